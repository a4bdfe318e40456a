import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeSeconds } from '../../src/network/costs.ts';
import { climbColumns, matrixRow } from '../../src/network/matrix.ts';
import { EDGE_FLAGS } from '../../src/network/road-network.ts';
import type { RoadNetwork } from '../../src/network/road-network.ts';
import { findRoute, findWay } from '../../src/network/route.ts';
import { createSearch } from '../../src/network/search.ts';
import { accessSeconds } from '../../src/network/snap.ts';
import type { Access } from '../../src/network/snap.ts';
import { arrivals, departures, stopsOf } from '../../src/network/stops.ts';
import type { CostedNetwork } from '../../src/network/stops.ts';
import { TICKS_PER_SECOND, toSeconds, toTicks } from '../../src/network/ticks.ts';
import { costed, onEdge } from '../fixtures/costed.ts';
import { randomNetwork, seededRandom } from '../fixtures/random-network.ts';
import { createTextbook } from '../bench/textbook.ts';
import { slowSeconds } from '../fixtures/slow-search.ts';

/** Fast-check prints the seed of a failing case as its counterexample. */
const RUNS = { numRuns: 300, seed: 20260801, endOnFailure: true };

const law = (check: (seed: number) => void): void => fc.assert(fc.property(fc.nat(), check), RUNS);

/** Some random places on the network's edges, several ways in for some, as a snapped point has them. */
function randomAccesses(network: RoadNetwork, random: () => number): Access[] {
  const count = random() < 0.3 ? 2 : 1;
  return Array.from({ length: count }, () => {
    const share = random();
    const fraction = share < 0.1 ? 0 : share > 0.9 ? 1 : random();
    const metres = random() < 0.5 ? 0 : random() * 100;
    return { edge: Math.floor(random() * network.edgeCount), fraction, metres, position: [0, 0] };
  });
}

function secondsBetween(roads: CostedNetwork, from: readonly Access[], to: readonly Access[]): number {
  const search = createSearch(roads.hierarchy);
  const { network } = roads;
  return findRoute(roads, search, stopsOf(network, from), stopsOf(network, to))?.seconds ?? Infinity;
}

const places = (accesses: readonly Access[]) =>
  accesses.map(({ edge, fraction, metres }) => ({ edge, fraction, seconds: accessSeconds(metres) }));

/** The ways onto the road and off it are rounded to ticks. */
const ROUNDING = 8 / TICKS_PER_SECOND;

function expectClose(got: number, wanted: number): void {
  if (wanted === Infinity) expect(got).toBe(Infinity);
  else expect(Math.abs(got - wanted)).toBeLessThan(ROUNDING);
}

