import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import type { Assumptions } from '../../src/domain/assumptions.ts';
import { booleanPointInPolygon } from '../../src/domain/point-in-polygon.ts';
import { cellCentre } from '../../src/domain/people.ts';
import type { PeopleGrid } from '../../src/domain/people.ts';
import { answerMatrix } from '../../src/engine/answer-matrix.ts';
import { answerOverlap } from '../../src/engine/answer-overlap.ts';
import { answerPeople } from '../../src/engine/answer-people.ts';
import { open } from '../../src/engine/opened-network.ts';
import type { OpenedNetwork } from '../../src/engine/opened-network.ts';
import { lastTickWithin, peopleOnRoads } from '../../src/engine/people-on-roads.ts';
import { JUNCTION_CELL_METRES, peopleReach } from '../../src/engine/people-reach.ts';
import { cellOf } from '../../src/engine/protocol.ts';
import { createTurn } from '../../src/engine/turn.ts';
import { isPermitted } from '../../src/network/arcs.ts';
import { crowdTicks } from '../../src/network/crowd.ts';
import { junctionsByCell } from '../../src/network/junctions.ts';
import { ROAD_CLASSES } from '../../src/network/road-network.ts';
import { TICKS_PER_SECOND, toSeconds } from '../../src/network/ticks.ts';
import { randomPeople } from '../fixtures/people.ts';
import { randomPlace } from '../fixtures/random-areas.ts';
import { randomNetwork, seededRandom } from '../fixtures/random-network.ts';

const RUNS = { numRuns: 40, seed: 20261122, endOnFailure: true };
const law = (check: (seed: number) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(fc.nat(), check), RUNS);

const turn = createTurn(
  () => false,
  () => {},
);
const breathe = (): Promise<void> => Promise.resolve();

type World = {
  readonly opened: OpenedNetwork;
  readonly grid: PeopleGrid;
  readonly assumptions: Assumptions;
  readonly random: () => number;
};

function world(seed: number, restrictions: 'all' | 'none' = 'all', metresPerCell = 700): World {
  const { network } = randomNetwork(seed, {
    metresPerCell,
    motorways: true,
    ferries: true,
    restrictions,
  });
  const random = seededRandom(seed + 3);
  const assumptions: Assumptions = {
    ...DEFAULT_ASSUMPTIONS,
    profile: random() < 0.5 ? 'car' : 'motorbike',
    direction: random() < 0.5 ? 'from' : 'to',
    pace: random() < 0.5 ? 1 : 1.3,
  };
  return { opened: open(network), grid: randomPeople(network.meta.bounds, random), assumptions, random };
}

describe('people within a time', () => {
  it('are those of the cells whose drive in a matrix takes no longer, to the last one', async () => {
    let counted = 0;
    await law(async (seed) => {
      const { opened, grid, assumptions, random } = world(seed);
      const sites = Array.from({ length: 3 }, () => randomPlace(opened.network, random));
      const minutes = [3 + random() * 5, 8, 1 + random() * 20];
      const answer = await answerPeople(opened, grid, { sites, minutes, assumptions }, turn);
      const centres = [...grid.cells].map((cell) => cellCentre(grid.meta, cell));
      const matrix = await answerMatrix(opened, { origins: sites, destinations: centres, assumptions }, turn);
      sites.forEach((_, row) =>
        minutes.forEach((limit, column) => {
          const within = centres.reduce((sum, __, cell) => {
            const seconds = cellOf(matrix, row, cell)?.seconds ?? Infinity;
            return seconds <= limit * 60 ? sum + grid.people[cell]! : sum;
          }, 0);
          counted += within;
          expect(answer.people[row * minutes.length + column]).toBe(within);
        }),
      );
    });
    expect(counted).toBeGreaterThan(100_000);
  });

  it('are never fewer in a longer time, nor more than there are; those of several sites not more than their sum', async () => {
    await law(async (seed) => {
      const { opened, grid, assumptions, random } = world(seed);
      const sites = Array.from({ length: 3 }, () => randomPlace(opened.network, random));
      const minutes = [1, 2, 4, 8, 16, 32, 10_000];
      const { people } = await answerPeople(opened, grid, { sites, minutes, assumptions }, turn);
      const together = await answerPeople(
        opened,
        grid,
        { sites, minutes, assumptions, together: true },
        turn,
      );
      const total = grid.people.reduce((sum, here) => sum + here, 0);
      minutes.forEach((_, column) => {
        const each = sites.map((__, row) => people[row * minutes.length + column]!);
        if (column > 0)
          each.forEach((here, row) =>
            expect(here).toBeGreaterThanOrEqual(people[row * minutes.length + column - 1]!),
          );
        each.forEach((here) => expect(here).toBeLessThanOrEqual(total));
        const any = together.people[column]!;
        expect(any).toBeGreaterThanOrEqual(Math.max(...each));
        expect(any).toBeLessThanOrEqual(each.reduce((sum, here) => sum + here, 0));
      });
    });
  });
});

