import type { Metres, Seconds } from '../domain/units.ts';
import { meeting } from './climb.ts';
import type { Link } from './climb.ts';
import type { Polylines } from './polylines.ts';
import { EDGE_FLAGS, ROAD_CLASSES } from './road-network.ts';
import type { Roads } from './road-network.ts';
import type { Search } from './search.ts';
import type { CostedNetwork, Stop, StopLink } from './stops.ts';
import { arrivals, departures, directWay, driveMetres } from './stops.ts';
import { NEVER, toSeconds } from './ticks.ts';
import { unpackWay } from './unpack.ts';

/** The fastest way between two points: where it leaves and reaches them, and what it drives on. */
export type FoundRoute = {
  readonly from: Stop;
  readonly to: Stop;
  readonly stretches: readonly Stretch[];
  /** Along the roads. */
  readonly metres: Metres;
  /** Access at both ends included. */
  readonly seconds: Seconds;
};

/** A part of a drive, from one share of its length to another. */
export type Stretch = { readonly drive: number; readonly start: number; readonly end: number };

/** A run of stretches on roads of the same name and number, all or none of them with a toll, or on a ferry. */
export type Leg = {
  readonly name: string;
  readonly ref: string;
  readonly metres: Metres;
  readonly seconds: Seconds;
  readonly isToll: boolean;
  readonly isFerry: boolean;
};

/** Fastest way from the stops of one point to those of another, or null where there is none. */
export function findRoute(
  costed: CostedNetwork,
  search: Search,
  from: readonly Stop[],
  to: readonly Stop[],
): FoundRoute | null {
  const direct = directWay(costed, from, to);
  const way = findWay(costed, search, departures(costed, from), arrivals(costed, to));
  if (direct !== null && direct.ticks <= (way?.ticks ?? NEVER)) {
    return {
      from: direct.from,
      to: direct.to,
      stretches: [{ drive: direct.from.drive, start: direct.from.position, end: direct.to.position }],
      metres: direct.decimetres / 10,
      seconds: toSeconds(direct.ticks),
    };
  }
  return way === null ? null : routeAlong(costed, way);
}

/** A way between two links through the network. */
export type Way<From extends Link = StopLink, To extends Link = StopLink> = {
  readonly from: From;
  readonly to: To;
  /** Arcs of `arcs.out` in driving order, without the links. */
  readonly arcs: readonly number[];
  readonly ticks: number;
  readonly decimetres: number;
};

/** The fastest way between any two links, climbed from both ends. */
export function findWay<From extends Link, To extends Link>(
  costed: CostedNetwork,
  search: Search,
  departing: readonly From[],
  arriving: readonly To[],
): Way<From, To> | null {
  const { metric } = costed;
  const up = search.departing.climb(metric.up, departing);
  const down = search.arriving.climb(metric.down, arriving);
  const met = meeting(up, down);
  if (met === null) return null;
  const { arcs, from, to } = unpackWay(costed, up, down, met.rank);
  return { from: departing[from]!, to: arriving[to]!, arcs, ticks: met.ticks, decimetres: met.decimetres };
}

/** A way as the route between its two stops. */
export function routeAlong({ arcs }: CostedNetwork, way: Way): FoundRoute {
  const from = way.from.stop;
  const to = way.to.stop;
  return {
    from,
    to,
    stretches: [
      { drive: from.drive, start: from.position, end: 1 },
      ...way.arcs.map((arc) => ({ drive: arcs.out.drive[arc]!, start: 0, end: 1 })),
      { drive: to.drive, start: 0, end: to.position },
    ],
    metres: way.decimetres / 10,
    seconds: toSeconds(way.ticks),
  };
}

function stretchMetres({ network }: CostedNetwork, { drive, start, end }: Stretch): Metres {
  return (end - start) * driveMetres(network, drive);
}

