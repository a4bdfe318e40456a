import { expect, it } from 'vitest';
import { edgeSeconds } from '../../src/network/costs.ts';
import { gatherCrowd } from '../../src/network/crowd.ts';
import type { Crowd } from '../../src/network/crowd.ts';
import { decodePolylines } from '../../src/network/polylines.ts';
import { accessSeconds, createSnapper } from '../../src/network/snap.ts';
import { buildSnapIndex } from '../../src/network/snap-index.ts';
import { costed } from '../fixtures/costed.ts';
import { network } from '../fixtures/drawn-network.ts';

it('a crowd of which every point is at a junction has all accesses of each, in order', () => {
  const drawn = network('A---B---C\n|   |   |\nD---E---F\n|   |   |\nG---H---I', 300);
  const seconds = edgeSeconds(drawn.network, { profile: 'car', year: 2026 });
  const lines = decodePolylines(drawn.network);
  const { accesses } = createSnapper(drawn.network, lines, buildSnapIndex(drawn.network, lines), seconds);
  const accessesOf = (point: number) => accesses(drawn.at('EBDFHACGI'[point % 9]!));
  const count = 3000;
  const work = gatherCrowd(costed(drawn.network, seconds), count, accessesOf);
  const told: number[] = [];
  let crowd: Crowd | null = null;
  while (crowd === null) {
    const step = work.next();
    if (step.done === true) crowd = step.value;
    else told.push(step.value);
  }
  expect(told).toEqual([0, 1 / 3, 2 / 3]);
  const accessesOfAll = Array.from({ length: count }, (_, point) => accessesOf(point));
  expect(accessesOfAll[0]).toHaveLength(4);
  expect([...crowd.edge]).toEqual(accessesOfAll.flat().map(({ edge }) => edge));
  expect([...crowd.fraction]).toEqual(accessesOfAll.flat().map(({ fraction }) => fraction));
  expect([...crowd.accessSeconds]).toEqual(accessesOfAll.flat().map(({ metres }) => accessSeconds(metres)));
  accessesOfAll.forEach((of, point) => expect(crowd.first[point + 1]! - crowd.first[point]!).toBe(of.length));
});
