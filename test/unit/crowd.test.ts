import { expect, it } from 'vitest';
import { edgeSeconds } from '../../src/network/costs.ts';
import { gatesOf, gatherCrowd } from '../../src/network/crowd.ts';
import type { Gathered } from '../../src/network/crowd.ts';
import { decodePolylines } from '../../src/network/polylines.ts';
import { accessOn, createSnapper } from '../../src/network/snap.ts';
import type { Access } from '../../src/network/snap.ts';
import { buildSnapIndex } from '../../src/network/snap-index.ts';
import { costed } from '../fixtures/costed.ts';
import { network } from '../fixtures/drawn-network.ts';

it('a crowd of which every point is at a junction has all accesses of each', () => {
  const drawn = network('A---B---C\n|   |   |\nD---E---F\n|   |   |\nG---H---I', 300);
  const seconds = edgeSeconds(drawn.network, { profile: 'car', year: 2026 });
  const lines = decodePolylines(drawn.network);
  const { accesses } = createSnapper(drawn.network, lines, buildSnapIndex(drawn.network, lines), seconds);
  const at = (point: number) => drawn.at('EBDFHACGI'[point % 9]!);
  const accessesOf = (point: number) => accesses(at(point));
  const count = 3000;
  const roads = costed(drawn.network, seconds);
  const work = gatherCrowd(roads, 'from', count, accessesOf, (point, edge) =>
    accessOn(lines, edge, at(point)),
  );
  const told: number[] = [];
  let gathered: Gathered | null = null;
  while (gathered === null) {
    const step = work.next();
    if (step.done === true) gathered = step.value;
    else told.push(step.value);
  }
  expect(told).toEqual([0, 1 / 3, 2 / 3]);
  const accessesOfAll = Array.from({ length: count }, (_, point) => accessesOf(point));
  expect(accessesOfAll[0]).toHaveLength(4);
  const { crowd, gates } = gathered;
  const found: Access[][] = Array.from({ length: count }, () => []);
  for (let edge = 0; edge < drawn.network.edgeCount; edge++)
    for (let i = crowd.first[edge]!; i < crowd.first[edge + 1]!; i++)
      found[crowd.points[i]!]!.push(crowd.accessOn(crowd.points[i]!, edge) as Access);
  const byEdge = (some: readonly Access[]) => some.toSorted((a, b) => a.edge - b.edge);
  expect(found).toEqual(accessesOfAll.map(byEdge));
  expect(gates.direction).toBe('from');
  expect(gatesOf(roads, crowd, 'from')).toEqual(gates);
});
