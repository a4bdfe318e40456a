import type { Metres, Seconds } from '../domain/units.ts';
import { isPermitted, tailsOfDrive } from './arcs.ts';
import type { Arcs } from './arcs.ts';
import type { Link } from './climb.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Metric } from './metric.ts';
import type { Roads } from './road-network.ts';
import { accessSeconds } from './snap.ts';
import type { Access } from './snap.ts';
import { NEVER, toTicks } from './ticks.ts';

/** The network with everything that one profile, year and set of closures add to it. */
export type CostedNetwork = {
  readonly network: Roads;
  readonly arcs: Arcs;
  /** Of each edge, `Infinity` where closed. */
  readonly edgeSeconds: Float32Array;
  readonly hierarchy: Hierarchy;
  readonly metric: Metric;
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
export function stopsOf(network: Roads, accesses: readonly Access[]): Stop[] {
  const stops: Stop[] = [];
  for (const access of accesses) {
    const seconds = accessSeconds(access.metres);
    for (let drive = 2 * access.edge; drive <= 2 * access.edge + 1; drive++) {
      if (!isPermitted(network, drive)) continue;
      const position = drive % 2 === 0 ? access.fraction : 1 - access.fraction;
      stops.push({ access, drive, position, accessSeconds: seconds });
    }
  }
  return stops;
}

/** A way between a stop and a state. Access is in its ticks, but its length is along the road. */
export type StopLink = Link & { readonly stop: Stop };

/** From departing at the stops to the heads of their drives. */
export function departures(costed: CostedNetwork, stops: readonly Stop[]): StopLink[] {
  return stops.map((stop) => ({
    stop,
    state: costed.arcs.headOfDrive[stop.drive]!,
    ...costBetween(costed, stop.drive, stop.position, 1, stop.accessSeconds),
  }));
}

/** From every tail of the stops' drives to arriving there. */
export function arrivals(costed: CostedNetwork, stops: readonly Stop[]): StopLink[] {
  return stops.flatMap((stop) => {
    const cost = costBetween(costed, stop.drive, 0, stop.position, stop.accessSeconds);
    return tailsOfDrive(costed.arcs, stop.drive).map((state) => ({ stop, state, ...cost }));
  });
}

/** The best way from one point to another that stays on one edge: no junction, no search. */
export type DirectWay = {
  readonly from: Stop;
  readonly to: Stop;
  readonly ticks: number;
  readonly decimetres: number;
};

export function directWay(
  costed: CostedNetwork,
  from: readonly Stop[],
  to: readonly Stop[],
): DirectWay | null {
  let best: DirectWay | null = null;
  for (const start of from) {
    for (const end of to) {
      if (start.drive !== end.drive || end.position < start.position) continue;
      const access = start.accessSeconds + end.accessSeconds;
      const cost = costBetween(costed, start.drive, start.position, end.position, access);
      if (cost.ticks < (best?.ticks ?? NEVER)) best = { from: start, to: end, ...cost };
    }
  }
  return best;
}

/** What a part of a drive costs, and the way to the road besides. */
export function costBetween(
  costed: CostedNetwork,
  drive: number,
  start: number,
  end: number,
  access: Seconds,
): { ticks: number; decimetres: number } {
  return {
    ticks: ticksBetween(costed, drive, start, end, access),
    decimetres: Math.round((end - start) * costed.network.edgeDecimetres[drive >> 1]!),
  };
}

/** Its time alone. */
export function ticksBetween(
  { edgeSeconds }: CostedNetwork,
  drive: number,
  start: number,
  end: number,
  access: Seconds,
): number {
  return Math.min(NEVER, toTicks(access) + toTicks((end - start) * edgeSeconds[drive >> 1]!));
}

/** Metres of a whole drive. */
export function driveMetres(network: Roads, drive: number): Metres {
  return network.edgeDecimetres[drive >> 1]! / 10;
}
