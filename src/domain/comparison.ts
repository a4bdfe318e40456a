import type { Minutes } from './units.ts';

/** More columns than this cannot be read beside one another, nor more areas over one another. */
export const MOST_COMPARED = 6;
/** One place alone is not compared. */
export const FEWEST_COMPARED = 2;

/** Letters of the sites in their order: beside each colour, which alone would say nothing to many readers. */
export const COMPARED_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** How sites that are set side by side are looked at. */
export type ComparisonSettings = {
  /** Limit of the areas that lie over one another, and of what is counted within. */
  readonly minutes: Minutes;
  /** Lines that say the same of all are left out. */
  readonly onlyDifferences: boolean;
};

export const DEFAULT_COMPARISON: ComparisonSettings = { minutes: 60, onlyDifferences: false };

export const SHORTEST_COMPARED_MINUTES: Minutes = 15;
export const LONGEST_COMPARED_MINUTES: Minutes = 120;

/**
 * Length of a bar for each amount, as a share of the longest: bars begin at 0, so that twice the length is twice the
 * amount. Null where the amount is not known, which is no bar of length 0.
 */
export function barShares(amounts: readonly (number | null)[]): readonly (number | null)[] {
  const longest = Math.max(0, ...amounts.map((amount) => amount ?? 0));
  return amounts.map((amount) => (amount === null ? null : longest === 0 ? 0 : amount / longest));
}

/** The list with the item at `from` moved to `to`; unchanged where either is outside. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (from === to || list[from] === undefined || list[to] === undefined) return list;
  const rest = list.filter((_, i) => i !== from);
  return [...rest.slice(0, to), list[from], ...rest.slice(to)];
}
