import { Fault } from '../domain/fault.ts';
import type { Localised } from '../domain/localised.ts';
import type { PeopledProvince, PeopleGrid, PeopleMeta } from '../domain/people.ts';
import { checksum } from './checksum.ts';
import { gunzip } from './gunzip.ts';
import { fromDifferences, fromPlanes, toDifferences, toPlanes } from './section-packing.ts';

/** Version of the layout described in tools/people/README.md. A reader takes exactly its own. */
export const PEOPLE_FORMAT_VERSION = 1;

/** "VSAPEOPL", as two little-endian words. */
const MAGIC = [0x50415356, 0x4c504f45] as const;
const HEADER_WORDS = 8;
/** A file that would fill the memory is none of ours: Vietnam has 160,000 cells of 0.01°. */
const MOST_CELLS = 4_000_000;

/** A file that is none of people, or not a whole one, or not one of this version: never read halfway. */
export class PeopleFileError extends Fault {
  override readonly name = 'PeopleFileError';

  /** `message` is for those who build the file; a reader can do no more than hear that it is no good. */
  constructor(message: string, options?: ErrorOptions) {
    super(UNUSABLE, options);
    this.message = message;
  }
}

const UNUSABLE: Localised = {
  en: 'It is damaged, or of another version.',
  vi: 'Tệp bị hỏng hoặc thuộc phiên bản khác.',
};

function corrupt(what: string, cause?: unknown): PeopleFileError {
  return new PeopleFileError(`The file of people is corrupt: ${what}.`, { cause });
}

/** Writes a grid as one buffer, not compressed. The same grid gives the same bytes. */
export function writePeople({ meta, cells, people }: PeopleGrid): ArrayBuffer {
  const text = new TextEncoder().encode(JSON.stringify(meta));
  const unit = commonUnit(people);
  const cellsAt = HEADER_WORDS * 4 + align(text.length);
  const peopleAt = cellsAt + 4 * cells.length;
  const size = peopleAt + 4 * people.length;
  const bytes = new Uint8Array(size);
  bytes.set(text, HEADER_WORDS * 4);
  bytes.set(toPlanes(toDifferences(cells), 4), cellsAt);
  bytes.set(
    toPlanes(
      people.map((number) => number / unit),
      4,
    ),
    peopleAt,
  );
  const words = new Uint32Array(bytes.buffer);
  words.set([...MAGIC, PEOPLE_FORMAT_VERSION, size, text.length, cells.length, unit]);
  words[7] = checksum(words);
  return bytes.buffer;
}

/**
 * Reads a downloaded file, gzipped or unpacked already, and checks all that later code relies on. Rejects with a
 * `PeopleFileError`.
 */
export async function unpackPeople(bytes: ArrayBuffer): Promise<PeopleGrid> {
  let raw: ArrayBuffer;
  try {
    raw = await gunzip(bytes);
  } catch (error) {
    throw new PeopleFileError('The file of people cannot be unpacked: it is truncated or corrupt.', {
      cause: error,
    });
  }
  return readPeople(raw);
}

/** Throws `PeopleFileError`. */
export function readPeople(buffer: ArrayBuffer): PeopleGrid {
  const { textLength, count, unit } = checkHeader(buffer);
  const cellsAt = HEADER_WORDS * 4 + align(textLength);
  const meta = readMeta(new Uint8Array(buffer, HEADER_WORDS * 4, textLength));
  const cells = fromDifferences(fromPlanes(new Uint8Array(buffer, cellsAt, 4 * count), 4));
  const people = fromPlanes(new Uint8Array(buffer, cellsAt + 4 * count, 4 * count), 4);
  for (let i = 0; i < count; i++) people[i] = people[i]! * unit;
  const grid = { meta, cells: new Int32Array(cells.buffer as ArrayBuffer), people };
  checkCells(grid);
  return grid;
}

