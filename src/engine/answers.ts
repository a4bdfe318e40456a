import type { Assumptions } from '../domain/assumptions.ts';
import { areaSquareKm } from '../domain/geometry.ts';
import type { Minutes, Position } from '../domain/units.ts';
import { buildArcs } from '../network/arcs.ts';
import { edgeSeconds } from '../network/costs.ts';
import type { MeasuredLines } from '../network/grid-painter.ts';
import { BEYOND_SECONDS, createAreaMaker } from '../network/isochrone.ts';
import type { AreaMaker } from '../network/isochrone.ts';
import { matrixRow } from '../network/matrix.ts';
import { decodePolylines, sharesOf } from '../network/polylines.ts';
import { findSurface } from '../network/reach.ts';
import type { Surface } from '../network/reach.ts';
import { ROAD_CLASSES } from '../network/road-network.ts';
import type { RoadNetwork } from '../network/road-network.ts';
import { findRoute, legsOf, lineOf, usesFerry, usesToll } from '../network/route.ts';
import { costArcs, createSearch } from '../network/search.ts';
import { buildSnapIndex, OFF_ROAD_KM_PER_HOUR, snap, SNAP_LIMIT_METRES } from '../network/snap.ts';
import type { Access } from '../network/snap.ts';
import { stopsOf } from '../network/stops.ts';
import type { CostedNetwork, Stop } from '../network/stops.ts';
import { AREA_REACH_METRES } from '../network/time-grid.ts';
import { createMemo } from './memo.ts';
import type {
  Engine,
  Gives,
  Isochrones,
  IsochronesQuestion,
  Matrix,
  MatrixQuestion,
  Method,
  NetworkSummary,
  Question,
  RouteAnswer,
  RouteQuestion,
  Snap,
  Takes,
} from './protocol.ts';
import type { Answer } from './serve.ts';

export const METHOD: Method = {
  offRoadKmPerHour: OFF_ROAD_KM_PER_HOUR,
  snapLimitMetres: SNAP_LIMIT_METRES,
  areaReachMetres: AREA_REACH_METRES,
};

/** Longest time for which areas are made, in minutes at pace 1. */
export const LONGEST_MINUTES: Minutes = 240;

/** Profiles × scenario years that somebody switches between; each costs some 7 MB on the national network. */
const MOST_COSTED = 6;
/** Places that somebody compares; each costs at most 2 MB. */
const MOST_SURFACES = 12;
/** A matrix lets messages in after this much work. */
const TURN_MILLISECONDS = 25;

/**
 * The engine as a plain object: every answer is a function of the question and of the network that was loaded
 * last. What is remembered between two questions (costs, surfaces) only saves time.
 */
export function createAnswers(openNetwork: (url: string) => Promise<RoadNetwork>): Answer {
  let opened: Promise<OpenedNetwork> | null = null;

  const network = async (): Promise<OpenedNetwork> => {
    if (opened === null) throw new Error('No road network has been loaded yet.');
    return opened;
  };

  const handlers: { [Q in Question]: (takes: Takes<Q>, isDropped: () => boolean) => Promise<Gives<Q>> } = {
    async load({ url }) {
      opened = openNetwork(url).then(open);
      // A failure is told to whoever asks; until then it must not count as unhandled.
      opened.catch(() => {});
      return summarise((await opened).network);
    },
    snap: async ({ points, assumptions }) => snapAll(await network(), points, assumptions),
    route: async (question) => answerRoute(await network(), question),
    async matrix(question, isDropped) {
      return answerMatrix(await network(), question, isDropped);
    },
    isochrones: async (question) => answerIsochrones(await network(), question),
  };

  return (question, takes, isDropped) => handlers[question](takes, isDropped);
}

/** The same engine in this thread: for tests and the command line. */
export function directEngine(answer: Answer): Engine {
  return {
    async ask(question, takes, signal) {
      signal?.throwIfAborted();
      const gives = await answer(question, takes, () => signal?.aborted ?? false);
      signal?.throwIfAborted();
      return gives;
    },
  };
}

/** A network with everything that is made from it once. */
type OpenedNetwork = {
  readonly network: RoadNetwork;
  /** Everything that a profile and year add, made when first asked for. */
  readonly costed: (assumptions: Assumptions) => Costed;
  readonly snap: (costed: Costed, position: Position) => Access[];
  readonly lines: ReturnType<typeof decodePolylines>;
  readonly search: ReturnType<typeof createSearch>;
  readonly surfaces: ReturnType<typeof createMemo<Surface>>;
};

type Costed = CostedNetwork & { readonly areas: () => AreaMaker };

function open(network: RoadNetwork): OpenedNetwork {
  const arcs = buildArcs(network);
  const lines = decodePolylines(network);
  const index = buildSnapIndex(network, lines);
  const memo = createMemo<Costed>(MOST_COSTED);
  let measured: MeasuredLines | null = null;

  const cost = ({ profile, year }: Assumptions): Costed => {
    const seconds = edgeSeconds(network, { profile, year });
    const costed: CostedNetwork = {
      network,
      arcs,
      edgeSeconds: seconds,
      out: costArcs(arcs.out, seconds),
      in: costArcs(arcs.in, seconds),
    };
    let maker: AreaMaker | null = null;
    const areas = (): AreaMaker =>
      (maker ??= createAreaMaker(costed, (measured ??= { ...lines, share: sharesOf(lines) }), index));
    return { ...costed, areas };
  };

  return {
    network,
    lines,
    search: createSearch(arcs.stateCount),
    surfaces: createMemo<Surface>(MOST_SURFACES),
    costed: (assumptions) => memo.get(`${assumptions.profile} ${assumptions.year}`, () => cost(assumptions)),
    snap: (costed, position) => snap(network, lines, index, costed.edgeSeconds, position),
  };
}

