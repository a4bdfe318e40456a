import { eliminationOrder } from './dissection.ts';
import { GrowingArray } from './growing-array.ts';
import { hilbert } from './hilbert.ts';
import { cutIntoPieces } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { resolveRestrictions } from './resolve-restrictions.ts';
import { attributesKey } from './roads.ts';
import type { RoadAttributes, Roads } from './roads.ts';
import type { Tally } from './tally.ts';

/** Nodes and edges, before anything is measured. Nodes in the order of their elimination, edges by their nodes. */
export type Topology = {
  /** Point of each node. */
  readonly nodePoint: Uint32Array;
  /** Nodes of each edge, from ≤ to. */
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  readonly edgeAttributes: readonly RoadAttributes[];
  /** 1 where a one-way edge is driven from its to-node to its from-node. */
  readonly edgeAgainst: Uint8Array;
  /** Points of edge e from its from-node to its to-node: `edgePoints[offset[e] … offset[e + 1]]`. */
  readonly edgePoints: Uint32Array;
  readonly edgePointOffset: Uint32Array;
  /** As in `RoadNetwork`. */
  readonly restrictions: Uint32Array;
};

/** Edges in the making, as halves of pieces: chain c is driven over the halves `halves[start[c] … start[c + 1]]`. */
type Chains = { readonly start: Uint32Array; readonly halves: Uint32Array };

const makeNumbers = (length: number): Uint32Array => new Uint32Array(length);

/**
 * Splits roads where they share a point, and puts together again what meets at a point of degree two with equal
 * attributes, the same direction and no turn restriction. A loop without any junction keeps one node, its first
 * point. Parallel roads keep their own edges; roads that are equal in everything are dropped but one, and counted.
 *
 * Flat arrays throughout: with an object for each of the 1.4 million edges of the north, memory would not do.
 */
export function makeTopology(roads: Roads, tally: Tally): Topology {
  const pieces = cutIntoPieces(roads, tally);
  const chains = chainPieces(roads, pieces);
  const nodePoint = orderNodes(roads, pieces, chains);
  const nodeOfPoint = new Uint32Array(roads.points.id.length);
  nodePoint.forEach((point, node) => (nodeOfPoint[point] = node));

  const drafts = draftEdges(roads, pieces, chains, nodeOfPoint);
  const order = orderEdges(roads, drafts);
  const edgePointOffset = new Uint32Array(order.length + 1);
  order.forEach((draft, edge) => {
    edgePointOffset[edge + 1] =
      edgePointOffset[edge]! + drafts.pointStart[draft + 1]! - drafts.pointStart[draft]!;
  });
  const edgePoints = new Uint32Array(edgePointOffset[order.length]!);
  const edgeOfPiece = new Uint32Array(pieces.road.length);
  order.forEach((draft, edge) => {
    const points = drafts.points.subarray(drafts.pointStart[draft], drafts.pointStart[draft + 1]);
    edgePoints.set(points, edgePointOffset[edge]!);
    for (let i = chains.start[draft]!; i < chains.start[draft + 1]!; i++)
      edgeOfPiece[chains.halves[i]! >> 1] = edge;
  });
  return {
    nodePoint,
    edgeFrom: order.map((draft) => drafts.from[draft]!),
    edgeTo: order.map((draft) => drafts.to[draft]!),
    edgeAttributes: Array.from(order, (draft) => drafts.attributes[draft]!),
    edgeAgainst: Uint8Array.from(order, (draft) => drafts.against[draft]!),
    edgePoints,
    edgePointOffset,
    restrictions: resolveRestrictions(roads, pieces, edgeOfPiece, nodeOfPoint, tally),
  };
}

