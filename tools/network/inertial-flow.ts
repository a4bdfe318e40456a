import type { Graph } from './graph.ts';

/** A graph on the map: coordinates in micro-degrees. */
export type MapGraph = Graph & { readonly lon: Int32Array; readonly lat: Int32Array };

/** Two sides of a graph that only meet through the separator. All three ascend. */
export type Dissection = {
  readonly separator: Uint32Array;
  readonly sides: readonly [Uint32Array, Uint32Array];
};

/** Directions in which a graph is swept, in whole numbers: sines need not be the same on every machine. */
const DIRECTIONS: readonly (readonly [lon: number, lat: number])[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, -1],
  [2, 1],
  [1, 2],
  [2, -1],
  [1, -2],
];
/** Share of the nodes at either end that a cut leaves together: what the two sides have at the least. */
const ENDS = 0.25;

/**
 * Cuts a graph in two with few nodes between them. Inertial Flow (Schild & Sommer, "On Balanced Separators in Road
 * Networks", SEA 2015): sweep the nodes in some directions; the first and the last of them are the source and the
 * sink of a flow with one unit an edge, whose smallest cut is the answer. Of all directions, the cut with the
 * fewest edges for the size of its smaller side. At least two nodes; both sides get at least one.
 */
export function dissect(graph: MapGraph): Dissection {
  const reverse = reverseArcs(graph);
  let best: { readonly cost: number; readonly isFirst: Uint8Array } | null = null;
  for (const [dLon, dLat] of DIRECTIONS) {
    const order = sweep(graph, dLon, dLat);
    const cut = smallestCut(graph, reverse, order, best?.cost ?? Infinity);
    if (cut && (!best || cut.cost < best.cost)) best = cut;
  }
  return separate(graph, best!.isFirst);
}

/** Nodes from one end of the graph to the other; those that lie level by their number. */
function sweep({ nodeCount, lon, lat }: MapGraph, dLon: number, dLat: number): Uint32Array {
  const places = new Float64Array(nodeCount);
  let least = Infinity;
  for (let node = 0; node < nodeCount; node++) {
    places[node] = dLon * lon[node]! + dLat * lat[node]!;
    least = Math.min(least, places[node]!);
  }
  // Place and node in one number below 2^53: typed arrays sort numbers much faster than by a function.
  for (let node = 0; node < nodeCount; node++) places[node] = (places[node]! - least) * nodeCount + node;
  return Uint32Array.from(places.sort(), (key) => key % nodeCount);
}

/** For each arc the one in the other direction. */
function reverseArcs({ nodeCount, offset, heads }: Graph): Uint32Array {
  const reverse = new Uint32Array(heads.length);
  // Rows ascend: a node is met in its neighbours' rows in the order in which they have it.
  const next = offset.slice();
  for (let node = 0; node < nodeCount; node++) {
    for (let arc = offset[node]!; arc < offset[node + 1]!; arc++) reverse[arc] = next[heads[arc]!]!++;
  }
  return reverse;
}

const [SOURCE, SINK] = [1, 2];

/** The smallest cut between both ends of a sweep; null as soon as it is sure to cost as much as a known one. */
function smallestCut(
  graph: Graph,
  reverse: Uint32Array,
  order: Uint32Array,
  knownCost: number,
): { cost: number; isFirst: Uint8Array } | null {
  const { nodeCount } = graph;
  const atEnd = Math.max(1, Math.floor(nodeCount * ENDS));
  const end = new Uint8Array(nodeCount);
  for (let i = 0; i < atEnd; i++) {
    end[order[i]!] = SOURCE;
    end[order[nodeCount - 1 - i]!] = SINK;
  }
  const mostFlow = knownCost * (nodeCount / 2);
  const flow = new Int8Array(graph.heads.length);
  const level = new Int32Array(nodeCount);
  const queue = new Uint32Array(nodeCount);
  let units = 0;
  while (layer(graph, flow, end, level, queue)) {
    units += augment(graph, reverse, flow, end, level, order.subarray(0, atEnd));
    if (units >= mostFlow) return null;
  }
  // The cut nearest to the source, and the one nearest to the sink: whichever is nearer to the middle.
  const near = Uint8Array.from(level, (value) => (value >= 0 ? 1 : 0));
  const far = beforeSink(graph, reverse, flow, end, queue);
  const cuts = [near, far].map((isFirst) => {
    const first = isFirst.reduce((sum, one) => sum + one, 0);
    return { cost: units / Math.min(first, nodeCount - first), isFirst };
  });
  return cuts[1]!.cost < cuts[0]!.cost ? cuts[1]! : cuts[0]!;
}

