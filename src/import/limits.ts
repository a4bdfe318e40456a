import type { ImportFormat } from '../domain/own-set.ts';

const MB = 1_000_000;

/**
 * The largest files that are opened, in bytes. Above them a browser on a machine of 2 GB comes near its end: the README has
 * what each needs of memory. Of a KMZ it is the archive; what it unpacks to may have the size of a KML.
 */
export const MOST_BYTES: Readonly<Record<ImportFormat, number>> = {
  geojson: 100 * MB,
  csv: 100 * MB,
  kml: 100 * MB,
  kmz: 50 * MB,
  gpx: 100 * MB,
};

/** Things that a file may hold. Each becomes a site that can be found and measured: some 600 bytes each in the page (docs/scale.md). */
export const MOST_FEATURES = 1_000_000;
/** Positions of all its lines and areas together. */
export const MOST_POSITIONS = 2_000_000;
/** Lists and objects of JSON: those of as many positions and features, and as many again. */
export const MOST_VALUES = 6_000_000;
/** Names with a value of one feature of JSON, whatever is nested in it. A browser needs some 150 bytes for a name of its own. */
export const MOST_MEMBERS = 1_000_000;
/** Levels of lists, objects or elements in one another. Files of places have about ten. */
export const MOST_DEPTH = 100;
/** Of a table; of the fields that KML or GPX say of a thing, as many are looked at. */
export const MOST_COLUMNS = 2_000;
/** Of one cell of a table: the outline of a province is shorter. What is longer is a quote that nothing closes. */
export const MOST_CELL_TEXT = 10_000_000;
export const MOST_ARCHIVE_ENTRIES = 10_000;

/** What is kept of a feature's fields, and in all its file: some 100 bytes each in the worker, and again in the page. */
export const MOST_FIELDS = 50;
export const MOST_FIELDS_IN_ALL = 5_000_000;
/** Different names of fields in a file, each a column to somebody; all tags of a country's OpenStreetMap are some thousands. */
export const MOST_FIELD_NAMES = 20_000;
export const MOST_FIELD_TEXT = 2_000;
export const MOST_NAME_TEXT = 200;
/** Of a description in HTML: what is shown of it without its tags, before spaces are run together. */
export const MOST_MARKED_TEXT = 100_000;
/** Of the name of each folder around a feature: all its features say it again. */
export const MOST_FOLDER_TEXT = 100;

/** How many of what was skipped is told one by one. */
export const MOST_SKIPPED_TOLD = 200;
/** Characters of the file that a reason quotes. */
export const MOST_QUOTED = 60;
