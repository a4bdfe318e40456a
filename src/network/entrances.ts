import { isPermitted } from './arcs.ts';
import { ROAD_CLASSES } from './road-network.ts';
import type { Roads } from './road-network.ts';

/** Where a vehicle gets from another road onto an expressway: a junction, and the first expressway that is reached. */
export type Entrance = { readonly node: number; readonly edge: number };

const MOTORWAY = ROAD_CLASSES.indexOf('motorway');
const RAMP = ROAD_CLASSES.indexOf('motorway_link');
const FERRY = ROAD_CLASSES.indexOf('ferry');

const NONE = -1;

/**
 * All entrances that can be driven at these costs: junctions of an ordinary road with an expressway itself, or with a ramp
 * that leads onto one. Found from the expressways backwards along their ramps, breadth first, so that each ramp is told by
 * the expressway that it reaches first; ramps that only lead off an expressway are none.
 */
export function findEntrances(network: Roads, edgeSeconds: Float32Array): Entrance[] {
  const { nodeCount, edgeCount, edgeClass, edgeFrom, edgeTo } = network;
  /** The expressway that is reached from a node; `NONE` where none is. */
  const reached = new Int32Array(nodeCount).fill(NONE);
  const queue: number[] = [];
  const reach = (node: number, edge: number): void => {
    if (reached[node] !== NONE) return;
    reached[node] = edge;
    queue.push(node);
  };
  const rampsInto = new Map<number, number[]>();
  const isOrdinary = new Uint8Array(nodeCount);

  for (let edge = 0; edge < edgeCount; edge++) {
    if (edgeSeconds[edge] === Infinity) continue;
    const [from, to] = [edgeFrom[edge]!, edgeTo[edge]!];
    const roadClass = edgeClass[edge];
    if (roadClass === MOTORWAY) {
      if (isPermitted(network, 2 * edge)) reach(from, edge);
      if (isPermitted(network, 2 * edge + 1)) reach(to, edge);
    } else if (roadClass === RAMP) {
      if (isPermitted(network, 2 * edge)) addTo(rampsInto, to, from);
      if (isPermitted(network, 2 * edge + 1)) addTo(rampsInto, from, to);
    } else if (roadClass !== FERRY) {
      if (isPermitted(network, 2 * edge)) isOrdinary[to] = 1;
      if (isPermitted(network, 2 * edge + 1)) isOrdinary[from] = 1;
    }
  }
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at]!;
    for (const tail of rampsInto.get(node) ?? []) reach(tail, reached[node]!);
  }
  return queue
    .filter((node) => isOrdinary[node] === 1)
    .map((node) => ({ node, edge: reached[node]! }))
    .sort((a, b) => a.node - b.node);
}

function addTo(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
