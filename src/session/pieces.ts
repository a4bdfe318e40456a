import type { OwnFeature } from '../domain/own-set.ts';

/** So much is given to the device at a time: a few milliseconds of work for the page. */
const MOST_FEATURES = 1000;
const MOST_POSITIONS = 20_000;

/** Where each piece of a file begins; none of them is empty. */
export function pieceStarts(features: readonly OwnFeature[]): readonly number[] {
  const starts: number[] = [];
  let [count, positions] = [Infinity, 0];
  features.forEach(({ geometry }, at) => {
    const more = positionsIn(geometry.coordinates);
    if (count >= MOST_FEATURES || positions + more > MOST_POSITIONS) {
      starts.push(at);
      [count, positions] = [0, 0];
    }
    count += 1;
    positions += more;
  });
  return starts;
}

function positionsIn(coordinates: readonly unknown[]): number {
  let sum = 0;
  for (const part of coordinates) {
    if (!Array.isArray(part)) return 1;
    sum += positionsIn(part);
  }
  return sum;
}
