import type { Localised } from '../domain/localised.ts';
import type { Position } from '../domain/units.ts';

/**
 * Reads the properties of one feature and remembers what was wrong with them. What must be there and is not makes
 * the feature unusable; what may be missing and is of the wrong type is left out.
 */
export type Properties = {
  /** Text that must be there and not be empty; gives '' and notes a fault otherwise. */
  readonly text: (name: string) => string;
  readonly optionalText: (name: string) => string | null;
  /** A finite number, or null. */
  readonly optionalNumber: (name: string) => number | null;
  readonly flag: (name: string) => boolean;
  /** One of the given words; gives the first of them and notes a fault otherwise. */
  readonly oneOf: <Word extends string>(name: string, words: readonly Word[]) => Word;
  /** One of the given words, or null; another word is left out. */
  readonly optionalOneOf: <Word extends string>(name: string, words: readonly Word[]) => Word | null;
  /** A position from two numbers that must be there and on the globe. */
  readonly position: (lonName: string, latName: string) => Position;
  /** An ISO date (year, month or day), or null. */
  readonly optionalDate: (name: string) => string | null;
  /** What makes the feature unusable. */
  readonly faults: readonly Localised[];
  /** What was left out. */
  readonly flaws: readonly Localised[];
};

const ISO_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export function readProperties(value: unknown): Properties {
  const record = isRecord(value) ? value : {};
  const faults: Localised[] = isRecord(value)
    ? []
    : [{ en: 'it has no properties', vi: 'không có thuộc tính' }];
  const flaws: Localised[] = [];
  const get = (name: string): unknown => record[name];
  const optional = <T>(name: string, expected: Localised, fits: (value: unknown) => value is T): T | null => {
    const found = get(name);
    if (found === undefined || found === null) return null;
    if (fits(found)) return found;
    flaws.push(unfit(name, found, expected));
    return null;
  };
  return {
    text: (name) => {
      const found = get(name);
      if (typeof found === 'string' && found.trim() !== '') return found;
      faults.push(unfit(name, found, EXPECTED.text));
      return '';
    },
    optionalText: (name) => optional(name, EXPECTED.text, (found) => typeof found === 'string'),
    optionalNumber: (name) => optional(name, EXPECTED.number, isFinite),
    flag: (name) => optional(name, EXPECTED.flag, (found) => typeof found === 'boolean') ?? false,
    oneOf: (name, words) => {
      const found = get(name);
      const word = words.find((candidate) => candidate === found);
      if (word === undefined) faults.push(unfit(name, found, oneOf(words)));
      return word ?? (words[0] as (typeof words)[number]);
    },
    optionalOneOf: <Word extends string>(name: string, words: readonly Word[]) =>
      optional(name, oneOf(words), (found): found is Word => words.some((word) => word === found)),
    position: (lonName, latName) => {
      const position = [get(lonName), get(latName)];
      if (isPosition(position)) return position;
      const given = position.map(shown).join(', ');
      faults.push({
        en: `${lonName}, ${latName} are ${given}, expected degrees`,
        vi: `${lonName}, ${latName} là ${given}, cần số độ`,
      });
      return [0, 0];
    },
    optionalDate: (name) => optional(name, EXPECTED.date, isDate),
    faults,
    flaws,
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && ISO_DATE.test(value);
}

function isFinite(value: unknown): value is number {
  return Number.isFinite(value);
}

/** Longitude and latitude on the globe; a height after them is allowed and ignored. */
export function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length < 2) return false;
  const [longitude, latitude] = value as unknown[];
  return isFinite(longitude) && isFinite(latitude) && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

/** What is expected of a value that is something else. */
export const EXPECTED = {
  text: { en: 'a text', vi: 'văn bản' },
  number: { en: 'a number', vi: 'số' },
  flag: { en: 'true or false', vi: 'true hoặc false' },
  date: { en: 'a date like 2026-08-11', vi: 'ngày dạng 2026-08-11' },
} as const satisfies Record<string, Localised>;

export function oneOf(words: readonly string[]): Localised {
  return { en: `one of ${words.join(', ')}`, vi: `một trong: ${words.join(', ')}` };
}

/** "teu is "many", expected a number"; `name` is what the file calls it, or words for it. */
export function unfit(name: string | Localised, found: unknown, expected: Localised): Localised {
  const { en, vi } = typeof name === 'string' ? { en: name, vi: name } : name;
  return {
    en: `${en} is ${found === undefined ? 'missing' : shown(found)}, expected ${expected.en}`,
    vi:
      found === undefined
        ? `thiếu ${vi}, cần ${expected.vi}`
        : `${vi} là ${shown(found)}, cần ${expected.vi}`,
  };
}

/** Of a feature or a claim whose id another one of the file has. */
export function idTaken(id: string): Localised {
  return { en: `its id ${shown(id)} is taken`, vi: `id ${shown(id)} đã có đối tượng khác dùng` };
}

/** A value as a reader of the sentence can recognise it, cut short; a dash where there is none. */
export function shown(value: unknown): string {
  if (value === undefined) return '–';
  if (typeof value === 'number') return String(value);
  const text = written(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    // nested so deeply that it cannot be written
    return typeof value;
  }
}
