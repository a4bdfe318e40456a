import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAlternative } from '../../src/network/alternative.ts';
import { findRoute } from '../../src/network/route.ts';
import { createSearch } from '../../src/network/search.ts';
import { stopsOf } from '../../src/network/stops.ts';
import { toTicks } from '../../src/network/ticks.ts';
import { costed, onEdge } from '../fixtures/costed.ts';
import { network } from '../fixtures/drawn-network.ts';
import { randomNetwork, seededRandom } from '../fixtures/random-network.ts';

const RUNS = { numRuns: 400, seed: 20261122, endOnFailure: true };

describe('an alternative route', () => {
  it('is whole, not much longer, and mostly on other roads', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { network: roads } = randomNetwork(seed);
        if (roads.edgeCount === 0) return;
        const random = seededRandom(seed + 1);
        const ready = costed(roads);
        const search = createSearch(ready.hierarchy);
        const stops = () => stopsOf(roads, onEdge(Math.floor(random() * roads.edgeCount), random()));
        const [from, to] = [stops(), stops()];
        const route = findRoute(ready, search, from, to);
        const second = route && findAlternative(ready, search, from, to, route);
        if (route === null || second === null) return;
        found++;
        expect(second.seconds).toBeGreaterThan(route.seconds);
        expect(second.seconds).toBeLessThanOrEqual(route.seconds * 1.3 + 0.001);

        const seconds = ({ drive, start, end }: (typeof route.stretches)[number]): number =>
          (end - start) * ready.edgeSeconds[drive >> 1]!;
        const driven = second.stretches.reduce((sum, stretch) => sum + seconds(stretch), 0);
        const access = second.from.accessSeconds + second.to.accessSeconds;
        expect(Math.abs(driven + access - second.seconds)).toBeLessThan(0.01);
        const onFastest = new Set(route.stretches.map(({ drive }) => drive));
        const shared = second.stretches
          .filter(({ drive }) => onFastest.has(drive))
          .reduce((sum, stretch) => sum + seconds(stretch), 0);
        expect(shared).toBeLessThanOrEqual(0.7 * route.seconds + 0.001);

        // Each stretch begins where the one before it ends.
        const { edgeFrom, edgeTo } = roads;
        const headNode = (drive: number) => (drive % 2 === 0 ? edgeTo : edgeFrom)[drive >> 1];
        const tailNode = (drive: number) => (drive % 2 === 0 ? edgeFrom : edgeTo)[drive >> 1];
        second.stretches.slice(1).forEach(({ drive }, i) => {
          expect(tailNode(drive)).toBe(headNode(second.stretches[i]!.drive));
        });
      }),
      RUNS,
    );
    expect(found).toBeGreaterThan(10);
  });

  it('is the other side of a ring, and none where there is but one road', () => {
    const across = '-'.repeat(26);
    const drawing = `A--B${across}C--D\n   |${' '.repeat(26)}|\n   E${across}F`;
    const ring = network(drawing, 1000, { roads: { BC: { maxspeed: 60 } } });
    const line = network('A--B---C--D', 1000);
    const alternative = (drawn: typeof ring) => {
      const ready = costed(drawn.network);
      const search = createSearch(ready.hierarchy);
      const at = (name: string, fraction: number) =>
        stopsOf(drawn.network, onEdge(drawn.edge(name), fraction));
      const [from, to] = [at('AB', 0.5), at('CD', 0.5)];
      const route = findRoute(ready, search, from, to)!;
      const second = findAlternative(ready, search, from, to, route);
      return second && toTicks(second.seconds) > toTicks(route.seconds);
    };
    expect(alternative(ring)).toBe(true);
    expect(alternative(line)).toBeNull();
  });
});
