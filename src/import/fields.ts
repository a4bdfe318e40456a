import { plainName } from './plain-name.ts';
import { MOST_FIELD_TEXT, MOST_FIELDS, MOST_NAME_TEXT } from './limits.ts';
import type { OwnField } from '../domain/place.ts';

export type Described = {
  readonly name: string;
  readonly fields: readonly OwnField[];
  readonly areFieldsCut: boolean;
};

/**
 * What a file says of a thing, as texts. Pairs and never an object: whatever a file calls its fields (`__proto__`), it
 * stays a text. What is empty is left out.
 */
export function describeFields(name: string, entries: Iterable<readonly [string, unknown]>): Described {
  const fields: OwnField[] = [];
  let areFieldsCut = false;
  for (const [key, value] of entries) {
    const text = textOf(value);
    if (text === '') continue;
    if (fields.length === MOST_FIELDS) {
      areFieldsCut = true;
      break;
    }
    if (text.length > MOST_FIELD_TEXT) areFieldsCut = true;
    fields.push([key.slice(0, MOST_NAME_TEXT), cut(text, MOST_FIELD_TEXT)]);
  }
  return { name: cut(name.trim().normalize('NFC'), MOST_NAME_TEXT), fields, areFieldsCut };
}

/** In the order in which they are looked for; compared as `plainName` writes them. */
const NAMES = [
  'name',
  'ten',
  'title',
  'label',
  'namevi',
  'nameen',
  'tieude',
  'tendiadiem',
  'tenkcn',
] as const;

/** The value of the field that names a thing, and the field's own name; null where none does. */
export function namingField(
  entries: readonly (readonly [string, unknown])[],
): readonly [string, string] | null {
  let best: readonly [string, string] | null = null;
  let bestRank: number = NAMES.length;
  for (const [key, value] of entries) {
    if (key.length > 40 || (typeof value !== 'string' && typeof value !== 'number')) continue;
    const rank = (NAMES as readonly string[]).indexOf(plainName(key));
    if (rank < 0 || rank >= bestRank || String(value).trim() === '') continue;
    best = [key, String(value)];
    bestRank = rank;
  }
  return best;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Never in the middle of a character that takes two units of UTF-16. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(most - 2));
  return `${text.slice(0, isHalf ? most - 2 : most - 1)}…`;
}
