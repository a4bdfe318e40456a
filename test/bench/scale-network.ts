import { basename } from 'node:path';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import type { Position } from '../../src/domain/units.ts';
import { createAnswers, directEngine } from '../../src/engine/answers.ts';
import { buildArcs } from '../../src/network/arcs.ts';
import { edgeSeconds } from '../../src/network/costs.ts';
import { buildHierarchy } from '../../src/network/hierarchy.ts';
import { customize } from '../../src/network/metric.ts';
import { decodePolylines } from '../../src/network/polylines.ts';
import { findSurface } from '../../src/network/reach.ts';
import { EDGE_FLAGS, type RoadNetwork } from '../../src/network/road-network.ts';
import { createSearch } from '../../src/network/search.ts';
import { buildSnapIndex } from '../../src/network/snap-index.ts';
import { createSnapper } from '../../src/network/snap.ts';
import { stopsOf } from '../../src/network/stops.ts';
import { seededRandom } from '../fixtures/random-network.ts';
import { moved } from './places.ts';
import { readNetwork } from './read-network.ts';
import { costOf, heldMegabytes, told, type Cost, type SizePoint } from './scale-curves.ts';

const PLACES = 90;
const assumptions = DEFAULT_ASSUMPTIONS;

/** Everything that a network's size may make dear; call it in a process of its own, so that its memory is its own. */
export async function networkPoint(file: string): Promise<SizePoint> {
  const costs: Record<string, Cost> = {};
  let size = 0;
  const measure = async <T>(
    step: string,
    runs: number,
    work: (run: number) => T | Promise<T>,
  ): Promise<T> => {
    const { cost, gives } = await costOf(runs, work);
    costs[step] = cost;
    told(step, size, cost);
    return gives;
  };
  const before = heldMegabytes();
  const network = await measure('read', 5, () => readNetwork(file));
  size = network.nodeCount;
  const fileHeld = heldMegabytes() - before;
  // the engine before its parts one by one, so that what it holds is not there twice
  const engine = directEngine(createAnswers(async () => network));
  await engine.ask('load', { url: basename(file) });
  const places = placesIn(network);
  const area = (run: number) =>
    engine.ask('isochrones', {
      origins: [moved(places[run % PLACES]!, 20 * run)],
      minutes: [60],
      assumptions,
    });
  await measure('a first 60-minute area', 1, area);
  await measure('60-minute area', 30, area);
  await measure('matrix of 90 × 90', 5, (run) => {
    // elsewhere each time: what was found for the same places is remembered
    const near = places.map((at) => moved(at, 5 * run));
    return engine.ask('matrix', { origins: near, destinations: near, assumptions });
  });
  const held = heldMegabytes() - before;
  {
    const built = await measure('hierarchy and indices made', 5, () => {
      const arcs = buildArcs(network);
      const lines = decodePolylines(network);
      return {
        arcs,
        lines,
        hierarchy: buildHierarchy(arcs, network.nodeCount),
        index: buildSnapIndex(network, lines),
      };
    });
    const { arcs, lines, hierarchy, index } = built;
    const seconds = edgeSeconds(network, assumptions);
    const metric = await measure('customised', 5, () =>
      customize(hierarchy, arcs.out, seconds, network.edgeDecimetres),
    );
    const roads = { network, arcs, hierarchy, metric, edgeSeconds: seconds };
    const snapper = createSnapper(network, lines, index, seconds);
    const starts = placesIn(network).map((at) => stopsOf(network, snapper.accesses(at)));
    const search = createSearch(hierarchy);
    await measure('one to all', 30, (run) => findSurface(roads, search, starts[run % PLACES]!, 'from'));
  }
  return {
    size,
    what: network.meta.name,
    costs,
    memory: { 'the file as read': tenth(fileHeld), 'engine and file': tenth(held) },
  };
}

function tenth(megabytes: number): number {
  return Math.round(megabytes * 10) / 10;
}

/** Junctions of the main part, the same in every run. */
export function placesIn({
  nodeCount,
  nodeLon,
  nodeLat,
  edgeCount,
  edgeFrom,
  edgeFlags,
}: RoadNetwork): readonly Position[] {
  const isMain = new Uint8Array(nodeCount);
  for (let edge = 0; edge < edgeCount; edge++)
    if ((edgeFlags[edge]! & EDGE_FLAGS.MAIN_COMPONENT) !== 0) isMain[edgeFrom[edge]!] = 1;
  const random = seededRandom(20261122);
  const found: Position[] = [];
  while (found.length < PLACES) {
    const node = Math.floor(random() * nodeCount);
    if (isMain[node] === 1) found.push([nodeLon[node]! / 1e6, nodeLat[node]! / 1e6]);
  }
  return found;
}