describe('where enough people live within a time', () => {
  it('truly is wherever a junction is said to be, and is at every junction where it was counted', async () => {
    let holding = 0;
    await law(async (seed) => {
      const { opened, grid, assumptions, random } = world(seed, 'all', 2500);
      const people = Math.floor(random() * 60_000);
      const minutes = 4 + Math.floor(random() * 20);
      const condition = { people, minutes, assumptions };
      const reach = await peopleReach(opened, grid, condition, null, breathe);

      const costed = opened.costed(assumptions);
      const limit = lastTickWithin(minutes, assumptions.pace);
      // The condition drives from people to the site, or from there to people: the site sees the opposite.
      const seen = assumptions.direction === 'from' ? 'to' : 'from';
      const { gates, people: weights } = await peopleOnRoads(opened, costed, seen, grid, breathe);
      const side = seen === 'from' ? 'with' : 'against';
      const around = (node: number, ticks: number): number => {
        const into = new Int32Array(weights.length);
        const links = [{ state: node, ticks: 0, decimetres: 0 }];
        crowdTicks(gates(seen), opened.search.sweeper.sweep(costed.metric, links, side), into);
        return into.reduce((sum, here, cell) => (here <= ticks ? sum + weights[cell]! : sum), 0);
      };
      const ticksAt = (node: number): number =>
        reach?.surface.ticks[costed.hierarchy.rankOf[node]!] ?? Infinity;
      for (let node = 0; node < opened.network.nodeCount; node++) {
        const ticks = ticksAt(node);
        if (ticks > limit) continue;
        holding++;
        expect(around(node, ticks)).toBeGreaterThanOrEqual(people);
      }
      for (const node of junctionsByCell(costed, JUNCTION_CELL_METRES).byCell.values()) {
        if (around(node, limit - TICKS_PER_SECOND) >= people)
          expect(ticksAt(node)).toBeLessThanOrEqual(limit);
      }
    });
    expect(holding).toBeGreaterThan(200);
  });

  it('is an area with those junctions in it, and less of it where places must be near as well', async () => {
    await law(async (seed) => {
      const { opened, grid, assumptions, random } = world(seed, 'none');
      const condition = { people: Math.floor(random() * 20_000), minutes: 4 + random() * 10, assumptions };
      const near = { places: [randomPlace(opened.network, random)], minutes: 8, assumptions };
      const ask = (conditions: Parameters<typeof answerOverlap>[2]['conditions']) =>
        answerOverlap(opened, () => Promise.resolve(grid), { conditions }, turn);
      const alone = await ask([condition]);
      const both = await ask([near, condition]);
      expect(both.area.properties.areaKm2).toBeLessThanOrEqual(alone.area.properties.areaKm2 * 1.02 + 0.1);
      expect([alone.peopleCellMetres, both.snaps.length, both.snaps[1]]).toEqual([2000, 2, []]);
      const reach = await peopleReach(opened, grid, condition, null, breathe);
      if (reach === null) {
        expect(alone.area.geometry.coordinates).toEqual([]);
        return;
      }
      const { network } = opened;
      const costed = opened.costed(assumptions);
      for (const node of junctionsByCell(costed, JUNCTION_CELL_METRES).byCell.values()) {
        const ticks = reach.surface.ticks[costed.hierarchy.rankOf[node]!]!;
        // Where a one-way street ends nothing leads on that could be drawn; the same holds of junctions one may not leave.
        if (!isOnTwoWayStreet(opened, costed.edgeSeconds, node)) continue;
        if (toSeconds(ticks) * assumptions.pace > condition.minutes * 60 - 30) continue;
        const position: [number, number] = [network.nodeLon[node]! / 1e6, network.nodeLat[node]! / 1e6];
        expect(booleanPointInPolygon(position, alone.area.geometry)).toBe(true);
      }
    });
  });
});

function isOnTwoWayStreet({ network }: OpenedNetwork, edgeSeconds: Float32Array, node: number): boolean {
  return Array.from(edgeSeconds.keys()).some(
    (edge) =>
      (network.edgeFrom[edge] === node || network.edgeTo[edge] === node) &&
      edgeSeconds[edge]! < Infinity &&
      ROAD_CLASSES[network.edgeClass[edge]!] !== 'ferry' &&
      isPermitted(network, 2 * edge) &&
      isPermitted(network, 2 * edge + 1),
  );
}
