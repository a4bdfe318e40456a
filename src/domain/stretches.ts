import type { Position } from 'geojson';

/** The stretches between neighbouring corners of rings, told apart by their corners, to five decimals of a degree (about a metre). */

/** Gives every corner a number, the same for the same place. */
export function numberCorners(): (corner: Position) => number {
  const ids = new Map<number, number>();
  return ([longitude = 0, latitude = 0]) => {
    // both fit side by side into the 53 bits of a number
    const place = Math.round((longitude + 180) * 1e5) * 2 ** 25 + Math.round((latitude + 90) * 1e5);
    const known = ids.get(place);
    if (known !== undefined) return known;
    ids.set(place, ids.size);
    return ids.size - 1;
  };
}

/** Visits each stretch of a ring; its key is the same in either direction. */
export function forEachStretch(
  ring: readonly Position[],
  cornerId: (corner: Position) => number,
  visit: (key: number, from: Position, to: Position) => void,
): void {
  let [from] = ring;
  let a = from === undefined ? -1 : cornerId(from);
  for (let i = 1; i < ring.length; i++) {
    const to = ring[i];
    if (from === undefined || to === undefined) continue;
    const b = cornerId(to);
    if (a !== b) visit(Math.min(a, b) * 2 ** 26 + Math.max(a, b), from, to);
    // a corner is looked up once, where a stretch ends and the next begins
    from = to;
    a = b;
  }
}
