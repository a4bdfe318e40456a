import { THEME_NAMES } from '../domain/appearance.ts';
import { DIRECTIONS, FARTHEST_YEARS, PACES, PROFILES } from '../domain/assumptions.ts';
import { LONGEST_MINUTES, MOST_BANDS } from '../domain/bands.ts';
import { LANGUAGES } from '../domain/localised.ts';
import type { Position } from '../domain/units.ts';
import { EMBED_VERSION, type EmbedChange, type PageMessage, type Request } from './embed-message.ts';

export type ReadMessage =
  /** Of somebody else, to somebody else: pages are full of them. */
  | { readonly kind: 'not ours' }
  | { readonly kind: 'wrong'; readonly code: 'version' | 'message'; readonly request: Request | null }
  | { readonly kind: 'message'; readonly message: PageMessage; readonly request: Request | null };

const LONGEST_TEXT = 200;

/**
 * What a page said, from whatever it sent. Nothing is taken over but values of the right kind and range under known names,
 * and only own properties count; a message with anything wrong in it is wrong as a whole.
 */
export function readMessage(data: unknown): ReadMessage {
  const said = ownValues(data);
  if (said === null || !said.has('atlas')) return { kind: 'not ours' };
  const request = readRequest(said.get('request'));
  if (said.get('atlas') !== EMBED_VERSION) return { kind: 'wrong', code: 'version', request };
  const message = readWish(said);
  return message === null
    ? { kind: 'wrong', code: 'message', request }
    : { kind: 'message', message, request };
}

function readWish(said: ReadonlyMap<string, unknown>): PageMessage | null {
  const wish = said.get('do');
  switch (wish) {
    case 'hello':
    case 'clear':
    case 'ask':
      return { do: wish };
    case 'select':
      return readSelect(said);
    case 'set': {
      const change = readChange(said);
      return change === null ? null : { do: 'set', change };
    }
    default:
      return null;
  }
}

/** By id or by position, not by both. */
function readSelect(said: ReadonlyMap<string, unknown>): PageMessage | null {
  const id = said.get('id');
  if (said.has('id') === said.has('position')) return null;
  if (!said.has('id')) {
    const position = readPosition(said.get('position'));
    return position && { do: 'select', site: { kind: 'position', position } };
  }
  const isName = typeof id === 'string' && id !== '' && id.length <= LONGEST_TEXT;
  return isName ? { do: 'select', site: { kind: 'id', id } } : null;
}

function readPosition(value: unknown): Position | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [lon, lat] = value as unknown[];
  return isBetween(lon, -180, 180) && isBetween(lat, -90, 90) ? [lon, lat] : null;
}

/** How each value is checked, by its name. */
const CHECKS: { readonly [K in keyof Required<EmbedChange>]: (value: unknown) => boolean } = {
  profile: isOneOf(PROFILES),
  direction: isOneOf(DIRECTIONS),
  pace: (value) => isBetween(value, ...PACES),
  year: (value) => Number.isInteger(value) && isBetween(value, ...FARTHEST_YEARS),
  avoidTolls: (value) => typeof value === 'boolean',
  avoidFerries: (value) => typeof value === 'boolean',
  bands: areBands,
  language: isOneOf(LANGUAGES),
  theme: isOneOf(THEME_NAMES),
};

function readChange(said: ReadonlyMap<string, unknown>): EmbedChange | null {
  const change: Record<string, unknown> = {};
  for (const [name, isRight] of Object.entries(CHECKS)) {
    if (!said.has(name)) continue;
    const value = said.get(name);
    if (!isRight(value)) return null;
    change[name] = Array.isArray(value) ? [...new Set(value as number[])].sort((a, b) => a - b) : value;
  }
  return change;
}

function areBands(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MOST_BANDS &&
    value.every((minutes) => Number.isInteger(minutes) && isBetween(minutes, 1, LONGEST_MINUTES))
  );
}

function readRequest(value: unknown): Request | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && value.length <= LONGEST_TEXT ? value : null;
}

/** Own properties of a plain object, as a map, in which no name is special; null for anything else. */
function ownValues(data: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  return new Map(Object.entries(data));
}

function isOneOf(known: readonly unknown[]): (value: unknown) => boolean {
  return (value) => known.includes(value);
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
