import { climbColumns, matrixRow } from '../network/matrix.ts';
import { toSeconds } from '../network/ticks.ts';
import { stopsAt } from './opened-network.ts';
import type { OpenedNetwork } from './opened-network.ts';
import type { Matrix, MatrixQuestion } from './protocol.ts';
import type { Turn } from './turn.ts';

export async function answerMatrix(
  opened: OpenedNetwork,
  { origins, destinations, assumptions }: MatrixQuestion,
  turn: Turn,
): Promise<Matrix> {
  const costed = opened.costed(assumptions);
  const { direction, pace } = assumptions;
  const key = `${costed.key} ${direction} ${destinations.join(' ')}`;
  const columns = opened.columns.get(key, () => {
    const stops = destinations.map((position) => stopsAt(opened, costed, position));
    return climbColumns(costed, opened.search, stops, direction);
  });
  const seconds = new Float64Array(origins.length * destinations.length);
  const metres = new Float64Array(origins.length * destinations.length);
  let at = 0;
  for (const [row, origin] of origins.entries()) {
    await turn.breathe(row / origins.length);
    const { ticks, decimetres } = matrixRow(costed, opened.search, stopsAt(opened, costed, origin), columns);
    for (let column = 0; column < ticks.length; column++, at++) {
      seconds[at] = toSeconds(ticks[column]!) * pace;
      metres[at] = seconds[at] === Infinity ? Infinity : decimetres[column]! / 10;
    }
  }
  return { rows: origins.length, columns: destinations.length, seconds, metres };
}
