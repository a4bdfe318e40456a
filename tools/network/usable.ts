import KDBush from 'kdbush';
import { metresPerDegree } from '../../src/network/ellipsoid.ts';
import { EDGE_FLAGS } from '../../src/network/road-network.ts';
import { arcLists, strongComponents } from './components.ts';
import type { Points } from './roads.ts';
import type { Tally } from './tally.ts';
import type { Topology } from './topology.ts';

/**
 * Parts of the network, within which everything can be driven to from everything, are usable besides the largest
 * one if they have so much road …
 */
const USABLE_KM = 10;
/**
 * … and if the largest is out of reach of a snap (5 km) from most of their nodes: islands that no car ferry
 * serves, so that a user on Con Dao gets an answer on Con Dao. A part amid the largest one is a fragment that
 * lost its connection; to snap to it would give no answer at all where the next road does. Never snapped to.
 */
const APART_METRES = 5000;
const APART_SHARE = 0.5;

/**
 * Which edges lie in a usable strongly connected part: both ends in it, for cars, with everything opened that is
 * planned. The largest part is usable whatever its size.
 */
export function findUsableEdges(
  points: Points,
  topology: Topology,
  flags: Uint16Array,
  decimetres: Uint32Array,
  tally: Tally,
): Uint8Array {
  const { edgeFrom, edgeTo, nodePoint } = topology;
  const directions = Uint8Array.from(flags, (bits) =>
    (bits & EDGE_FLAGS.NO_CAR) !== 0
      ? 0
      : (bits & EDGE_FLAGS.FORWARD ? 1 : 0) | (bits & EDGE_FLAGS.BACKWARD ? 2 : 0),
  );
  const component = strongComponents(arcLists(nodePoint.length, edgeFrom, edgeTo, directions));
  /** Road only: a ferry without land is no place to be. */
  const km = new Map<number, number>();
  const isFerry = (edge: number): boolean => topology.edgeAttributes[edge]!.class === 'ferry';
  let between = 0;
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    const part = component[edgeFrom[edge]!]!;
    if (part !== component[edgeTo[edge]!]) between += decimetres[edge]! / 1e4;
    else if (!isFerry(edge)) km.set(part, (km.get(part) ?? 0) + decimetres[edge]! / 1e4);
  }
  const parts = [...km].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const usable = new Set(parts.slice(0, 1).map(([part]) => part));
  const isApart = apartFrom(points, topology, component, parts[0]?.[0] ?? 0);
  for (const [part, length] of parts) if (length >= USABLE_KM && isApart(part)) usable.add(part);
  parts
    .filter(([part]) => usable.has(part))
    .slice(0, 5)
    .forEach(([, length], rank) => tally.count(`component ${rank + 1}, km`, Math.round(length)));
  const fragments = parts.filter(([part]) => !usable.has(part));
  tally.count('components, usable', usable.size);
  tally.count('components, fragments', fragments.length);
  tally.count('fragments, km', Math.round(fragments.reduce((sum, [, length]) => sum + length, 0)));
  tally.count('between components (one-way in or out), km', Math.round(between));
  return Uint8Array.from(edgeFrom, (from, edge) => {
    const part = component[from]!;
    return part === component[edgeTo[edge]!] && usable.has(part) ? 1 : 0;
  });
}

/** Whether most nodes of a part are beyond reach of the largest part's nodes. */
function apartFrom(
  { lon, lat }: Points,
  { nodePoint }: Topology,
  component: Uint32Array,
  largest: number,
): (part: number) => boolean {
  const nodes = [...nodePoint.keys()];
  const inLargest = nodes.filter((node) => component[node] === largest);
  const scale = metresPerDegree((lat[nodePoint[0] ?? 0] ?? 0) / 1e6);
  const place = (node: number): [number, number] => [
    (lon[nodePoint[node]!]! / 1e6) * scale.lon,
    (lat[nodePoint[node]!]! / 1e6) * scale.lat,
  ];
  const tree = new KDBush(inLargest.length);
  for (const node of inLargest) tree.add(...place(node));
  tree.finish();
  return (part) => {
    if (part === largest) return false;
    const members = nodes.filter((node) => component[node] === part);
    const apart = members.filter((node) => tree.within(...place(node), APART_METRES).length === 0);
    return apart.length > APART_SHARE * members.length;
  };
}
