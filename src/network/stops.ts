import type { Metres, Seconds } from '../domain/units.ts';
import { isPermitted, tailsOfDrive } from './arcs.ts';
import type { Arcs } from './arcs.ts';
import type { RoadNetwork } from './road-network.ts';
import { accessSeconds } from './snap.ts';
import type { Access } from './snap.ts';
import { lengthTo } from './search.ts';
import type { Labels, SearchGraph, Seed } from './search.ts';

/** The network with everything that one profile and year add to it. */
export type CostedNetwork = {
  readonly network: RoadNetwork;
  readonly arcs: Arcs;
  readonly edgeSeconds: Float32Array;
  /** For searches with the traffic and against it. */
  readonly out: SearchGraph;
  readonly in: SearchGraph;
};

/** A point's place on one drive: an access has one or two of them, by the directions its edge permits. */
export type Stop = {
  readonly access: Access;
  readonly drive: number;
  /** Share of the drive that lies behind a vehicle at this place, 0 to 1. */
  readonly position: number;
  /** Between the point and the road. */
  readonly accessSeconds: Seconds;
};

/** All stops of a point. */
export function stopsOf(network: RoadNetwork, accesses: readonly Access[]): Stop[] {
  const stops: Stop[] = [];
  for (const access of accesses) {
    const seconds = accessSeconds(access.metres);
    for (const [drive, position] of [
      [2 * access.edge, access.fraction],
      [2 * access.edge + 1, 1 - access.fraction],
    ] as const) {
      if (isPermitted(network, drive)) stops.push({ access, drive, position, accessSeconds: seconds });
    }
  }
  return stops;
}

/** A way between a stop and the state where a search meets it. */
export type Link = Seed & { readonly stop: Stop };

/** From departing at the stops to the heads of their drives: seeds along the traffic, targets against it. */
export function departures(costed: CostedNetwork, stops: readonly Stop[]): Link[] {
  return stops.map((stop) => ({
    stop,
    state: costed.arcs.headOfDrive[stop.drive]!,
    seconds: stop.accessSeconds + (1 - stop.position) * costed.edgeSeconds[stop.drive >> 1]!,
  }));
}

/** From every tail of the stops' drives to arriving there: targets along the traffic, seeds against it. */
export function arrivals(costed: CostedNetwork, stops: readonly Stop[]): Link[] {
  return stops.flatMap((stop) => {
    const seconds = stop.accessSeconds + stop.position * costed.edgeSeconds[stop.drive >> 1]!;
    return tailsOfDrive(costed.arcs, stop.drive).map((state) => ({ stop, state, seconds }));
  });
}

/** The best way from one point to another that stays on one edge: no junction, no search. */
export type DirectWay = { readonly from: Stop; readonly to: Stop; readonly seconds: Seconds };

export function directWay(
  costed: CostedNetwork,
  from: readonly Stop[],
  to: readonly Stop[],
): DirectWay | null {
  let best: DirectWay | null = null;
  for (const start of from) {
    for (const end of to) {
      if (start.drive !== end.drive || end.position < start.position) continue;
      const onRoad = (end.position - start.position) * costed.edgeSeconds[start.drive >> 1]!;
      const seconds = start.accessSeconds + onRoad + end.accessSeconds;
      if (best === null || seconds < best.seconds) best = { from: start, to: end, seconds };
    }
  }
  return best;
}

/** The target that a search reaches first, or null where it reaches none. */
export function bestTarget(
  labels: Labels,
  targets: readonly Link[],
): { readonly target: Link; readonly seconds: Seconds } | null {
  let best: { target: Link; seconds: Seconds } | null = null;
  for (const target of targets) {
    const seconds = labels.seconds[target.state]! + target.seconds;
    if (seconds < (best?.seconds ?? Infinity)) best = { target, seconds };
  }
  return best;
}

/** Metres along the roads between two stops on one drive. */
export function directMetres(network: RoadNetwork, way: DirectWay): Metres {
  return (way.to.position - way.from.position) * driveMetres(network, way.from.drive);
}

/**
 * Metres along the roads of the best way to a target, from the stop its search began with to the target's own.
 * `side` tells which way the search went: with the traffic the target is where one arrives.
 */
export function searchedMetres(
  costed: CostedNetwork,
  side: 'with' | 'against',
  labels: Labels,
  seeds: readonly Link[],
  target: Link,
): Metres {
  const { network } = costed;
  const graph = side === 'with' ? costed.out : costed.in;
  const { metres, seed } = lengthTo(graph, labels, network.edgeDecimetres, target.state);
  const start = seeds[seed]!.stop;
  const end = target.stop;
  const [first, last] = side === 'with' ? [start, end] : [end, start];
  return (
    metres +
    (1 - first.position) * driveMetres(network, first.drive) +
    last.position * driveMetres(network, last.drive)
  );
}

function driveMetres(network: RoadNetwork, drive: number): Metres {
  return network.edgeDecimetres[drive >> 1]! / 10;
}
