import { MOST_ROADS_BYTES } from './domain/roads-file.ts';
import { saidOf } from './domain/fault.ts';
import type { TriedRoads, WorkerEngine } from './engine/connect.ts';
import type { NetworkSummary } from './engine/protocol.ts';
import type { Actions } from './store/actions.ts';
import { BUILT_IN_ROADS, type KeptRoads, type RoadsFrom, type RoadsOffer } from './store/own-roads.ts';
import type { Store } from './store/store.ts';

/** What is kept on this device, by key: `src/data/kept.ts`. */
export type Keeping = {
  readonly keep: (key: string, value: unknown) => Promise<void>;
  readonly recall: (key: string) => Promise<unknown>;
  readonly forget: (key: string) => Promise<void>;
};

const KEY = 'roads';
/** The built-in roads do not wait longer for what the device keeps. */
const PATIENCE_MS = 2000;
/** What is drawn when the roads come has the processor before what is only likely to be asked. */
const DRAWING_MS = 1000;

type NamedFile = { readonly name: string; readonly file: Blob };

/** Other roads on their way, until they are used or put away. */
type Attempt = {
  readonly aborter: AbortController;
  file: NamedFile | null;
  tried: Extract<TriedRoads, { kind: 'loaded' }> | null;
};

/**
 * Loads the roads: those that the user keeps on this device, or the built-in ones. Then reads what the user offers, uses
 * it, keeps it and goes back, as the state says. Roads are exchanged between two moments in which nothing is asked, so
 * that no figure is of two networks. `keeping` is null where nothing of the device may be looked at. Gives a function that
 * stops it.
 */
