import { hilbert } from './hilbert.ts';
import { cutIntoPieces } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { resolveRestrictions } from './resolve-restrictions.ts';
import { attributesKey } from './roads.ts';
import type { RoadAttributes, Roads } from './roads.ts';
import type { Tally } from './tally.ts';

/** Nodes and edges, before anything is measured. Nodes along a Hilbert curve, edges by their nodes. */
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

/** An edge in the making: pieces in the order driven, and whether each is passed from its end to its beginning. */
type Chain = { readonly pieces: readonly number[]; readonly backward: readonly boolean[] };

/**
 * Splits roads where they share a point, and puts together again what meets at a point of degree two with equal
 * attributes, the same direction and no turn restriction. A loop without any junction keeps one node, its first
 * point. Parallel roads keep their own edges; roads that are equal in everything are dropped but one, and counted.
 */
export function makeTopology(roads: Roads, tally: Tally): Topology {
  const pieces = cutIntoPieces(roads, tally);
  const chains = chainPieces(roads, pieces);
  const nodePoint = orderNodes(roads, pieces, chains);
  const nodeOfPoint = new Map<number, number>();
  nodePoint.forEach((point, node) => nodeOfPoint.set(point, node));

  const drafts = chains.map((chain) => draftEdge(roads, pieces, chain, nodeOfPoint));
  const keys = new Map<RoadAttributes, string>();
  for (const { attributes } of drafts) {
    if (!keys.has(attributes)) keys.set(attributes, attributesKey(attributes));
  }
  const order = [...drafts.keys()].sort((a, b) => compareEdges(roads, drafts[a]!, drafts[b]!, keys));
  const sorted = order.map((index) => drafts[index]!);

  const edgePointOffset = new Uint32Array(sorted.length + 1);
  sorted.forEach(
    (edge, index) => (edgePointOffset[index + 1] = edgePointOffset[index]! + edge.points.length),
  );
  const edgePoints = new Uint32Array(edgePointOffset[sorted.length]!);
  sorted.forEach((edge, index) => edgePoints.set(edge.points, edgePointOffset[index]!));
  const edgeOfPiece = new Uint32Array(pieces.road.length);
  order.forEach((chain, edge) => chains[chain]!.pieces.forEach((piece) => (edgeOfPiece[piece] = edge)));
  return {
    nodePoint,
    edgeFrom: Uint32Array.from(sorted, (edge) => edge.from),
    edgeTo: Uint32Array.from(sorted, (edge) => edge.to),
    edgeAttributes: sorted.map((edge) => edge.attributes),
    edgeAgainst: Uint8Array.from(sorted, (edge) => (edge.against ? 1 : 0)),
    edgePoints,
    edgePointOffset,
    restrictions: resolveRestrictions(roads, pieces, edgeOfPiece, nodeOfPoint, tally),
  };
}

