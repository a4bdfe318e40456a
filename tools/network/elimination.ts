import type { Graph } from './graph.ts';

const NONE = 0xffffffff;

/**
 * Parent of each rank in the elimination tree of an order, `0xffffffff` for a root: the lowest of the higher ranks
 * that it is joined to once all below are eliminated. Liu, "The Role of Elimination Trees in Sparse Factorization"
 * (1990): without finding those arcs, by climbing from each lower neighbour with short cuts.
 */
export function eliminationTree(graph: Graph, order: Uint32Array): Uint32Array {
  const rankOf = ranks(order);
  const parent = new Uint32Array(order.length).fill(NONE);
  const shortCut = parent.slice();
  order.forEach((node, rank) => {
    for (let arc = graph.offset[node]!; arc < graph.offset[node + 1]!; arc++) {
      let below = rankOf[graph.heads[arc]!]!;
      while (below < rank) {
        const next = shortCut[below]!;
        shortCut[below] = rank;
        if (next === NONE) parent[below] = rank;
        below = next;
      }
    }
  });
  return parent;
}

/** The same elimination, so with the same arcs, in an order in which each subtree of its tree lies together. */
export function postorder(graph: Graph, order: Uint32Array): Uint32Array {
  const parent = eliminationTree(graph, order);
  const size = new Uint32Array(order.length).fill(1);
  parent.forEach((above, rank) => above !== NONE && (size[above]! += size[rank]!));
  // From the top down: a subtree ends where its root's place is, the next child's before it.
  const end = new Uint32Array(order.length);
  let free = order.length;
  const result = new Uint32Array(order.length);
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const above = parent[rank]!;
    const last = above === NONE ? free : end[above]!;
    if (above === NONE) free -= size[rank]!;
    else end[above] = last - size[rank]!;
    end[rank] = last - 1;
    result[last - 1] = order[rank]!;
  }
  return result;
}

function ranks(order: Uint32Array): Uint32Array {
  const rankOf = new Uint32Array(order.length);
  order.forEach((node, rank) => (rankOf[node] = rank));
  return rankOf;
}

/** What a hierarchy over a network costs. */
export type EliminationFigures = {
  /** Between two nodes, directions and parallels apart: before, and with those that elimination adds. */
  readonly edges: number;
  readonly arcs: number;
  readonly triangles: number;
  /** Most nodes on the way from a node to the root of the elimination tree, both counted. */
  readonly height: number;
  readonly largestClique: number;
};

/** Eliminates the nodes of a graph in the order of their numbers, and counts. */
export function eliminate(graph: Graph): EliminationFigures {
  const { nodeCount, offset, heads } = graph;
  const above: (Uint32Array | undefined)[] = [];
  const lastChild = new Uint32Array(nodeCount).fill(NONE);
  const sibling = new Uint32Array(nodeCount).fill(NONE);
  const parent = new Uint32Array(nodeCount).fill(NONE);
  const seen = new Uint32Array(nodeCount).fill(NONE);
  let [arcs, triangles, largestClique] = [0, 0, 0];
  for (let node = 0; node < nodeCount; node++) {
    const row: number[] = [];
    const see = (head: number): void => {
      if (head <= node || seen[head] === node) return;
      seen[head] = node;
      row.push(head);
    };
    for (let arc = offset[node]!; arc < offset[node + 1]!; arc++) see(heads[arc]!);
    for (let child = lastChild[node]!; child !== NONE; child = sibling[child]!) {
      above[child]!.forEach(see);
      above[child] = undefined;
    }
    arcs += row.length;
    triangles += (row.length * (row.length - 1)) / 2;
    largestClique = Math.max(largestClique, row.length + 1);
    if (row.length === 0) continue;
    above[node] = Uint32Array.from(row);
    parent[node] = row.reduce((least, head) => Math.min(least, head));
    sibling[node] = lastChild[parent[node]!]!;
    lastChild[parent[node]!] = node;
  }
  return { edges: heads.length / 2, arcs, triangles, height: heightOf(parent), largestClique };
}

function heightOf(parent: Uint32Array): number {
  const depth = new Uint32Array(parent.length);
  let height = 0;
  for (let node = parent.length - 1; node >= 0; node--) {
    depth[node] = (parent[node] === NONE ? 0 : depth[parent[node]!]!) + 1;
    height = Math.max(height, depth[node]!);
  }
  return height;
}
