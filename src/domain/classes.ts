import type { Province, FigureName } from './province.ts';

/** Upper limits of all classes but the last: a value belongs to the first class whose limit is above it. */
export type Breaks = readonly number[];

/**
 * Limits of up to `count` classes of about equally many values (quantiles), rounded to numbers that can be read, so
 * that every class holds something. Fewer classes where values repeat or are few; no limits for fewer than two.
 */
export function quantileBreaks(values: readonly number[], count: number): Breaks {
  const sorted = [...values].sort((a, b) => a - b);
  const breaks: number[] = [];
  for (let i = 1; i < count; i++) {
    const gap = gapNear(sorted, Math.round((i * sorted.length) / count), breaks.at(-1) ?? -Infinity);
    if (gap !== null) breaks.push(roundestBetween(...gap));
  }
  return breaks;
}

/** The class of a value: 0 for the lowest. */
export function classOf(value: number, breaks: Breaks): number {
  const found = breaks.findIndex((limit) => value < limit);
  return found === -1 ? breaks.length : found;
}

/** The two neighbouring values nearest to an index between which a limit above `last` can lie; equal ones leave no gap. */
function gapNear(sorted: readonly number[], index: number, last: number): [number, number] | null {
  for (const step of [0, 1, -1, 2, -2]) {
    const [below, above] = [sorted[index + step - 1], sorted[index + step]];
    if (below !== undefined && above !== undefined && below < above && below >= last) return [below, above];
  }
  return null;
}

/** The number with the fewest digits above `low` and not above `high`; the middlemost where several have as few. */
function roundestBetween(low: number, high: number): number {
  const middle = (low + high) / 2;
  for (let step = 10 ** Math.ceil(Math.log10(Math.max(Math.abs(high), 1e-9))); step > 1e-9; step /= 10) {
    for (const unit of [step, step / 2, step / 5]) {
      const near = Math.round(middle / unit) * unit;
      // a sum of tenths is not exact in binary: back to as many digits as the step has
      const tidy = Number(near.toPrecision(12));
      if (tidy > low && tidy <= high) return tidy;
    }
  }
  return high;
}

/** What a figure of the provinces holds: the known values, and of how many provinces none is known. */
export function valuesOf(
  provinces: readonly Province[],
  name: FigureName,
): { readonly values: readonly number[]; readonly missing: number; readonly years: readonly number[] } {
  const units = provinces.filter(({ disputed }) => !disputed);
  const figures = units.flatMap(({ figures: all }) => all[name] ?? []);
  return {
    values: figures.map(({ value }) => value),
    missing: units.length - figures.length,
    years: [...new Set(figures.map(({ year }) => year))].sort((a, b) => a - b),
  };
}