export function keepRoads(
  store: Store,
  actions: Actions,
  engine: WorkerEngine,
  builtIn: string,
  keeping: Keeping | null,
): () => void {
  let attempt: Attempt | null = null;
  /** The user's own roads that answer, to be kept if that is wished. */
  let inUse: NamedFile | null = null;
  let preparing: ReturnType<typeof setTimeout> | undefined;
  let [lastOffer, lastKept]: [RoadsOffer, KeptRoads] = [
    store.getState().ownRoads.offer,
    store.getState().ownRoads.kept,
  ];

  const unsubscribe = store.subscribe(({ ownRoads: { offer, kept } }) => {
    if (offer !== lastOffer) {
      lastOffer = offer;
      if (offer.kind === 'reading') void read(offer.file);
      else if (offer.kind === 'taken') take();
      else if (offer.kind === 'going back') void goBack();
      else if (offer.kind !== 'preview') callOff();
    }
    if (kept !== lastKept) {
      lastKept = kept;
      if (kept.kind === 'wanted') void keepInUse();
      else if (kept.kind === 'unwanted') void forgetKept();
    }
  });
  void begin();

  async function begin(): Promise<void> {
    const recalled = keeping === null ? null : recallRoads(keeping);
    const kept = recalled === null ? null : await Promise.race([recalled, afterPatience()]);
    if (kept !== null && kept !== 'late' && (await useKept(kept))) return;
    if (store.getState().network.kind === 'ready') return;
    try {
      const summary = await engine.ask('load', { url: builtIn });
      actions.networkReady(summary, BUILT_IN_ROADS);
      prepare();
    } catch (error) {
      // other roads may have taken their place while these were loading
      if (store.getState().network.kind === 'loading') actions.networkFailed(saidOf(error));
    }
    if (kept !== 'late' || recalled === null) return;
    // those of the user take the place of the built-in ones as soon as they are here, unless others are looked at by then
    const late = await recalled;
    if (late !== null && attempt === null && inUse === null) await useKept(late);
  }

  /** Whether the roads that were kept answer now. */
  async function useKept(kept: NamedFile): Promise<boolean> {
    actions.ownRoadsKept(keptOf(kept));
    const mine = start();
    try {
      const tried = await engine.tryOut(
        { question: 'loadFile', takes: { file: kept.file } },
        mine.aborter.signal,
      );
      if (tried.kind === 'loaded') {
        attempt = null;
        exchange(tried, { kind: 'own', file: kept.name }, kept);
        return true;
      }
      actions.ownRoadsRefused(kept.name, tried.why);
    } catch {
      // something else was offered meanwhile
    }
    return false;
  }

  function start(): Attempt {
    callOff();
    attempt = { aborter: new AbortController(), file: null, tried: null };
    return attempt;
  }

  function callOff(): void {
    const last = attempt;
    attempt = null;
    last?.aborter.abort();
    last?.tried?.discard();
  }

  async function read(given: File): Promise<void> {
    const mine = start();
    if (given.size > MOST_ROADS_BYTES) {
      actions.ownRoadsRefused(given.name, { kind: 'too large', mostBytes: MOST_ROADS_BYTES });
      return;
    }
    try {
      // a copy: should the worker have to start again, the file may have been moved or changed by then
      const file = new Blob([await given.arrayBuffer()]);
      if (attempt !== mine) return;
      mine.file = { name: given.name, file };
      const tried = await engine.tryOut({ question: 'loadFile', takes: { file } }, mine.aborter.signal);
      if (attempt !== mine) {
        if (tried.kind === 'loaded') tried.discard();
        return;
      }
      if (tried.kind === 'refused') {
        actions.ownRoadsRefused(given.name, tried.why);
        return;
      }
      mine.tried = tried;
      actions.ownRoadsRead(given, tried.summary);
    } catch {
      if (attempt === mine) actions.ownRoadsRefused(given.name, { kind: 'unreadable' });
    }
  }

  function take(): void {
    const { tried, file } = attempt ?? {};
    if (tried === undefined || tried === null || file === undefined || file === null) return;
    attempt = null;
    exchange(tried, { kind: 'own', file: file.name }, file);
  }

  async function goBack(): Promise<void> {
    const mine = start();
    try {
      const tried = await engine.tryOut({ question: 'load', takes: { url: builtIn } }, mine.aborter.signal);
      if (attempt !== mine || tried.kind === 'refused') return;
      attempt = null;
      exchange(tried, BUILT_IN_ROADS, null);
    } catch (error) {
      if (attempt === mine) actions.builtInRoadsFailed(saidOf(error));
    }
  }

  function exchange(
    tried: { readonly summary: NetworkSummary; readonly use: () => void },
    from: RoadsFrom,
    file: NamedFile | null,
  ): void {
    actions.networkExchanged();
    tried.use();
    inUse = file;
    actions.networkReady(tried.summary, from);
    prepare();
  }

  /** While the reader looks for a site; whatever goes wrong is told when somebody asks. */
  function prepare(): void {
    clearTimeout(preparing);
    preparing = setTimeout(() => {
      const { assumptions, bandMinutes } = store.getState();
      engine.ask('prepare', { assumptions, longest: Math.max(...bandMinutes) }).catch(() => {});
    }, DRAWING_MS);
  }

  async function keepInUse(): Promise<void> {
    if (inUse === null || keeping === null) return;
    const { name, file } = inUse;
    try {
      await keeping.keep(KEY, { name, file });
      actions.ownRoadsKept(keptOf({ name, file }));
    } catch {
      actions.ownRoadsKept({ kind: 'failed', what: 'keep' });
    }
  }

  async function forgetKept(): Promise<void> {
    try {
      await keeping?.forget(KEY);
      actions.ownRoadsKept({ kind: 'none' });
    } catch {
      actions.ownRoadsKept({ kind: 'failed', what: 'delete' });
    }
  }

  return () => {
    unsubscribe();
    callOff();
    clearTimeout(preparing);
  };
}

function keptOf({ name, file }: NamedFile): KeptRoads {
  return { kind: 'kept', name, bytes: file.size };
}

/** The roads that are kept; null where there are none, or the browser does not say. */
async function recallRoads({ recall }: Keeping): Promise<NamedFile | null> {
  const kept = await recall(KEY).catch(() => null);
  const { name, file } = (kept ?? {}) as Partial<NamedFile>;
  return typeof name === 'string' && file instanceof Blob ? { name, file } : null;
}

function afterPatience(): Promise<'late'> {
  return new Promise((resolve) => setTimeout(() => resolve('late'), PATIENCE_MS));
}
