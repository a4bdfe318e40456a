import type { ImportFormat, OwnFeature } from '../domain/own-set.ts';
import type { CrsCode } from '../domain/reference-systems.ts';

/** What the import worker is asked: one file, whole. `{ ...AS_GUESSED, file, name }` asks for a first look. */
export type ReadQuestion = {
  readonly file: Blob;
  /** Its contents tell the format first, its name second; `pasted` for text from the clipboard. */
  readonly name: string;
  /** What the user says of a table; null for the first look, which guesses and answers with a preview. */
  readonly columns: TableColumns | null;
  /** In which order the coordinates stand, where the user knows better than the guess (remark `axes swapped`). */
  readonly axes: AxisOrder;
  /** What the coordinates are, where the user says so (refusals `projected`, `unknown crs`); null: as the file says. */
  readonly crs: CrsCode | null;
};

/** `as written`: as the format (or the chosen columns) has it; `swapped`: the other way round. */
export type AxisOrder = 'guessed' | 'as written' | 'swapped';

export const AS_GUESSED = { columns: null, axes: 'guessed', crs: null } as const;

export type ReadAnswer =
  /** A table whose columns are to be looked at first. */
  | { readonly kind: 'table'; readonly preview: TablePreview }
  /** Possibly with nothing in it that could be used: the report says why. */
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
  /** Of the whole file, the header among them, empty lines not. */
  readonly rowCount: number;
};

export type ReadReport = {
  /** Things of the file that were read. One of several points or kinds becomes several features. */
  readonly read: number;
  /** The first 200 only; `skippedCount` tells how many there are. */
  readonly skipped: readonly Skipped[];
  readonly skippedCount: number;
  /** What was understood differently from how it was written: axes swapped, another reference system. */
  readonly remarks: readonly Remark[];
};

/** Where in the file, and why. Reasons are data: the page says them in the reader's language. */
export type Skipped = { readonly place: PlaceInFile; readonly why: SkipReason };

/** All count from 1. Rows are those that a spreadsheet shows; features are placemarks, waypoints, routes or tracks, too. */
export type PlaceInFile =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'feature'; readonly feature: number }
  | { readonly kind: 'line'; readonly line: number };

/** Where a reader stopped: lines and characters count from 1, bytes from 0. */
export type SpotInFile =
  | { readonly kind: 'text'; readonly line: number; readonly character: number }
  | { readonly kind: 'byte'; readonly byte: number }
  /** A file of an archive. */
  | { readonly kind: 'entry'; readonly name: string };

/** Texts are quoted from the file, at most 60 characters of them. */
export type SkipReason =
  /** No geometry, or empty cells. */
  | { readonly kind: 'no position' }
  | { readonly kind: 'not a number'; readonly text: string }
  /** A longitude beyond 180° or a latitude beyond 90°, or no place of the reference system. */
  | { readonly kind: 'outside the earth'; readonly text: string }
  /** A line of fewer than two, or a ring of fewer than four positions. */
  | { readonly kind: 'too few points'; readonly least: 2 | 4 }
  /** A geometry without coordinates in it. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown type'; readonly text: string }
  /** Not built as the format has it: no feature, or coordinates nested wrongly. */
  | { readonly kind: 'malformed' }
  /** A line of newline-delimited GeoJSON that is no JSON. */
  | { readonly kind: 'not json' };

