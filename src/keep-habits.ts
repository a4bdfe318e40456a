import { FIRST_HABITS, type Habits } from './domain/habits.ts';
import type { Actions } from './store/actions.ts';
import type { Store } from './store/store.ts';

const KEY = 'vietnam-site-atlas habits';

/**
 * Keeps on the device how the reader likes the page. In `localStorage`, which can be read before the page is drawn: what is
 * folded does not flash. A browser that forbids it forgets.
 */
export function keepHabits(store: Store, actions: Actions): void {
  actions.setHabits(recalled());
  let written = store.getState().habits;
  store.subscribe(({ habits }) => {
    if (habits === written) return;
    written = habits;
    try {
      localStorage.setItem(KEY, JSON.stringify(habits));
    } catch {
      // it holds for this visit
    }
  });
}

/** Whatever of it can be used. */
function recalled(): Partial<Habits> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const names = Object.keys(FIRST_HABITS) as (keyof Habits)[];
    const usable = names.flatMap((name) => {
      const value = (kept as Record<string, unknown>)[name];
      return typeof value === 'boolean' ? [[name, value] as const] : [];
    });
    return Object.fromEntries(usable);
  } catch {
    return {};
  }
}
