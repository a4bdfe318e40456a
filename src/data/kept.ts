import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';

/**
 * What the user asked to keep on this device (IndexedDB), and nothing else: what is saved by itself lies apart, see `src/session`. Every function rejects where the browser forbids
 * it, has no room, or does not open the store: the caller says so.
 */
let opened: UseStore | null = null;
const store = (): UseStore => (opened ??= withPatience(createStore('vietnam-site-atlas', 'kept')));

/** Browsers have been seen that never answer. */
const PATIENCE_MS = 10_000;

/** Rejects where the store does not open in time; nothing is done with it later then. */
export function withPatience(use: UseStore, patience = PATIENCE_MS): UseStore {
  return (mode, work) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new DOMException('The store does not open.', 'UnknownError')),
        patience,
      );
    });
    let isLate = false;
    late.catch(() => void (isLate = true));
    const done = use(mode, (objects) => {
      clearTimeout(timer);
      return isLate ? late : work(objects);
    });
    done.catch(() => {}).finally(() => clearTimeout(timer));
    return Promise.race([done, late]);
  };
}

export async function keep(key: string, value: unknown): Promise<void> {
  return set(key, value, store());
}

/** Undefined where nothing is kept under the key. */
export async function recall(key: string): Promise<unknown> {
  return get(key, store());
}

export async function forget(key: string): Promise<void> {
  return del(key, store());
}

/** Everything that is kept, by key. */
export async function recallAll(): Promise<readonly (readonly [key: string, value: unknown])[]> {
  return entries<string, unknown>(store());
}
