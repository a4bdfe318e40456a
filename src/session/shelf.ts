import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';

/** Where work is saved: values by their keys, in IndexedDB. Every function rejects where the browser forbids it or has no room. */
export type Shelf = {
  readonly get: (key: string) => Promise<unknown>;
  /** What lies under the keys that begin so. */
  readonly all: (prefix: string) => Promise<readonly (readonly [key: string, value: unknown])[]>;
  readonly put: (key: string, value: unknown) => Promise<void>;
  /**
   * Changes what lies there by what lies there, and nobody comes in between: hears the values of the keys, and all keys that begin with
   * the prefix. False where nothing is to be changed.
   */
  readonly exchange: (keys: readonly string[], prefix: string, change: Change) => Promise<boolean>;
  /** The page goes: written without waiting for an answer. */
  readonly putNow: (key: string, value: unknown) => void;
  readonly remove: (keys: readonly string[], ...prefixes: readonly string[]) => Promise<void>;
};

type Change = (values: readonly unknown[], there: readonly string[]) => Exchange | null;
type Exchange = {
  readonly put: readonly (readonly [key: string, value: unknown])[];
  readonly remove: readonly string[];
};

/** A device that answers nothing for so long does not save: browsers are known to forget an opened database. */
const PATIENCE_MS = 10_000;

/** A database of its own: what the user asked to keep is read as a whole, and must not wait for this. */
export function createShelf(): Shelf {
  let opened: UseStore | null = null;
  const use = <T>(mode: IDBTransactionMode, act: (objects: IDBObjectStore) => PromiseLike<T>): Promise<T> => {
    try {
      opened ??= createStore('vietnam-site-atlas work', 'work');
      return inTime(opened(mode, act));
    } catch (error) {
      // where there is no IndexedDB at all
      return Promise.reject(error as Error);
    }
  };

  return {
    get: (key) => use('readonly', (objects) => promisifyRequest(objects.get(key))),
    all: (prefix) =>
      use('readonly', async (objects) => {
        const range = beginning(prefix);
        const [keys, values] = await Promise.all([
          promisifyRequest(objects.getAllKeys(range)),
          promisifyRequest(objects.getAll(range) as IDBRequest<unknown[]>),
        ]);
        return keys.map((key, i) => [String(key), values[i]] as const);
      }),
    put: (key, value) =>
      use('readwrite', (objects) => {
        objects.put(value, key);
        return promisifyRequest(objects.transaction);
      }),
    exchange: (keys, prefix, change) =>
      use('readwrite', (objects) => exchanged(objects, keys, prefix, change)),
    putNow(key, value) {
      use('readwrite', (objects) => {
        objects.put(value, key);
        // else it waits for an answer that this page does not hear any more
        objects.transaction.commit?.();
        return promisifyRequest(objects.transaction);
      }).catch(() => {});
    },
    remove: (keys, ...prefixes) =>
      use('readwrite', (objects) => {
        for (const key of keys) objects.delete(key);
        for (const prefix of prefixes) objects.delete(beginning(prefix));
        return promisifyRequest(objects.transaction);
      }),
  };
}

function exchanged(
  objects: IDBObjectStore,
  keys: readonly string[],
  prefix: string,
  change: Change,
): Promise<boolean> {
  const { transaction } = objects;
  return new Promise((resolve, reject) => {
    let isChanged = false;
    transaction.addEventListener('complete', () => resolve(isChanged));
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    const values = keys.map((key) => objects.get(key));
    const there = objects.getAllKeys(beginning(prefix));
    there.addEventListener('success', () => {
      try {
        const exchange = change(
          values.map(({ result }): unknown => result),
          there.result.map(String),
        );
        if (exchange === null) return;
        isChanged = true;
        for (const key of exchange.remove) objects.delete(key);
        for (const [key, value] of exchange.put) objects.put(value, key);
      } catch (error) {
        reject(error as Error);
        transaction.abort();
      }
    });
  });
}

function beginning(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The device does not answer.')), PATIENCE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
