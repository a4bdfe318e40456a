/** What is told of a list of numbers: the middle one, and between which the middle eight tenths lie. */
export type Spread = {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
};

export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.round(share * (sorted.length - 1))]!);
  return { median: at(0.5), low: at(0.1), high: at(0.9), count: sorted.length };
}

export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.round(0.5 * (values.length - 1))]!;
}

/** Three digits that mean something. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}
