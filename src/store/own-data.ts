import type { OwnSet } from '../domain/own-set.ts';
import type {
  ReadAnswer,
  ReadQuestion,
  ReadReport,
  Refusal,
  TableColumns,
  TablePreview,
} from '../import/protocol.ts';

/** The user's own files: what was read of each, and what is being read. */
export type OwnData = {
  readonly sets: readonly OwnSet[];
  /** Files that were given, in their order; they are read one after the other. */
  readonly readings: readonly Reading[];
  /** What went wrong with keeping files on this device, when that was last tried. */
  readonly keepingFailed: KeepingFailure | null;
  /** Ids of files that are open and of which the user wants nothing on this device, not even for when the page ends. */
  readonly unsaved: readonly string[];
};

export const NO_OWN_DATA: OwnData = { sets: [], readings: [], keepingFailed: null, unsaved: [] };

/** A file on its way into the atlas, and what came of it. */
export type Reading = {
  readonly id: number;
  /** How it is read: the first look guesses, later ones say what the user said. Holds a handle of the file, not its contents. */
  readonly asked: ReadQuestion;
  /** The first rows, where it is a table. */
  readonly preview: TablePreview | null;
  readonly state: ReadingState;
};

export type ReadingState =
  | { readonly kind: 'waiting' }
  /** `done` from 0 to 1. */
  | { readonly kind: 'reading'; readonly done: number }
  /** The user looks at which column is what. The sample is what these columns make of the first rows; null while that is read. */
  | { readonly kind: 'choosing'; readonly columns: TableColumns; readonly sample: ReadAnswer | null }
  /** In the set with this id; null where nothing of the file could be used. */
  | { readonly kind: 'read'; readonly setId: string | null; readonly report: ReadReport }
  | { readonly kind: 'refused'; readonly why: Refusal };

/** The browser forbids it, has no room, what was kept can no longer be read, or something else. */
export type KeepingFailure = 'forbidden' | 'full' | 'damaged' | 'failed';

/** The reading that is to be worked on next; null while one is. */
export function nextReading({ readings }: OwnData): Reading | null {
  if (readings.some(({ state }) => state.kind === 'reading')) return null;
  return readings.find(({ state }) => state.kind === 'waiting') ?? null;
}
