import { STEPS_OF_DEGREE } from '../../domain/kept-position.ts';
import type { Position } from '../../domain/units.ts';

/** How the parts of an address are spelled: texts, and positions in few letters. */

/**
 * Letters, digits, `-` and `_` as they are, everything else by its bytes in UTF-8: what parts fields stands in none, and
 * `. ! ~ * @ : ; , +` are free to mean something.
 */
export function encode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(
    /[.!~*'()]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Null for what is no text. */
export function decode(text: string): string | null {
  try {
    return wellFormed(decodeURIComponent(text));
  } catch {
    return null;
  }
}

/** Half a letter of two halves has no bytes: nobody types such, but files and links hold them. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** 64 letters that no browser rewrites in an address. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * As in Google's "Encoded Polyline Algorithm Format": each number less the one before, its sign in the lowest bit, five bits
 * a letter and the sixth for "more follows"; with six decimals and letters of our own.
 */
export function packPositions(positions: readonly Position[]): string {
  const last = [0, 0];
  let text = '';
  for (const position of positions) {
    position.forEach((degrees, axis) => {
      const steps = Math.round(degrees * STEPS_OF_DEGREE);
      const difference = steps - last[axis]!;
      last[axis] = steps;
      text += packNumber(difference < 0 ? -2 * difference - 1 : 2 * difference);
    });
  }
  return text;
}

function packNumber(value: number): string {
  let text = '';
  // divisions, for a difference of 360° has more bits than the operators of integers take
  for (let rest = value; ; rest = Math.floor(rest / 32)) {
    text += LETTERS[(rest % 32) + (rest >= 32 ? 32 : 0)] ?? LETTERS[0];
    // so written, no number that is none goes on for ever
    if (!(rest >= 32)) return text;
  }
}

/** Null for what is not a list of positions on the earth. */
export function unpackPositions(text: string): Position[] | null {
  const numbers: number[] = [];
  let [value, weight] = [0, 1];
  for (const letter of text) {
    const bits = LETTERS.indexOf(letter);
    if (bits < 0 || weight > 2 ** 40) return null;
    value += (bits % 32) * weight;
    weight *= 32;
    if (bits >= 32) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, weight] = [0, 1];
  }
  if (weight !== 1 || numbers.length === 0 || numbers.length % 2 !== 0) return null;
  const positions: Position[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < numbers.length; i += 2) {
    x += numbers[i]!;
    y += numbers[i + 1]!;
    if (Math.abs(x) > 180 * STEPS_OF_DEGREE || Math.abs(y) > 90 * STEPS_OF_DEGREE) return null;
    positions.push([x / STEPS_OF_DEGREE, y / STEPS_OF_DEGREE]);
  }
  return positions;
}
