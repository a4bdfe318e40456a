import { metresBetween } from './ellipsoid.ts';
import { EDGE_FLAGS, RESTRICTION_NO, RESTRICTION_ONLY, ROAD_CLASSES } from './road-network.ts';
import type { RoadNetwork } from './road-network.ts';
import { edgeShape } from './shape.ts';

/** How far an edge's length may be off its geometry: 0.5 %, or half a metre (vertices are rounded to 0.1–1 m). */
export const LENGTH_TOLERANCE = 0.005;
const LENGTH_TOLERANCE_METRES = 0.5;
/** An edge may be shorter than its straight line by the rounding of its length and of its two ends only. */
const ROUNDING_METRES = 0.2;

const EVERY_FLAG = Object.values(EDGE_FLAGS).reduce((all, bit) => all | bit, 0);

/**
 * What is wrong with a network, in sentences; empty for a right one. Knows the properties of *any* right
 * network, not of a particular one. Stops after `limit` problems. Reads every edge: about 0.3 s for Vietnam.
 */
export function validate(network: RoadNetwork, limit = 20): string[] {
  const problems: string[] = [];
  for (const problem of findProblems(network)) {
    problems.push(problem);
    if (problems.length >= limit) break;
  }
  return problems;
}

function* findProblems(network: RoadNetwork): Generator<string> {
  const wrongSizes = [...sizeProblems(network)];
  yield* wrongSizes;
  // With arrays of the wrong length everything below would only repeat that.
  if (wrongSizes.length > 0) return;
  yield* nodeProblems(network);
  yield* edgeProblems(network);
  yield* restrictionProblems(network);
  yield* shoreProblems(network);
}

function* sizeProblems(network: RoadNetwork): Generator<string> {
  const { nodeCount, edgeCount } = network;
  const wanted: Record<string, [got: number, expected: number]> = {
    nodeLon: [network.nodeLon.length, nodeCount],
    nodeLat: [network.nodeLat.length, nodeCount],
    edgeFrom: [network.edgeFrom.length, edgeCount],
    edgeTo: [network.edgeTo.length, edgeCount],
    edgeDecimetres: [network.edgeDecimetres.length, edgeCount],
    edgeClass: [network.edgeClass.length, edgeCount],
    edgeFlags: [network.edgeFlags.length, edgeCount],
    edgeMaxspeed: [network.edgeMaxspeed.length, edgeCount],
    edgeUrban: [network.edgeUrban.length, edgeCount],
    edgeFerryMinutes: [network.edgeFerryMinutes.length, edgeCount],
    edgeOpenYear: [network.edgeOpenYear.length, edgeCount],
    edgeName: [network.edgeName.length, edgeCount],
    edgeRef: [network.edgeRef.length, edgeCount],
    shapeOffset: [network.shapeOffset.length, edgeCount + 1],
  };
  for (const [name, [got, expected]] of Object.entries(wanted)) {
    if (got !== expected) yield `${name} has ${got} entries, expected ${expected}.`;
  }
  if (network.restrictions.length % 4 !== 0) {
    yield `restrictions has ${network.restrictions.length} numbers, which is no multiple of 4.`;
  }
  if (network.names[0] !== '') yield 'names must begin with the empty string.';
  const last = network.shapeOffset[edgeCount];
  if (last !== network.shapeBytes.length) {
    yield `shapeOffset ends at ${last}, but there are ${network.shapeBytes.length} bytes of shapes.`;
  }
}

function* nodeProblems(network: RoadNetwork): Generator<string> {
  const [west, south, east, north] = network.meta.bounds;
  // Bounds are written in degrees: a micro-degree of rounding must not make a node lie outside.
  const slack = 1e-6;
  for (let node = 0; node < network.nodeCount; node++) {
    const lon = network.nodeLon[node]! / 1e6;
    const lat = network.nodeLat[node]! / 1e6;
    if (lon < west - slack || lon > east + slack || lat < south - slack || lat > north + slack) {
      yield `Node ${node} at ${lon}, ${lat} is outside the bounds ${network.meta.bounds.join(', ')}.`;
    }
  }
}

function* edgeProblems(network: RoadNetwork): Generator<string> {
  const { edgeCount, nodeCount } = network;
  for (let edge = 0; edge < edgeCount; edge++) {
    const from = network.edgeFrom[edge]!;
    const to = network.edgeTo[edge]!;
    if (from >= nodeCount || to >= nodeCount) {
      yield `Edge ${edge} joins nodes ${from} and ${to}, but there are ${nodeCount} nodes.`;
      continue;
    }
    const start = network.shapeOffset[edge]!;
    const end = network.shapeOffset[edge + 1]!;
    if (start > end || start % 4 !== 0 || end % 4 !== 0) {
      yield `The shape of edge ${edge} is from byte ${start} to ${end}, four bytes a vertex expected.`;
      continue;
    }
    yield* attributeProblems(network, edge);
    yield* lengthProblems(network, edge);
  }
}

