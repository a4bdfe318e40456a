import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasuredPoint, Measurement } from '../../src/domain/measurement.ts';
import { formatAddress, parseAddress } from '../../src/store/url.ts';

const SEED = { seed: 20261122, numRuns: 500 };

const degrees = (most: number) =>
  fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((steps) => steps / 1e6);
const point: fc.Arbitrary<MeasuredPoint> = fc.record({
  position: fc.tuple(degrees(180), degrees(90)),
  placeId: fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
});
const measurement: fc.Arbitrary<Omit<Measurement, 'id'>> = fc.record({
  name: fc.string({ unit: 'grapheme' }),
  kind: fc.constantFrom('line', 'area', 'road'),
  points: fc.array(point, { minLength: 1, maxLength: 12 }),
  isShown: fc.boolean(),
  thereAndBack: fc.boolean(),
});
const measurements = fc
  .array(measurement, { maxLength: 5 })
  .map((all): Measurement[] => all.map((one, i) => ({ ...one, id: `m${i + 1}` })));

describe('the address of the page', () => {
  it('gives back what it was given', () => {
    fc.assert(
      fc.property(measurements, (all) => {
        expect(parseAddress(`#${formatAddress({ measurements: all, claims: [] })}`)).toEqual({
          measurements: all,
          claims: [],
          notes: [],
        });
      }),
      SEED,
    );
  });

  it('is written in letters that no browser changes', () => {
    fc.assert(
      fc.property(measurements, (all) => {
        const fragment = formatAddress({ measurements: all, claims: [] });
        const url = new URL('https://example.org/');
        url.hash = fragment;
        expect(url.hash.slice(1)).toBe(fragment);
      }),
      SEED,
    );
  });

  it('is never a fault, whatever stands in it: what can be read is read, the rest is told', () => {
    fc.assert(
      fc.property(measurements, fc.string({ unit: 'grapheme' }), fc.nat(), (all, noise, at) => {
        const fragment = formatAddress({ measurements: all, claims: [] });
        const cut = at % (fragment.length + 1);
        const { measurements: read } = parseAddress(fragment.slice(0, cut) + noise + fragment.slice(cut));
        for (const { points } of read)
          for (const { position } of points) {
            expect(Math.abs(position[0])).toBeLessThanOrEqual(180);
            expect(Math.abs(position[1])).toBeLessThanOrEqual(90);
          }
      }),
      SEED,
    );
  });

  it('tells what it does not understand', () => {
    const [good, bad] = [{ ...one, id: 'm1' }, 'm=1!x.AAAA'];
    expect(parseAddress(bad)).toEqual({
      measurements: [],
      claims: [],
      notes: ['1 of 1 measurements in this link could not be read.'],
    });
    expect(
      parseAddress(`${formatAddress({ measurements: [good], claims: [] })}!l.%`).measurements,
    ).toHaveLength(1);
    expect(parseAddress('m=2!whatever').notes).toHaveLength(1);
    expect(parseAddress('')).toEqual({ measurements: [], claims: [], notes: [] });
    expect(parseAddress('#panel')).toEqual({ measurements: [], claims: [], notes: [] });
  });

  it('is short: a line of five points within a province needs less than 80 letters', () => {
    const points = [0, 1, 2, 3, 4].map((i): MeasuredPoint => ({
      position: [105.9 + i / 9, 21.2 + i / 7],
      placeId: null,
    }));
    expect(formatAddress({ measurements: [{ ...one, id: 'm1', points }], claims: [] }).length).toBeLessThan(
      80,
    );
  });
});

const one: Omit<Measurement, 'id'> = {
  name: '',
  kind: 'line',
  points: [{ position: [105.9304, 21.2217], placeId: null }],
  isShown: true,
  thereAndBack: false,
};
