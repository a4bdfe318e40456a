import { isKeptSetKey, keptSetKey, readKeptSet, writeKeptSet } from './data/kept-set.ts';
import { storageFailure } from './data/storage-failure.ts';
import type { OwnSet } from './domain/own-set.ts';
import type { Importer, ReadAnswer, ReadQuestion, TableColumns, TablePreview } from './import/protocol.ts';
import type { Actions } from './store/actions.ts';
import { nextReading, type Reading } from './store/own-data.ts';
import type { State } from './store/state.ts';
import type { Store } from './store/store.ts';

/** The part of `data/kept.ts` that is used here. */
export type Kept = {
  keep(key: string, value: unknown): Promise<void>;
  recallAll(): Promise<readonly (readonly [key: string, value: unknown])[]>;
  forget(key: string): Promise<void>;
};

/**
 * Reads the files that the user gives, one after the other, and a sample of a table whenever its columns are chosen otherwise. The code
 * that reads comes with the first file. Gives a function that stops it.
 */
export function readOwnFiles(
  store: Store,
  actions: Actions,
  loadImporter: () => Promise<Importer>,
): () => void {
  /** What is being read, by what it was asked: it ends when nobody wants that any more. */
  let inWork: {
    readonly id: number;
    readonly asked: ReadQuestion;
    readonly aborter: AbortController;
  } | null = null;
  let inSample: { readonly columns: TableColumns; readonly aborter: AbortController } | null = null;

  const update = ({ own }: State): void => {
    if (inWork !== null && !isWanted(own.readings, inWork.id, inWork.asked)) {
      inWork.aborter.abort();
      inWork = null;
    }
    const next = inWork === null ? nextReading(own) : null;
    if (next !== null) void read(next);

    const choosing = own.readings.find(isWithoutSample);
    if (inSample !== null && inSample.columns !== choosing?.state.columns) {
      inSample.aborter.abort();
      inSample = null;
    }
    if (inSample === null && choosing !== undefined) void readSample(choosing);
  };

  async function read({ id, asked }: Reading): Promise<void> {
    const work = { id, asked, aborter: new AbortController() };
    inWork = work;
    actions.ownReadingAt(id, 0);
    const { signal } = work.aborter;
    const onProgress = (done: number): void => {
      if (inWork === work) actions.ownReadingAt(id, done);
    };
    const answer = await (await loaded()).read(asked, { signal, onProgress }).catch(readerBroke);
    if (inWork !== work) return;
    inWork = null;
    actions.ownFileAnswered(id, answer);
  }

  async function readSample({ id, asked, preview, state }: ChoosingReading): Promise<void> {
    const work = { columns: state.columns, aborter: new AbortController() };
    inSample = work;
    const question = { ...asked, file: sampleOf(preview), columns: state.columns };
    const answer = await (await loaded()).read(question, { signal: work.aborter.signal }).catch(readerBroke);
    if (inSample !== work) return;
    inSample = null;
    actions.ownSampleRead(id, answer);
  }

  let importer: Promise<Importer> | null = null;
  const loaded = (): Promise<Importer> => {
    importer ??= loadImporter().catch((): Importer => {
      // asked for again with the next file
      importer = null;
      return { read: () => Promise.resolve(readerBroke()) };
    });
    return importer;
  };

  update(store.getState());
  const unsubscribe = store.subscribe(update);
  return () => {
    unsubscribe();
    inWork?.aborter.abort();
    inSample?.aborter.abort();
  };
}

function readerBroke(): ReadAnswer {
  return { kind: 'refused', why: { kind: 'reader broke' } };
}

function isWanted(readings: readonly Reading[], id: number, asked: ReadQuestion): boolean {
  return readings.some((reading) => reading.id === id && reading.asked === asked);
}

type ChoosingReading = Reading & {
  readonly preview: TablePreview;
  readonly state: Extract<Reading['state'], { kind: 'choosing' }>;
};

function isWithoutSample(reading: Reading): reading is ChoosingReading {
  return reading.preview !== null && reading.state.kind === 'choosing' && reading.state.sample === null;
}

/** The rows of the preview as a table of their own, so that a sample is read by the same code as the whole. */
function sampleOf({ rows }: TablePreview): Blob {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return new Blob([rows.map((row) => row.map(quoted).join(',')).join('\n')]);
}

/**
 * Brings back the files that were kept on this device, and keeps there what is marked so, until it no longer is. Gives a function that
 * stops it.
 */
export function keepOwnFiles(store: Store, actions: Actions, kept: Kept): () => void {
  /** What lies on the device, by id: what is the same need not be written again. */
  const lying = new Map<string, OwnSet['features']>();
  // work that came back before this code did brought its kept files from there
  for (const set of store.getState().own.sets) if (set.isKept) lying.set(set.id, set.features);

  const update = ({ own }: State): void => {
    const wanted = new Map(own.sets.filter(({ isKept }) => isKept).map((set) => [set.id, set]));
    for (const id of lying.keys())
      if (!wanted.has(id)) {
        lying.delete(id);
        kept
          .forget(keptSetKey(id))
          .catch((error: unknown) => actions.ownKeepingFailed(storageFailure(error)));
      }
    for (const set of wanted.values())
      if (lying.get(set.id) !== set.features) {
        lying.set(set.id, set.features);
        kept.keep(keptSetKey(set.id), writeKeptSet(set)).catch((error: unknown) => {
          lying.delete(set.id);
          actions.ownKeepingFailed(storageFailure(error), [set.id]);
        });
      }
  };

  async function restore(): Promise<void> {
    const entries = (await kept.recallAll()).filter(([key]) => isKeptSetKey(key));
    const sets = entries.map(([, value]) => readKeptSet(value));
    const restored = sets.filter((set) => set !== null);
    for (const set of restored) if (!lying.has(set.id)) lying.set(set.id, set.features);
    if (restored.length > 0) actions.ownSetsRestored(restored);
    const damaged = entries.filter((_, i) => sets[i] === null);
    if (damaged.length > 0) {
      actions.ownKeepingFailed('damaged');
      await Promise.all(damaged.map(([key]) => kept.forget(key)));
    }
  }

  // a browser that keeps nothing has nothing to bring back; it is told when something is to be kept
  restore().catch(() => {});
  const unsubscribe = store.subscribe(update);
  return unsubscribe;
}