function chainPieces(roads: Roads, pieces: Pieces): Chains {
  const start = new GrowingArray(makeNumbers);
  const halves = new GrowingArray(makeNumbers);
  const visited = new Uint8Array(pieces.road.length);
  const vias = new Set(roads.restrictions.map((restriction) => restriction.via));
  const passes = (point: number): boolean => !vias.has(point) && isPassedThrough(roads, pieces, point);

  const walk = (firstHalf: number): void => {
    start.push(halves.length);
    let half = firstHalf;
    for (;;) {
      visited[half >> 1] = 1;
      halves.push(half);
      const arrival = half ^ 1;
      const point = pieces.pointOfHalf(arrival);
      if (!passes(point)) break;
      const both = pieces.halvesAt(point);
      half = both[0] === arrival ? both[1]! : both[0]!;
      if (visited[half >> 1]) break;
    }
  };

  // First from every point where an edge must end, then what is left: rings that touch nothing.
  for (const ringsToo of [false, true]) {
    for (const point of pieces.junctions) {
      if (!ringsToo && passes(point)) continue;
      for (const half of pieces.halvesAt(point)) {
        if (!visited[half >> 1]) walk(half);
      }
    }
  }
  start.push(halves.length);
  return { start: start.view(), halves: halves.view() };
}

/** Whether exactly two pieces meet here that are one road in all but their ways. */
function isPassedThrough(roads: Roads, pieces: Pieces, point: number): boolean {
  const halves = pieces.halvesAt(point);
  if (halves.length !== 2) return false;
  const [a, b] = [halves[0]!, halves[1]!];
  const attributes = roads.roads[pieces.road[a >> 1]!]!.attributes;
  if (attributes !== roads.roads[pieces.road[b >> 1]!]!.attributes) return false;
  // One-way traffic must arrive by one and leave by the other.
  return !attributes.oneway || (a & 1) !== (b & 1);
}

/** Points where chains end, in the order in which a hierarchy over the network eliminates them. */
function orderNodes(roads: Roads, pieces: Pieces, chains: Chains): Uint32Array {
  const ends = chainEnds(pieces, chains);
  const nodes = alongCurve(roads, pieces, ends);
  const nodeOfPoint = new Uint32Array(roads.points.id.length);
  nodes.forEach((point, node) => (nodeOfPoint[point] = node));
  const order = eliminationOrder(
    Int32Array.from(nodes, (point) => roads.points.lon[point]!),
    Int32Array.from(nodes, (point) => roads.points.lat[point]!),
    ends.from.map((point) => nodeOfPoint[point]!),
    ends.to.map((point) => nodeOfPoint[point]!),
  );
  return order.map((node) => nodes[node]!);
}

type Ends = { readonly from: Uint32Array; readonly to: Uint32Array };

function chainEnds(pieces: Pieces, chains: Chains): Ends {
  const count = chains.start.length - 1;
  const halfOf = (chain: number): number => chains.halves[chains.start[chain]!]!;
  const lastHalfOf = (chain: number): number => chains.halves[chains.start[chain + 1]! - 1]!;
  return {
    from: Uint32Array.from({ length: count }, (_, chain) => pieces.pointOfHalf(halfOf(chain))),
    to: Uint32Array.from({ length: count }, (_, chain) => pieces.pointOfHalf(lastHalfOf(chain) ^ 1)),
  };
}

/** Points where chains end, along a Hilbert curve: an order that nothing but their places decides. */
function alongCurve(roads: Roads, pieces: Pieces, ends: Ends): Uint32Array {
  const { lon, lat, id } = roads.points;
  const isEnd = new Uint8Array(id.length);
  for (const points of [ends.from, ends.to]) for (const point of points) isEnd[point] = 1;
  const points = pieces.junctions.filter((point) => isEnd[point] === 1);
  let [west, south, size] = [Infinity, Infinity, 1];
  for (const point of points) {
    west = Math.min(west, lon[point]!);
    south = Math.min(south, lat[point]!);
  }
  for (const point of points) size = Math.max(size, lon[point]! - west + 1, lat[point]! - south + 1);
  const curve = Float64Array.from(points, (point) =>
    hilbert((lon[point]! - west) / size, (lat[point]! - south) / size),
  );
  const order = points
    .map((_, index) => index)
    .sort((i, j) => {
      const [a, b] = [points[i]!, points[j]!];
      return curve[i]! - curve[j]! || lon[a]! - lon[b]! || lat[a]! - lat[b]! || id[a]! - id[b]! || a - b;
    });
  return order.map((index) => points[index]!);
}

