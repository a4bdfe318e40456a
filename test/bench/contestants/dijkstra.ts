import { DEFAULT_ASSUMPTIONS } from '../../../src/domain/assumptions.ts';
import type { Position } from '../../../src/domain/units.ts';
import { decodePolylines } from '../../../src/network/polylines.ts';
import { buildSnapIndex } from '../../../src/network/snap-index.ts';
import { createSnapper } from '../../../src/network/snap.ts';
import { edgeSeconds } from '../../../src/network/costs.ts';
import { arrivals, departures, stopsOf } from '../../../src/network/stops.ts';
import type { StopLink } from '../../../src/network/stops.ts';
import { toSeconds } from '../../../src/network/ticks.ts';
import { costed } from '../../fixtures/costed.ts';
import type { Contestant, Roads } from '../contestant.ts';
import { timed } from '../contestant.ts';
import { readNetwork } from '../read-network.ts';
import { createTextbook } from '../textbook.ts';

/** Dijkstra as in a textbook, from our own accesses: one search for a row of a matrix, ended early for a route. */
export async function openDijkstra({ file }: Roads): Promise<Contestant> {
  const network = await readNetwork(file);
  const roads = costed(network, edgeSeconds(network, DEFAULT_ASSUMPTIONS));
  const lines = decodePolylines(network);
  const snapper = createSnapper(network, lines, buildSnapIndex(network, lines), roads.edgeSeconds);
  const textbook = createTextbook(roads);
  const stops = (at: Position) => stopsOf(network, snapper.accesses(at));
  const least = (seconds: Float64Array, links: readonly StopLink[]): number =>
    links.reduce((best, { state, ticks }) => Math.min(best, seconds[state]! + toSeconds(ticks)), Infinity);

  return {
    async ask(question) {
      if (question.kind === 'areas') return null;
      if (question.kind === 'matrix') {
        const { ms } = await timed(() => {
          const columns = question.destinations.map((to) => arrivals(roads, stops(to)));
          return question.origins.map((from) => {
            const seconds = textbook.run(departures(roads, stops(from)));
            return columns.map((links) => least(seconds, links));
          });
        });
        return { ms };
      }
      const { ms, gives } = await timed(() => {
        const ends = arrivals(roads, stops(question.to));
        const wanted = new Set(ends.map(({ state }) => state));
        return least(textbook.run(departures(roads, stops(question.from)), 'with', wanted), ends);
      });
      return { ms, seconds: gives < Infinity ? gives : null };
    },
  };
}
