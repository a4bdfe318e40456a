import { RESTRICTION_NO, RESTRICTION_ONLY } from '../../src/network/road-network.ts';
import type { Pieces } from './pieces.ts';
import type { Roads } from './roads.ts';
import type { Tally } from './tally.ts';

/**
 * Turn restrictions by edge: four numbers each as in `RoadNetwork.restrictions`, sorted, each once. Those whose
 * ways do not end at the via node, or could be meant in two ways there, are dropped and counted.
 */
export function resolveRestrictions(
  roads: Roads,
  pieces: Pieces,
  edgeOfPiece: Uint32Array,
  nodeOfPoint: Uint32Array,
  tally: Tally,
): Uint32Array {
  const resolved = new Map<string, [number, number, number, number]>();
  for (const { from, via, to, only } of roads.restrictions) {
    const arriving = halvesOf(roads, pieces, from, via).filter((half) => mayArrive(roads, pieces, half));
    const leaving = halvesOf(roads, pieces, to, via).filter((half) => mayLeave(roads, pieces, half));
    if (arriving.length === 0 || leaving.length === 0) {
      tally.count('turn restrictions dropped: no such turn in the network');
      continue;
    }
    if (arriving.length > 1 || leaving.length > 1) {
      tally.count('turn restrictions dropped: a way goes on beyond the via node');
      continue;
    }
    const node = nodeOfPoint[via]!;
    const kind = only ? RESTRICTION_ONLY : RESTRICTION_NO;
    const numbers: [number, number, number, number] = [
      edgeOfPiece[arriving[0]! >> 1]!,
      node,
      edgeOfPiece[leaving[0]! >> 1]!,
      kind,
    ];
    resolved.set(numbers.join(' '), numbers);
  }
  tally.count('turn restrictions kept', resolved.size);
  const sorted = [...resolved.values()].sort(
    (a, b) => a[1] - b[1] || a[0] - b[0] || a[2] - b[2] || a[3] - b[3],
  );
  return Uint32Array.from(sorted.flat());
}

function halvesOf(roads: Roads, pieces: Pieces, roadId: number, via: number): number[] {
  return [...pieces.halvesAt(via)].filter((half) => roads.roads[pieces.road[half >> 1]!]!.id === roadId);
}

/** One-way traffic ends where its piece ends (odd half) and begins where it begins. */
function mayArrive(roads: Roads, pieces: Pieces, half: number): boolean {
  return !roads.roads[pieces.road[half >> 1]!]!.attributes.oneway || (half & 1) === 1;
}

function mayLeave(roads: Roads, pieces: Pieces, half: number): boolean {
  return !roads.roads[pieces.road[half >> 1]!]!.attributes.oneway || (half & 1) === 0;
}
