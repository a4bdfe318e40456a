import { describe, expect, it } from 'vitest';
import { BOMBS } from '../fuzz/bombs.ts';
import { minimise } from '../fuzz/minimise.ts';
import { inputOf, judge, textOf } from '../fuzz/target.ts';
import { TARGETS } from '../fuzz/targets.ts';

/**
 * A few thousand cases of `npm run fuzz`, always the same ones: each is accepted and sound, or refused with a sentence and a place.
 * Bombs are small here; what takes time by the square of the size would still be felt.
 */
const SEED = 20261122;
/** Of a bomb's size. */
const SCALE = 0.01;

describe('whatever others wrote', () => {
  it.each(TARGETS)('$name: is read or refused', async (target) => {
    const counts = { accepted: 0, refused: 0 };
    for (let number = 0; number < target.few; number++) {
      try {
        counts[await judge(target, inputOf(target, SEED, number))]++;
      } catch (error) {
        throw new Error(`${target.name}: npm run fuzz -- --seed ${SEED} --number ${number}`, {
          cause: error,
        });
      }
    }
    // cases that are all refused at the door would try nothing
    expect(counts.accepted).toBeGreaterThan(0);
    expect(counts.refused).toBeGreaterThan(0);
  });

  it.each(BOMBS)('$name: ends', async ({ explode }) => {
    expect(['accepted', 'refused']).toContain(await explode(SCALE));
  });

  it('makes the same cases of the same seed, others of another', () => {
    for (const target of TARGETS) {
      const made = (seed: number): string =>
        Array.from({ length: 20 }, (_, number) => textOf(inputOf(target, seed, number))).join('\n');
      expect(made(1)).toBe(made(1));
      expect(made(1)).not.toBe(made(2));
    }
  });

  it('tells of a mistake with the least that shows it', async () => {
    const fails = async (input: string | Uint8Array): Promise<boolean> => String(input).includes('x7');
    expect(await minimise(`${'a'.repeat(300)}x7${'b'.repeat(500)}`, fails)).toBe('x7');
  });
});
