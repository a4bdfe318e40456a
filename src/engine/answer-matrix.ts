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
  const seconds: Matrix['seconds'][number][] = [];
  const metres: Matrix['metres'][number][] = [];
  for (const origin of origins) {
    await turn.breathe(seconds.length / origins.length);
    const row = matrixRow(
      costed,
      opened.search,
      stopsAt(opened, costed, origin),
      columns,
      assumptions.direction,
    );
    seconds.push(row.seconds.map((value) => (value === null ? null : value * assumptions.pace)));
    metres.push(row.metres);
  }
  return { seconds, metres };
}
