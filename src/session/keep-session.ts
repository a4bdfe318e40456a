import { storageFailure } from '../data/storage-failure.ts';
import { isSame } from '../domain/same.ts';
import type { Actions } from '../store/actions.ts';
import { differing, formatAddress, parseAddress } from '../store/address/address.ts';
import { INITIAL } from '../store/address/parts.ts';
import { sharedOf } from '../store/address/shared.ts';
import { changedParts, madeOf } from '../store/made.ts';
import { holdsAnything, holdsOf, type WorkPart, type WorkParts } from '../store/saved-work.ts';
import type { SessionWish, WorkOffer } from '../store/session-state.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { howToReturn, partsBetween } from './how-to-return.ts';
import { findLeftWork, forgetWork, type LeftWork } from './left-work.ts';
import { browserPage, type Page } from './page.ts';
import { readFiles, readRecord, workKey } from './record.ts';
import { createSaver, type Work } from './saver.ts';

/** Saved is a moment after a change, so that the address carries it, too; while changes go on, now and then. */
const REST_MS = 400;
const LONGEST_REST_MS = 2000;
/** A page that lives so long with what came back is well. */
const WELL_MS = 5000;

/**
 * Saves on this device what the user makes, a moment after each change, and brings it back: silently to the tab that made it, after a
 * reload or a crash; to others when the reader wants it. Resolves once it is known whether this tab has its work again. Saved work is
 * where undoing begins: steps from before are not kept.
 */
