/** One directed way through an edge. */
export type ArcLists = {
  readonly nodeCount: number;
  /** Arcs out of node n go to `heads[offset[n] … offset[n + 1]]`. */
  readonly offset: Uint32Array;
  readonly heads: Uint32Array;
};

/** Compressed rows of the arcs that `edgeDirections` allows (bit 0: from → to, bit 1: to → from). */
export function arcLists(
  nodeCount: number,
  edgeFrom: Uint32Array,
  edgeTo: Uint32Array,
  edgeDirections: Uint8Array,
): ArcLists {
  const offset = new Uint32Array(nodeCount + 1);
  const eachArc = (visit: (tail: number, head: number) => void): void => {
    for (let edge = 0; edge < edgeFrom.length; edge++) {
      if (edgeDirections[edge]! & 1) visit(edgeFrom[edge]!, edgeTo[edge]!);
      if (edgeDirections[edge]! & 2) visit(edgeTo[edge]!, edgeFrom[edge]!);
    }
  };
  eachArc((tail) => offset[tail + 1]!++);
  for (let node = 0; node < nodeCount; node++) offset[node + 1]! += offset[node]!;
  const heads = new Uint32Array(offset[nodeCount]!);
  const next = offset.slice();
  eachArc((tail, head) => (heads[next[tail]!++] = head));
  return { nodeCount, offset, heads };
}

/**
 * Strongly connected component of each node, numbered in order of the lowest node in it: two nodes are in one
 * component where each can be driven to from the other. Tarjan's algorithm with its own stack: a road can be
 * longer than the call stack is deep.
 */
export function strongComponents({ nodeCount, offset, heads }: ArcLists): Uint32Array {
  const NONE = 0xffffffff;
  const component = new Uint32Array(nodeCount).fill(NONE);
  const index = new Uint32Array(nodeCount).fill(NONE);
  const low = new Uint32Array(nodeCount);
  const nextArc = offset.slice(0, nodeCount);
  const open = new Uint32Array(nodeCount);
  const path = new Uint32Array(nodeCount);
  let openCount = 0;
  let visited = 0;
  let components = 0;

  for (let start = 0; start < nodeCount; start++) {
    if (index[start] !== NONE) continue;
    let depth = 0;
    path[depth++] = start;
    index[start] = low[start] = visited++;
    open[openCount++] = start;
    while (depth > 0) {
      const node = path[depth - 1]!;
      if (nextArc[node]! < offset[node + 1]!) {
        const head = heads[nextArc[node]!++]!;
        if (index[head] === NONE) {
          index[head] = low[head] = visited++;
          open[openCount++] = head;
          path[depth++] = head;
        } else if (component[head] === NONE) {
          low[node] = Math.min(low[node]!, index[head]!);
        }
        continue;
      }
      depth--;
      if (depth > 0) low[path[depth - 1]!] = Math.min(low[path[depth - 1]!]!, low[node]!);
      if (low[node] !== index[node]) continue;
      let member: number;
      do {
        member = open[--openCount]!;
        component[member] = components;
      } while (member !== node);
      components++;
    }
  }
  return renumber(component, components);
}

function renumber(component: Uint32Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count).fill(0xffffffff);
  let next = 0;
  return component.map((old) => {
    if (numbers[old] === 0xffffffff) numbers[old] = next++;
    return numbers[old]!;
  });
}