function chainPieces(roads: Roads, pieces: Pieces): Chain[] {
  const chains: Chain[] = [];
  const visited = new Uint8Array(pieces.road.length);
  const vias = new Set(roads.restrictions.map((restriction) => restriction.via));
  const passes = (point: number): boolean => !vias.has(point) && isPassedThrough(roads, pieces, point);

  const walk = (firstHalf: number): void => {
    const chain = { pieces: [] as number[], backward: [] as boolean[] };
    let half = firstHalf;
    for (;;) {
      const piece = half >> 1;
      visited[piece] = 1;
      chain.pieces.push(piece);
      chain.backward.push((half & 1) === 1);
      const arrival = half ^ 1;
      const point = pieces.pointOfHalf(arrival);
      if (!passes(point)) break;
      const [a, b] = pieces.halvesAt(point) as unknown as [number, number];
      half = a === arrival ? b : a;
      if (visited[half >> 1]) break;
    }
    chains.push(chain);
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
  return chains;
}

/** Whether exactly two pieces meet here that are one road in all but their ways. */
function isPassedThrough(roads: Roads, pieces: Pieces, point: number): boolean {
  const halves = pieces.halvesAt(point);
  if (halves.length !== 2) return false;
  const [a, b] = [halves[0]!, halves[1]!];
  if (a >> 1 === b >> 1) return false;
  const attributes = roads.roads[pieces.road[a >> 1]!]!.attributes;
  if (attributes !== roads.roads[pieces.road[b >> 1]!]!.attributes) return false;
  // One-way traffic must arrive by one and leave by the other.
  return !attributes.oneway || (a & 1) !== (b & 1);
}

function orderNodes(roads: Roads, pieces: Pieces, chains: readonly Chain[]): Uint32Array {
  const ends = new Set<number>();
  for (const chain of chains) {
    ends.add(chainStart(pieces, chain));
    ends.add(chainEnd(pieces, chain));
  }
  const points = [...ends];
  const { lon, lat, id } = roads.points;
  let [west, south, size] = [Infinity, Infinity, 1];
  for (const point of points) {
    west = Math.min(west, lon[point]!);
    south = Math.min(south, lat[point]!);
  }
  for (const point of points) size = Math.max(size, lon[point]! - west + 1, lat[point]! - south + 1);
  const curve = new Map(
    points.map((point) => [point, hilbert((lon[point]! - west) / size, (lat[point]! - south) / size)]),
  );
  points.sort(
    (a, b) =>
      curve.get(a)! - curve.get(b)! || lon[a]! - lon[b]! || lat[a]! - lat[b]! || id[a]! - id[b]! || a - b,
  );
  return Uint32Array.from(points);
}

function chainStart(pieces: Pieces, chain: Chain): number {
  return pieces.pointOfHalf(chain.pieces[0]! * 2 + (chain.backward[0] ? 1 : 0));
}

function chainEnd(pieces: Pieces, chain: Chain): number {
  const last = chain.pieces.length - 1;
  return pieces.pointOfHalf(chain.pieces[last]! * 2 + (chain.backward[last] ? 0 : 1));
}

type EdgeDraft = {
  readonly from: number;
  readonly to: number;
  readonly attributes: RoadAttributes;
  readonly against: boolean;
  readonly points: readonly number[];
};

function draftEdge(
  roads: Roads,
  pieces: Pieces,
  chain: Chain,
  nodeOfPoint: ReadonlyMap<number, number>,
): EdgeDraft {
  const points: number[] = [chainStart(pieces, chain)];
  chain.pieces.forEach((piece, index) => {
    const all = roads.roads[pieces.road[piece]!]!.points;
    const [first, last] = [pieces.first[piece]!, pieces.last[piece]!];
    if (chain.backward[index]) for (let i = last - 1; i >= first; i--) points.push(all[i]!);
    else for (let i = first + 1; i <= last; i++) points.push(all[i]!);
  });
  const attributes = roads.roads[pieces.road[chain.pieces[0]!]!]!.attributes;
  let from = nodeOfPoint.get(chainStart(pieces, chain))!;
  let to = nodeOfPoint.get(chainEnd(pieces, chain))!;
  let against = attributes.oneway && chain.backward[0]!;
  const mustTurn = from === to ? comparePoints(roads, points, points.toReversed()) > 0 : from > to;
  if (mustTurn) {
    points.reverse();
    [from, to] = [to, from];
    if (attributes.oneway) against = !against;
  }
  return { from, to, attributes, against, points };
}

function compareEdges(
  roads: Roads,
  a: EdgeDraft,
  b: EdgeDraft,
  keys: ReadonlyMap<RoadAttributes, string>,
): number {
  if (a.from !== b.from) return a.from - b.from;
  if (a.to !== b.to) return a.to - b.to;
  const byPoints = comparePoints(roads, a.points, b.points);
  if (byPoints !== 0) return byPoints;
  if (a.against !== b.against) return a.against ? 1 : -1;
  const [keyA, keyB] = [keys.get(a.attributes)!, keys.get(b.attributes)!];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

function comparePoints(roads: Roads, a: readonly number[], b: readonly number[]): number {
  const { lon, lat } = roads.points;
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = lon[a[i]!]! - lon[b[i]!]! || lat[a[i]!]! - lat[b[i]!]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
