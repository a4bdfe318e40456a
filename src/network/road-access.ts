import type { Metres, Position, Year } from '../domain/units.ts';
import { boxOf, gapOfBoxes, nearestPair, planeAt, sidesOf } from './plane.ts';
import type { Pair, Plane, Side } from './plane.ts';
import type { Polylines } from './polylines.ts';
import { lineOfEdge } from './roads-within.ts';
import { ROAD_CLASSES } from './road-network.ts';
import type { Roads } from './road-network.ts';
import { roadNumber } from './road-number.ts';

/** A site by its edge, as lines (a single point is a line of one), and what lies inside of it. */
export type Site = {
  readonly edge: readonly (readonly Position[])[];
  readonly isInside: (position: Position) => boolean;
};

export type NearestRoad = {
  readonly metres: Metres;
  readonly onEdge: Position;
  readonly onRoad: Position;
  /** The edge of the network that comes nearest. */
  readonly edge: number;
};

export type RoadNode = { readonly position: Position; readonly onEdge: Position; readonly metres: Metres };

const MOTORWAY = ROAD_CLASSES.indexOf('motorway');
const TRUNK = ROAD_CLASSES.indexOf('trunk');
const PRIMARY = ROAD_CLASSES.indexOf('primary');
const FERRY = ROAD_CLASSES.indexOf('ferry');
const IS_LINK = ROAD_CLASSES.map((name) => name.endsWith('_link'));

/**
 * Carriageways of a road in a year, ramps left out. Where a stretch bears several numbers any of them counts, and a bare
 * number on a trunk or primary road is read as that of a national highway.
 */
export function edgesOfRoad(network: Roads, road: string, year: Year): number[] {
  const wanted = roadNumber(road);
  if (wanted === '') return [];
  const numbersOf = network.names.map(() => null as readonly string[] | null);
  const found: number[] = [];
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const roadClass = network.edgeClass[edge]!;
    if (network.edgeOpenYear[edge]! > year || IS_LINK[roadClass] || roadClass === FERRY) continue;
    const name = network.edgeRef[edge]!;
    const numbers = (numbersOf[name] ??= network.names[name]!.split(/[;,/(]/).map(roadNumber));
    const isNational = roadClass === TRUNK || roadClass === PRIMARY;
    if (numbers.some((number) => number === wanted || (isNational && `QL${number}` === wanted)))
      found.push(edge);
  }
  return found;
}

/** Where the roads come nearest to the site's edge, 0 where one runs inside; null where there are none. */
export function nearestRoad(lines: Polylines, edges: readonly number[], site: Site): NearestRoad | null {
  const { plane, sides } = drawn(site);
  let best: (Pair & { readonly edge: number }) | null = null;
  for (const edge of edges) {
    const line = lineOfEdge(lines, edge);
    const inside = line.find(site.isInside);
    if (inside !== undefined) return { metres: 0, onEdge: inside, onRoad: inside, edge };
    for (const stretch of sidesOf(line.map(plane.to))) {
      for (const side of sides) {
        if (best !== null && gapOfBoxes(side, stretch) >= best.distance) continue;
        const pair = nearestPair(side, stretch);
        if (best === null || pair.distance < best.distance) best = { ...pair, edge };
      }
    }
  }
  if (best === null) return null;
  const [onEdge, onRoad] = [plane.from(best.onFirst), plane.from(best.onSecond)];
  return { metres: best.distance, onEdge, onRoad, edge: best.edge };
}

/**
 * Junctions at which one gets from ordinary roads onto the road, by ramps or at once, as far as they are within the reach of
 * the site's edge, nearest first. Interchanges with an expressway are none: nobody gets onto that from beside it. Nodes nearer than `apart` to one that counts already belong to the same junction: a crossing
 * of two divided roads has four.
 */
export function junctionsNear(
  network: Roads,
  edges: readonly number[],
  site: Site,
  year: Year,
  { reach, apart }: { readonly reach: Metres; readonly apart: Metres },
): RoadNode[] {
  const { plane, sides } = drawn(site);
  const box = boxOf(sides);
  const near = accessNodes(network, edges, year)
    .flatMap((node): RoadNode | readonly [] => {
      const position: Position = [network.nodeLon[node]! / 1e6, network.nodeLat[node]! / 1e6];
      const point = plane.to(position);
      if (gapOfBoxes(box, [point, point]) > reach) return [];
      if (site.isInside(position)) return { position, onEdge: position, metres: 0 };
      const pairs = sides.map((side) => nearestPair(side, [point, point]));
      const best = pairs.reduce((least, pair) => (pair.distance < least.distance ? pair : least));
      return { position, onEdge: plane.from(best.onFirst), metres: best.distance };
    })
    .filter(({ metres }) => metres <= reach)
    .sort((a, b) => a.metres - b.metres);
  const counted: RoadNode[] = [];
  for (const node of near) {
    const [x, y] = plane.to(node.position);
    const isNew = counted.every(({ position }) => {
      const [otherX, otherY] = plane.to(position);
      return Math.hypot(otherX - x, otherY - y) >= apart;
    });
    if (isNew) counted.push(node);
  }
  return counted;
}

function drawn({ edge }: Site): { readonly plane: Plane; readonly sides: readonly Side[] } {
  const plane = planeAt(edge[0]![0]!);
  return { plane, sides: edge.flatMap((line) => sidesOf(line.map(plane.to))) };
}

/** Nodes where an ordinary road meets the road, or a ramp that leads to or from it. */
function accessNodes(network: Roads, edges: readonly number[], year: Year): number[] {
  const { edgeFrom, edgeTo, edgeClass, edgeOpenYear } = network;
  const isOfRoad = new Uint8Array(network.edgeCount);
  const isReached = new Uint8Array(network.nodeCount);
  const queue: number[] = [];
  const reachNode = (node: number): void => {
    if (isReached[node] === 1) return;
    isReached[node] = 1;
    queue.push(node);
  };
  for (const edge of edges) {
    isOfRoad[edge] = 1;
    reachNode(edgeFrom[edge]!);
    reachNode(edgeTo[edge]!);
  }
  const ofRoad = queue.length;
  const rampsAt = new Map<number, number[]>();
  const isOther = new Uint8Array(network.nodeCount);
  const isExpressway = new Uint8Array(network.nodeCount);
  const arms = new Uint8Array(network.nodeCount);
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const roadClass = edgeClass[edge]!;
    if (edgeOpenYear[edge]! > year || roadClass === FERRY) continue;
    const [from, to] = [edgeFrom[edge]!, edgeTo[edge]!];
    arms[from]!++;
    arms[to]!++;
    if (isOfRoad[edge] === 1) continue;
    if (roadClass === MOTORWAY) {
      isExpressway[from] = isExpressway[to] = 1;
      continue;
    }
    if (!IS_LINK[roadClass]) {
      isOther[from] = isOther[to] = 1;
      continue;
    }
    for (const [node, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const known = rampsAt.get(node);
      if (known === undefined) rampsAt.set(node, [other]);
      else known.push(other);
    }
  }
  for (let at = 0; at < queue.length; at++) {
    // beyond the junction a ramp belongs to the other road
    if (isOther[queue[at]!] === 1 || (at >= ofRoad && isExpressway[queue[at]!] === 1)) continue;
    for (const node of rampsAt.get(queue[at]!) ?? []) reachNode(node);
  }
  // where only two roads meet, the road goes on without its number
  return queue.filter((node, i) => isOther[node] === 1 && (i >= ofRoad || arms[node]! > 2));
}
