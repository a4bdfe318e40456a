import type { Position } from '../../domain/units.ts';
import { decode, encode, packPositions, unpackPositions } from './spelling.ts';

/** How a value is spelled in an address, and read again. What is read is as bounded as what is written. */
export type Codec<T> = {
  readonly format: (value: T) => string;
  /** Undefined for what is no such value. */
  readonly parse: (text: string) => T | undefined;
};

/** One of some words, spelled as it is called; the usual one, if there is one, is left out. */
export function word<W extends string>(words: readonly W[], usual?: W): Codec<W> {
  return {
    format: (value) => (value === usual ? '' : encode(value)),
    parse: (text) => (text === '' ? usual : words.find((known) => encode(known) === text)),
  };
}

/** One of some words, each spelled by its letters; no letters are a spelling, too. */
export function letters<W extends string>(spelled: Readonly<Record<W, string>>): Codec<W> {
  const words = Object.keys(spelled) as W[];
  return {
    format: (value) => spelled[value],
    parse: (text) => words.find((known) => spelled[known] === text),
  };
}

/** Yes or no: a letter or nothing. */
export function flag(letter: string): Codec<boolean> {
  return {
    format: (value) => (value ? letter : ''),
    parse: (text) => (text === letter ? true : text === '' ? false : undefined),
  };
}

/** Digits with `_` for the decimal point, which would part fields. To the last bit; the usual one is left out. */
export function number(least: number, most: number, usual?: number): Codec<number> {
  return {
    format: (value) => (value === usual ? '' : String(value).replace('.', '_').replace('e+', 'e')),
    parse(text) {
      if (text === '') return usual;
      if (!/^-?\d+(_\d+)?(e-?\d+)?$/.test(text)) return undefined;
      // −0 is 0
      const value = Number(text.replace('_', '.')) + 0;
      return value >= least && value <= most ? value : undefined;
    },
  };
}

export function whole(least: number, most: number, usual?: number): Codec<number> {
  const { format, parse } = number(least, most, usual);
  return {
    format,
    parse(text) {
      const value = parse(text);
      return Number.isInteger(value) ? value : undefined;
    },
  };
}

/** Any text, in any language. */
export const words: Codec<string> = { format: encode, parse: (text) => decode(text) ?? undefined };

/** A text that says something: an id, a name. */
export const name: Codec<string> = { format: encode, parse: (text) => decode(text) || undefined };

export const position: Codec<Position> = {
  format: (at) => packPositions([at]),
  parse(text) {
    const [at, ...more] = unpackPositions(text) ?? [];
    return more.length === 0 ? at : undefined;
  },
};

/** Up to so many positions in one go, none of them in no letters. */
export function positions(most: number): Codec<readonly Position[]> {
  return {
    format: packPositions,
    parse(text) {
      const all = text === '' ? [] : unpackPositions(text);
      return all === null || all.length > most ? undefined : all;
    },
  };
}

/** Nothing where there is none; for what is never spelled by nothing. */
export function maybe<T>(codec: Codec<T>): Codec<T | null> {
  return {
    format: (value) => (value === null ? '' : codec.format(value)),
    parse: (text) => (text === '' ? null : codec.parse(text)),
  };
}

/** A mark, and then what it marks. */
export function marked<T>(mark: string, codec: Codec<T>): Codec<T> {
  return {
    format: (value) => mark + codec.format(value),
    parse: (text) => (text.startsWith(mark) ? codec.parse(text.slice(mark.length)) : undefined),
  };
}

/** Up to so many, none of them in no letters; with `keyOf`, each once. */
export function listOf<T>(
  codec: Codec<T>,
  separator: string,
  most: number,
  keyOf?: (value: T) => string,
): Codec<readonly T[]> {
  return {
    format: (all) => all.map(codec.format).join(separator),
    parse(text) {
      const written = text === '' ? [] : text.split(separator, most + 1);
      const read = written.map(codec.parse);
      if (written.length > most || read.includes(undefined)) return undefined;
      const all = read as T[];
      return keyOf !== undefined && new Set(all.map(keyOf)).size < all.length ? undefined : all;
    },
  };
}

/** Fields in their order; those at the end that are spelled by nothing are left out. */
export function fields<T extends object>(
  codecs: { readonly [Name in keyof T]-?: Codec<T[Name]> },
  separator = '.',
): Codec<T> {
  const names = Object.keys(codecs) as (keyof T)[];
  return {
    format(value) {
      const spelled = names.map((field) => codecs[field].format(value[field]));
      while (spelled.at(-1) === '') spelled.pop();
      return spelled.join(separator);
    },
    parse(text) {
      const written = text.split(separator, names.length + 1);
      if (written.length > names.length) return undefined;
      const read = names.map((field, at) => [field, codecs[field].parse(written[at] ?? '')] as const);
      if (read.some(([, value]) => value === undefined)) return undefined;
      return Object.fromEntries(read) as T;
    },
  };
}

/** The same, known to the state by another form. */
export function as<T, S>(
  codec: Codec<S>,
  to: (spelled: S) => T | undefined,
  from: (value: T) => S,
): Codec<T> {
  return {
    format: (value) => codec.format(from(value)),
    parse(text) {
      const spelled = codec.parse(text);
      return spelled === undefined ? undefined : to(spelled);
    },
  };
}
