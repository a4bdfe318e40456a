import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { metresToPixel, scaleBar } from '../../src/domain/scale-bar.ts';

describe('the scale of a picture', () => {
  it('is that of Web Mercator: the world is 512 pixels wide at a zoom of 0', () => {
    expect(metresToPixel(0, 0) * 512).toBeCloseTo(40_075_016.7, 0);
    expect(metresToPixel(60, 3)).toBeCloseTo(metresToPixel(0, 4), 6);
  });

  it('is the longest round length that fits, in the unit of the reader', () => {
    expect(scaleBar(100, 120, 'en', 'km')).toEqual({ pixels: 100, label: '10 km' });
    expect(scaleBar(5, 120, 'en', 'km')).toEqual({ pixels: 100, label: '500 m' });
    expect(scaleBar(1609.344 / 20, 120, 'en', 'mi')).toEqual({ pixels: 100, label: '5 mi' });
    expect(scaleBar(0.3048 * 2, 120, 'en', 'mi').label).toBe('200 ft');
    expect(scaleBar(1852 / 50, 120, 'en', 'nmi')).toEqual({ pixels: 100, label: '2 nmi' });
    expect(scaleBar(12, 120, 'vi', 'km').label).toBe('1 km');
  });

  it('fits and is never shorter than two fifths of the room, and says the length that it has', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 5000, noNaN: true }), (perPixel) => {
        const { pixels, label } = scaleBar(perPixel, 120, 'en', 'km');
        expect(pixels).toBeLessThanOrEqual(120 * (1 + 1e-12));
        expect(pixels).toBeGreaterThan(120 * 0.399);
        const [, value = '', unit] = /^([\d,]+) (m|km)$/.exec(label) ?? [];
        const metres = Number(value.replaceAll(',', '')) * (unit === 'km' ? 1000 : 1);
        expect(metres).toBeCloseTo(pixels * perPixel, 3);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
