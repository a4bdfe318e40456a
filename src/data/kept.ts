import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';

/**
 * What the user asked to keep on this device (IndexedDB), and nothing else. Every function rejects where the browser forbids
 * it or has no room: the caller says so.
 */
let opened: UseStore | null = null;
const store = (): UseStore => (opened ??= createStore('vietnam-site-atlas', 'kept'));

export function keep(key: string, value: unknown): Promise<void> {
  return set(key, value, store());
}

/** Undefined where nothing is kept under the key. */
export function recall(key: string): Promise<unknown> {
  return get(key, store());
}

export function forget(key: string): Promise<void> {
  return del(key, store());
}

/** Everything that is kept, by key. */
export function recallAll(): Promise<readonly (readonly [key: string, value: unknown])[]> {
  return entries<string, unknown>(store());
}