/** `count` counts features of the file where nothing else is said. */
export type Remark =
  /** Impossible as written, possible when swapped: read so, all of the file. `axes: 'as written'` says no. */
  | { readonly kind: 'axes swapped'; readonly count: number }
  /** Converted to WGS 84 from what the file, or the user, says it is. */
  | { readonly kind: 'converted'; readonly crs: CrsCode; readonly saidBy: 'file' | 'user' }
  | { readonly kind: 'altitude dropped'; readonly count: number }
  | { readonly kind: 'rings closed'; readonly count: number }
  /** Turned to the right-hand rule of RFC 7946. */
  | { readonly kind: 'rings rewound'; readonly count: number }
  | { readonly kind: 'rings cross themselves'; readonly count: number }
  /** Not cut there as RFC 7946 asks: shown as written, right round the world. */
  | { readonly kind: 'crosses the antimeridian'; readonly count: number }
  /** A feature of several points, or of several kinds of geometry, became as many features. */
  | { readonly kind: 'split'; readonly count: number }
  /** More than 50 fields, or a value of more than 2,000 characters. */
  | { readonly kind: 'fields cut'; readonly count: number }
  /** Links of KML to other files or addresses (`count` of them), which are never followed. */
  | { readonly kind: 'links not followed'; readonly count: number }
  /** Pictures laid over the ground, of KML, `count` of them, which are not read. */
  | { readonly kind: 'overlays left out'; readonly count: number }
  /** Further files of KML in the archive, `count` of them, which are not read. */
  | { readonly kind: 'files left out'; readonly count: number }
  /** No UTF-8, but another encoding by its name in the Encoding Standard: `utf-16le`, `windows-1258`. */
  | { readonly kind: 'encoding'; readonly encoding: string };

export type Refusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too large'; readonly mostBytes: number }
  | {
      readonly kind: 'too many';
      /**
       * `fields`: of all features, filled; `field names`: different ones; `members`: names with a value of one feature; `values`: lists and objects of JSON;
       * `entries`: files of an archive.
       */
      readonly what:
        'features' | 'positions' | 'columns' | 'fields' | 'field names' | 'members' | 'values' | 'entries';
      readonly most: number;
      /** Where it became too many; the feature where what is counted are its parts. */
      readonly at: SpotInFile | PlaceInFile;
    }
  /** A cell of a table that goes on and on: most likely nothing closes its quote. */
  | { readonly kind: 'cell too long'; readonly most: number; readonly at: SpotInFile }
  /** Arrays, objects or elements nested deeper than any file of places needs. */
  | { readonly kind: 'too deep'; readonly most: number; readonly at: SpotInFile }
  /** What it is instead, where that can be told. */
  | { readonly kind: 'other format'; readonly is: OtherFormat }
  /** JSON, XML or an archive that breaks off, or is wrong. */
  | {
      readonly kind: 'damaged';
      readonly format: ImportFormat;
      readonly at: SpotInFile;
      readonly isCutOff: boolean;
    }
  /** XML that declares entities or a document type: never expanded. */
  | { readonly kind: 'declares entities'; readonly at: SpotInFile }
  /** An archive that holds too much, or lies about how much. */
  | { readonly kind: 'unpacks too large'; readonly mostBytes: number; readonly at: SpotInFile }
  /** A file in an archive that a password protects. */
  | { readonly kind: 'encrypted'; readonly at: SpotInFile }
  | { readonly kind: 'no kml in archive' }
  | { readonly kind: 'unknown crs'; readonly text: string }
  /**
   * Numbers beyond degrees, and the file does not say of what. `fits`: the systems in which they lie in or near Vietnam,
   * likeliest first; empty where none does. Asked again with one of them as `crs`, it is read.
   */
  | {
      readonly kind: 'projected';
      readonly example: readonly [number, number];
      readonly fits: readonly CrsCode[];
    }
  /** The browser does not hand out its bytes: a folder, a file that is gone or forbidden. */
  | { readonly kind: 'unreadable' }
  /** The worker could not be started, or crashed. */
  | { readonly kind: 'reader broke' }
  /** The worker gave no sign of life for two minutes and was ended. */
  | { readonly kind: 'reader stuck' };

export const OTHER_FORMATS = [
  'topojson',
  'json',
  'shapefile',
  'archive',
  'spreadsheet',
  'xml',
  'web page',
  'pdf',
  'picture',
  'text',
  'binary',
] as const;
export type OtherFormat = (typeof OTHER_FORMATS)[number];

/** Reads files in workers of their own. Rejects only when aborted: every other trouble is a refusal. */
export type Importer = {
  read(question: ReadQuestion, options?: ReadOptions): Promise<ReadAnswer>;
};

export type ReadOptions = {
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (done: number) => void;
};
