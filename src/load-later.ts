import { parseComparisonHubs } from './data/comparison-hubs.ts';
import { dataPath, loadJson, loadText } from './data/load.ts';
import { askTileJson } from './data/tile-json.ts';
import { saidOf } from './domain/fault.ts';
import { LINE_DATASET_IDS } from './domain/line.ts';
import { ONLINE_TILES } from './domain/online-map.ts';
import type { Actions } from './store/actions.ts';
import { isClaimsShown } from './store/claim-questions.ts';
import type { LinesState } from './store/lines.ts';
import type { ClaimsFile, State } from './store/state.ts';
import type { Store } from './store/store.ts';

/** Fetches the hubs of the world, which nothing on the first screen shows. */
export async function loadComparisonHubs(actions: Actions, base: string): Promise<void> {
  actions.fileLoading('comparison-hubs');
  const loaded = await loadJson(dataPath('comparison-hubs'), base);
  if (loaded.kind === 'problem') return actions.fileFailed('comparison-hubs', loaded.problem);
  const { hubs, problems } = parseComparisonHubs(loaded.json);
  actions.comparisonHubsLoaded(hubs, problems);
}

/** Nobody waits longer than this for streets that are an extra. */
const PATIENCE_MS = 5000;

/**
 * Asks the server of the online map, by the door to other hosts, when that is chosen, never before. Where it cannot be reached the built-in map
 * stays, and the reader is told once. Gives a function that stops it.
 */
export function keepBasemap(
  store: Store,
  actions: Actions,
  doFetch: typeof fetch,
  url = ONLINE_TILES,
  patience = PATIENCE_MS,
): () => void {
  const update = ({ basemap, onlineBasemap }: State): void => {
    if (basemap !== 'online' || onlineBasemap.kind !== 'not asked') return;
    actions.onlineBasemapAnswered({ kind: 'loading' });
    void askTileJson(url, patience, doFetch).then((found) => {
      // the reader may have gone back to the built-in map meanwhile
      if (store.getState().onlineBasemap.kind !== 'loading') return;
      if (found.kind === 'tiles') actions.onlineBasemapAnswered({ kind: 'ready', tiles: found.tiles });
      else actions.onlineBasemapFailed(found.reason);
    });
  };
  update(store.getState());
  return store.subscribe(update);
}

const CLAIMS_FILE = 'claims.json';

/**
 * Fetches the claims of the documents when claims are first looked at, and reads a file of claims that the user gave; so does
 * the code that reads them come only then. Gives a function that stops it.
 */
export function keepClaims(store: Store, actions: Actions, base: string): () => void {
  const update = (state: State): void => {
    const { builtIn, given } = state.claims;
    if (isClaimsShown(state) && builtIn.kind === 'not asked') void loadBuiltIn();
    if (given !== null && given !== isRead) void readGiven(given);
  };
  let isRead: ClaimsFile | null = null;

  async function loadBuiltIn(): Promise<void> {
    actions.builtInClaimsAnswered({ kind: 'loading' });
    try {
      const [{ parseClaims }, loaded] = await Promise.all([
        import('./data/claims.ts'),
        loadText(CLAIMS_FILE, base),
      ]);
      if (loaded.kind === 'problem') {
        actions.builtInClaimsAnswered({ kind: 'failed', reason: loaded.problem.reason });
        return;
      }
      const { claims, problems } = parseClaims(CLAIMS_FILE, loaded.text);
      problems.forEach(actions.problemFound);
      actions.builtInClaimsAnswered({ kind: 'ready', claims });
    } catch (error) {
      actions.builtInClaimsAnswered({ kind: 'failed', reason: saidOf(error) });
    }
  }

  async function readGiven(file: ClaimsFile): Promise<void> {
    isRead = file;
    try {
      const { parseClaims } = await import('./data/claims.ts');
      const { claims, problems } = parseClaims(file.name, file.text);
      actions.claimsFileRead(claims, problems);
    } catch (error) {
      actions.claimsFileRead([], [{ file: file.name, feature: null, reason: saidOf(error) }]);
    }
  }

  update(store.getState());
  return store.subscribe(update);
}

/**
 * Fetches highways, railways and waterways with their facts once somebody looks at one, or lists them: the map draws them without.
 * What one file lacks does not keep the others. Gives a function that stops it.
 */
export function keepLines(store: Store, actions: Actions, base: string): () => void {
  let isAsked = false;
  const update = ({ lines }: State): void => {
    if (lines.kind !== 'loading' || isAsked) return;
    isAsked = true;
    void load().then((answer) => {
      isAsked = false;
      actions.linesAnswered(answer);
    });
  };

  async function load(): Promise<LinesState> {
    try {
      const { parseLines } = await import('./data/lines.ts');
      const files = await Promise.all(
        LINE_DATASET_IDS.map(async (id) => ({ id, loaded: await loadJson(dataPath(id), base) })),
      );
      const lines = files.flatMap(({ id, loaded }) => {
        if (loaded.kind === 'problem') {
          actions.problemFound(loaded.problem);
          return [];
        }
        const read = parseLines(id, loaded.json);
        read.problems.forEach(actions.problemFound);
        return read.lines;
      });
      return { kind: 'ready', lines };
    } catch (error) {
      return { kind: 'failed', reason: saidOf(error) };
    }
  }

  update(store.getState());
  return store.subscribe(update);
}
