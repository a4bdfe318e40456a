import type { ClaimQuantity, Outcome, Reading, Said, Verdict } from './claim.ts';

/**
 * When a claim holds. Values are compared as they were measured, never rounded, with limits that follow from the words
 * alone: whoever claimed it, whatever the figure.
 */

/**
 * What "about" admits, in per cent to either side, limits included. Distances: 15, what a round number leaves open ("about 30 km"
 * is nobody's word for 36), and more than the 9.5 % by which the atlas misses published road distances in the median, so
 * that its own error alone refutes nobody. Times: 20, for traffic differs more by the hour than roads do in length. Areas: 10, by
 * which a traced outline and a deed may differ.
 */
export const TOLERANCE_PERCENT = { distance: 15, 'drive-time': 20, area: 10 } as const;

/** A site lies on a road whose carriageway, or whose nearest junction, is no further than this from its edge. */
export const ON_ROAD_METRES = 500;

/** A side of the compass reaches this far to either side of its middle. */
export const SIDE_DEGREES = 45;

/** What admits a value; a limit that is null does not limit, an open one does not belong to it. */
export type Interval = {
  readonly least: Limit | null;
  readonly most: Limit | null;
};
export type Limit = { readonly value: number; readonly isOpen: boolean };

export function intervalOf(said: Said<number>, tolerancePercent: number): Interval {
  const limit = (value: number, isOpen = false): Limit => ({ value, isOpen });
  switch (said.word) {
    case 'about':
      // whole per cents before the division: 15 % of 100 km are exactly 15 km
      return {
        least: limit((said.value * (100 - tolerancePercent)) / 100),
        most: limit((said.value * (100 + tolerancePercent)) / 100),
      };
    case 'between':
      return { least: limit(said.least), most: limit(said.most) };
    case 'less than':
      return { least: null, most: limit(said.value, true) };
    case 'at most':
      return { least: null, most: limit(said.value) };
    case 'more than':
      return { least: limit(said.value, true), most: null };
    case 'at least':
      return { least: limit(said.value), most: null };
  }
}

/** What the claim's own number admits; null where none was said. */
export function limitsOf(quantity: ClaimQuantity): Interval | null {
  switch (quantity.kind) {
    case 'distance':
    case 'drive-time':
    case 'area':
      return quantity.said && intervalOf(quantity.said, TOLERANCE_PERCENT[quantity.kind]);
    case 'on-road':
      return { least: null, most: { value: ON_ROAD_METRES, isOpen: false } };
    case 'adjacent':
      return null;
  }
}

export function admits({ least, most }: Interval, value: number): boolean {
  const isEnough = least === null || (least.isOpen ? value > least.value : value >= least.value);
  return isEnough && (most === null || (most.isOpen ? value < most.value : value <= most.value));
}

/**
 * Whether a measured value bears a claim out. Null where it is not precise enough to tell: by the `margin` by which it may be
 * off, it could lie to either side of a limit.
 */
export function judge(value: number, interval: Interval, margin = 0): Outcome | null {
  const { least, most } = interval;
  const [low, high] = [value - margin, value + margin];
  if (admits(interval, low) && admits(interval, high)) return 'holds';
  const isBelow = least !== null && !admits({ least, most: null }, high);
  const isAbove = most !== null && !admits({ least: null, most }, low);
  return isBelow || isAbove ? 'does not hold' : null;
}

/** Over all readings, in any order. */
export function verdictOf(outcomes: readonly Reading['outcome'][]): Verdict {
  if (outcomes.includes('pending')) return 'pending';
  const measured = outcomes.filter((outcome) => outcome !== 'cannot be measured');
  if (measured.length === 0) return 'cannot be measured';
  if (measured.every((outcome) => outcome === 'holds')) return 'holds';
  return measured.includes('holds') ? 'depends on the reading' : 'does not hold';
}
