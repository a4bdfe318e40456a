import { EDGE_FLAGS } from '../../src/network/road-network.ts';
import { arcLists, strongComponents } from './components.ts';
import type { Tally } from './tally.ts';
import type { Topology } from './topology.ts';

/**
 * A part of the network counts as usable from this much road on, within which everything can be driven to from
 * everything: the mainland, and islands that no car ferry serves (a user on Phu Quoc gets an answer on Phu Quoc).
 * Smaller parts are fragments, to which nothing is ever snapped.
 */
export const USABLE_KM = 20;

/**
 * Which edges lie in a usable strongly connected part: both ends in it, for cars, with everything opened that is
 * planned. The largest part is usable whatever its size.
 */
export function findUsableEdges(
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
  const km = new Map<number, number>();
  let between = 0;
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    const part = component[edgeFrom[edge]!]!;
    if (part !== component[edgeTo[edge]!]) between += decimetres[edge]! / 1e4;
    else km.set(part, (km.get(part) ?? 0) + decimetres[edge]! / 1e4);
  }
  const parts = [...km].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const usable = new Set(
    parts.filter(([, length], rank) => rank === 0 || length >= USABLE_KM).map(([part]) => part),
  );
  parts.slice(0, 12).forEach(([part, length], rank) => {
    if (usable.has(part)) tally.count(`component ${rank + 1}, km`, Math.round(length));
  });
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