/** Distance of each node from the source over arcs with room, −1 where there is none; whether the sink has one. */
function layer(
  graph: Graph,
  flow: Int8Array,
  end: Uint8Array,
  level: Int32Array,
  queue: Uint32Array,
): boolean {
  let length = 0;
  let reachesSink = false;
  for (let node = 0; node < graph.nodeCount; node++) {
    level[node] = end[node] === SOURCE ? 0 : -1;
    if (end[node] === SOURCE) queue[length++] = node;
  }
  for (let i = 0; i < length; i++) {
    const node = queue[i]!;
    for (let arc = graph.offset[node]!; arc < graph.offset[node + 1]!; arc++) {
      const head = graph.heads[arc]!;
      if (flow[arc]! >= 1 || level[head]! >= 0) continue;
      level[head] = level[node]! + 1;
      if (end[head] === SINK) reachesSink = true;
      else queue[length++] = head;
    }
  }
  return reachesSink;
}

/** 1 for all nodes but those from which the sink can be reached over arcs with room. */
function beforeSink(
  graph: Graph,
  reverse: Uint32Array,
  flow: Int8Array,
  end: Uint8Array,
  queue: Uint32Array,
): Uint8Array {
  const isFirst = new Uint8Array(graph.nodeCount).fill(1);
  let length = 0;
  for (let node = 0; node < graph.nodeCount; node++) {
    if (end[node] !== SINK) continue;
    isFirst[node] = 0;
    queue[length++] = node;
  }
  for (let i = 0; i < length; i++) {
    const node = queue[i]!;
    for (let arc = graph.offset[node]!; arc < graph.offset[node + 1]!; arc++) {
      const tail = graph.heads[arc]!;
      if (flow[reverse[arc]!]! >= 1 || isFirst[tail] === 0) continue;
      isFirst[tail] = 0;
      queue[length++] = tail;
    }
  }
  return isFirst;
}

/**
 * Dinic's step ("Algorithm for solution of a problem of maximum flow in networks", 1970): sends units along paths
 * that go up one level with each arc until there is none left. Returns how many. Changes `flow` and `level`.
 */
function augment(
  { offset, heads }: Graph,
  reverse: Uint32Array,
  flow: Int8Array,
  end: Uint8Array,
  level: Int32Array,
  sources: Uint32Array,
): number {
  const next = offset.slice();
  const path: number[] = [];
  let units = 0;
  for (const source of sources) {
    let node = source;
    path.length = 0;
    for (;;) {
      if (end[node] === SINK) {
        for (const arc of path) {
          flow[arc]!++;
          flow[reverse[arc]!]!--;
        }
        units++;
        path.length = 0;
        node = source;
      }
      const last = offset[node + 1]!;
      let arc = next[node]!;
      while (arc < last && (flow[arc]! >= 1 || level[heads[arc]!] !== level[node]! + 1)) arc++;
      next[node] = arc;
      if (arc < last) {
        path.push(arc);
        node = heads[arc]!;
        continue;
      }
      const back = path.pop();
      if (back === undefined) break;
      // Nothing leads on from here.
      level[node] = -1;
      node = heads[reverse[back]!]!;
      next[node]!++;
    }
  }
  return units;
}

/** The nodes at one end of all cut edges, of whichever side has fewer, are the separator. */
function separate({ nodeCount, offset, heads }: Graph, isFirst: Uint8Array): Dissection {
  const atCut: [number[], number[]] = [[], []];
  for (let node = 0; node < nodeCount; node++) {
    for (let arc = offset[node]!; arc < offset[node + 1]!; arc++) {
      if (isFirst[heads[arc]!] === isFirst[node]) continue;
      atCut[isFirst[node] === 1 ? 0 : 1].push(node);
      break;
    }
  }
  const separator = atCut[0].length <= atCut[1].length ? atCut[0] : atCut[1];
  const between = new Set(separator);
  const sides: [number[], number[]] = [[], []];
  for (let node = 0; node < nodeCount; node++) {
    if (!between.has(node)) sides[isFirst[node] === 1 ? 0 : 1].push(node);
  }
  return {
    separator: Uint32Array.from(separator),
    sides: [Uint32Array.from(sides[0]), Uint32Array.from(sides[1])],
  };
}
