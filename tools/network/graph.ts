import { GrowingArray } from './growing-array.ts';

/** An undirected graph without loops and parallels, as compressed rows; every neighbour is listed on both sides. */
export type Graph = {
  readonly nodeCount: number;
  /** Neighbours of node n, ascending: `heads[offset[n] … offset[n + 1]]`. */
  readonly offset: Uint32Array;
  readonly heads: Uint32Array;
};

/** The graph of edges between nodes, whatever their direction and however many run between the same two. */
export function graphOf(nodeCount: number, from: Uint32Array, to: Uint32Array): Graph {
  const offset = new Uint32Array(nodeCount + 1);
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] === to[edge]) continue;
    offset[from[edge]! + 1]!++;
    offset[to[edge]! + 1]!++;
  }
  for (let node = 0; node < nodeCount; node++) offset[node + 1]! += offset[node]!;
  const heads = new Uint32Array(offset[nodeCount]!);
  const next = offset.slice();
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] === to[edge]) continue;
    heads[next[from[edge]!]!++] = to[edge]!;
    heads[next[to[edge]!]!++] = from[edge]!;
  }
  return withoutParallels(nodeCount, offset, heads);
}

/** Sorts the rows, takes each neighbour once and closes the gaps. Changes its arguments. */
function withoutParallels(nodeCount: number, offset: Uint32Array, heads: Uint32Array): Graph {
  let written = 0;
  let start = 0;
  for (let node = 0; node < nodeCount; node++) {
    const row = heads.subarray(start, offset[node + 1]!).sort();
    start = offset[node + 1]!;
    const begin = written;
    for (const head of row) if (written === begin || heads[written - 1] !== head) heads[written++] = head;
    offset[node + 1] = written;
  }
  return { nodeCount, offset, heads: heads.slice(0, written) };
}

/**
 * Cuts parts out of a graph: what lies between some of its nodes, which must ascend, renumbered in their order.
 * Each part takes time by its own size only.
 */
export function cutter(graph: Graph): (nodes: Uint32Array) => Graph {
  const numberOf = new Int32Array(graph.nodeCount).fill(-1);
  return (nodes) => {
    nodes.forEach((node, number) => (numberOf[node] = number));
    const offset = new Uint32Array(nodes.length + 1);
    const heads = new GrowingArray((length) => new Uint32Array(length));
    nodes.forEach((node, number) => {
      for (let arc = graph.offset[node]!; arc < graph.offset[node + 1]!; arc++) {
        const head = numberOf[graph.heads[arc]!]!;
        if (head >= 0) heads.push(head);
      }
      offset[number + 1] = heads.length;
    });
    nodes.forEach((node) => (numberOf[node] = -1));
    return { nodeCount: nodes.length, offset, heads: heads.view() };
  };
}