/** Legs in driving order; the seconds are those on the road, times the pace. Stretches of no length are left out. */
export function legsOf(costed: CostedNetwork, route: FoundRoute, pace = 1): Leg[] {
  const { network, edgeSeconds } = costed;
  const legs: Leg[] = [];
  for (const stretch of route.stretches) {
    const edge = stretch.drive >> 1;
    const metres = stretchMetres(costed, stretch);
    if (metres === 0) continue;
    const seconds = (stretch.end - stretch.start) * edgeSeconds[edge]! * pace;
    const name = network.names[network.edgeName[edge]!] ?? '';
    const ref = network.names[network.edgeRef[edge]!] ?? '';
    const kind = { name, ref, isToll: isToll(network, edge), isFerry: network.edgeClass[edge] === FERRY };
    const last = legs.at(-1);
    if (last !== undefined && isSameKind(last, kind)) {
      legs[legs.length - 1] = { ...kind, metres: last.metres + metres, seconds: last.seconds + seconds };
    } else legs.push({ ...kind, metres, seconds });
  }
  return legs;
}

const FERRY = ROAD_CLASSES.indexOf('ferry');

function isToll(network: Roads, edge: number): boolean {
  return (network.edgeFlags[edge]! & EDGE_FLAGS.TOLL) !== 0;
}

function isSameKind(a: Omit<Leg, 'metres' | 'seconds'>, b: Omit<Leg, 'metres' | 'seconds'>): boolean {
  return a.name === b.name && a.ref === b.ref && a.isToll === b.isToll && a.isFerry === b.isFerry;
}

/** The line along the roads, cut at the two stops; at least two positions, in 1e-6 degrees. */
export function lineOf(lines: Polylines, route: FoundRoute): [lon: number, lat: number][] {
  const line: [number, number][] = [];
  const push = (lon: number, lat: number): void => {
    const position: [number, number] = [Math.round(lon) / 1e6, Math.round(lat) / 1e6];
    const last = line.at(-1);
    if (last === undefined || last[0] !== position[0] || last[1] !== position[1]) line.push(position);
  };
  for (const stretch of route.stretches) pushStretch(lines, stretch, push);
  // A way of no length is still a line.
  if (line.length === 1) line.push(line[0]!);
  return line;
}

/** Hands the points of a stretch on in driving order, its cut ends included. */
function pushStretch(
  lines: Polylines,
  { drive, start, end }: Stretch,
  push: (lon: number, lat: number) => void,
) {
  const edge = drive >> 1;
  const isForward = drive % 2 === 0;
  const [low, high] = isForward ? [start, end] : [1 - end, 1 - start];
  const points = clip(lines, edge, low, high);
  const order = isForward ? points : points.toReversed();
  for (const [lon, lat] of order) push(lon, lat);
}

/** Part of an edge between two shares of its geometry's length, in micro-degrees. */
function clip(lines: Polylines, edge: number, low: number, high: number): [number, number][] {
  const first = lines.first[edge]!;
  const last = lines.first[edge + 1]! - 1;
  if (low <= 0 && high >= 1) {
    const whole: [number, number][] = [];
    for (let point = first; point <= last; point++) whole.push([lines.lon[point]!, lines.lat[point]!]);
    return whole;
  }
  // Lengths on a plane that is right at the edge's own latitude: only their shares matter.
  const narrow = Math.cos((lines.lat[first]! / 1e6) * (Math.PI / 180));
  const lengthAt = (point: number): number =>
    Math.hypot(
      (lines.lon[point + 1]! - lines.lon[point]!) * narrow,
      lines.lat[point + 1]! - lines.lat[point]!,
    );
  let total = 0;
  for (let point = first; point < last; point++) total += lengthAt(point);
  const clipped: [number, number][] = [pointAt(lines, first, last, low * total, lengthAt)];
  let passed = 0;
  for (let point = first; point < last; point++) {
    if (passed > low * total && passed < high * total) clipped.push([lines.lon[point]!, lines.lat[point]!]);
    passed += lengthAt(point);
  }
  clipped.push(pointAt(lines, first, last, high * total, lengthAt));
  return clipped;
}

function pointAt(
  lines: Polylines,
  first: number,
  last: number,
  wanted: number,
  lengthAt: (point: number) => number,
): [number, number] {
  let passed = 0;
  for (let point = first; point < last; point++) {
    const length = lengthAt(point);
    if (passed + length >= wanted && length > 0) {
      const along = Math.max(0, (wanted - passed) / length);
      return [
        lines.lon[point]! + along * (lines.lon[point + 1]! - lines.lon[point]!),
        lines.lat[point]! + along * (lines.lat[point + 1]! - lines.lat[point]!),
      ];
    }
    passed += length;
  }
  return [lines.lon[last]!, lines.lat[last]!];
}
