import type { State } from './state.ts';
import type { Store } from './store.ts';

/** The store as paper sees it: always in light colours, whatever the screen shows. */
export function onPaper(store: Store): Store {
  let last: { state: State; light: State } | null = null;
  const lit = (state: State): State => {
    if (last?.state !== state) last = { state, light: { ...state, theme: 'light' } };
    return last.light;
  };
  return { ...store, getState: () => lit(store.getState()) };
}
