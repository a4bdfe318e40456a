import { LEISURE_MS } from './questions.ts';
import type { Store } from './store.ts';

/**
 * The store as the panel sees it: while something is dragged, changes are told all together, now and then; the words
 * of the panel can wait, the areas cannot.
 */
export function atLeisure(store: Store): Store {
  type Listener = Parameters<Store['subscribe']>[0];
  const listeners = new Set<Listener>();
  let told = store.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const before = told;
    told = store.getState();
    for (const listener of listeners) listener(told, before);
  };
  store.subscribe((state, before) => {
    if (!(state.dragging && before.dragging)) tell();
    else timer ??= setTimeout(tell, LEISURE_MS);
  });
  return {
    ...store,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
