import type { Assumptions } from '../domain/assumptions.ts';
import { VEHICLES } from './profiles.ts';
import type { FerryModel, VehicleModel } from './profiles.ts';
import { EDGE_FLAGS, ROAD_CLASSES } from './road-network.ts';
import type { Roads } from './road-network.ts';
import { onTick } from './ticks.ts';

/** What decides how long an edge takes. Pace is not among them: it scales whole answers, access included. */
export type CostAssumptions = Pick<Assumptions, 'profile' | 'year'> & {
  readonly avoid?: Assumptions['avoid'];
  /** Edges closed besides those that are closed anyway. */
  readonly closedEdges?: readonly number[];
};

const FERRY = ROAD_CLASSES.indexOf('ferry');

/**
 * Seconds to drive each edge from end to end at pace 1, in whole ticks, the same in both directions; `Infinity` where the
 * profile may not drive or the road is not open in that year. Whether a direction is permitted is a matter of
 * the arcs.
 */
export function edgeSeconds(network: Roads, assumptions: CostAssumptions): Float32Array {
  const vehicle = VEHICLES[assumptions.profile];
  const { tolls = false, ferries = false } = assumptions.avoid ?? {};
  const closedFlags = vehicle.closedFlags | (tolls ? EDGE_FLAGS.TOLL : 0);
  const secondsPerMetre = paceTable(vehicle);
  const isClosedClass = ROAD_CLASSES.map(
    (name) => vehicle.closedClasses.includes(name) || (ferries && name === 'ferry'),
  );
  const { first, isLanding } = endsOf(network);
  const seconds = new Float32Array(network.edgeCount);
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const roadClass = network.edgeClass[edge]!;
    const flags = network.edgeFlags[edge]!;
    const urban = network.edgeUrban[edge]!;
    const metres = network.edgeDecimetres[edge]! / 10;
    if (
      isClosedClass[roadClass] ||
      (flags & closedFlags) !== 0 ||
      network.edgeOpenYear[edge]! > assumptions.year
    ) {
      seconds[edge] = Infinity;
      continue;
    }
    const from = network.edgeFrom[edge]!;
    const to = network.edgeTo[edge]!;
    if (roadClass === FERRY) {
      const landings = isLanding[from]! + isLanding[to]!;
      seconds[edge] = onTick(ferrySeconds(vehicle.ferry, metres, network.edgeFerryMinutes[edge]!, landings));
      continue;
    }
    let perMetre = secondsPerMetre[roadClass * 256 + urban]!;
    if (flags & EDGE_FLAGS.UNPAVED) perMetre /= vehicle.unpavedFactor;
    if (flags & EDGE_FLAGS.ROUNDABOUT) perMetre /= vehicle.roundaboutFactor;
    const posted = network.edgeMaxspeed[edge]!;
    if (posted > 0) perMetre = Math.max(perMetre, 3.6 / (posted * vehicle.shareOfPosted));
    const standing = STANDING[roadClass]!;
    const givesWay = (standing < first[from]! ? 1 : 0) + (standing < first[to]! ? 1 : 0);
    const { rural, urban: inTown } = vehicle.giveWaySeconds;
    seconds[edge] = onTick(metres * perMetre + givesWay * interpolate(rural, inTown, urban));
  }
  for (const edge of assumptions.closedEdges ?? []) seconds[edge] = Infinity;
  return seconds;
}

/** Seconds per metre by class × 256 + urbanity. */
function paceTable(vehicle: VehicleModel): Float64Array {
  const table = new Float64Array(ROAD_CLASSES.length * 256);
  ROAD_CLASSES.forEach((name, roadClass) => {
    if (name === 'ferry') return;
    const { rural, urban } = vehicle.speeds[name];
    const isExpressway = name === 'motorway' || name === 'motorway_link';
    for (let level = 0; level < 256; level++) {
      const limit = isExpressway
        ? vehicle.legal.expressway
        : interpolate(vehicle.legal.rural, vehicle.legal.urban, level);
      table[roadClass * 256 + level] = 3.6 / Math.min(interpolate(rural, urban, level), limit);
    }
  });
  return table;
}

function interpolate(rural: number, urban: number, level: number): number {
  return rural + ((urban - rural) * level) / 255;
}

/** A ferry line may be cut into several edges: one waits for half of it where it meets a road. */
function ferrySeconds(ferry: FerryModel, metres: number, minutes: number, landings: number): number {
  const speed = metres < ferry.riverMetres ? ferry.riverKmPerHour : ferry.seaKmPerHour;
  const crossing = minutes > 0 ? minutes * 60 : (metres * 3.6) / speed;
  return crossing + (landings * ferry.waitMinutes * 60) / 2;
}

/** Standing of a road where it meets others: a link gives way to the road it leaves or joins. */
const STANDING = Uint8Array.from(ROAD_CLASSES, (_, roadClass) => 255 - roadClass);

/** What meets at each node: the standing of the road that has the right of way, and whether a ferry lands. */
type Ends = { readonly first: Uint8Array; readonly isLanding: Uint8Array };

function endsOf(network: Roads): Ends {
  const first = new Uint8Array(network.nodeCount);
  const isServed = new Uint8Array(network.nodeCount);
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const from = network.edgeFrom[edge]!;
    const to = network.edgeTo[edge]!;
    const roadClass = network.edgeClass[edge]!;
    if (roadClass === FERRY) {
      isServed[from] = isServed[to] = 1;
      continue;
    }
    const standing = STANDING[roadClass]!;
    if (standing > first[from]!) first[from] = standing;
    if (standing > first[to]!) first[to] = standing;
  }
  const isLanding = isServed.map((served, node) => served & (first[node]! > 0 ? 1 : 0));
  return { first, isLanding };
}
