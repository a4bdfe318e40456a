import type { Assumptions } from '../domain/assumptions.ts';
import type { Position } from '../domain/units.ts';
import { buildArcs } from '../network/arcs.ts';
import { edgeSeconds } from '../network/costs.ts';
import { createGround } from '../network/ground.ts';
import type { Ground } from '../network/ground.ts';
import { buildHierarchy } from '../network/hierarchy.ts';
import { createAreaMaker } from '../network/isochrone.ts';
import type { AreaMaker } from '../network/isochrone.ts';
import type { Columns } from '../network/matrix.ts';
import { customize } from '../network/metric.ts';
import { decodePolylines } from '../network/polylines.ts';
import type { Surface } from '../network/reach.ts';
import type { RoadNetwork, Roads } from '../network/road-network.ts';
import { createSearch } from '../network/search.ts';
import { buildSnapIndex } from '../network/snap-index.ts';
import type { SnapIndex } from '../network/snap-index.ts';
import { createSnapper, nearestEdge } from '../network/snap.ts';
import type { Access, Snapper } from '../network/snap.ts';
import { stopsOf } from '../network/stops.ts';
import type { CostedNetwork, Stop } from '../network/stops.ts';
import { createMemo } from './memo.ts';
import type { Gathering } from './people-on-roads.ts';

/** Profiles × scenario years × closures that somebody switches between; each costs 5.5 MB on the national network and some 40 ms to make. */
const MOST_COSTED = 4;
/** Lists of destinations that are asked for again and again: gateways, all parks. */
const MOST_COLUMNS = 8;
/** Places whose ways onto the network are remembered for each set of costs. */
const MOST_SNAPPED = 5000;
/** Places that somebody compares; each costs 0.3 MB on the national network. */
const MOST_SURFACES = 12;

/** Each 9 MB for the people of Vietnam, and 0.3 s to make. */
const MOST_GATHERINGS = 3;

/** A network with everything that is made from it once. */
export type OpenedNetwork = {
  readonly network: Roads;
  /** Everything that assumptions add, made when first asked for. */
  readonly costed: (assumptions: Assumptions) => Costed;
  readonly snap: (costed: Costed, position: Position) => Access[];
  /** The road that somebody means who points at a position; null where none is near. */
  readonly nearestEdge: (position: Position) => number | null;
  readonly lines: ReturnType<typeof decodePolylines>;
  readonly index: SnapIndex;
  readonly search: ReturnType<typeof createSearch>;
  readonly surfaces: ReturnType<typeof createMemo<Surface>>;
  readonly columns: ReturnType<typeof createMemo<Columns>>;
  /** Where people meet the roads, by what costs depend on. */
  readonly gatherings: ReturnType<typeof createMemo<Gathering>>;
  /** Made when first asked for. */
  readonly ground: () => Ground;
};

export type Costed = CostedNetwork & {
  /** Names what the costs depend on; equal keys, equal costs. */
  readonly key: string;
  readonly snapper: Snapper;
  readonly snapped: ReturnType<typeof createMemo<Access[]>>;
  readonly areas: () => AreaMaker;
};

export function open(read: RoadNetwork): OpenedNetwork {
  const lines = decodePolylines(read);
  // the lines say all that shapes do: not kept twice
  const { shapeOffset: _, shapeBytes: __, ...network } = read;
  const arcs = buildArcs(network);
  const hierarchy = buildHierarchy(arcs, network.nodeCount);
  const index = buildSnapIndex(network, lines);
  const memo = createMemo<Costed>(MOST_COSTED);
  let made: Ground | null = null;
  const ground = (): Ground => (made ??= createGround(network, lines, index));

  const cost = (key: string, { profile, year, avoid, closures }: Assumptions): Costed => {
    const closedEdges = closures.flatMap((at) => nearestEdge(lines, index, at) ?? []);
    const seconds = edgeSeconds(network, { profile, year, avoid, closedEdges });
    const metric = customize(hierarchy, arcs.out, seconds, network.edgeDecimetres);
    const costed: CostedNetwork = { network, arcs, edgeSeconds: seconds, hierarchy, metric };
    let maker: AreaMaker | null = null;
    const areas = (): AreaMaker => (maker ??= createAreaMaker(costed, ground()));
    const snapper = createSnapper(network, lines, index, seconds);
    return { ...costed, key, areas, snapper, snapped: createMemo<Access[]>(MOST_SNAPPED) };
  };

  return {
    network,
    lines,
    index,
    search: createSearch(hierarchy),
    surfaces: createMemo<Surface>(MOST_SURFACES),
    columns: createMemo<Columns>(MOST_COLUMNS),
    gatherings: createMemo<Gathering>(MOST_GATHERINGS),
    ground,
    costed(assumptions) {
      const { profile, year, avoid, closures } = assumptions;
      const key = JSON.stringify([profile, year, avoid.tolls, avoid.ferries, closures]);
      return memo.get(key, () => cost(key, assumptions));
    },
    nearestEdge: (position) => nearestEdge(lines, index, position),
    snap: (costed, position) =>
      costed.snapped.get(position.join(' '), () => costed.snapper.accesses(position)),
  };
}

export function stopsAt(opened: OpenedNetwork, costed: Costed, position: Position): Stop[] {
  return stopsOf(opened.network, opened.snap(costed, position));
}
