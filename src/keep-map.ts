import { saidOf } from './domain/fault.ts';
import type { TakePicture } from './domain/picture.ts';
import type { AtlasMap, AtlasMapOptions } from './map/map.ts';
import type { StillReason } from './store/map-drawing.ts';
import { nextTask } from './store/next-task.ts';

/** Milliseconds that the graphics may be gone before the page says so, and before a picture takes the map's place. */
const LOST_SAID_MS = 2_000;
const LOST_FOR_GOOD_MS = 20_000;
/** So many losses within so long a time are taken for a graphics card that cannot do it. */
const MOST_LOSSES = 4;
const LOSSES_WITHIN_MS = 60_000;

type Options = Omit<AtlasMapOptions, 'onGraphics' | 'onFailure'> & {
  /** Hears of each map that is made. */
  readonly onMade: (map: AtlasMap) => void;
};

type MapCode = {
  readonly createAtlasMap: (options: AtlasMapOptions) => Promise<AtlasMap>;
  /** Address of its script, in which what it throws was thrown. */
  readonly codeUrl: string;
};

/** So many errors out of the map's own code within a minute are taken for a map that does not work. */
const MOST_ERRORS = 3;

/**
 * Keeps a map in the container: by the graphics card where that can be had, else a picture of the same state in SVG. The
 * library gets over a lost context by itself and is left to; where that fails, or comes again and again, the picture takes
 * the map's place, until the reader wants the map tried again (`tryLiveMap`). Gives what takes pictures of the map.
 */
export function keepMap(code: Promise<MapCode>, options: Options): TakePicture {
  const { container, store, actions, onMade } = options;
  let current: Promise<AtlasMap>;

  const put = (map: AtlasMap): AtlasMap => {
    onMade(map);
    return map;
  };

  const makeStill = async (why: StillReason, before: AtlasMap | null): Promise<AtlasMap> => {
    before?.destroy();
    container.replaceChildren();
    actions.mapIsStill(why);
    const { createStillAtlas } = await import('./still/still-atlas.ts');
    options.onShown();
    return put(createStillAtlas(options));
  };

  const makeLive = async ({ createAtlasMap, codeUrl }: MapCode): Promise<AtlasMap> => {
    // the code has run in this task, which takes long enough
    await nextTask();
    let hasFailed = false;
    // whatever fails and however often, one picture takes its place
    const giveUp = (why: StillReason): void => {
      if (hasFailed) return;
      hasFailed = true;
      stop();
      stopCatching();
      current = current.then((map) => makeStill(why, map));
      current.catch(sayThatThereIsNone);
    };
    const { onGraphics, stop } = watchGraphics(actions.mapIsLost, () => giveUp('lost'));
    // what it throws while it draws, or when something happens on it, reaches nobody but the page
    const stopCatching = catchErrorsOf(codeUrl, () => giveUp('broken'));
    try {
      return put(await createAtlasMap({ ...options, onGraphics, onFailure: giveUp }));
    } catch (error) {
      hasFailed = true;
      stop();
      stopCatching();
      const { name } = (error ?? {}) as Partial<Error>;
      return makeStill(name === 'GPUInitializationError' ? 'no graphics' : 'broken', null);
    }
  };

  const sayThatThereIsNone = (error: unknown): void => {
    container.dataset['mapState'] = 'failed';
    options.onProblem(saidOf(error));
  };

  current = code.then(makeLive, () => makeStill('no code', null));
  current.catch(sayThatThereIsNone);

  store.subscribe((state, before) => {
    if (before.mapDrawing.kind !== 'still' || state.mapDrawing.kind !== 'live') return;
    current = current.then(async (still) => {
      try {
        // what did not come once is asked for anew
        const loaded = await code.catch(() => import('./map/map.ts'));
        still.destroy();
        return await makeLive(loaded);
      } catch {
        return makeStill('no code', still);
      }
    });
    current.catch(sayThatThereIsNone);
  });

  return async (wish) => (await current).picture(wish);
}

/** Tells when the graphics have been gone for a while, and once when they are not to be counted on any more. */
function watchGraphics(say: (isLost: boolean) => void, giveUp: () => void) {
  let losses: readonly number[] = [];
  let soon: ReturnType<typeof setTimeout> | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;

  const waitForGood = (): void => {
    // browsers take the graphics from pages that nobody sees, and give them back when they are seen
    late = setTimeout(() => (document.hidden ? waitForGood() : giveUp()), LOST_FOR_GOOD_MS);
  };
  const stop = (): void => {
    clearTimeout(soon);
    clearTimeout(late);
  };
  const onGraphics = (is: 'lost' | 'restored'): void => {
    stop();
    if (is === 'restored') {
      say(false);
      return;
    }
    const now = performance.now();
    losses = [...losses.filter((at) => now - at < LOSSES_WITHIN_MS), now];
    if (losses.length >= MOST_LOSSES) {
      giveUp();
      return;
    }
    soon = setTimeout(() => say(true), LOST_SAID_MS);
    waitForGood();
  };
  return { onGraphics, stop };
}

/** Tells once the map's own code has thrown too often. Gives a function that stops it. */
function catchErrorsOf(codeUrl: string, giveUp: () => void): () => void {
  let errors: readonly number[] = [];
  const count = (where: string | undefined): void => {
    if (where !== codeUrl) return;
    const now = performance.now();
    errors = [...errors.filter((at) => now - at < LOSSES_WITHIN_MS), now];
    if (errors.length >= MOST_ERRORS) giveUp();
  };
  const onError = ({ filename }: ErrorEvent): void => count(filename);
  const onRejection = ({ reason }: PromiseRejectionEvent): void => {
    const { name, stack } = (reason ?? {}) as Partial<Error>;
    // a request that was called off is no error
    if (name !== 'AbortError') count(/https?:[^\s)]+?(?=:\d+:\d+)/.exec(stack ?? '')?.[0]);
  };
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  return () => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  };
}