describe('the search', () => {
  it('finds the times of Bellman–Ford over drives, with restrictions, one-ways, loops and parallels', () => {
    law((seed) => {
      const { network } = randomNetwork(seed);
      if (network.edgeCount === 0) return;
      const random = seededRandom(seed + 1);
      const roads = costed(network);
      for (let i = 0; i < 5; i++) {
        const from = randomAccesses(network, random);
        const to = randomAccesses(network, random);
        expectClose(
          secondsBetween(roads, from, to),
          slowSeconds(network, roads.edgeSeconds, places(from), places(to)),
        );
      }
    });
  });

  it('gives in a matrix, both ways, what it gives for each route', () => {
    law((seed) => {
      const { network } = randomNetwork(seed);
      if (network.edgeCount === 0) return;
      const random = seededRandom(seed + 2);
      const roads = costed(network);
      const search = createSearch(roads.hierarchy);
      const row = stopsOf(network, randomAccesses(network, random));
      const columns = Array.from({ length: 6 }, () => stopsOf(network, randomAccesses(network, random)));
      const from = matrixRow(roads, search, row, climbColumns(roads, search, columns, 'from'));
      const to = matrixRow(roads, search, row, climbColumns(roads, search, columns, 'to'));
      columns.forEach((column, i) => {
        const there = findRoute(roads, search, row, column);
        const back = findRoute(roads, search, column, row);
        expect(toSeconds(from.ticks[i]!)).toBe(there?.seconds ?? Infinity);
        if (there !== null) expect(from.decimetres[i]! / 10).toBe(there.metres);
        expect(toSeconds(to.ticks[i]!)).toBe(back?.seconds ?? Infinity);
        if (back !== null) expect(to.decimetres[i]! / 10).toBe(back.metres);
      });
    });
  });

  it('is never longer direct than over a third place, where no turn is forbidden', () => {
    law((seed) => {
      const { network } = randomNetwork(seed, { restrictions: 'none' });
      if (network.edgeCount === 0) return;
      const random = seededRandom(seed + 3);
      const roads = costed(network);
      const place = (): Access[] => onEdge(Math.floor(random() * network.edgeCount), random());
      const [a, b, c] = [place(), place(), place()];
      const around = secondsBetween(roads, a, b) + secondsBetween(roads, b, c);
      expect(secondsBetween(roads, a, c)).toBeLessThanOrEqual(around + ROUNDING);
    });
  });

  it('never gets shorter when a road is closed', () => {
    law((seed) => {
      const { network } = randomNetwork(seed);
      if (network.edgeCount < 3) return;
      const random = seededRandom(seed + 4);
      const from = randomAccesses(network, random);
      const to = randomAccesses(network, random);
      const ends = new Set([...from, ...to].map(({ edge }) => edge));
      const closedEdges = [...Array(network.edgeCount).keys()].filter((e) => random() < 0.2 && !ends.has(e));
      const closed = costed(network, edgeSeconds(network, { profile: 'car', year: 2026, closedEdges }));
      expect(secondsBetween(closed, from, to)).toBeGreaterThanOrEqual(
        secondsBetween(costed(network), from, to),
      );
    });
  });

  it('takes half the time on roads twice as fast', () => {
    law((seed) => {
      const { network } = randomNetwork(seed);
      if (network.edgeCount === 0) return;
      const random = seededRandom(seed + 5);
      const roads = costed(network);
      const slow = costed(
        network,
        roads.edgeSeconds.map((seconds) => seconds * 2),
      );
      const from = onEdge(Math.floor(random() * network.edgeCount), random());
      const to = onEdge(Math.floor(random() * network.edgeCount), random());
      expectClose(secondsBetween(roads, from, to), secondsBetween(slow, from, to) / 2);
    });
  });

  it('is the same towards a place as from it on the network turned round', () => {
    law((seed) => {
      const { network } = randomNetwork(seed, { restrictions: 'no' });
      if (network.edgeCount === 0) return;
      const random = seededRandom(seed + 6);
      const row = randomAccesses(network, random);
      const columns = Array.from({ length: 5 }, () => randomAccesses(network, random));
      const turned = turnedRound(network);
      const times = (net: RoadNetwork, direction: 'from' | 'to') => {
        const roads = costed(net);
        const all = columns.map((column) => stopsOf(net, column));
        const search = createSearch(roads.hierarchy);
        return [
          ...matrixRow(roads, search, stopsOf(net, row), climbColumns(roads, search, all, direction)).ticks,
        ];
      };
      const there = times(network, 'to');
      expect(times(turned, 'from')).toEqual(there);
    });
  });

  it('sweeps over all states the times of a search with a heap, with the traffic and against it', () => {
    law((seed) => {
      const { network } = randomNetwork(seed);
      if (network.edgeCount === 0) return;
      const roads = costed(network);
      const random = seededRandom(seed + 7);
      const links = Array.from({ length: random() < 0.5 ? 1 : 3 }, () => ({
        state: Math.floor(random() * roads.arcs.stateCount),
        ticks: Math.floor(random() * 5000),
        decimetres: 0,
      }));
      const { sweeper } = createSearch(roads.hierarchy);
      const textbook = createTextbook(roads);
      for (const side of ['with', 'against'] as const) {
        const byRank = sweeper.sweep(roads.metric, links, side);
        const byState = textbook.run(links, side);
        byState.forEach((seconds, state) =>
          expect(toSeconds(byRank[roads.hierarchy.rankOf[state]!]!)).toBe(seconds),
        );
      }
    });
  });

  it('drives ways that are joined, permitted and as long as it says', () => {
    law((seed) => {
      const { network } = randomNetwork(seed);
      if (network.edgeCount === 0) return;
      const random = seededRandom(seed + 8);
      const roads = costed(network);
      const search = createSearch(roads.hierarchy);
      const from = departures(roads, stopsOf(network, randomAccesses(network, random)));
      const to = arrivals(roads, stopsOf(network, randomAccesses(network, random)));
      const way = findWay(roads, search, from, to);
      if (way === null) return;
      let state = way.from.state;
      let ticks = way.from.ticks + way.to.ticks;
      let decimetres = way.from.decimetres + way.to.decimetres;
      for (const arc of way.arcs) {
        expect(roads.arcs.out.owner[arc]).toBe(state);
        state = roads.arcs.out.state[arc]!;
        ticks += toTicks(roads.edgeSeconds[roads.arcs.out.drive[arc]! >> 1]!);
        decimetres += network.edgeDecimetres[roads.arcs.out.drive[arc]! >> 1]!;
      }
      expect({ state, ticks, decimetres }).toEqual({
        state: way.to.state,
        ticks: way.ticks,
        decimetres: way.decimetres,
      });
    });
  });
});

/** Every one-way and every forbidden turn the other way round. */
function turnedRound(network: RoadNetwork): RoadNetwork {
  const { FORWARD, BACKWARD } = EDGE_FLAGS;
  const restrictions = network.restrictions.slice();
  for (let i = 0; i < restrictions.length; i += 4) {
    [restrictions[i], restrictions[i + 2]] = [restrictions[i + 2]!, restrictions[i]!];
  }
  const edgeFlags = network.edgeFlags.map(
    (flags) =>
      (flags & ~(FORWARD | BACKWARD)) | (flags & FORWARD ? BACKWARD : 0) | (flags & BACKWARD ? FORWARD : 0),
  );
  return { ...network, edgeFlags, restrictions };
}
