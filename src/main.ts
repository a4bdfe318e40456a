import { saidOf } from './domain/fault.ts';
import { joined, type Localised } from './domain/localised.ts';
import type { TakePicture } from './domain/picture.ts';
import { readEmbedOptions } from './embed/embed-options.ts';
import { keepHabits } from './keep-habits.ts';
import { keepOutside } from './keep-outside.ts';
import { loadData } from './load-data.ts';
import { isMissing, isMissingInPage } from './missing/is-missing.ts';
import { createActions } from './store/actions.ts';
import { nextTask } from './store/next-task.ts';
import { roadsSettled } from './store/roads-settled.ts';
import { createAtlasStore } from './store/store.ts';
import { trustOwnScripts } from './trusted.ts';
import { App } from './ui/app.tsx';
import { catchErrors } from './ui/catch-errors.ts';
import { loadAhead } from './ui/lazy-code.ts';
import { mapPadding } from './ui/map-padding.ts';
import { ownId } from './session/own-id.ts';
import { mount } from './ui/mount.tsx';
import { alphabetOf } from './ui/sort-places.ts';
import { LIKELY_VIEWS } from './ui/view-code.ts';
import { whenWanted } from './when-wanted.ts';

const NO_LINKS: Localised = { en: 'Links cannot be used.', vi: 'Không dùng được liên kết.' };

/** So long the first screen has the processor to itself: the roads take a core for a second and more. */
const GLANCE_MS = 1000;

/** Whoever has only read for so long has all that goes before the map, whose code is the largest part. */
const READING_MS = 10_000;

/** So long the first screen waits for work that this tab has saved. */
const WORK_MS = 1500;

/** The one file that knows everybody: load, connect, create, mount. */
async function start(): Promise<void> {
  const base = document.baseURI;
  // in a frame of somebody else's page: nothing that is kept on this device, and no service worker
  const embed = readEmbedOptions(location.search);
  const language = navigator.languages.find((tag) => /^(vi|en)\b/i.test(tag))?.startsWith('vi') ? 'vi' : 'en';
  const night = matchMedia('(prefers-color-scheme: dark)');
  const systemTheme = () => (night.matches ? 'dark' : 'light');
  const store = createAtlasStore(embed?.language ?? language, embed?.theme ?? systemTheme());
  const actions = createActions(store);
  catchErrors(window, actions, location.origin);
  if (embed === null) keepHabits(store, actions);
  // what the page around a frame asks for stands for the system
  if ((embed?.theme ?? null) === null)
    night.addEventListener('change', () => actions.systemThemeChanged(systemTheme()));

  const outside = keepOutside(store);
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no element with the id "app".');
  const mapContainer = document.createElement('div');

  const onProblem = (reason: Localised): void => actions.problemFound({ file: 'map', feature: null, reason });
  const roads = roadsSettled(store);
  const data = loadData(actions, base, roads);
  const isReturning = embed === null && ownId() !== null;
  const isLink = location.hash.includes('=');
  const engine = whenWanted(window, data.first, GLANCE_MS);
  const map = whenWanted(window, roads, READING_MS);
  // what is looked at lies on the map, and asks for roads
  if (isLink || isReturning || embed !== null) for (const { want } of [engine, map]) want();
  await nextTask();
  // The map library is the largest part of the code: nothing waits for it, and it for nothing but for a reader.
  const mapCode = map.wanted.then(() => import('./map/map.ts'));
  // who keeps the map hears of it
  mapCode.catch(() => {});
  const mapKeeper = map.wanted.then(() => import('./keep-map.ts'));
  // a link is opened before anything is drawn; without one nobody waits
  const addressKept = import('./keep-address.ts').then(({ keepAddress }) => keepAddress(store, actions));
  addressKept.catch((error: unknown) => onProblem(joined([NO_LINKS, saidOf(error)], ' ')));
  if (isLink) await addressKept.catch(() => {});

  // over what the address says comes back what this tab has saved; a device that does not answer is not waited for
  const keepWork = async (): Promise<void> => {
    await addressKept.catch(() => {});
    try {
      const { keepSession } = await import('./session/keep-session.ts');
      await keepSession(store, actions);
    } catch {
      actions.sessionFound({ failure: 'failed' });
    }
  };
  if (isReturning) await Promise.race([keepWork(), pause(WORK_MS)]);

  const Page = embed === null ? App : (await import('./ui/embed-frame.tsx')).EmbedFrame;
  // Tests look at places without clicking there, and ask the element what is drawn, for pixels do not say.
  Object.assign(mapContainer, { atlasActions: actions });
  let onShown = (): void => {};
  const mapShown = new Promise<void>((resolve) => (onShown = resolve));
  const mapKept = mapKeeper.then(({ keepMap }) =>
    keepMap(mapCode, {
      container: mapContainer,
      store,
      actions,
      base,
      outside,
      padding: () => mapPadding(mapContainer),
      isInsidePage: embed !== null,
      onProblem,
      onShown: () => onShown(),
      onMade: (atlasMap) => {
        Object.assign(mapContainer, { atlasMap });
        if (embed === null) void roads.then(() => loadAhead(LIKELY_VIEWS));
      },
    }),
  );
  mapKept.catch((error: unknown) => {
    mapContainer.dataset['mapState'] = 'failed';
    onProblem(saidOf(error));
  });
  const takePicture: TakePicture = async (wish) => {
    map.want();
    return (await mapKept)(wish);
  };
  // what was prepared and what is drawn are two tasks: between them the page answers
  await nextTask();
  mount(root, mapContainer, { store, actions, takePicture }, Page);
  if (!isLink && !isReturning && embed === null)
    import('./first-picture/keep-first-picture.ts').then(
      async ({ keepFirstPicture }) => {
        const takeAway = keepFirstPicture(mapContainer, store, () => mapPadding(mapContainer));
        await mapShown;
        takeAway();
      },
      // the map comes all the same
      () => {},
    );
  // before there are names to sort
  void nextTask().then(() => alphabetOf(store.getState().language));

  if (embed === null && !isReturning) void keepWork();
  engine.wanted
    .then(() => import('./start-later.ts'))
    .then(
      ({ startLater }) => startLater(store, actions, base, outside, embed !== null),
      // without roads there are still places, lists and the map
      (error: unknown) => actions.networkFailed(saidOf(error)),
    );

  if (embed !== null && window.parent !== window)
    void import('./embed/converse.ts').then(({ converse, surroundings }) =>
      converse(store, actions, surroundings()),
    );

  // not in development: a service worker would serve yesterday's code. It copies all files, which nobody waits for: after those that
  // somebody does, one of which may never come
  if (import.meta.env.PROD && embed === null)
    void Promise.race([data.all, roads.then(() => pause(READING_MS))])
      .then(() => import('./keep-offline.ts'))
      .then(({ keepOffline }) => keepOffline(store, actions, base));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What an older browser lacks comes before all else; the others fetch nothing of it. */
async function fillInWhatIsMissing(): Promise<void> {
  if (isMissing()) (await import('./missing/fill-in.ts')).fillIn();
  if (isMissingInPage()) (await import('./missing/fill-in-page.ts')).fillInPage();
}

trustOwnScripts();
// the code has run in this task
void fillInWhatIsMissing().then(nextTask).then(start);
