import { forget, keep, recall } from './data/kept.ts';
import { saidOf } from './domain/fault.ts';
import { isComplete } from './domain/kept-files.ts';
import { cacheNameOf, type Report, type Request } from './service-worker/protocol.ts';
import type { Actions } from './store/actions.ts';
import type { OfflineWish } from './store/offline.ts';
import type { State } from './store/state.ts';
import type { Store } from './store/store.ts';

/** Under it stands that the user wants nothing kept. */
const SWITCHED_OFF = 'offline';

/** A page that is open for days looks for a newer version this often, when it is looked at. */
const LOOK_AGAIN_MS = 3_600_000;

/** A version that was told to take over and has not is told again this often. */
const ASK_AGAIN_MS = 5000;

/**
 * Has the browser keep the atlas for use without a network, tells the state how far that got, and carries out what the user
 * wants of it. The page is never loaded anew unless the user says so.
 */
export async function keepOffline(store: Store, actions: Actions, base: string): Promise<void> {
  if (isFramed()) return actions.offlineFound({ keeper: { kind: 'framed' } });
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (container === undefined) return actions.offlineFound({ keeper: { kind: 'unsupported' } });

  const scope = new URL('./', base).href;
  /** Whose answers this page was made of; the first service worker takes over a page that needs no other version. */
  let hasVersion = container.controller !== null;
  let isReloading = false;

  const ask = (worker: ServiceWorker | null, request: Request): void => worker?.postMessage(request, []);

  const begin = async (): Promise<void> => {
    // tests and some extensions block service workers without a word: they give none
    let registration: ServiceWorkerRegistration | undefined;
    try {
      registration = await container.register(new URL('sw.js', scope), { updateViaCache: 'none' });
    } catch (error) {
      return actions.offlineFound({ keeper: { kind: 'refused', reason: saidOf(error) } });
    }
    if (registration === undefined) return actions.offlineFound({ keeper: { kind: 'unsupported' } });
    actions.offlineFound({ keeper: { kind: 'at work' } });
    follow(registration);
    const active = await activeOf(registration);
    // the first files could not be had; that was told
    if (active === null) return;
    ask(active, { kind: 'status' });
    if (!isSavingData()) ask(active, { kind: 'complete' });
    // an update that failed before this page listened is tried, and told, again
    registration.update().catch(() => {});
  };

  const follow = (registration: ServiceWorkerRegistration): void => {
    const found = (): void => {
      // the first version waits for nobody
      if (registration.waiting !== null && registration.active !== null)
        actions.offlineFound({ update: 'ready', coming: null });
    };
    // the browser may have begun before this page came to listen
    const watch = (): void => registration.installing?.addEventListener('statechange', found);
    found();
    watch();
    registration.addEventListener('updatefound', watch);
  };

  container.addEventListener('message', ({ data: { kind, kept } }: MessageEvent<Report>) => {
    const before = store.getState().offline.kept;
    actions.offlineFound({ [kind]: kept });
    // all of it was here, and somebody has cleared it away
    const isLost = kind === 'kept' && before !== null && isComplete(before) && !isComplete(kept);
    if (isLost && !kept.isFetching && !isSavingData()) fetchAgain().catch(() => {});
  });
  container.startMessages();
  container.addEventListener('controllerchange', () => {
    if (isReloading) location.reload();
    else if (hasVersion) actions.offlineFound({ update: 'in another tab' });
    hasVersion = true;
  });

  const carryOut: Readonly<Record<OfflineWish['kind'], () => Promise<void>>> = {
    complete: async () => {
      const active = (await container.getRegistration(scope))?.active ?? null;
      // where the first files could not be had the browser has given up
      if (active === null) await begin();
      else ask(active, { kind: 'complete' });
    },
    'change version': async () => {
      const waiting = (await container.getRegistration(scope))?.waiting ?? null;
      if (waiting === null) return location.reload();
      isReloading = true;
      ask(waiting, { kind: 'take over' });
      // a message is lost with a worker that a busy machine does not start in time; the page goes before it is asked too often
      setInterval(() => ask(waiting, { kind: 'take over' }), ASK_AGAIN_MS);
    },
    remove: async () => {
      await keep(SWITCHED_OFF, true).catch(() => {});
      await (await container.getRegistration(scope))?.unregister();
      await caches.delete(cacheNameOf(scope));
      actions.offlineFound({
        keeper: { kind: 'switched off' },
        kept: null,
        coming: null,
        update: 'none',
      });
    },
    'keep again': async () => {
      await forget(SWITCHED_OFF).catch(() => {});
      hasVersion = false;
      await begin();
    },
    persist: async () => actions.offlineFound({ isPersistent: await navigator.storage.persist() }),
  };
  /** Not what the reader has removed, in another tab. */
  const fetchAgain = async (): Promise<void> => {
    if (!(await isSwitchedOff())) await carryOut.complete();
  };
  /** Whether what is said to be kept still is: browsers and their users clear storage away under an open page. */
  const lookAfter = async (): Promise<void> => {
    const registration = await container.getRegistration(scope);
    if (registration !== undefined) return ask(registration.active, { kind: 'status' });
    actions.offlineFound({ kept: null, coming: null, update: 'none' });
    // not cleared away: removed by the reader, in another tab
    if (await isSwitchedOff()) return actions.offlineFound({ keeper: { kind: 'switched off' } });
    hasVersion = false;
    await begin();
  };
  const lookForVersion = async (): Promise<void> => {
    await (await container.getRegistration(scope))?.update();
  };
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || store.getState().offline.keeper.kind !== 'at work') return;
    // a clock that was set back has gone on, too
    if (Math.abs(Date.now() - looked) < LOOK_AGAIN_MS) return;
    looked = Date.now();
    lookAfter()
      .then(lookForVersion)
      .catch(() => {});
  });

  let carriedOut: OfflineWish | null = null;
  store.subscribe(({ offline: { wish, keeper }, view }, before) => {
    if (view.kind === 'data' && before.view.kind !== 'data' && keeper.kind === 'at work')
      lookAfter().catch(() => {});
    if (wish === null || wish === carriedOut) return;
    carriedOut = wish;
    carryOut[wish.kind]().catch((error: unknown) =>
      actions.problemFound({ file: 'sw.js', feature: null, reason: saidOf(error) }),
    );
  });

  const isPersistent = await navigator.storage?.persisted?.().catch(() => null);
  actions.offlineFound({ isPersistent: isPersistent ?? null });
  if (await isSwitchedOff()) return actions.offlineFound({ keeper: { kind: 'switched off' } });
  await firstAnswer(store);
  await begin();
}

async function isSwitchedOff(): Promise<boolean> {
  return (await recall(SWITCHED_OFF).catch(() => undefined)) === true;
}

/** The worker of a registration once it may be spoken to; null where it gave up. `ready` would give one that was cleared away, too. */
function activeOf({ active, waiting, installing }: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const coming = installing ?? waiting;
  if (active !== null || coming === null) return Promise.resolve(active);
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activating' || coming.state === 'activated') resolve(coming);
      if (coming.state === 'redundant') resolve(null);
    });
  });
}

/** The network is for the page until the atlas can answer, or has failed to. */
function firstAnswer(store: Store): Promise<void> {
  const isThere = ({ network }: State): boolean => network.kind !== 'loading';
  return new Promise((resolve) => {
    if (isThere(store.getState())) return resolve();
    const stop = store.subscribe((state) => {
      if (!isThere(state)) return;
      stop();
      resolve();
    });
  });
}

function isFramed(): boolean {
  return window.top !== window.self;
}

function isSavingData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
