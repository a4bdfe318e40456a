import type { OwnSet } from '../domain/own-set.ts';
import type { SavedWork, WorkParts } from '../store/saved-work.ts';
import { pieceStarts } from './pieces.ts';
import {
  COUNT_KEY,
  filesKey,
  ownerOf,
  pieceKey,
  toldWork,
  workKey,
  writeRecord,
  type SavedFile,
  type WorkRecord,
} from './record.ts';
import type { Shelf } from './shelf.ts';
import type { Tab } from './tab.ts';

/** What is to be saved. */
export type Work = {
  readonly parts: WorkParts;
  readonly files: readonly OwnSet[];
  readonly address: string;
};

/** How a file of this page lies on the shelf, or is to: once for each list of features, whichever state it is in. */
type Lying = { readonly serial: string; readonly starts: readonly number[]; bytes: number };

type Options = {
  readonly shelf: Shelf;
  readonly tab: Tab;
  readonly now: () => number;
  /** When the page has nothing better to do. */
  readonly idle: () => Promise<void>;
  /** Hears how each saving ended. */
  readonly onSaved: (saved: SavedWork | null) => void;
  readonly onFailure: (error: unknown) => void;
};

/**
 * Saves the work of this tab: its record whenever it changed, features of a file once, piece by piece. Looks each time what lies there: of
 * two pages that would write one record, the one that came later has it and the other begins one of its own; what somebody cleared
 * away is written again.
 */
