import { nextTask } from './next-task.ts';
import type { Store } from './store.ts';

/** Nobody waits longer than this for roads: some lines are slow, and what waits is wanted, too. */
const PATIENCE_MS = 15_000;

/**
 * Resolves once the roads are there, or could not be had. They are two thirds of all that is fetched for the first answer, and
 * what can wait (lists of what is rarely looked at, code of views that nobody has opened, the copy for use offline) leaves them the line.
 */
export function roadsSettled(store: Store, patience = PATIENCE_MS): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      clearTimeout(timer);
      stop();
      // what waits for it begins in a task of its own: this one draws what the roads bring
      void nextTask().then(resolve);
    };
    const stop = store.subscribe(({ network }) => {
      if (network.kind !== 'loading') settle();
    });
    const timer = setTimeout(settle, patience);
    if (store.getState().network.kind !== 'loading') settle();
  });
}
