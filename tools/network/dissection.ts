import { postorder } from './elimination.ts';
import { cutter, graphOf } from './graph.ts';
import type { Graph } from './graph.ts';
import { dissect } from './inertial-flow.ts';
import type { MapGraph } from './inertial-flow.ts';

/** Parts up to this size are put in order by degree. */
const SMALL_PART = 64;

/**
 * An order in which the nodes of a road network can be eliminated one by one, each joining its neighbours to one
 * another, with few arcs to add and a flat tree: first trees and chains, then nested dissection (George, "Nested
 * Dissection of a Regular Finite Element Mesh", 1973), in which what separates two parts comes after both of them.
 * The hierarchy that the engine builds on the numbers of the nodes needs exactly this (Dibbelt, Strasser & Wagner,
 * "Customizable Contraction Hierarchies", 2014).
 *
 * Gives the nodes in their order. Parts lie together in it: it is a postorder of the elimination tree.
 */
export function eliminationOrder(
  lon: Int32Array,
  lat: Int32Array,
  edgeFrom: Uint32Array,
  edgeTo: Uint32Array,
): Uint32Array {
  const whole = { ...graphOf(lon.length, edgeFrom, edgeTo), lon, lat };
  const order = new Uint32Array(lon.length);
  const { first, rest, graph } = withoutChains(whole);
  order.set(first);
  let position = order.length;
  const put = (nodes: ArrayLike<number>): void => {
    position -= nodes.length;
    for (let i = 0; i < nodes.length; i++) order[position + i] = rest[nodes[i]!]!;
  };
  const cut = cutter(graph);
  const onMap = (part: Graph, nodes: Uint32Array): MapGraph => ({
    ...part,
    lon: Int32Array.from(nodes, (node) => graph.lon[node]!),
    lat: Int32Array.from(nodes, (node) => graph.lat[node]!),
  });
  const parts: Uint32Array[] = [Uint32Array.from(rest.keys())];
  // From the back: what separates the part on top of the stack, then what it separates.
  for (let part = parts.pop(); part; part = parts.pop()) {
    if (part.length <= SMALL_PART) {
      put(byDegree(graph, part));
      continue;
    }
    const { separator, sides } = dissect(onMap(cut(part), part));
    const nodesOf = (side: Uint32Array): Uint32Array => side.map((node) => part[node]!);
    put(nodesOf(separator));
    parts.push(...sides.map(nodesOf));
  }
  return postorder(whole, order);
}

type Reduced = {
  /** What is eliminated first, in its order, and the other nodes, ascending. */
  readonly first: Uint32Array;
  readonly rest: Uint32Array;
  /** The graph between the others once the first are eliminated. */
  readonly graph: MapGraph;
};

/**
 * Eliminates dead ends and all that hangs on them, then nodes with two neighbours, which costs one arc at most.
 * Never two neighbours in one round: a chain of a thousand nodes gives a tree of height ten, not of a thousand.
 */
function withoutChains(graph: MapGraph): Reduced {
  const { nodeCount, offset } = graph;
  const heads = graph.heads.slice();
  const degree = Uint32Array.from({ length: nodeCount }, (_, node) => offset[node + 1]! - offset[node]!);
  const isGone = new Uint8Array(nodeCount);
  const first: number[] = [];
  /** Takes `old` out of a row; puts `other` in its place unless that is there already. */
  const replace = (node: number, old: number, other: number | undefined): void => {
    const start = offset[node]!;
    const row = heads.subarray(start, start + degree[node]!);
    const at = row.indexOf(old);
    if (other !== undefined && !row.includes(other)) row[at] = other;
    else {
      row[at] = row[row.length - 1]!;
      degree[node]!--;
    }
  };
  for (const mostDegree of [1, 2]) {
    let candidates = Uint32Array.from(graph.lon.keys());
    while (candidates.length > 0) {
      const touched = new Set<number>();
      const later = new Set<number>();
      for (const node of candidates) {
        if (isGone[node] || degree[node]! > mostDegree) continue;
        if (touched.has(node)) {
          later.add(node);
          continue;
        }
        const [one, other] = heads.subarray(offset[node], offset[node]! + degree[node]!);
        isGone[node] = 1;
        first.push(node);
        for (const [neighbour, opposite] of [
          [one, other],
          [other, one],
        ]) {
          if (neighbour === undefined) continue;
          replace(neighbour, node, opposite);
          touched.add(neighbour);
          later.add(neighbour);
        }
      }
      candidates = Uint32Array.from(later).sort();
    }
  }
  const rest = Uint32Array.from(graph.lon.keys()).filter((node) => isGone[node] === 0);
  return { first: Uint32Array.from(first), rest, graph: restOf(graph, rest, heads, degree) };
}

function restOf(graph: MapGraph, rest: Uint32Array, heads: Uint32Array, degree: Uint32Array): MapGraph {
  const number = new Uint32Array(graph.nodeCount);
  rest.forEach((node, index) => (number[node] = index));
  const offset = new Uint32Array(rest.length + 1);
  rest.forEach((node, index) => (offset[index + 1] = offset[index]! + degree[node]!));
  const restHeads = new Uint32Array(offset[rest.length]!);
  rest.forEach((node, index) => {
    const start = graph.offset[node]!;
    const row = heads.subarray(start, start + degree[node]!).map((head) => number[head]!);
    restHeads.set(row.sort(), offset[index]);
  });
  return {
    nodeCount: rest.length,
    offset,
    heads: restHeads,
    lon: Int32Array.from(rest, (node) => graph.lon[node]!),
    lat: Int32Array.from(rest, (node) => graph.lat[node]!),
  };
}

/**
 * Nodes of a small part: always one with the fewest neighbours among those not yet eliminated, neighbours outside
 * the part included (they come later, all of them); of several the first.
 */
function byDegree({ offset, heads }: MapGraph, part: Uint32Array): number[] {
  const rows = new Map(
    Array.from(part, (node) => [node, new Set(heads.subarray(offset[node], offset[node + 1]))]),
  );
  const order: number[] = [];
  while (rows.size > 0) {
    let next = -1;
    let fewest = Infinity;
    for (const [node, { size }] of rows) {
      if (size >= fewest) continue;
      next = node;
      fewest = size;
    }
    const joined = rows.get(next)!;
    rows.delete(next);
    order.push(next);
    for (const neighbour of joined) {
      const row = rows.get(neighbour);
      if (!row) continue;
      row.delete(next);
      for (const other of joined) if (other !== neighbour) row.add(other);
    }
  }
  return order;
}
