/** A cache of bounded size that forgets what was used longest ago. */
export type Memo<V> = {
  get(key: string, make: () => V): V;
  peek(key: string): V | undefined;
  put(key: string, value: V): void;
};

export function createMemo<V>(most: number): Memo<V> {
  const values = new Map<string, V>();

  function peek(key: string): V | undefined {
    const value = values.get(key);
    // A map keeps the order of insertion: what is used moves to the end.
    if (value !== undefined) put(key, value);
    return value;
  }

  function put(key: string, value: V): void {
    values.delete(key);
    values.set(key, value);
    const oldest = values.keys().next();
    if (values.size > most && !oldest.done) values.delete(oldest.value);
  }

  function get(key: string, make: () => V): V {
    const known = peek(key);
    if (known !== undefined) return known;
    const made = make();
    put(key, made);
    return made;
  }

  return { get, peek, put };
}
