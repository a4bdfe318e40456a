import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gunzip, TooLargeError } from '../../src/data/gunzip.ts';
import { fillIn } from '../../src/missing/fill-in.ts';
import { isMissing } from '../../src/missing/is-missing.ts';

const NAMES = ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'] as const;

/** Does something in a browser that lacks what came after 2021, and gives that back. */
function inOlder<T>(act: () => T): T {
  const typed = Object.getPrototypeOf(Int8Array.prototype) as object;
  const taken: [object, string, PropertyDescriptor][] = [];
  const take = (from: object, name: string): void => {
    const there = Object.getOwnPropertyDescriptor(from, name);
    if (there === undefined) return;
    taken.push([from, name, there]);
    Reflect.deleteProperty(from, name);
  };
  for (const name of NAMES) for (const from of [Array.prototype, String.prototype, typed]) take(from, name);
  take(Object, 'hasOwn');
  for (const name of ['any', 'timeout']) take(AbortSignal, name);
  for (const name of ['throwIfAborted', 'reason']) take(AbortSignal.prototype, name);
  taken.push([
    AbortController.prototype,
    'abort',
    Object.getOwnPropertyDescriptor(AbortController.prototype, 'abort')!,
  ]);
  try {
    return act();
  } finally {
    for (const [from, name, there] of taken) Object.defineProperty(from, name, there);
  }
}

describe('what older browsers lack', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('is noticed, and filled in as the language has it', () => {
    const ask = (): unknown[] => {
      const list = [3, 1, 2];
      const last = -1;
      return [
        list.at(-1), list.at(5), 'abc'.at(-2), new Float64Array([4, 5]).at(-1),
        list.findLast((value) => value < 3), list.findLastIndex((value) => value > 9),
        list.toSorted(), list.toSorted((a, b) => b - a), list.toReversed(), list.toSpliced(1, 1, 7, 8), list.with(last, 9), list,
        Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({ a: 1 }, 'toString'), Object.keys([1]),
      ]; // prettier-ignore
    };
    const built = ask();
    expect(isMissing()).toBe(false);
    const filled = inOlder(() => {
      const wasMissing = isMissing();
      fillIn();
      return [wasMissing, isMissing(), ask()];
    });
    expect(filled).toEqual([true, false, built]);
  });

  it('tells why something was called off', () => {
    const told = inOlder(() => {
      fillIn();
      const [first, second] = [new AbortController(), new AbortController()];
      const any = AbortSignal.any([first.signal, second.signal]);
      const before = any.aborted;
      second.abort('enough');
      let thrown: unknown = null;
      try {
        any.throwIfAborted();
      } catch (error) {
        thrown = error;
      }
      first.abort();
      return [before, any.aborted, any.reason, thrown, (first.signal.reason as DOMException).name];
    });
    expect(told).toEqual([false, true, 'enough', 'enough', 'AbortError']);
  });

  it('unpacks without the browser’s own unpacking, and no more than was wanted', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7) % 251);
    const packed = Uint8Array.from(gzipSync(bytes)).buffer;
    expect(Buffer.from(await gunzip(packed)).equals(bytes)).toBe(true);
    await expect(gunzip(packed, 1000)).rejects.toThrow(TooLargeError);
  });

  it('has patterns that older browsers can read', async () => {
    // Safari before 16.4 refuses a whole file for one pattern that looks behind
    const { readdirSync, readFileSync } = await import('node:fs');
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    const looking = files.filter((name) => /\(\?<[=!]/.test(readFileSync(`src/${name}`, 'utf8')));
    expect(looking).toEqual([]);
  });
});
