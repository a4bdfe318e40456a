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
 * text like any other, never shown as anything else: this is for looks, not for safety.
 */
export function plainText(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text
    .replaceAll(/<(?:style|script)\b[^>]*>[^]*?<\/(?:style|script)\s*>/gi, '')
    .replaceAll(/<(?:br|\/p|\/tr|\/li|\/div|\/h\d)\b[^>]*>/gi, '\n')
    .replaceAll(/<\/t[dh]>/gi, ' ')
    .replaceAll(/<!--[^]*?-->|<\/?[a-z][^>]*>/gi, '')
    .replaceAll(/&(amp|lt|gt|quot|apos|nbsp);/gi, (_, name: string) => ENTITIES[name.toLowerCase()]!)
    .replaceAll(/&#(\d{1,6});/g, (_, code: string) => character(Number(code)))
    .replaceAll(/&#x([\da-f]{1,5});/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function character(code: number): string {
  return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}
