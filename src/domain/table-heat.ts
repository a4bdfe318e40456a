import type { SiteTable } from './site-table.ts';

/** Over what the shades of the table tell near from far; `none` leaves the figures alone. */
export const HEAT_SCOPES = ['column', 'table', 'none'] as const;
export type HeatScope = (typeof HEAT_SCOPES)[number];

/** Shades: each holds a fifth of the known values, the smallest first. */
export const HEAT_CLASSES = 5;

/**
 * Limits between the classes, four for each column; a value equal to a limit belongs to the class before it. Fifths of
 * the values rather than of their range: one far-off site would leave all others in one shade. Those of a column are worked
 * out when it first comes into sight: of a table of millions of figures few columns do.
 */
export type Heat = { readonly scope: HeatScope; readonly limitsOf: (column: number) => Float64Array };

const LIMITS = HEAT_CLASSES - 1;

export function heatOf({ rows, columns, values }: SiteTable, scope: HeatScope): Heat {
  const none = new Float64Array(LIMITS).fill(NaN);
  if (scope === 'none') return { scope, limitsOf: () => none };
  const known = new Map<number, Float64Array>();
  const ofColumn = (column: number): Float64Array => {
    const all = new Float64Array(rows.length);
    for (let row = 0; row < rows.length; row++) all[row] = values[row * columns.length + column]!;
    return quantiles(all);
  };
  const limitsOf = (column: number): Float64Array => {
    const key = scope === 'table' ? 0 : column;
    const limits = known.get(key) ?? (scope === 'table' ? quantiles(values) : ofColumn(column));
    known.set(key, limits);
    return limits;
  };
  return { scope, limitsOf };
}

/** Quantiles as values that occur: the smallest one that so many fifths of the known values do not exceed. */
function quantiles(values: Float64Array): Float64Array {
  let count = 0;
  const known = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) if (Number.isFinite(values[at])) known[count++] = values[at]!;
  const sorted = known.subarray(0, count).sort();
  return Float64Array.from({ length: LIMITS }, (_, i) =>
    count === 0 ? NaN : sorted[Math.ceil(((i + 1) * count) / HEAT_CLASSES) - 1]!,
  );
}

/** Class of a value in its column, 0 the smallest; null where there is no value, or nothing to tell apart. */
export function heatClass({ limitsOf }: Heat, column: number, value: number): number | null {
  if (!Number.isFinite(value)) return null;
  const limits = limitsOf(column);
  if (Number.isNaN(limits[0]!)) return null;
  let heat = 0;
  while (heat < LIMITS && value > limits[heat]!) heat++;
  return heat;
}

/** The limits of a column, for a legend. */
export function heatLimits({ limitsOf }: Heat, column: number): readonly number[] {
  return [...limitsOf(column)];
}
