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
  readonly faults: readonly string[];
  /** What was left out. */
  readonly flaws: readonly string[];
};

const ISO_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export function readProperties(value: unknown): Properties {
  const record = isRecord(value) ? value : {};
  const faults: string[] = isRecord(value) ? [] : ['it has no properties'];
  const flaws: string[] = [];
  const get = (name: string): unknown => record[name];
  const optional = <T>(name: string, expected: string, fits: (value: unknown) => value is T): T | null => {
    const found = get(name);
    if (found === undefined || found === null) return null;
    if (fits(found)) return found;
    flaws.push(`${name} is ${shown(found)}, expected ${expected}`);
    return null;
  };
  return {
    text: (name) => {
      const found = get(name);
      if (typeof found === 'string' && found.trim() !== '') return found;
      faults.push(`${name} is ${shown(found)}, expected a text`);
      return '';
    },
    optionalText: (name) => optional(name, 'a text', (found) => typeof found === 'string'),
    optionalNumber: (name) => optional(name, 'a number', isFinite),
    flag: (name) => optional(name, 'true or false', (found) => typeof found === 'boolean') ?? false,
    oneOf: (name, words) => {
      const found = get(name);
      const word = words.find((candidate) => candidate === found);
      if (word === undefined) faults.push(`${name} is ${shown(found)}, expected one of ${words.join(', ')}`);
      return word ?? (words[0] as (typeof words)[number]);
    },
    optionalOneOf: <Word extends string>(name: string, words: readonly Word[]) =>
      optional(name, `one of ${words.join(', ')}`, (found): found is Word =>
        words.some((word) => word === found),
      ),
    position: (lonName, latName) => {
      const position = [get(lonName), get(latName)];
      if (isPosition(position)) return position;
      faults.push(
        `${lonName}, ${latName} are ${shown(position[0])}, ${shown(position[1])}, expected degrees`,
      );
      return [0, 0];
    },
    optionalDate: (name) => optional(name, 'a date like 2026-08-11', isDate),
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

/** A value as a reader of the sentence can recognise it, cut short. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
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