function* attributeProblems(network: RoadNetwork, edge: number): Generator<string> {
  const flags = network.edgeFlags[edge]!;
  if (network.edgeClass[edge]! >= ROAD_CLASSES.length) {
    yield `Edge ${edge} has class ${network.edgeClass[edge]}, of ${ROAD_CLASSES.length}.`;
  }
  if ((flags & (EDGE_FLAGS.FORWARD | EDGE_FLAGS.BACKWARD)) === 0) {
    yield `Edge ${edge} may be driven in no direction.`;
  }
  if ((flags & ~EVERY_FLAG) !== 0) yield `Edge ${edge} has unknown flags: ${flags}.`;
  const closed = (flags & (EDGE_FLAGS.UNDER_CONSTRUCTION | EDGE_FLAGS.PLANNED)) !== 0;
  if (closed && network.edgeOpenYear[edge] === 0) {
    yield `Edge ${edge} is not open yet, but has no opening year (9999 where unknown).`;
  }
  const isFerry = ROAD_CLASSES[network.edgeClass[edge]!] === 'ferry';
  if (network.edgeFerryMinutes[edge]! > 0 && !isFerry)
    yield `Edge ${edge} has ferry minutes, but is no ferry.`;
  if (network.edgeName[edge]! >= network.names.length || network.edgeRef[edge]! >= network.names.length) {
    yield `Edge ${edge} has a name that is not in the table of ${network.names.length}.`;
  }
}

function* lengthProblems(network: RoadNetwork, edge: number): Generator<string> {
  const points = edgeShape(network, edge);
  const metres = network.edgeDecimetres[edge]! / 10;
  const drawn = shapeMetres(points);
  if (Math.abs(metres - drawn) > Math.max(LENGTH_TOLERANCE * drawn, LENGTH_TOLERANCE_METRES)) {
    yield `Edge ${edge} is said to be ${metres} m long, its geometry is ${drawn.toFixed(1)} m.`;
  }
  const last = points.length - 2;
  const straight = metresBetween(points[0]!, points[1]!, points[last]!, points[last + 1]!);
  if (metres < straight - ROUNDING_METRES) {
    yield `Edge ${edge} is ${metres} m long, shorter than its straight line of ${straight.toFixed(1)} m.`;
  }
  if (metres === 0) yield `Edge ${edge} has no length.`;
}

function* restrictionProblems(network: RoadNetwork): Generator<string> {
  const { restrictions, edgeCount } = network;
  for (let i = 0; i < restrictions.length; i += 4) {
    const [incoming, via, outgoing, kind] = restrictions.subarray(i, i + 4) as unknown as number[];
    if (incoming! >= edgeCount || outgoing! >= edgeCount) {
      yield `Restriction ${i / 4} names an edge that does not exist.`;
      continue;
    }
    if (!touches(network, incoming!, via!) || !touches(network, outgoing!, via!)) {
      yield `Restriction ${i / 4}: edges ${incoming} and ${outgoing} do not meet at node ${via}.`;
    }
    if (kind !== RESTRICTION_NO && kind !== RESTRICTION_ONLY)
      yield `Restriction ${i / 4} is of kind ${kind}.`;
  }
}

function* shoreProblems({ shores: { first, lon, lat } }: RoadNetwork): Generator<string> {
  if (first[0] !== 0 || first.at(-1) !== lon.length || lat.length !== lon.length) {
    yield `The shores have lines up to point ${first.at(-1)}, ${lon.length} longitudes and ${lat.length} latitudes.`;
    return;
  }
  for (let line = 0; line + 1 < first.length; line++) {
    const points = first[line + 1]! - first[line]!;
    if (points < 2) yield `Shore ${line} has ${points} points, two are the least.`;
  }
  for (let point = 0; point < lon.length; point++) {
    if (Math.abs(lon[point]!) > 180e6 || Math.abs(lat[point]!) > 90e6) {
      yield `Point ${point} of the shores lies beyond the earth: ${lon[point]! / 1e6}, ${lat[point]! / 1e6}.`;
    }
  }
}

function touches(network: RoadNetwork, edge: number, node: number): boolean {
  return network.edgeFrom[edge] === node || network.edgeTo[edge] === node;
}

/** Length of a line of longitude, latitude pairs on the ellipsoid. */
export function shapeMetres(points: Float64Array): number {
  let metres = 0;
  for (let i = 2; i < points.length; i += 2) {
    metres += metresBetween(points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!);
  }
  return metres;
}
