import type { Geometry } from 'geojson';
import type { DatasetId } from '../domain/catalogue.ts';
import type { MadeKind } from '../store/made-by.ts';

/**
 * What is saved, whatever it is and in whichever format: lines of a table, things on the ground, and what both rest on. Plain
 * data, made of the state by one function for each kind of thing, written by one function for each format.
 */
export type Content = {
  /** What a spreadsheet shows; null where nothing is a table. */
  readonly table: Table | null;
  /** What a map shows, what is drawn first before what lies over it; none where nothing has a place. */
  readonly features: readonly ExportedFeature[];
  readonly basis: Basis;
};

/** The same of which lines and things are made when their turn comes; whatever is all there is such a thing, too. */
export type LongContent = {
  readonly table: LongTable | null;
  readonly features: Series<ExportedFeature>;
  readonly basis: Basis;
};

/** Metric, the unit in the name beside it; null for what is not known, or does not exist. */
export type Value = string | number | boolean | null;
/** Names are those of published files: lower case, with underscores, in English. */
export type Values = Readonly<Record<string, Value>>;

export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
};

export type LongTable = { readonly columns: readonly string[]; readonly rows: Series<readonly Value[]> };

/**
 * Things one after the other, as often as they are asked for: a list, or what makes each when its turn comes, so that a table of
 * millions of figures is never there a second time as a whole.
 */
export type Series<T> = Iterable<T> & { readonly length: number };

export function seriesOf<T>(length: number, make: (at: number) => T): Series<T> {
  return {
    length,
    *[Symbol.iterator]() {
      for (let at = 0; at < length; at++) yield make(at);
    },
  };
}

/** Another series of the same length, made of this one thing by thing. */
export function eachOf<T, U>(series: Series<T>, make: (thing: T) => U): Series<U> {
  return {
    length: series.length,
    *[Symbol.iterator]() {
      for (const thing of series) yield make(thing);
    },
  };
}

export type ExportedFeature = {
  /** In the language of the page: what a map writes beside it. */
  readonly name: string;
  readonly values: Values;
  readonly geometry: Geometry;
  /** `#rrggbb`; null for a point that needs none. */
  readonly color: string | null;
};

/** What the figures rest on; the page says it in words (`src/ui/save-about.ts`). */
export type Basis = {
  readonly methods: readonly Method[];
  /** Which of the assumptions count: a ranking and a search have a vehicle for each criterion. */
  readonly assumed: 'all' | 'all but the vehicle' | 'none';
  /** Whether the roads count at all. */
  readonly hasRoads: boolean;
  /** The answers that the figures are of: each tells whether a server made it. */
  readonly answers: readonly MadeKind[];
  readonly datasets: readonly DatasetId[];
};

export const METHODS = [
  'drives',
  'great circle',
  'ellipsoid',
  'circuity',
  'areas',
  'reached roads',
  'inside',
  'people',
  'overlap',
  'score',
  'claims',
] as const;
export type Method = (typeof METHODS)[number];

/** A content with all that must stand in its file. */
export type Exported<C extends LongContent = LongContent> = C & {
  /** File name without its ending: letters, digits, hyphens. */
  readonly file: string;
  readonly title: string;
  readonly about: About;
};

/** What a reader must know who has nothing but the file, in words. */
export type About = readonly (readonly [name: AboutName, words: string])[];
export type AboutName = 'method' | 'assumptions' | 'roads' | 'data' | 'licence' | 'made_with' | 'address';

/** A table with a column for every name that any of the rows has, in the order in which the names first come. */
export function tableOf(rows: readonly Values[]): Table {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { columns, rows: rows.map((row) => columns.map((name) => valueAt(row, name))) };
}

/** A file of the user's may have a column `constructor`, which every object has from elsewhere. */
function valueAt(row: Values, name: string): Value {
  return Object.hasOwn(row, name) ? (row[name] ?? null) : null;
}

/** Columns in which no row has anything are left out: lists of many kinds of places have many. */
export function withoutEmptyColumns({ columns, rows }: Table): Table {
  const kept = columns.flatMap((_, at) => (rows.some((row) => row[at] !== null) ? [at] : []));
  return {
    columns: kept.map((at) => columns[at]!),
    rows: rows.map((row) => kept.map((at) => row[at] ?? null)),
  };
}

/** Columns of one name are told apart by a number behind it. */
export function unlike(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

/** `value` to so many digits after the point; null stays null, and what is no number becomes it. */
export function rounded(value: number | null, digits: number): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toFixed(digits));
}

/** Kilometres to the metre. */
export function km(metres: number | null): number | null {
  return metres === null ? null : rounded(metres / 1000, 3);
}

/** Minutes to the tenth. */
export function min(seconds: number | null): number | null {
  return seconds === null ? null : rounded(seconds / 60, 1);
}
