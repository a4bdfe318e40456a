import type { Position } from 'geojson';

/** Pairs of sides that are compared for one ring: where that is not enough, the ring is taken for a good one. */
const MOST_COMPARED = 200_000;

/**
 * Whether two sides of a closed ring cross, sides that touch only at their ends not counted. Sides are taken from west to east
 * and compared with those whose longitudes they share (a sweep without a tree: for rings of borders and outlines nearly linear).
 */
export function ringCrossesItself(ring: readonly Position[]): boolean {
  const sides = ring.length - 1;
  const west = (side: number): number => Math.min(ring[side]![0]!, ring[side + 1]![0]!);
  const east = (side: number): number => Math.max(ring[side]![0]!, ring[side + 1]![0]!);
  const order = Array.from({ length: sides }, (_, side) => side).sort((a, b) => west(a) - west(b));
  let active: number[] = [];
  let compared = 0;
  for (const side of order) {
    const from = west(side);
    active = active.filter((other) => east(other) >= from);
    compared += active.length;
    if (compared > MOST_COMPARED) return false;
    for (const other of active) {
      if (cross(ring[side]!, ring[side + 1]!, ring[other]!, ring[other + 1]!)) return true;
    }
    active.push(side);
  }
  return false;
}

function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  return sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0;
}

/** 1 left of the line from a to b, -1 right of it, 0 on it. */
function sideOf([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [x = 0, y = 0]: Position): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}