function summarise(network: RoadNetwork): NetworkSummary {
  const ferry = ROAD_CLASSES.indexOf('ferry');
  let decimetres = 0;
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (network.edgeClass[edge] !== ferry) decimetres += network.edgeDecimetres[edge]!;
  }
  return {
    meta: network.meta,
    nodes: network.nodeCount,
    edges: network.edgeCount,
    roadKm: decimetres / 10_000,
    method: METHOD,
  };
}

function snapAll(opened: OpenedNetwork, points: readonly Position[], assumptions: Assumptions): Snap[] {
  const costed = opened.costed(assumptions);
  return points.map((point) => describeSnap(opened.network, opened.snap(costed, point)[0]));
}

function describeSnap(network: RoadNetwork, access: Access | undefined): Snap {
  if (access === undefined) return { kind: 'no road near', limitMetres: SNAP_LIMIT_METRES };
  const name = network.names[network.edgeName[access.edge]!] ?? '';
  const ref = network.names[network.edgeRef[access.edge]!] ?? '';
  return {
    kind: 'snapped',
    position: access.position,
    metres: access.metres,
    road: [ref, name].filter((text) => text !== '').join(' · '),
  };
}

function answerRoute(opened: OpenedNetwork, { from, to, assumptions }: RouteQuestion): RouteAnswer {
  const costed = opened.costed(assumptions);
  const start = stopsAt(opened, costed, from);
  if (start.length === 0) return { kind: 'no way', reason: 'no road near the start' };
  const end = stopsAt(opened, costed, to);
  if (end.length === 0) return { kind: 'no way', reason: 'no road near the end' };
  const route = findRoute(costed, opened.search, start, end);
  if (route === null) return { kind: 'no way', reason: 'not connected' };
  const { pace } = assumptions;
  return {
    kind: 'route',
    metres: route.metres,
    seconds: route.seconds * pace,
    geometry: { type: 'LineString', coordinates: lineOf(opened.lines, route) },
    snap: { fromMetres: route.from.access.metres, toMetres: route.to.access.metres },
    legs: legsOf(costed, route, pace),
    usesToll: usesToll(costed, route),
    usesFerry: usesFerry(costed, route),
  };
}

function stopsAt(opened: OpenedNetwork, costed: Costed, position: Position): Stop[] {
  return stopsOf(opened.network, opened.snap(costed, position));
}

async function answerMatrix(
  opened: OpenedNetwork,
  { origins, destinations, assumptions }: MatrixQuestion,
  isDropped: () => boolean,
): Promise<Matrix> {
  const costed = opened.costed(assumptions);
  const columns = destinations.map((position) => stopsAt(opened, costed, position));
  const seconds: Matrix['seconds'][number][] = [];
  const metres: Matrix['metres'][number][] = [];
  let turnBegan = performance.now();
  for (const origin of origins) {
    if (performance.now() - turnBegan > TURN_MILLISECONDS) {
      await nextTurn();
      turnBegan = performance.now();
    }
    if (isDropped()) throw new Error('The question was dropped.');
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

/** Lets messages in that have arrived meanwhile. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function answerIsochrones(opened: OpenedNetwork, question: IsochronesQuestion): Isochrones {
  const { origin, assumptions } = question;
  const minutes = [...new Set(question.minutes)].sort((a, b) => a - b);
  const longest = minutes.at(-1) ?? 0;
  const costed = opened.costed(assumptions);
  const accesses = opened.snap(costed, origin);
  const snapped = describeSnap(opened.network, accesses[0]);
  if (accesses.length === 0 || longest === 0) {
    return {
      bands: { type: 'FeatureCollection', features: [] },
      cellMetres: 0,
      snap: snapped,
      timings: { searchMs: 0, polygonsMs: 0 },
    };
  }

  const begun = performance.now();
  const surface = surfaceOf(opened, costed, question, stopsOf(opened.network, accesses), longest);
  const searched = performance.now();
  const limits = minutes.map((limit) => (limit * 60) / assumptions.pace);
  const { cellMetres, polygons } = costed.areas().areas(surface, origin, limits, longest);
  const features: Isochrones['bands']['features'] = minutes.map((limit, band) => {
    const geometry = { type: 'MultiPolygon' as const, coordinates: polygons[band]! };
    return {
      type: 'Feature',
      properties: { minutes: limit, areaKm2: areaSquareKm(geometry) },
      geometry,
    };
  });
  return {
    bands: { type: 'FeatureCollection', features },
    cellMetres,
    snap: snapped,
    timings: { searchMs: searched - begun, polygonsMs: performance.now() - searched },
  };
}

/**
 * Searched once per origin, direction, profile and year: far enough for the question, and when that turns out to
 * have been too little, as far as any question may go. So moving a time slider searches at most once more.
 */
function surfaceOf(
  opened: OpenedNetwork,
  costed: Costed,
  { origin, assumptions }: IsochronesQuestion,
  stops: readonly Stop[],
  longest: Minutes,
): Surface {
  const { profile, year, direction, pace } = assumptions;
  const key = [...origin, profile, year, direction].join(' ');
  const wanted = (longest * 60) / pace + BEYOND_SECONDS;
  const known = opened.surfaces.peek(key);
  if (known !== undefined && known.limit >= wanted) return known;
  const limit = known === undefined ? wanted : Math.max(wanted, LONGEST_MINUTES * 60 + BEYOND_SECONDS);
  const surface = findSurface(costed, opened.search, stops, direction, limit);
  opened.surfaces.put(key, surface);
  return surface;
}
