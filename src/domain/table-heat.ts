import type { SiteTable } from './site-table.ts';

/** Over what the shades of the table tell near from far; `none` leaves the figures alone. */
export const HEAT_SCOPES = ['column', 'table', 'none'] as const;
export type HeatScope = (typeof HEAT_SCOPES)[number];

/** Shades: each holds a fifth of the known values, the smallest first. */
export const HEAT_CLASSES = 5;

/**
 * Limits between the classes, four for each column; a value equal to a limit belongs to the class before it. Fifths of
 * the values rather than of their range: one far-off site would leave all others in one shade.
 */
export type Heat = { readonly scope: HeatScope; readonly limits: Float64Array };

const LIMITS = HEAT_CLASSES - 1;

export function heatOf(table: SiteTable, scope: HeatScope): Heat {
  const { rows, columns, values } = table;
  const limits = new Float64Array(columns.length * LIMITS).fill(NaN);
  if (scope === 'table') {
    const all = quantiles(values.filter(Number.isFinite));
    for (let column = 0; column < columns.length; column++) limits.set(all, column * LIMITS);
  } else if (scope === 'column') {
    for (let column = 0; column < columns.length; column++) {
      const known = new Float64Array(rows.length);
      for (let row = 0; row < rows.length; row++) known[row] = values[row * columns.length + column]!;
      limits.set(quantiles(known.filter(Number.isFinite)), column * LIMITS);
    }
  }
  return { scope, limits };
}

/** Quantiles as values that occur: the smallest one that so many fifths of the values do not exceed. */
function quantiles(known: Float64Array): Float64Array {
  const sorted = known.toSorted();
  return Float64Array.from({ length: LIMITS }, (_, i) =>
    sorted.length === 0 ? NaN : sorted[Math.ceil(((i + 1) * sorted.length) / HEAT_CLASSES) - 1]!,
  );
}

/** Class of a value in its column, 0 the smallest; null where there is no value, or nothing to tell apart. */
export function heatClass({ limits }: Heat, column: number, value: number): number | null {
  const first = limits[column * LIMITS]!;
  if (!Number.isFinite(value) || Number.isNaN(first)) return null;
  let heat = 0;
  while (heat < LIMITS && value > limits[column * LIMITS + heat]!) heat++;
  return heat;
}

/** The limits of a column, for a legend. */
export function heatLimits({ limits }: Heat, column: number): readonly number[] {
  return [...limits.subarray(column * LIMITS, (column + 1) * LIMITS)];
}