/** One entry a chain, in order of the chains. */
type Drafts = {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly against: Uint8Array;
  readonly attributes: readonly RoadAttributes[];
  readonly points: Uint32Array;
  readonly pointStart: Uint32Array;
};

function draftEdges(roads: Roads, pieces: Pieces, chains: Chains, nodeOfPoint: Uint32Array): Drafts {
  const count = chains.start.length - 1;
  const drafts = {
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    against: new Uint8Array(count),
    attributes: [] as RoadAttributes[],
    pointStart: new Uint32Array(count + 1),
  };
  const all = new GrowingArray(makeNumbers);
  for (let chain = 0; chain < count; chain++) {
    const firstHalf = chains.halves[chains.start[chain]!]!;
    const { attributes } = roads.roads[pieces.road[firstHalf >> 1]!]!;
    const points = chainPoints(roads, pieces, chains, chain);
    const from = nodeOfPoint[points[0]!]!;
    const to = nodeOfPoint[points.at(-1)!]!;
    let against = attributes.oneway && (firstHalf & 1) === 1;
    // A loop that is the same line from either end turns where its traffic would run against it.
    const loopOrder = from === to ? compareLines(roads, points, points.toReversed()) : 0;
    const mustTurn = from === to ? loopOrder > 0 || (loopOrder === 0 && against) : from > to;
    if (mustTurn) {
      points.reverse();
      against = attributes.oneway && !against;
    }
    drafts.from[chain] = Math.min(from, to);
    drafts.to[chain] = Math.max(from, to);
    drafts.against[chain] = against ? 1 : 0;
    drafts.attributes.push(attributes);
    for (const point of points) all.push(point);
    drafts.pointStart[chain + 1] = all.length;
  }
  return { ...drafts, points: all.view() };
}

function chainPoints(roads: Roads, pieces: Pieces, chains: Chains, chain: number): number[] {
  const points: number[] = [pieces.pointOfHalf(chains.halves[chains.start[chain]!]!)];
  for (let i = chains.start[chain]!; i < chains.start[chain + 1]!; i++) {
    const piece = chains.halves[i]! >> 1;
    const list = roads.roads[pieces.road[piece]!]!.points;
    const [first, last] = [pieces.first[piece]!, pieces.last[piece]!];
    if ((chains.halves[i]! & 1) === 1) for (let k = last - 1; k >= first; k--) points.push(list[k]!);
    else for (let k = first + 1; k <= last; k++) points.push(list[k]!);
  }
  return points;
}

/** By nodes, then by line, direction and attributes: an order that the order of the file cannot change. */
function orderEdges(roads: Roads, drafts: Drafts): Uint32Array {
  const keys = new Map<RoadAttributes, string>();
  for (const attributes of drafts.attributes) {
    if (!keys.has(attributes)) keys.set(attributes, attributesKey(attributes));
  }
  const line = (draft: number): Uint32Array =>
    drafts.points.subarray(drafts.pointStart[draft], drafts.pointStart[draft + 1]);
  return drafts.from
    .map((_, draft) => draft)
    .sort((a, b) => {
      const byNodes = drafts.from[a]! - drafts.from[b]! || drafts.to[a]! - drafts.to[b]!;
      if (byNodes !== 0) return byNodes;
      const byLine = compareLines(roads, line(a), line(b)) || drafts.against[a]! - drafts.against[b]!;
      if (byLine !== 0) return byLine;
      const [keyA, keyB] = [keys.get(drafts.attributes[a]!)!, keys.get(drafts.attributes[b]!)!];
      return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
    });
}

function compareLines(roads: Roads, a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { lon, lat } = roads.points;
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = lon[a[i]!]! - lon[b[i]!]! || lat[a[i]!]! - lat[b[i]!]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
