import type { SeededRandom } from '../fixtures/seeded-random.ts';

/** What happens to a file on a bad journey, or at the hands of somebody who means harm. */

export function pick<T>(random: SeededRandom, list: readonly T[]): T {
  return list[random.below(list.length)]!;
}

/** Of a file: bits, bytes, pieces; `words` are what means something in its format, `others` files to take pieces of. */
export function mutateBytes(
  random: SeededRandom,
  file: Uint8Array<ArrayBuffer>,
  words: readonly string[] = [],
  others: readonly Uint8Array<ArrayBuffer>[] = [],
): Uint8Array<ArrayBuffer> {
  let bytes = file;
  for (let times = 1 + random.below(4); times > 0; times--) bytes = mutatedOnce(random, bytes, words, others);
  return bytes.slice(0, MOST_BYTES);
}

/** Cases are many and small; the large ones are bombs of their own. */
const MOST_BYTES = 200_000;

function mutatedOnce(
  random: SeededRandom,
  bytes: Uint8Array<ArrayBuffer>,
  words: readonly string[],
  others: readonly Uint8Array<ArrayBuffer>[],
): Uint8Array<ArrayBuffer> {
  const at = random.below(bytes.length + 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const few = 1 + random.below(pick(random, [2, 8, 64, 1024]));
  switch (random.below(9)) {
    case 0: {
      const copy = bytes.slice();
      if (at < copy.length) copy[at]! ^= 1 << random.below(8);
      return copy;
    }
    case 1: {
      const copy = bytes.slice();
      if (at < copy.length) copy[at] = pick(random, [0, 0xff, 0x7f, 0x80, random.below(256)]);
      return copy;
    }
    case 2:
      return before.slice();
    case 3:
      return joined(before, after.subarray(few));
    case 4:
      return joined(before, after.subarray(0, few), after);
    case 5: {
      const noise = Uint8Array.from({ length: Math.min(few, 16) }, () => random.below(256));
      return joined(before, noise, after);
    }
    case 6: {
      // a piece of it somewhere else
      const from = random.below(bytes.length + 1);
      return joined(before, bytes.subarray(from, from + few), after);
    }
    case 7: {
      const other = others.length === 0 ? bytes : pick(random, others);
      const from = random.below(other.length + 1);
      return joined(before, other.subarray(from));
    }
    default: {
      if (words.length === 0) return joined(before, after.subarray(few));
      const word = new TextEncoder().encode(pick(random, words));
      const instead = random.below(2) === 0 ? word.length : 0;
      return joined(before, word, after.subarray(instead));
    }
  }
}

/** The same for a text, unit by unit: halves of letters may be left alone. */
export function mutateText(random: SeededRandom, text: string, words: readonly string[]): string {
  let result = text;
  for (let times = 1 + random.below(4); times > 0; times--) {
    const at = random.below(result.length + 1);
    const few = 1 + random.below(pick(random, [2, 8, 64]));
    const [before, after] = [result.slice(0, at), result.slice(at)];
    switch (random.below(6)) {
      case 0:
        result = before;
        break;
      case 1:
        result = before + after.slice(few);
        break;
      case 2:
        result = before + after.slice(0, few) + after;
        break;
      case 3:
        result = before + pick(random, words) + after;
        break;
      case 4:
        result = before + pick(random, words) + after.slice(few);
        break;
      default:
        result = before + String.fromCharCode(random.below(pick(random, [128, 65_536]))) + after.slice(1);
    }
  }
  return result.slice(0, MOST_BYTES);
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}
