import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackPeople } from '../../src/data/people-file.ts';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { cellCentre } from '../../src/domain/people.ts';
import type { Position } from '../../src/domain/units.ts';
import { readNamed } from '../../src/engine/fetch-network.ts';
import { findAlternative } from '../../src/network/alternative.ts';
import { buildArcs } from '../../src/network/arcs.ts';
import type { ArcRows } from '../../src/network/arcs.ts';
import { edgeSeconds } from '../../src/network/costs.ts';
import { crowdTicks, gatesOf, gatherCrowd } from '../../src/network/crowd.ts';
import { createGround } from '../../src/network/ground.ts';
import { buildHierarchy } from '../../src/network/hierarchy.ts';
import { customize } from '../../src/network/metric.ts';
import { decodePolylines } from '../../src/network/polylines.ts';
import { findSurface } from '../../src/network/reach.ts';
import { EDGE_FLAGS } from '../../src/network/road-network.ts';
import type { RoadNetwork } from '../../src/network/road-network.ts';
import { findRoute } from '../../src/network/route.ts';
import { createSearch } from '../../src/network/search.ts';
import { buildSnapIndex } from '../../src/network/snap-index.ts';
import { accessOn, createSnapper, isRestrictedAccess } from '../../src/network/snap.ts';
import { departures, stopsOf } from '../../src/network/stops.ts';
import { timed } from './contestant.ts';
import { choosePlaces } from './places.ts';
import type { Places } from './places.ts';
import { ROOT } from './root.ts';
import { spreadOf } from './statistics.ts';
import type { Spread } from './statistics.ts';
import { createTextbook } from './textbook.ts';

/** The inner parts of our engine, one by one, in milliseconds. */
export type Parts = Readonly<Record<string, Spread>>;

const PEOPLE = join(ROOT, 'public/people/vietnam.people');
const LOADS = 7;
const SEARCHES = 60;
/** No more runs of a part after so long: on a large network fewer will do. */
const PATIENCE_MS = 10_000;

export async function measureParts(
  file: string,
  siteCount: number,
): Promise<{ network: RoadNetwork; places: Places; parts: Parts }> {
  const parts: Record<string, Spread> = {};
  const measure = async <T>(
    name: string,
    runs: number,
    work: (run: number) => T | Promise<T>,
  ): Promise<T> => {
    let last = await timed(() => work(0));
    const times = [last.ms];
    const begun = performance.now();
    for (let run = 1; run < runs && performance.now() - begun < PATIENCE_MS; run++) {
      times.push((last = await timed(() => work(run))).ms);
    }
    parts[name] = spreadOf(times)!;
    return last.gives;
  };

  const bytes = Uint8Array.from(readFileSync(file)).buffer;
  const network = await measure('load: unpack and check the file', LOADS, () => readNamed('bench', bytes));
  const arcs = await measure('load: arcs', LOADS, () => buildArcs(network));
  const hierarchy = await measure('load: hierarchy', LOADS, () => buildHierarchy(arcs, network.nodeCount));
  const lines = await measure('load: lines', LOADS, () => decodePolylines(network));
  const index = await measure('load: index for snapping', LOADS, () => buildSnapIndex(network, lines));
  const seconds = await measure('profile and year: costs', LOADS, () =>
    edgeSeconds(network, DEFAULT_ASSUMPTIONS),
  );
  const metric = await measure('profile and year: customization', LOADS, () =>
    customize(hierarchy, arcs.out, seconds, network.edgeDecimetres),
  );
  await measure('first area: ground', LOADS, () => createGround(network, lines, index));

  const roads = { network, arcs, hierarchy, metric, edgeSeconds: seconds };
  const textbook = createTextbook(roads);
  const snapper = createSnapper(network, lines, index, seconds);
  const stops = (at: Position) => stopsOf(network, snapper.accesses(at));
  const places = choosePlaces(network, junctionsOf(), (at) => stops(at).length > 0, siteCount);
  await measure('snapping 300 points', 20, () => places.parks.forEach(stops));
  const search = createSearch(hierarchy);
  const starts = places.parks.slice(0, SEARCHES).map(stops);
  await measure('one to all', SEARCHES, (run) => findSurface(roads, search, starts[run]!, 'from'));
  await measure('one to all, textbook Dijkstra', SEARCHES, (run) =>
    textbook.run(departures(roads, starts[run]!)),
  );
  const grid = await unpackPeople(Uint8Array.from(readFileSync(PEOPLE)).buffer);
  const centre = (cell: number): Position => cellCentre(grid.meta, grid.cells[cell]!);
  const { crowd } = await measure('people: where 147,000 cells meet the roads', LOADS, () =>
    finished(
      gatherCrowd(
        roads,
        'to',
        grid.cells.length,
        (cell) => snapper.accesses(centre(cell)),
        (cell, edge) => accessOn(lines, edge, centre(cell)),
      ),
    ),
  );
  const gates = await measure('people: their ways onto the hierarchy', LOADS, () =>
    gatesOf(roads, crowd, 'from'),
  );
  const times = new Int32Array(crowd.count);
  await measure('people: the time to each cell', SEARCHES, (run) =>
    crowdTicks(gates, search.sweeper.sweep(metric, departures(roads, starts[run]!), 'with'), times),
  );
  const ends = places.pairs.slice(0, SEARCHES).map(([from, to]) => [stops(from), stops(to)] as const);
  const fastest = ends.map(([from, to]) => findRoute(roads, search, from, to)!);
  await measure('route: the fastest way', SEARCHES, (run) => findRoute(roads, search, ...ends[run]!));
  await measure('route: a second way', SEARCHES, (run) =>
    findAlternative(roads, search, ...ends[run]!, fastest[run]!),
  );
  await measure('one linear sweep over the arcs of the roads', SEARCHES, () => sweepArcs(arcs.out, seconds));
  await measure('one linear sweep over the arcs of the hierarchy', SEARCHES, () =>
    sweepRows(hierarchy.tail, hierarchy.head, metric.down.ticks),
  );
  return { network, places, parts };

  /** Where ordinary roads of the main part start; each can be reached from each. */
  function junctionsOf(): number[] {
    const usable: number[] = [];
    for (let edge = 0; edge < network.edgeCount; edge++) {
      const isMain = (network.edgeFlags[edge]! & EDGE_FLAGS.MAIN_COMPONENT) !== 0;
      if (isMain && seconds[edge]! < Infinity && !isRestrictedAccess(network, edge)) {
        usable.push(network.edgeFrom[edge]!);
      }
    }
    // The file numbers islands first and the great junctions of the main part last.
    for (const first of usable.toReversed()) {
      const start = [{ state: first, ticks: 0, decimetres: 0 }];
      const [there, back] = [textbook.run(start, 'with'), textbook.run(start, 'against')];
      const joined = usable.filter((node) => there[node]! < Infinity && back[node]! < Infinity);
      if (joined.length > usable.length / 2) return joined;
    }
    throw new Error('No part of the network is larger than all others together.');
  }
}

function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The limit that memory sets: every arc and the cost of its edge are looked at once. */
function sweepArcs({ state, drive }: ArcRows, seconds: Float32Array): number {
  let sum = 0;
  for (let arc = 0; arc < state.length; arc++) sum += state[arc]! + seconds[drive[arc]! >> 1]!;
  return sum;
}

function sweepRows(tail: Uint32Array, head: Uint32Array, ticks: Int32Array): number {
  let sum = 0;
  for (let up = 0; up < head.length; up++) sum = (sum + tail[up]! + head[up]! + ticks[up]!) | 0;
  return sum;
}