function checkHeader(buffer: ArrayBuffer): { textLength: number; count: number; unit: number } {
  if (buffer.byteLength < HEADER_WORDS * 4)
    throw new PeopleFileError('This is no file of people: it is too short.');
  const words = new Uint32Array(buffer.slice(0, buffer.byteLength - (buffer.byteLength % 4)));
  const [first, second, version, size, textLength, count, unit, sum] = words as unknown as number[];
  if (first !== MAGIC[0] || second !== MAGIC[1])
    throw new PeopleFileError('This is no file of people: it does not begin like one.');
  if (version !== PEOPLE_FORMAT_VERSION) {
    throw new PeopleFileError(
      `The file of people has format version ${version}, this program reads version ${PEOPLE_FORMAT_VERSION}.`,
    );
  }
  if (size !== buffer.byteLength) throw corrupt(`it should have ${size} bytes and has ${buffer.byteLength}`);
  if (count! > MOST_CELLS || size !== HEADER_WORDS * 4 + align(textLength!) + 8 * count!)
    throw corrupt('its sections do not fill it');
  words[7] = 0;
  if (checksum(words) !== sum) throw corrupt('its checksum is wrong');
  if (unit === 0) throw corrupt('it counts in nothing');
  return { textLength: textLength!, count: count!, unit: unit! };
}

function readMeta(bytes: Uint8Array): PeopleMeta {
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw corrupt('its description is no JSON', error);
  }
  const meta = (typeof read === 'object' && read !== null ? read : {}) as Partial<PeopleMeta>;
  const { cellDegrees, columns, firstColumn, firstRow, year, error } = meta;
  const areTexts = (['name', 'source', 'streetsDate', 'attribution', 'licence'] as const).every(
    (name) => typeof meta[name] === 'string',
  );
  // numbers at all before they are compared: an object would be asked what it is worth
  const areNumbers =
    Number.isFinite(cellDegrees) &&
    [columns, firstColumn, firstRow, year].every(Number.isInteger) &&
    cellDegrees! > 0 &&
    columns! > 0;
  const isErrorKnown = error === null || [error?.median, error?.worst].every(Number.isFinite);
  const { provinces } = meta;
  if (!areTexts || !areNumbers || !isErrorKnown || !Array.isArray(provinces) || !provinces.every(isProvince))
    throw corrupt('its description is incomplete');
  return meta as PeopleMeta;
}

function isProvince(read: unknown): read is PeopledProvince {
  const { code, name, people, cells } = (read ?? {}) as Partial<PeopledProvince>;
  return (
    typeof code === 'string' &&
    typeof name === 'string' &&
    Number.isSafeInteger(people) &&
    Number.isSafeInteger(cells) &&
    cells! >= 0
  );
}

/** Every cell lies on the earth, and no province has lost or won anybody. */
function checkCells({ meta, cells, people }: PeopleGrid): void {
  const { cellDegrees, columns, firstColumn, firstRow, provinces } = meta;
  const rows = Math.ceil(180 / cellDegrees);
  const isOnEarth =
    (firstRow + rows) * cellDegrees >= -90 &&
    firstRow * cellDegrees >= -90 &&
    firstColumn * cellDegrees >= -180 &&
    (firstColumn + columns) * cellDegrees <= 180.5;
  const mostCells = (90 / cellDegrees - firstRow) * columns;
  if (!isOnEarth) throw corrupt('its cells are not on the earth');
  let at = 0;
  for (const province of provinces) {
    let sum = 0;
    const end = at + province.cells;
    if (end > cells.length) throw corrupt('its provinces have more cells than it has');
    for (; at < end; at++) {
      if (cells[at]! < 0 || cells[at]! >= mostCells) throw corrupt('its cells are not on the earth');
      sum += people[at]!;
    }
    if (sum !== province.people) throw corrupt(`the people of ${province.name} do not add up`);
  }
  if (at !== cells.length) throw corrupt('some of its cells are in no province');
}

/** The largest number up to 100 of which all are multiples: what is left compresses better. */
function commonUnit(people: Uint32Array): number {
  const UNITS = [100, 50, 20, 10, 5, 2];
  return UNITS.find((unit) => people.every((number) => number % unit === 0)) ?? 1;
}

function align(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
