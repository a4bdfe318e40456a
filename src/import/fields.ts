import { plainName, plainWords } from './plain-name.ts';
import { MOST_COLUMNS, MOST_FIELD_TEXT, MOST_FIELDS, MOST_NAME_TEXT } from './limits.ts';
import type { OwnField } from '../domain/place.ts';

export type Described = {
  readonly name: string;
  readonly fields: readonly OwnField[];
  readonly areFieldsCut: boolean;
};

/**
 * What a file says of a thing, as texts. Pairs and never an object: whatever a file calls its fields (`__proto__`), it
 * stays a text. What is empty is left out. Where the format has no name for the thing (null), the field that is called so
 * names it, and is no field any more.
 */
export function describeFields(
  said: string | null,
  entries: readonly (readonly [string, unknown])[],
): Described {
  const naming = said === null ? namingField(entries) : null;
  const name = naming?.value ?? said ?? '';
  const fields: OwnField[] = [];
  let areFieldsCut = false;
  for (const [key, value] of entries) {
    if (key === naming?.key) continue;
    const text = textOf(value);
    if (text === '') continue;
    if (fields.length === MOST_FIELDS) {
      areFieldsCut = true;
      break;
    }
    if (text.length > MOST_FIELD_TEXT) areFieldsCut = true;
    fields.push([key.slice(0, MOST_NAME_TEXT), cut(text, MOST_FIELD_TEXT)]);
  }
  return { name: cut(shownName(name), MOST_NAME_TEXT), fields, areFieldsCut };
}

/** Puts down what a file says of a thing that is still being read: no more of it than will be looked at. */
export function noteField(fields: [string, string][], key: string, text: string): void {
  if (text !== '' && fields.length < MOST_COLUMNS) fields.push([key, text]);
}

/** A name of which nothing would be seen, such as one of zero-width letters, is none. */
function shownName(name: string): string {
  const trimmed = name
    .trim()
    .slice(0, 4 * MOST_NAME_TEXT)
    .normalize('NFC');
  return VISIBLE.test(trimmed) ? trimmed : '';
}

const VISIBLE = /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/** In the order in which they are looked for; compared as `plainName` writes them. */
const NAMES = ['name', 'ten', 'title', 'label', 'namevi', 'nameen', 'tieude'];

type NamingField = { readonly key: string; readonly value: string };

/** The field that is called a name most plainly, and is filled. */
function namingField(entries: readonly (readonly [string, unknown])[]): NamingField | null {
  let best: NamingField | null = null;
  let bestRank = Infinity;
  for (const [key, value] of entries) {
    if (key.length > 40 || (typeof value !== 'string' && typeof value !== 'number')) continue;
    const rank = rankOfName(key);
    if (rank >= bestRank || String(value).trim() === '') continue;
    best = { key, value: String(value) };
    bestRank = rank;
  }
  return best;
}

/** `park_name` and `Tên dự án` come after all that is nothing but a name. */
function rankOfName(key: string): number {
  const rank = NAMES.indexOf(plainName(key));
  if (rank >= 0) return rank;
  const words = plainWords(key);
  return words.at(-1) === 'name' || words[0] === 'ten' ? NAMES.length : Infinity;
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
