import type { Seconds } from '../domain/units.ts';

/**
 * Times of whole edges and of the ways onto them are multiples of one tick, a 1024th of a second: sums of them are exact,
 * in whatever order they are added, as whole numbers here and as floating-point seconds elsewhere. So every way of
 * searching gives the very same times, and a cell of a matrix is the route's time to the last bit.
 */
export const TICKS_PER_SECOND = 1024;

/** "Never", and small enough that two of them are still a small integer: times end at six days. */
export const NEVER = 2 ** 29;

/** The nearest whole tick; `NEVER` for `Infinity`. */
export function toTicks(seconds: Seconds): number {
  return seconds < NEVER / TICKS_PER_SECOND ? Math.round(seconds * TICKS_PER_SECOND) : NEVER;
}

export function toSeconds(ticks: number): Seconds {
  return ticks < NEVER ? ticks / TICKS_PER_SECOND : Infinity;
}

/** The nearest time that is a whole number of ticks. */
export function onTick(seconds: Seconds): Seconds {
  return Math.round(seconds * TICKS_PER_SECOND) / TICKS_PER_SECOND;
}
