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
 * Which edges lie in a usable strongly connected part: both ends in it, for cars. The largest part is usable
 * whatever its size. Roads that are open are judged by what is open, so that nobody is ever put on a road that
 * only a future bridge connects; roads that are not open yet by the network with everything opened.
 */
export function findUsableEdges(
  points: Points,
  topology: Topology,
  flags: Uint16Array,
  decimetres: Uint32Array,
  tally: Tally,
): Uint8Array {
  const isClosed = (edge: number): boolean => (flags[edge]! & CLOSED) !== 0;
  const today = findParts(points, topology, flags, decimetres, isClosed);
  const someDay = flags.some((_, edge) => isClosed(edge))
    ? findParts(points, topology, flags, decimetres, () => false)
    : today;
  countParts(today, tally);
  return Uint8Array.from(topology.edgeFrom, (from, edge) => {
    const { component, usable } = isClosed(edge) ? someDay : today;
    const part = component[from]!;
    return part === component[topology.edgeTo[edge]!] && usable.has(part) ? 1 : 0;
  });
}

const CLOSED = EDGE_FLAGS.UNDER_CONSTRUCTION | EDGE_FLAGS.PLANNED;

type Parts = {
  /** Strong component of each node. */
  readonly component: Uint32Array;
  readonly usable: ReadonlySet<number>;
  /** Kilometres of road by component, the longest first. */
  readonly km: readonly (readonly [part: number, km: number])[];
  readonly betweenKm: number;
};

function findParts(
  points: Points,
  topology: Topology,
  flags: Uint16Array,
  decimetres: Uint32Array,
  isLeftOut: (edge: number) => boolean,
): Parts {
  const { edgeFrom, edgeTo, nodePoint, edgeAttributes } = topology;
  const directions = Uint8Array.from(flags, (bits, edge) => {
    if ((bits & EDGE_FLAGS.NO_CAR) !== 0 || isLeftOut(edge)) return 0;
    return (bits & EDGE_FLAGS.FORWARD ? 1 : 0) | (bits & EDGE_FLAGS.BACKWARD ? 2 : 0);
  });
  const component = strongComponents(arcLists(nodePoint.length, edgeFrom, edgeTo, directions));
  const kmByPart = new Map<number, number>();
  let betweenKm = 0;
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    // Road only: a ferry without land is no place to be.
    if (isLeftOut(edge) || edgeAttributes[edge]!.class === 'ferry') continue;
    const part = component[edgeFrom[edge]!]!;
    const length = decimetres[edge]! / 1e4;
    if (part === component[edgeTo[edge]!]) kmByPart.set(part, (kmByPart.get(part) ?? 0) + length);
    else betweenKm += length;
  }
  const km = [...kmByPart].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const largest = km[0]?.[0] ?? 0;
  const isApart = apartFrom(points, topology, component, largest);
  const usable = new Set([largest]);
  for (const [part, length] of km) if (length >= USABLE_KM && isApart(part)) usable.add(part);
  return { component, usable, km, betweenKm };
}

function countParts({ usable, km, betweenKm }: Parts, tally: Tally): void {
  km.filter(([part]) => usable.has(part))
    .slice(0, 5)
    .forEach(([, length], rank) => tally.count(`component ${rank + 1}, km`, Math.round(length)));
  const fragments = km.filter(([part]) => !usable.has(part));
  tally.count('components, usable', usable.size);
  tally.count('components, fragments', fragments.length);
  tally.count('fragments, km', Math.round(fragments.reduce((sum, [, length]) => sum + length, 0)));
  tally.count('between components (one-way in or out), km', Math.round(betweenKm));
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
