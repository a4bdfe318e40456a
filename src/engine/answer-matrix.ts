import { matrixRow } from '../network/matrix.ts';
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
  const columns = destinations.map((position) => stopsAt(opened, costed, position));
  const seconds = new Float64Array(origins.length * columns.length);
  const metres = new Float64Array(origins.length * columns.length);
  for (const [at, origin] of origins.entries()) {
    await turn.breathe(at / origins.length);
    const row = matrixRow(
      costed,
      opened.search,
      stopsAt(opened, costed, origin),
      columns,
      assumptions.direction,
    );
    row.seconds.forEach((value, column) => {
      seconds[at * columns.length + column] = value === null ? Infinity : value * assumptions.pace;
      metres[at * columns.length + column] = row.metres[column] ?? Infinity;
    });
  }
  return { rows: origins.length, columns: columns.length, seconds, metres };
}