export function createSaver({ shelf, tab, now, idle, onSaved, onFailure }: Options) {
  const owner = token();
  const lying = new WeakMap<OwnSet['features'], Lying>();
  /** Serials of files all pieces of which are there. */
  let whole: ReadonlySet<string> = new Set();
  let id: string | null = null;
  let count = 0;
  /** What is to be saved next; 'nothing' clears away what was. */
  let wanted: Work | 'nothing' | null = null;
  let ready: Promise<void> = Promise.resolve();
  let isReady = true;
  let running: Promise<void> | null = null;
  let isSaved = true;

  const lyingOf = (features: OwnSet['features']): Lying => {
    const known = lying.get(features) ?? { serial: token(), starts: pieceStarts(features), bytes: 0 };
    lying.set(features, known);
    return known;
  };

  const savedFile = ({ id: setId, name, format, isShown, isKept, features }: OwnSet): SavedFile => {
    const about = { id: setId, name, format, isShown, things: features.length };
    if (isKept) return { ...about, serial: null, pieces: 0, bytes: 0 };
    const { serial, starts, bytes } = lyingOf(features);
    return { ...about, serial, pieces: starts.length, bytes };
  };

  const recordOf = ({ parts, files, address }: Work): WorkRecord => {
    const listed = files.map(savedFile).filter(({ serial }) => serial === null || whole.has(serial));
    const bytes = listed.reduce((sum, file) => sum + file.bytes, JSON.stringify(parts).length);
    return { owner, count, at: now(), address, files: listed, bytes, staleSince: null };
  };

  /** Writes the record; gives the pieces of files that are not there yet, or null where another page has taken the record over. */
  async function writeWork(work: Work, at: string): Promise<readonly Piece[] | null> {
    let missing: readonly Piece[] = [];
    const isOurs = await shelf.exchange(
      [workKey(at), COUNT_KEY],
      filesKey(at),
      ([present, counted], there) => {
        if (present !== undefined && ownerOf(present) !== owner) return null;
        const keys = new Set(there);
        const pieces = work.files.filter(({ isKept }) => !isKept).flatMap((set) => piecesOf(set, at));
        missing = pieces.filter(({ key }) => !keys.has(key));
        const unfinished = new Set(missing.map(({ serial }) => serial));
        const serials = work.files.flatMap(({ isKept, features }) =>
          isKept ? [] : lyingOf(features).serial,
        );
        whole = new Set(serials.filter((serial) => !unfinished.has(serial)));
        count = Math.max(count, typeof counted === 'number' ? counted : 0) + 1;
        const wantedKeys = new Set(pieces.map(({ key }) => key));
        return {
          put: [
            [workKey(at), writeRecord(recordOf(work), work.parts)],
            [COUNT_KEY, count],
          ],
          remove: there.filter((key) => !wantedKeys.has(key)),
        };
      },
    );
    return isOurs ? missing : null;
  }

  type Piece = { readonly key: string; readonly serial: string; readonly features: OwnSet['features'] };
  const piecesOf = ({ features }: OwnSet, at: string): readonly Piece[] => {
    const { serial, starts } = lyingOf(features);
    return starts.map((start, i) => ({
      key: pieceKey(at, serial, i),
      serial,
      features: features.slice(start, starts[i + 1]),
    }));
  };

  async function saveWork(work: Work): Promise<void> {
    if (id === null) await begin();
    const at = id ?? '';
    const missing = await writeWork(work, at);
    if (missing === null) {
      // another page goes on with that record
      id = null;
      return saveWork(work);
    }
    tab.remember(at);
    const bySerial = new Map(work.files.map(({ features }) => [lyingOf(features).serial, lyingOf(features)]));
    for (const { key, serial, features } of missing) {
      // what is small and new goes first
      if (wanted !== null) return;
      await idle();
      await shelf.put(key, features);
      const about = bySerial.get(serial);
      if (about !== undefined) about.bytes += JSON.stringify(features).length;
    }
    if (missing.length > 0) {
      const still = await writeWork(work, at);
      if (still !== null && still.length > 0) throw new Error('What was written is not there.');
    }
    isSaved = true;
    onSaved(toldWork(at, recordOf(work), work.parts));
  }

  async function begin(): Promise<void> {
    id = token();
    await tab.hold(id);
  }

  async function clear(): Promise<void> {
    tab.remember(null);
    const at = id;
    if (at !== null)
      await shelf.exchange([workKey(at)], filesKey(at), ([present], there) =>
        present !== undefined && ownerOf(present) !== owner
          ? null
          : { put: [], remove: [workKey(at), ...there] },
      );
    isSaved = true;
    onSaved(null);
  }

  async function run(): Promise<void> {
    await ready;
    while (wanted !== null) {
      const work = wanted;
      wanted = null;
      try {
        await (work === 'nothing' ? clear() : saveWork(work));
      } catch (error) {
        isSaved = false;
        onFailure(error);
      }
    }
    running = null;
  }

  const save = (work: Work | 'nothing'): void => {
    wanted = work;
    running ??= run();
  };

  return {
    save,
    /** Saves nothing before this has ended. */
    waitFor: (before: Promise<void>): void => {
      isReady = false;
      ready = before
        .catch(() => {})
        .then(() => {
          isReady = true;
        });
    },
    /** Once it is known under which id is saved. */
    settled: (): Promise<void> => ready,
    /** Once all that was wanted is done. */
    rest: async (): Promise<void> => {
      await running;
    },
    /** The page may end now: what is small is written at once. */
    flush(work: Work): void {
      if (!isReady) return;
      if (id === null) void begin();
      if (id === null) return;
      tab.remember(id);
      count += 1;
      shelf.putNow(workKey(id), writeRecord(recordOf(work), work.parts));
    },
    /** Goes on with work that is there, whose files lie as they do. */
    async adopt(next: string, files: readonly SavedFile[], sets: readonly OwnSet[]): Promise<void> {
      await shelf.exchange([workKey(next)], filesKey(next), ([present]) =>
        typeof present === 'object' && present !== null
          ? { put: [[workKey(next), { ...present, owner }]], remove: [] }
          : null,
      );
      id = next;
      for (const set of sets) {
        const file = files.find((one) => one.id === set.id);
        if (file?.serial === null || file === undefined) continue;
        const starts = pieceStarts(set.features);
        // cut otherwise than today: it is written anew
        if (starts.length === file.pieces)
          lying.set(set.features, { serial: file.serial, starts, bytes: file.bytes });
      }
      whole = new Set(files.flatMap(({ serial }) => serial ?? []));
    },
    /** Another page has the record, or may have: the next one is one of its own. */
    leave: (): void => {
      id = null;
      whole = new Set();
    },
    id: () => id,
    /** Whether so much is on the device that a page which ends takes nothing along but moments. */
    isSafe: (work: Work): boolean =>
      isSaved &&
      work.files.every(({ isKept, features }) => isKept || whole.has(lying.get(features)?.serial ?? '')),
  };
}

function token(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
