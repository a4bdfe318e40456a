import { MOST_MARKED_TEXT } from './limits.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * HTML as a person would read it: descriptions in KML are often written in it. Tags are left out, and what remains is a
 * text like any other, never shown as anything else: this is for looks, not for safety. What is longer than anybody keeps is cut
 * before it is put together.
 */
export function plainText(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return withoutMarkup(text)
    .replaceAll(/&(amp|lt|gt|quot|apos|nbsp);/gi, (_, name: string) => ENTITIES[name.toLowerCase()]!)
    .replaceAll(/&#(\d{1,6});/g, (_, code: string) => character(Number(code)))
    .replaceAll(/&#x([\da-f]{1,5});/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim();
}

const TAG = /<(\/?[a-z][^\s<>/]*)[^<>]*>/iy;

/**
 * In one pass, from bracket to bracket, so that brackets which nothing closes cost no more than other letters: patterns that
 * look for the end of each take time by the square of the length.
 */
function withoutMarkup(text: string): string {
  /** What is known not to be in the rest of the text. */
  const missing = new Set<string>();
  const endOf = (close: string, from: number): number => {
    if (missing.has(close)) return -1;
    const CLOSE = new RegExp(close, 'gi');
    CLOSE.lastIndex = from;
    if (CLOSE.test(text)) return CLOSE.lastIndex;
    missing.add(close);
    return -1;
  };
  let result = '';
  let at = 0;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
    result += text.slice(at, open);
    if (result.length > MOST_MARKED_TEXT) break;
    TAG.lastIndex = open;
    const name = TAG.exec(text)?.[1]?.toLowerCase();
    const hidden = text.startsWith('<!--', open)
      ? endOf('-->', open + 4)
      : name === 'style' || name === 'script'
        ? endOf(`</${name}\\s*>`, open)
        : -1;
    if (hidden >= 0) at = hidden;
    else if (name === undefined) {
      result += '<';
      at = open + 1;
    } else {
      result += STANDS_FOR.find(([names]) => names.test(name))?.[1] ?? '';
      at = TAG.lastIndex;
    }
  }
  result += text.slice(at, at + MOST_MARKED_TEXT + 1);
  return result.length > MOST_MARKED_TEXT ? `${result.slice(0, MOST_MARKED_TEXT)}…` : result;
}

/** What tags mean to the eye; all others nothing. */
const STANDS_FOR: readonly (readonly [RegExp, string])[] = [
  [/^(?:br|\/p|\/tr|\/li|\/div|\/h\d)$/, '\n'],
  [/^\/t[dh]$/, ' '],
];

function character(code: number): string {
  return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}
