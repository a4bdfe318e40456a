import type { Actions } from './store/actions.ts';
import { differing, formatAddress, parseAddress } from './store/address/address.ts';
import { INITIAL } from './store/address/parts.ts';
import { afterPaint } from './store/after-paint.ts';
import { sharedOf, type Shared } from './store/address/shared.ts';
import { type State } from './store/state.ts';
import type { Store } from './store/store.ts';
import { subjectCamera } from './store/subject-camera.ts';

/** The part of the browser that shows the page's address and keeps its history. */
export type AddressBar = {
  /** What stands behind the `#`. */
  readonly fragment: () => string;
  /** In place of what the present entry of the history says. */
  readonly replace: (fragment: string) => void;
  /** As a new entry, from which "back" leads to the present one. */
  readonly push: (fragment: string) => void;
  /** The reader went back or forth, opened a link or typed one. */
  readonly onMove: (listener: () => void) => void;
  /** The reader is about to leave what is shown, and what was not written would be lost. */
  readonly onLeave: (listener: () => void) => void;
};

/** Safari takes a hundred addresses in half a minute. */
const REST_MS = 350;

/**
 * Opens what the page's address carries, and from then on writes there what is to be shared: another view is a new entry of
 * the history, everything else belongs to the present one. It is written once the frame is painted in which the page answers, for
 * the browser takes longer over it than over many an answer, and earlier where the reader goes on before that.
 */
export function keepAddress(
  store: Store,
  actions: Actions,
  bar: AddressBar = browserBar(),
  whenPainted: (work: () => void) => () => void = afterPaint,
): void {
  let written = '';
  let last = sharedOf(store.getState());
  let isOpening = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAwaited = false;
  let stopLooking = (): void => {};

  /** What waits for the frame, in order. */
  let unwritten: (() => void)[] = [];
  let callOff = (): void => {};

  const writeNow = (): void => {
    callOff();
    const works = unwritten;
    unwritten = [];
    for (const work of works) work();
  };
  const whenAnswered = (work: () => void): void => {
    unwritten.push(work);
    if (unwritten.length === 1) callOff = whenPainted(writeNow);
  };

  const write = (shared: Shared, how: 'replace' | 'push' = 'replace'): void => {
    const fragment = formatAddress(shared);
    if (fragment === written) return;
    try {
      bar[how](fragment);
      written = fragment;
    } catch {
      // a browser that was told too many addresses takes the next one
    }
  };
  /** With the next frame; while much happens, now and then. */
  const writeSoon = (): void => {
    if (timer !== undefined) {
      isAwaited = true;
      return;
    }
    const shared = last;
    whenAnswered(() => write(shared));
    timer = setTimeout(() => {
      timer = undefined;
      if (!isAwaited) return;
      isAwaited = false;
      writeSoon();
    }, REST_MS);
  };

  const open = (): void => {
    const fragment = bar.fragment();
    if (fragment === written) return;
    // of where the reader no longer is
    callOff();
    unwritten = [];
    // a link within the page has gone where it leads: the address carries the rest again
    if (fragment !== '' && !fragment.includes('=')) {
      written = fragment;
      write(last);
      return;
    }
    const { shared, notes } = parseAddress(fragment);
    written = fragment;
    isOpening = true;
    actions.addressOpened(differing(last, { ...INITIAL, ...shared }), notes);
    isOpening = false;
    last = sharedOf(store.getState());
    stopLooking();
    if (fragment !== '' && (shared.map ?? null) === null) stopLooking = lookAtSubject(store, actions);
  };

  open();
  // whatever was done before this code came: from a view that was chosen, "back" leads to where the page began
  if (!bar.fragment().includes('=')) write(last, isOtherView(last, INITIAL) ? 'push' : 'replace');
  bar.onMove(open);
  bar.onLeave(() => {
    if (isAwaited) unwritten.push(() => write(last));
    isAwaited = false;
    writeNow();
  });
  store.subscribe((state, before) => {
    // a drag is written once, when it rests
    if (isOpening || state.dragging) return;
    const now = sharedOf(state);
    if (now === last) return;
    const was = last;
    last = now;
    if (!isOtherView(now, was) || before.dragging) return writeSoon();
    whenAnswered(() => {
      write(was);
      write(now, 'push');
    });
  });
}

function isOtherView(one: Shared, other: Shared): boolean {
  return JSON.stringify(one.view.view) !== JSON.stringify(other.view.view);
}

/** Shows what the view is about as soon as that is there, unless something else was shown meanwhile. */
function lookAtSubject(store: Store, actions: Actions): () => void {
  const { view, camera } = store.getState();
  let stop = (): void => {};
  const look = (state: State): void => {
    const found = state.view === view && state.camera === camera ? subjectCamera(state) : null;
    if (found === null && state.view === view && state.camera === camera) return;
    stop();
    if (found !== null) actions.lookTo(found);
  };
  stop = store.subscribe(look);
  look(store.getState());
  return stop;
}

function browserBar(): AddressBar {
  // in somebody else's page the history is theirs
  const isFramed = window.parent !== window;
  const address = (fragment: string): string =>
    fragment === '' ? location.pathname + location.search : `#${fragment}`;
  const replace = (fragment: string): void => history.replaceState(history.state, '', address(fragment));
  return {
    fragment: () => location.hash.slice(1),
    replace,
    push: isFramed ? replace : (fragment) => history.pushState(null, '', address(fragment)),
    onMove(listener) {
      addEventListener('popstate', listener);
      addEventListener('hashchange', listener);
    },
    onLeave(listener) {
      addEventListener('pagehide', listener);
      document.addEventListener('visibilitychange', listener);
      // keys and buttons of the mouse that lead back come before it
      const onKey = ({ altKey, metaKey }: KeyboardEvent): void => {
        if (altKey || metaKey) listener();
      };
      const onButton = ({ button }: MouseEvent): void => {
        if (button > 2) listener();
      };
      addEventListener('keydown', onKey, true);
      addEventListener('mousedown', onButton, true);
    },
  };
}