export async function keepSession(store: Store, actions: Actions, page: Page = browserPage()): Promise<void> {
  const { shelf, tab } = page;
  const began = store.getState();
  const firstAddress = page.address();
  /** Work that came back is worth saving, whether or not anything was done since. */
  let hasReturned = false;
  let left: readonly LeftWork[] = [];
  let offered: WorkOffer | null = null;
  let isDecided = false;

  const saver = createSaver({
    shelf,
    tab,
    now: page.now,
    idle: page.idle,
    onSaved: (saved) => {
      actions.sessionFound({ saved, failure: null });
      guardWork();
    },
    onFailure: (error) => {
      actions.sessionFound({ saved: null, failure: storageFailure(error) });
      guardWork();
    },
  });

  /** What is to be saved; null where nothing was made that a link does not bring back. */
  const workOf = (state: State): Work | null => {
    const { files, ...made } = madeOf(state);
    const { past, future } = state.history;
    const { draft } = state.claimsView;
    const wanted = files.filter(({ id }) => !state.own.unsaved.includes(id));
    const things = wanted.map(({ features }) => ({ things: features.length }));
    const isMade = hasReturned || past.length + future.length > 0 || draft !== null;
    return isMade && holdsAnything(holdsOf({ ...made, draft }, things))
      ? { parts: { ...made, draft }, files: wanted, address: page.address() }
      : null;
  };

  const saveNow = (): void => {
    clearTimeout(soon);
    clearTimeout(latest);
    [soon, latest] = [undefined, undefined];
    const state = store.getState();
    const work = state.habits.isWorkSaved ? workOf(state) : null;
    if (work !== null) saver.save(work);
    else if (saver.id() !== null) saver.save('nothing');
    guardWork();
  };
  let soon: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  const saveSoon = (): void => {
    clearTimeout(soon);
    soon = setTimeout(saveNow, REST_MS);
    latest ??= setTimeout(saveNow, LONGEST_REST_MS);
  };

  /** Asks before the page is left only where something would be lost that neither the address nor the device has. */
  const guardWork = (): void => {
    const work = workOf(store.getState());
    const isSafe = work === null || (store.getState().habits.isWorkSaved && saver.isSafe(work));
    page.guard(isSafe ? null : () => isBeyondAddress(store.getState()));
  };

  /** Puts back what lies under the id; false where that cannot be. `isOwn`: the address stands already for what is seen. */
  const bringBack = async (id: string, isOwn: boolean): Promise<'back' | 'not wanted' | 'lost'> => {
    const read = readRecord(await shelf.get(workKey(id)));
    if (read.kind === 'damaged') {
      await forgetWork(shelf, [id]);
      actions.sessionFound({ lost: 'all' });
    }
    if (read.kind !== 'read') return 'lost';
    const { record, parts, broken } = read;
    const tries = tab.tries();
    const returning = { saved: record.address, now: firstAddress, isReload: page.isReload, tries };
    const how = isOwn ? howToReturn(returning) : 'whole';
    if (how === 'offered') return 'not wanted';
    if (isOwn) tab.setTries(tries + 1);
    const { sets, isLost } = await readFiles(shelf, page.recallKept, id, record);
    const newer: readonly WorkPart[] = [
      ...(how === 'older' ? partsBetween(record.address, firstAddress) : []),
      // and what the reader did meanwhile
      ...(isOwn ? changedParts(began, store.getState()) : []),
    ];
    const given: Partial<WorkParts> = Object.fromEntries(
      Object.entries(parts).filter(([name]) => !newer.includes(name as WorkPart)),
    );
    const now = sharedOf(store.getState());
    const shared = isOwn ? {} : differing(now, { ...INITIAL, ...parseAddress(record.address).shared });
    hasReturned = true;
    actions.workRestored({ ...given, files: sets }, shared);
    const lost = [...broken, ...(isLost ? (['files'] as const) : [])];
    if (lost.length > 0) actions.sessionFound({ lost });
    const adopt = async (): Promise<void> => {
      if (await tab.hold(id)) {
        await saver.adopt(id, record.files, sets);
        tab.remember(id);
      } else saver.leave();
    };
    saver.waitFor(adopt());
    saveSoon();
    if (isOwn) setTimeout(() => tab.setTries(0), WELL_MS);
    return 'back';
  };

  const lookAround = async (): Promise<void> => {
    await saver.settled();
    const living = new Set([...(await tab.living()), saver.id() ?? '']);
    const found = await findLeftWork(shelf, living, page.now());
    ({ left } = found);
    offered = isDecided ? null : offerOf(left, offered?.id ?? null, firstAddress);
    actions.sessionFound({ left, offer: offered, ...(found.isLost && { lost: 'all' as const }) });
  };

  /** What was offered is decided on; the rest stays in the list. */
  const decided = async (ids: readonly string[]): Promise<void> => {
    isDecided = true;
    left = left.filter(({ id }) => !ids.includes(id));
    actions.sessionFound({ left, offer: null });
    await forgetWork(shelf, ids);
  };

  const carryOut = async (wish: SessionWish): Promise<void> => {
    if (wish.kind === 'discard all') return decided(left.map(({ id }) => id));
    if (wish.kind === 'discard') return decided([wish.id]);
    // what was made here meanwhile stays beside it, as work of a tab that is gone
    saveNow();
    await saver.rest();
    saver.leave();
    await bringBack(wish.id, false);
    isDecided = true;
    await lookAround();
  };

  const watch = (): void => {
    let seen = seenOf(store.getState());
    let { unsaved } = store.getState().own;
    let { isWorkSaved } = store.getState().habits;
    let { wish } = store.getState().session;
    const failed = (error: unknown): void => actions.sessionFound({ failure: storageFailure(error) });
    store.subscribe((state) => {
      // a drag is saved once, when it rests
      if (state.dragging) return;
      const now = seenOf(state);
      const isOtherwise = now.some((part, i) => part !== seen[i]);
      seen = now;
      if (isOtherwise) saveSoon();
      // who wants nothing of it on this device means that of former visits, too
      const isUnwanted = state.own.unsaved !== unsaved && state.own.unsaved.length > unsaved.length;
      const isSwitchedOff = isWorkSaved && !state.habits.isWorkSaved;
      ({ unsaved } = state.own);
      ({ isWorkSaved } = state.habits);
      if (isUnwanted || isSwitchedOff) {
        saveNow();
        decided(left.map(({ id }) => id)).catch(failed);
      }
      const { wish: wished } = state.session;
      const isNew = wished !== wish;
      wish = wished;
      if (isNew && wished !== null) carryOut(wished).catch(failed);
    });
    page.onHidden(flush);
    page.onLeft(() => {
      flush();
      tab.setTries(0);
      tab.letGo();
    });
    page.onReturned(() => {
      const id = saver.id();
      if (id === null) return;
      const again = tab.hold(id).then((isOurs) => {
        if (!isOurs) saver.leave();
      });
      saver.waitFor(again);
    });
  };

  const flush = (): void => {
    const state = store.getState();
    const work = state.habits.isWorkSaved ? workOf(state) : null;
    if (work === null || state.dragging) return;
    saver.flush(work);
    // files go piece by piece; whoever comes back finds the rest done
    saveNow();
  };

  const own = store.getState().habits.isWorkSaved ? tab.ownId() : null;
  let isOffered = false;
  if (own !== null)
    try {
      const end = await bringBack(own, true);
      isOffered = end === 'not wanted';
      if (end === 'lost') tab.remember(null);
    } catch {
      // where the device cannot be read there is nothing to bring back; it is said when something is to be saved
    }
  if (isOffered && own !== null) {
    offered = { id: own, isFromHere: true };
    tab.remember(null);
    tab.setTries(0);
  }
  watch();
  actions.sessionFound({ isWatched: true });
  // what was done before this code came
  if (workOf(store.getState()) !== null) saveSoon();
  void page
    .idle()
    .then(lookAround)
    .catch(() => {});
}

/** Which of what is left is offered: that of this tab or address; where nothing is open, the latest. */
function offerOf(left: readonly LeftWork[], own: string | null, address: string): WorkOffer | null {
  const fromHere =
    left.find(({ id }) => id === own) ?? left.find((one) => address !== '' && one.address === address);
  if (fromHere !== undefined) return { id: fromHere.id, isFromHere: true };
  const [latest] = left;
  return address === '' && latest !== undefined ? { id: latest.id, isFromHere: false } : null;
}

/** What saving follows: another object of these, and something may have changed. */
function seenOf(state: State): readonly unknown[] {
  const { own, claimsView, measuring, claims, habits } = state;
  return [
    sharedOf(state),
    own.sets,
    own.unsaved,
    claimsView.draft,
    measuring,
    claims.own,
    habits.isWorkSaved,
  ];
}

/** Whether something was made that the address does not carry: files, a claim half written, more than there is room for. */
function isBeyondAddress(state: State): boolean {
  if (state.claimsView.draft !== null || state.own.sets.some(({ isKept }) => !isKept)) return true;
  const shared = sharedOf(state);
  const carried = { ...INITIAL, ...parseAddress(formatAddress(shared)).shared };
  return !isSame(differing(shared, carried), {});
}
