import type { Codec } from './codec.ts';

/** A part of an address: `key=version!item!item`. */
export type Part<T> = {
  /** Letters before the `=`, never used for anything else. */
  readonly key: string;
  /** Another one where what was written before would be misread; the old spelling goes on being read. */
  readonly version: string;
  /** The items as they are written. */
  readonly format: (value: T) => readonly string[];
  readonly parse: (items: readonly string[]) => PartRead<T>;
};

/** What was understood of a part; undefined where that is nothing. So many of its items are left out. */
export type PartRead<T> = {
  readonly value: T | undefined;
  readonly broken: number;
  readonly of: number;
};

/** A part of one item. */
export function single<T>(key: string, codec: Codec<T>): Part<T> {
  return {
    key,
    version: '1',
    format: (value) => [codec.format(value)],
    parse: ([item = '', ...more]) => ({
      value: more.length === 0 ? codec.parse(item) : undefined,
      broken: 0,
      of: 1,
    }),
  };
}

/** A part of up to so many items, each for itself: one that is broken does not take the others with it. */
export function several<T>(key: string, codec: Codec<T>, limits: Limits<T>): Part<readonly T[]> {
  return {
    key,
    version: '1',
    format: (all) => all.map(codec.format),
    parse: (items) => readAll(items, codec, limits),
  };
}

/** A part of an item that is about all, and up to so many others. */
export function headed<H, T>(
  key: string,
  head: Codec<H>,
  codec: Codec<T>,
  limits: Limits<T>,
): Part<Headed<H, T>> {
  return {
    key,
    version: '1',
    format: (value) => [head.format(value.head), ...value.items.map(codec.format)],
    parse([first = '', ...rest]) {
      const read = head.parse(first);
      const { value, ...counts } = readAll(rest, codec, limits);
      return { value: read === undefined ? undefined : { head: read, items: value }, ...counts };
    },
  };
}

export type Headed<H, T> = { readonly head: H; readonly items: readonly T[] };

type Limits<T> = {
  readonly most: number;
  /** What no two items share: a second one is left out. */
  readonly keyOf?: (item: T) => string;
};

function readAll<T>(
  items: readonly string[],
  codec: Codec<T>,
  { most, keyOf }: Limits<T>,
): PartRead<readonly T[]> & { readonly value: readonly T[] } {
  const value: T[] = [];
  const keys = new Set<string>();
  for (const item of items.slice(0, most)) {
    const read = codec.parse(item);
    if (read === undefined) continue;
    const key = keyOf?.(read);
    if (key !== undefined && keys.has(key)) continue;
    if (key !== undefined) keys.add(key);
    value.push(read);
  }
  return { value, broken: items.length - value.length, of: items.length };
}

/** The same part, known to the state by another form. */
export function partAs<T, S>(part: Part<S>, to: (spelled: S) => T, from: (value: T) => S): Part<T> {
  return {
    key: part.key,
    version: part.version,
    format: (value) => part.format(from(value)),
    parse(items) {
      const { value, ...counts } = part.parse(items);
      return { value: value === undefined ? undefined : to(value), ...counts };
    },
  };
}
