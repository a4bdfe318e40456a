import type { Door } from './outside/door.ts';
import { outsideOrigins } from './store/outside-origins.ts';
import type { Store } from './store/store.ts';

/**
 * The door to other hosts, as `fetch`: its code comes and its worker starts with the first question for outside, and it is
 * shut when the reader has switched off the last thing there.
 */
export function keepOutside(store: Store): typeof fetch {
  let door: Promise<Door> | null = null;
  store.subscribe((state) => {
    if (door === null || outsideOrigins(state).length > 0) return;
    door.then(
      ({ close }) => close(),
      () => {},
    );
    door = null;
  });

  const open = async (): Promise<Door> => {
    const { createDoor } = await import('./outside/door.ts');
    return createDoor(
      () => new Worker(new URL('./outside/outside-worker.ts', import.meta.url)),
      () => outsideOrigins(store.getState()),
    );
  };

  return async (...request) => {
    door ??= open();
    const opened = await door.catch((error: unknown) => {
      // what did not come once is asked for anew
      door = null;
      throw new TypeError('The code of the door to other hosts did not come.', { cause: error });
    });
    return opened.fetch(...request);
  };
}
