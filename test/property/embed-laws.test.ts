import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS, PACES, PROFILES } from '../../src/domain/assumptions.ts';
import { LONGEST_MINUTES, MOST_BANDS } from '../../src/domain/bands.ts';
import { readMessage } from '../../src/embed/read-message.ts';

const SEED = 8;
const RUNS = 2000;

const key = fc.oneof(
  fc.constantFrom('atlas', 'do', 'id', 'position', 'profile', 'pace', 'bands', 'language', 'request'),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
  fc.string(),
);
const value = fc.oneof(
  fc.anything({
    withNullPrototype: true,
    withMap: true,
    withSet: true,
    withDate: true,
    withTypedArray: true,
  }),
  fc.constantFrom('hello', 'select', 'set', 'ask', 'car', 'truck', 1, NaN, Infinity),
  fc.array(fc.oneof(fc.double(), fc.string()), { maxLength: 20 }),
);
const garbage = fc.oneof(
  fc.anything(),
  fc.dictionary(key, value).map((said) => ({ atlas: 1, ...said })),
  fc.tuple(fc.constantFrom('select', 'set'), fc.dictionary(key, value)).map(([wish, said]) => ({
    ...said,
    atlas: 1,
    do: wish,
  })),
);

describe('whatever a page says', () => {
  it('is understood, wrong or not ours, and what is understood is in its range', () => {
    fc.assert(
      fc.property(garbage, (data) => {
        const read = readMessage(data);
        expect(['message', 'wrong', 'not ours']).toContain(read.kind);
        if (read.kind !== 'message') return;
        const { message } = read;
        if (message.do === 'select' && message.site.kind === 'position') {
          const [lon, lat] = message.site.position;
          expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
        }
        if (message.do === 'select' && message.site.kind === 'id') {
          expect(typeof message.site.id).toBe('string');
          expect(message.site.id.length).toBeLessThanOrEqual(200);
        }
        if (message.do === 'set') {
          const { profile = 'car', direction = 'from', pace = 1, bands = [1] } = message.change;
          expect(PROFILES).toContain(profile);
          expect(DIRECTIONS).toContain(direction);
          expect(pace >= PACES[0] && pace <= PACES[1]).toBe(true);
          expect(bands.length > 0 && bands.length <= MOST_BANDS).toBe(true);
          expect(bands.every((b, i) => b >= 1 && b <= LONGEST_MINUTES && b > (bands[i - 1] ?? 0))).toBe(true);
          expect(Object.getPrototypeOf(message.change)).toBe(Object.prototype);
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
