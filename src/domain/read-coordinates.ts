import type { Position } from './units.ts';

/**
 * The position that somebody means who pastes coordinates: in decimal degrees, in degrees and minutes, or in degrees,
 * minutes and seconds, with letters of English or Vietnamese or signs, with decimal points or commas; null where it is
 * none. Without letters latitude is expected first, as maps and brochures write it, unless the first number can only be
 * a longitude (GeoJSON writes that first).
 */
export function readPosition(text: string): Position | null {
  const angles = readAngles(inEnglishLetters(text.trim().replace(/^[[(]|[\])]$/g, '')));
  if (angles === null) return null;
  const [first, second] = angles;
  const isLongitudeFirst =
    first.axis === null && second.axis === null ? Math.abs(first.degrees) > 90 : first.axis === 'lon';
  const [lon, lat] = isLongitudeFirst ? [first, second] : [second, first];
  if (lon.axis === 'lat' || lat.axis === 'lon') return null;
  return Math.abs(lon.degrees) <= 180 && Math.abs(lat.degrees) <= 90 ? [lon.degrees, lat.degrees] : null;
}

/** Of one coordinate; the axis is known where a letter of the compass stands beside it. */
export type Angle = { readonly degrees: number; readonly axis: 'lat' | 'lon' | null };

/** The ways in which two angles are told apart, the strictest first: a comma may also be a decimal one. */
const NOTATIONS = [
  { number: '\\d+(?:[.,]\\d+)?', between: '\\s*;\\s*|\\s*,\\s+|\\s+' },
  { number: '\\d+(?:\\.\\d+)?', between: '\\s*,\\s*|\\s+' },
  // nothing between them but the letter of the first
  { number: '\\d+(?:\\.\\d+)?', between: '' },
].map(({ number, between }) => {
  const first = patternOfAngle(number, between === '' ? '' : '?');
  return new RegExp(`^${first}(?:${between})${patternOfAngle(number)}$`, 'iu');
});
const ONE_ANGLE = new RegExp(`^${patternOfAngle('\\d+(?:[.,]\\d+)?')}$`, 'iu');

function patternOfAngle(number: string, letterBehind: '' | '?' = '?'): string {
  const degreesAndParts = `(${number})(?:\\s*[°º]\\s*(?:(${number})\\s*(?:['′’]\\s*(?:(${number})\\s*(?:["″”]|''|′′)?)?)?)?)?`;
  return `([NSEW])?\\s*([-+−])?${degreesAndParts}\\s*([NSEW])${letterBehind}`;
}

/** One coordinate in the same notations, of a table that has a column for each; null where it is none. */
export function readAngle(text: string): Angle | null {
  const found = ONE_ANGLE.exec(inEnglishLetters(text.trim()));
  return found === null ? null : angleOf(found.slice(1, 7));
}

function readAngles(text: string): readonly [Angle, Angle] | null {
  for (const notation of NOTATIONS) {
    const found = notation.exec(text);
    if (found === null) continue;
    const first = angleOf(found.slice(1, 7));
    const second = angleOf(found.slice(7, 13));
    if (first !== null && second !== null) return [first, second];
  }
  return null;
}

function angleOf([before, sign, degrees, minutes, seconds, after]: (string | undefined)[]): Angle | null {
  if (before !== undefined && after !== undefined) return null;
  const letter = (before ?? after)?.toUpperCase();
  const [whole, sixtieths, rest] = [degrees, minutes, seconds].map((part) =>
    Number((part ?? '0').replace(',', '.')),
  ) as [number, number, number];
  if (sixtieths >= 60 || rest >= 60) return null;
  const isNegative = (sign !== undefined && sign !== '+') || letter === 'S' || letter === 'W';
  const size = whole + sixtieths / 60 + rest / 3600;
  const axis = letter === undefined ? null : letter === 'N' || letter === 'S' ? 'lat' : 'lon';
  return { degrees: isNegative ? -size : size, axis };
}

/** Bắc, Nam, Đông, Tây. Their N is the south: it counts as Vietnamese only beside a letter that English lacks. */
function inEnglishLetters(text: string): string {
  const words = text
    .replace(/b[ắă]c/giu, 'N')
    .replace(/nam/giu, 'S')
    .replace(/đông/giu, 'E')
    .replace(/tây/giu, 'W');
  if (!/[ĐBT](?!\p{L})/iu.test(words)) return words;
  const letters: Readonly<Record<string, string>> = { B: 'N', N: 'S', Đ: 'E', T: 'W' };
  // what stands before is taken along: browsers of before 2023 refuse a pattern that looks behind
  return words.replace(
    /(^|\P{L})([BNĐT])(?!\p{L})/giu,
    (_, before: string, letter: string) => before + (letters[letter.toUpperCase()] ?? letter),
  );
}
