import type { Place } from './place.ts';
import type { Metres, Seconds } from './units.ts';

/** What the cells of the table of sites and gateways tell. */
export const TABLE_QUANTITIES = ['time', 'road', 'straight', 'circuity'] as const;
export type TableQuantity = (typeof TABLE_QUANTITIES)[number];

/** A row or a column: a site or a gateway. */
export type TableLine = {
  /** Stable, and unlike that of any other line of the same axis. */
  readonly key: string;
  readonly place: Place;
  /** Which of the chosen groups or single places brought it, by their order: what stands together is compared. */
  readonly source: number;
};

/**
 * Figures that a table has at most. Each takes some 60 bytes while it is worked out and shown, so these take 600 MB: what a page of a
 * small machine has.
 */
export const MOST_CELLS = 10_000_000;

/**
 * Rows against columns. Values and marks run row by row. A value is `NaN` while it is not known yet and `Infinity` where
 * there is none: no way, or too near for a ratio.
 */
export type SiteTable = {
  readonly rows: readonly TableLine[];
  readonly columns: readonly TableLine[];
  readonly values: Float64Array;
  /** 1 for the smallest value that a site has among the columns of one source. */
  readonly best: Uint8Array;
};

/**
 * Nearer than this the ratio of road to straight line says nothing: the ways between points and roads, which are not
 * part of the road distance, and the size of the sites themselves weigh too much.
 */
export const LEAST_STRAIGHT_FOR_CIRCUITY: Metres = 10_000;

/**
 * How many times longer the road is than the straight line, cell by cell; `Infinity` below the least distance, and where
 * the ways to the road weigh so much that the road alone is the shorter one.
 */
export function circuities(road: Float64Array, straight: Float64Array): Float64Array {
  return road.map((metres, at) => {
    if (Number.isNaN(metres)) return NaN;
    const ratio = metres / straight[at]!;
    return straight[at]! < LEAST_STRAIGHT_FOR_CIRCUITY || ratio < 1 ? Infinity : ratio;
  });
}

/** Seconds or metres or ratios of sites (rows) to gateways (columns), with the best of each site marked. */
export function makeSiteTable(
  rows: readonly TableLine[],
  columns: readonly TableLine[],
  values: Float64Array,
): SiteTable {
  return { rows, columns, values, best: bestOfEachSource(rows.length, columns, values) };
}

function bestOfEachSource(rows: number, columns: readonly TableLine[], values: Float64Array): Uint8Array {
  const best = new Uint8Array(values.length);
  const bySource = groupedBy([...columns.keys()], (column) => columns[column]!.source);
  // the only one of its source is not the best of anything
  const contests = [...bySource.values()].filter((contest) => contest.length > 1);
  for (let row = 0; row < rows; row++) {
    for (const contest of contests) {
      const at = (column: number): number => row * columns.length + column;
      let least = Infinity;
      for (const column of contest) if (values[at(column)]! < least) least = values[at(column)]!;
      if (least === Infinity) continue;
      for (const column of contest) if (values[at(column)] === least) best[at(column)] = 1;
    }
  }
  return best;
}

/** `Map.groupBy`, which Node 20 does not have. */
export function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Columns become rows. Twice gives the same table again. */
export function transpose({ rows, columns, values, best }: SiteTable): SiteTable {
  const turned = new Float64Array(values.length);
  const turnedBest = new Uint8Array(best.length);
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < columns.length; column++) {
      const from = row * columns.length + column;
      const to = column * rows.length + row;
      turned[to] = values[from]!;
      turnedBest[to] = best[from]!;
    }
  }
  return { rows: columns, columns: rows, values: turned, best: turnedBest };
}

export function valueAt({ columns, values }: SiteTable, row: number, column: number): number {
  return values[row * columns.length + column]!;
}

/** The site and the gateway that a cell is about. */
export function endsOf(
  table: SiteTable,
  isTransposed: boolean,
  row: number,
  column: number,
): { readonly site: TableLine; readonly gateway: TableLine } {
  const [a, b] = [table.rows[row]!, table.columns[column]!];
  return isTransposed ? { site: b, gateway: a } : { site: a, gateway: b };
}

/**
 * The middle of the known values, the mean of the two middle ones where their number is even; `NaN` while any is still
 * awaited, `Infinity` where there is none.
 */
export function median(values: Float64Array): number {
  let count = 0;
  const finite = new Float64Array(values.length);
  for (const value of values) {
    if (Number.isNaN(value)) return NaN;
    if (Number.isFinite(value)) finite[count++] = value;
  }
  if (count === 0) return Infinity;
  // without a comparison of our own, of hundreds of thousands in a tenth of the time
  const known = finite.subarray(0, count).sort();
  const middle = known.length >> 1;
  return known.length % 2 === 1 ? known[middle]! : (known[middle - 1]! + known[middle]!) / 2;
}

/** A value of the table in the unit in which files carry it: minutes, kilometres, or the plain ratio; null for none. */
export function exportedValue(value: Seconds | Metres | number, quantity: TableQuantity): number | null {
  if (!Number.isFinite(value)) return null;
  switch (quantity) {
    case 'time':
      return Number((value / 60).toFixed(1));
    case 'road':
    case 'straight':
      return Number((value / 1000).toFixed(2));
    case 'circuity':
      return Number(value.toFixed(3));
  }
}
