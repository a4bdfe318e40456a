import type { ImportFormat, OwnFeature } from '../domain/own-set.ts';

/** What the import worker is asked: one file, whole. */
export type ReadQuestion = {
  readonly file: Blob;
  /** Its name tells the format, where its contents do not. */
  readonly name: string;
  /** What the user says of a table; null for the first look, which guesses. */
  readonly columns: TableColumns | null;
};

export type ReadAnswer =
  /** A table whose columns are to be looked at first. */
  | { readonly kind: 'table'; readonly preview: TablePreview }
  | {
      readonly kind: 'read';
      readonly format: ImportFormat;
      /** Hexadecimal checksum of the contents. */
      readonly checksum: string;
      readonly features: readonly OwnFeature[];
      readonly report: ReadReport;
    }
  | { readonly kind: 'refused'; readonly why: Refusal };

/** Which column holds what, by number from 0; null where none does. */
export type TableColumns = {
  readonly hasHeader: boolean;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Both coordinates in one column: "21.02, 105.84". */
  readonly both: number | null;
  readonly name: number | null;
};

export type TablePreview = {
  readonly delimiter: string;
  readonly guess: TableColumns;
  /** The first rows as they are written, the header among them. */
  readonly rows: readonly (readonly string[])[];
  readonly rowCount: number;
};

export type ReadReport = {
  readonly read: number;
  /** The first ones only; `skippedCount` tells how many there are. */
  readonly skipped: readonly Skipped[];
  readonly skippedCount: number;
  /** What was understood differently from how it was written: axes swapped, another reference system. */
  readonly remarks: readonly Remark[];
};

/** Where in the file, and why. Reasons are data: the page says them in the reader's language. */
export type Skipped = { readonly place: PlaceInFile; readonly why: SkipReason };
export type PlaceInFile =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'feature'; readonly feature: number }
  | { readonly kind: 'line'; readonly line: number };

export type SkipReason = { readonly kind: 'no position' } | { readonly kind: 'outside the earth' };
export type Remark = { readonly kind: 'axes swapped' };
export type Refusal = { readonly kind: 'empty' } | { readonly kind: 'too large'; readonly mostBytes: number };

/** Reads files in a worker of its own. Rejects only when aborted. */
export type Importer = {
  read(question: ReadQuestion, options?: ReadOptions): Promise<ReadAnswer>;
};

export type ReadOptions = {
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (done: number) => void;
};
