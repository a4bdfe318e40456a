import { afterPaint } from './after-paint.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

/**
 * Milliseconds between two steps of what follows a drag at leisure, from an answer to the next question, and from one
 * drawing of the panel to the next: both together take as long as three steps of the areas.
 */
export const LEISURE_MS = 400;

/** What has most of the panel drawn anew. */
function isAnotherPage(state: State, before: State): boolean {
  return state.view !== before.view || state.language !== before.language;
}

/**
 * The store as the panel sees it. While something is dragged, changes are told all together, now and then; the words
 * of the panel can wait, the areas cannot. That a drag begins or ends, or another view or language, is told once the frame is painted
 * in which the pin or the button answers: drawing the rest takes longer than a finger notices, on a slow machine.
 */
export function atLeisure(store: Store, whenPainted: (work: () => void) => unknown = afterPaint): Store {
  type Listener = Parameters<Store['subscribe']>[0];
  const listeners = new Set<Listener>();
  let told = store.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPainting = false;
  const tell = (): void => {
    clearTimeout(timer);
    timer = undefined;
    isPainting = false;
    const before = told;
    told = store.getState();
    for (const listener of listeners) listener(told, before);
  };
  store.subscribe((state, before) => {
    // what comes meanwhile is told with it
    if (isPainting) return;
    if (state.dragging && before.dragging) timer ??= setTimeout(tell, LEISURE_MS);
    else if (state.dragging !== before.dragging || isAnotherPage(state, before)) {
      isPainting = true;
      whenPainted(tell);
    } else tell();
  });
  return {
    ...store,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
