import type { Assumptions } from '../domain/assumptions.ts';
import { VEHICLES } from './profiles.ts';
import type { FerryModel, VehicleModel } from './profiles.ts';
import { EDGE_FLAGS, ROAD_CLASSES } from './road-network.ts';
import type { RoadNetwork } from './road-network.ts';

/** What decides how long an edge takes. Pace is not among them: it scales whole answers, access included. */
export type CostAssumptions = Pick<Assumptions, 'profile' | 'year'> & {
  /** Edges closed besides those that are closed anyway. */
  readonly closedEdges?: readonly number[];
};

const FERRY = ROAD_CLASSES.indexOf('ferry');
const MOTORWAY = ROAD_CLASSES.indexOf('motorway');

/**
 * Seconds to drive each edge from end to end at pace 1, the same in both directions; `Infinity` where the
 * profile may not drive or the road is not open in that year. Whether a direction is permitted is a matter of
 * the arcs.
 */
export function edgeSeconds(network: RoadNetwork, assumptions: CostAssumptions): Float32Array {
  const vehicle = VEHICLES[assumptions.profile];
  const secondsPerMetre = paceTable(vehicle);
  const isClosedClass = ROAD_CLASSES.map((name) => vehicle.closedClasses.includes(name));
  const ends = endKinds(network);
  const seconds = new Float32Array(network.edgeCount);
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const roadClass = network.edgeClass[edge]!;
    const flags = network.edgeFlags[edge]!;
    const urban = network.edgeUrban[edge]!;
    const metres = network.edgeDecimetres[edge]! / 10;
    if (
      isClosedClass[roadClass] ||
      (flags & vehicle.closedFlags) !== 0 ||
      network.edgeOpenYear[edge]! > assumptions.year
    ) {
      seconds[edge] = Infinity;
      continue;
    }
    const from = ends[network.edgeFrom[edge]!]!;
    const to = ends[network.edgeTo[edge]!]!;
    if (roadClass === FERRY) {
      const landings = (from & LANDING ? 1 : 0) + (to & LANDING ? 1 : 0);
      seconds[edge] = ferrySeconds(vehicle.ferry, metres, network.edgeFerryMinutes[edge]!, landings);
      continue;
    }
    let perMetre = secondsPerMetre[roadClass * 256 + urban]!;
    if (flags & EDGE_FLAGS.UNPAVED) perMetre /= vehicle.unpavedFactor;
    if (flags & EDGE_FLAGS.ROUNDABOUT) perMetre /= vehicle.roundaboutFactor;
    const posted = network.edgeMaxspeed[edge]!;
    if (posted > 0) perMetre = Math.max(perMetre, 3.6 / (posted * vehicle.shareOfPosted));
    const junctions = (from & JUNCTION ? 0.5 : 0) + (to & JUNCTION ? 0.5 : 0);
    const junctionSeconds =
      roadClass === MOTORWAY
        ? 0
        : interpolate(vehicle.junctionSeconds.rural, vehicle.junctionSeconds.urban, urban);
    seconds[edge] = metres * perMetre + junctions * junctionSeconds;
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

/** Three or more roads meet; a road and a ferry meet. */
const JUNCTION = 1;
const LANDING = 2;

function endKinds(network: RoadNetwork): Uint8Array {
  const roads = new Uint8Array(network.nodeCount);
  const isServed = new Uint8Array(network.nodeCount);
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const from = network.edgeFrom[edge]!;
    const to = network.edgeTo[edge]!;
    if (network.edgeClass[edge] === FERRY) isServed[from] = isServed[to] = 1;
    else {
      if (roads[from]! < 3) roads[from]!++;
      if (roads[to]! < 3) roads[to]!++;
    }
  }
  const kinds = new Uint8Array(network.nodeCount);
  for (let node = 0; node < network.nodeCount; node++) {
    kinds[node] = (roads[node]! >= 3 ? JUNCTION : 0) | (roads[node]! > 0 && isServed[node] ? LANDING : 0);
  }
  return kinds;
}
