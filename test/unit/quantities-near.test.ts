import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISTANCE_UNITS } from '../../src/domain/display-units.ts';
import { LANGUAGES } from '../../src/domain/localised.ts';
import {
  digitsNear,
  writeDistanceNear,
  writeDurationNear,
  writeHectaresNear,
} from '../../src/domain/quantities-near.ts';
import { METRES_OF, writeDistance, writeDuration } from '../../src/domain/quantities.ts';

const SEED = { seed: 20261122, numRuns: 1000 };

describe('figures near a limit', () => {
  it.each([
    [59.6, [60], '59.6 min'],
    [59.6, [], '1 h 00 min'],
    [60, [60], '1 h 00 min'],
    [60.04, [60], '1 h 00.04 min'],
    [59.97, [60], '59.97 min'],
    [12.4, [12], '12.4 min'],
    [12.6, [12], '13 min'],
    [7.9, [8, 12], '7.9 min'],
    [119.6, [120], '1 h 59.6 min'],
    [125, [60], '2 h 05 min'],
  ])('%s minutes beside %j are "%s"', (minutes, limits, words) => {
    const seconds = limits.map((limit) => limit * 60);
    expect(writeDurationNear(minutes * 60, seconds, 'en', 'auto')).toBe(words);
  });

  it('are told in the language and the units of the reader', () => {
    expect(writeDurationNear(59.6 * 60, [3600], 'vi', 'auto')).toBe('59,6 phút');
    expect(writeDurationNear(59.6 * 60, [3600], 'en', 'h')).toBe('0.99 h');
    expect(writeDurationNear(59.9 * 60, [3600], 'en', 'h')).toBe('0.998 h');
    expect(writeDurationNear(10, [60], 'en', 'auto')).toBe('< 1 min');
    expect(writeDistanceNear(34_480, [34_500], 'en', 'km')).toBe('34.48 km');
    expect(writeDistanceNear(120_400, [120_000], 'vi', 'km')).toBe('120,4 km');
    expect(writeDistanceNear(96, [100], 'en', 'km')).toBe('96 m');
    expect(writeDistanceNear(996, [1000], 'en', 'km')).toBe('0.996 km');
    expect(writeDistanceNear(290, [300], 'en', 'mi')).toBe('950 ft');
    expect(writeHectaresNear(13.96, [14], 'en', 'auto')).toBe('13.96 ha');
    expect(writeHectaresNear(281.6, [14], 'en', 'auto')).toBe('282 ha');
    expect(writeHectaresNear(281.6, [14], 'en', 'km2')).toBe('2.8 km²');
  });

  it('stand on the side of the limit on which they are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.constantFrom(...DISTANCE_UNITS),
        (km, centimetres, unit) => {
          // 1 km is no round number of miles
          fc.pre(centimetres !== 0 || unit === 'km');
          const [limit, metres] = [km * 1000, km * 1000 + centimetres / 100];
          const [figure = '', name = ''] = writeDistanceNear(metres, [limit], 'en', unit).split(' ');
          const size = { ...METRES_OF, m: 1, ft: 0.3048 }[name as 'km' | 'm' | 'ft'];
          const shown = Number(figure.replaceAll(',', ''));
          expect(Math.sign(shown - limit / size)).toBe(Math.sign(metres - limit));
        },
      ),
      SEED,
    );
  });

  it('are as everywhere else where no limit is near', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 3e6, noNaN: true }),
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...DISTANCE_UNITS),
        (value, language, unit) => {
          expect(writeDistanceNear(value, [], language, unit)).toBe(writeDistance(value, language, unit));
          expect(writeDurationNear(value, [], language, 'auto')).toBe(writeDuration(value, language, 'auto'));
        },
      ),
      SEED,
    );
  });

  it('take no more digits than they need', () => {
    expect(digitsNear(12.4, [20], 0)).toBe(0);
    expect(digitsNear(60, [60], 0)).toBe(0);
    // nobody needs the noise of the last bits
    expect(digitsNear(60 + 1e-12, [60], 0)).toBe(6);
  });
});
