import { isOwnFeature, keptSetKey, readKeptSet } from '../data/kept-set.ts';
import { IMPORT_FORMATS, type OwnFeature, type OwnSet } from '../domain/own-set.ts';
import {
  flag,
  isRecord,
  listOf,
  maybe,
  number,
  object,
  oneOf,
  text,
  whole,
  type Shape,
} from '../domain/shape.ts';
import { holdsOf, type SavedWork, type WorkPart, type WorkParts } from '../store/saved-work.ts';
import { readParts } from './made-shape.ts';
import type { Shelf } from './shelf.ts';

/** How work lies on the shelf: one small record a tab, and features of its files beside it in pieces that are written once. */

/** What another version wrote is not read. */
const VERSION = 1;

/** Under it stands how often anything was saved: what is later is told by this, for clocks are wrong. */
export const COUNT_KEY = 'count';
export const WORK_KEYS = 'work/';
export const workKey = (id: string): string => `${WORK_KEYS}${id}`;
/** Pieces of all files of a work, of one file, and one piece. */
export const filesKey = (id: string): string => `file/${id}/`;
export const fileKey = (id: string, serial: string): string => `${filesKey(id)}${serial}/`;
export const pieceKey = (id: string, serial: string, piece: number): string =>
  `${fileKey(id, serial)}${piece}`;

export type WorkRecord = {
  /** Which page writes it: of two that would, one has another record. */
  readonly owner: string;
  readonly count: number;
  /** Milliseconds of the device's clock. */
  readonly at: number;
  /** What stood behind the `#`. */
  readonly address: string;
  readonly files: readonly SavedFile[];
  readonly bytes: number;
  /** Since when it has been too old, by the clock of the page that noticed. */
  readonly staleSince: number | null;
};

export type SavedFile = Pick<OwnSet, 'id' | 'name' | 'format' | 'isShown'> & {
  /** Null where the user keeps the file on the device anyway: then it lies there. */
  readonly serial: string | null;
  readonly pieces: number;
  /** How many things are in it. */
  readonly things: number;
  readonly bytes: number;
};

const words = text(1_000_000);
const MOST = Number.MAX_SAFE_INTEGER;
const about: Shape<WorkRecord> = object<WorkRecord>({
  owner: words,
  count: whole(0, MOST),
  at: number(-MOST, MOST),
  address: words,
  files: listOf(
    object<SavedFile>({
      id: words,
      name: words,
      format: oneOf(...IMPORT_FORMATS),
      isShown: flag,
      serial: maybe(words),
      pieces: whole(0, 1_000_000),
      things: whole(0, 100_000_000),
      bytes: number(0, MOST),
    }),
    1000,
  ),
  bytes: number(0, MOST),
  staleSince: maybe(number(-MOST, MOST)),
});

export function writeRecord(record: WorkRecord, parts: WorkParts): unknown {
  return { version: VERSION, ...record, parts };
}

export type ReadRecord =
  | {
      readonly kind: 'read';
      readonly record: WorkRecord;
      readonly parts: Partial<WorkParts>;
      readonly broken: readonly WorkPart[];
    }
  /** Nothing is there, a newer version of the atlas wrote it, or it is none. */
  | { readonly kind: 'none' | 'newer' | 'damaged' };

/** Whatever lies there. Nothing but what is known and fits gets out of it. */
export function readRecord(value: unknown): ReadRecord {
  if (value === undefined) return { kind: 'none' };
  const version = isRecord(value) ? value['version'] : null;
  if (typeof version === 'number' && version > VERSION) return { kind: 'newer' };
  const record = about(value);
  if (version !== VERSION || record === undefined || !isRecord(value)) return { kind: 'damaged' };
  return { kind: 'read', record, ...readParts(value['parts']) };
}

/** As it is told of. */
export function toldWork(id: string, { at, files, bytes }: WorkRecord, parts: Partial<WorkParts>): SavedWork {
  return { id, at, holds: holdsOf(parts, files), bytes };
}

/** The owner of what lies there, whatever that is. */
export function ownerOf(value: unknown): unknown {
  return isRecord(value) ? value['owner'] : null;
}

/**
 * The files of a record, in their order, once all pieces of them are read. `isLost`: of at least one not all was there. A file that was
 * kept on the device, and is not any more, was deleted on purpose: it stays so.
 */
export async function readFiles(
  shelf: Shelf,
  recallKept: (key: string) => Promise<unknown>,
  id: string,
  { files }: WorkRecord,
): Promise<{ readonly sets: readonly OwnSet[]; readonly isLost: boolean }> {
  const sets: OwnSet[] = [];
  let isLost = false;
  for (const file of files) {
    const { serial, isShown, id: setId, name, format } = file;
    if (serial === null) {
      const kept = readKeptSet(await recallKept(keptSetKey(setId)));
      if (kept !== null) sets.push({ ...kept, isShown });
      continue;
    }
    const features = await readPieces(shelf, id, file, serial);
    if (features === null) isLost = true;
    else sets.push({ id: setId, name, format, features, isShown, isKept: false });
  }
  return { sets, isLost };
}

/** Piece by piece: a large file does not hold up the page. */
async function readPieces(
  shelf: Shelf,
  id: string,
  { pieces, things }: SavedFile,
  serial: string,
): Promise<readonly OwnFeature[] | null> {
  const features: OwnFeature[] = [];
  for (let at = 0; at < pieces; at++) {
    const piece = await shelf.get(pieceKey(id, serial, at));
    if (!Array.isArray(piece) || !piece.every(isOwnFeature)) return null;
    for (const feature of piece) features.push(feature);
  }
  return features.length === things ? features : null;
}
