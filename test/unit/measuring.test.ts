import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPosition } from '../../src/domain/read-coordinates.ts';
import { writePosition, type CoordinateStyle } from '../../src/domain/coordinates.ts';
import { loadEllipsoid } from '../../src/domain/geodesic.ts';
import { greatCircleLines } from '../../src/domain/great-circle.ts';
import { greatCircleMetres } from '../../src/domain/geometry.ts';
import { enclosedSquareKm } from '../../src/domain/measured-area.ts';
import {
  insertPoint,
  legsOf,
  removePoint,
  reorderPoint,
  replacePoint,
  totalMetres,
} from '../../src/domain/measurement.ts';
import type { Language } from '../../src/domain/localised.ts';
import type { Measurement } from '../../src/domain/measurement.ts';
import type { Position } from '../../src/domain/units.ts';

const VSIP: Position = [105.9304, 21.2217];

describe('coordinates', () => {
  it.each([
    '21.2217, 105.9304',
    '21.2217 105.9304',
    '21.2217,105.9304',
    '105.9304, 21.2217',
    '[105.9304,21.2217]',
    '(21.2217, 105.9304)',
    '21,2217; 105,9304',
    '21,2217, 105,9304',
    '21.2217° N, 105.9304° E',
    'N21.2217 E105.9304',
    '105.9304 E, 21.2217 N',
    '21.2217 Bắc, 105.9304 Đông',
    '21° 13.302, 105° 55.824',
    '21°13\'18.12"N 105°55\'49.44"E',
    '21°13′18.12″ N, 105°55′49.44″ E',
    '21°13\'18.12"B, 105°55\'49.44"Đ',
  ])('are understood as they are pasted: %s', (text) => {
    const [lon, lat] = readPosition(text) ?? [0, 0];
    expect(lon).toBeCloseTo(VSIP[0], 6);
    expect(lat).toBeCloseTo(VSIP[1], 6);
  });

  it('know the south and the west', () => {
    expect(readPosition('33.8568 S, 151.2153 E')).toEqual([151.2153, -33.8568]);
    expect(readPosition('-33.8568, 151.2153')).toEqual([151.2153, -33.8568]);
    expect(readPosition('25.6844 N, 100.3181 W')).toEqual([-100.3181, 25.6844]);
    expect(readPosition("33°51'N, 151°12'Đ")?.[1]).toBeCloseTo(-33.85, 6);
  });

  it.each(['', '12', 'VSIP', 'Quốc lộ 18', 'KCN 21 Nam', '91, 200', '95, 10.5, 3', '21.2 N, 22 N'])(
    'are not seen where there are none: %s',
    (text) => expect(readPosition(text)).toBeNull(),
  );

  it('are read as they were written', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(
        degrees(180),
        degrees(90),
        fc.constantFrom<CoordinateStyle>('decimal', 'dms'),
        fc.constantFrom<Language>('en', 'vi'),
        (lon, lat, style, language) => {
          const [gotLon, gotLat] = readPosition(writePosition([lon, lat], style, language)) ?? [NaN, NaN];
          expect(Math.abs(gotLon - lon)).toBeLessThan(2e-5);
          expect(Math.abs(gotLat - lat)).toBeLessThan(2e-5);
        },
      ),
      { seed: 20261122, numRuns: 500 },
    );
    expect(writePosition([105.99999999, -21.99999999], 'dms')).toBe('22°00′00.0″ S, 106°00′00.0″ E');
  });
});

describe('the ellipsoid', () => {
  // The first four: Karney's test set for geodesics (zenodo.org/records/32156). The others: GeographicLib's examples,
  // the length of a degree of the equator, of a meridian.
  it.each<[string, Position, Position, number]>([
    ['over the Pacific', [-139.44815, 35.60777], [-69.95921, -11.17491], 8_935_244.560_482],
    ['across 180° in the north', [106.05087, 55.52454], [-162.81766, 77.03196], 4_105_086.171_392],
    ['to the other side', [173.34268, -17.42761], [5.93557, -15.84784], 16_076_603.163_118],
    ['half round the world', [52.74123, 6.96833], [-153.82709, -7.39675], 17_102_477.249_696],
    ['a quarter of a meridian', [0, 0], [0, 90], 10_001_965.7293],
    ['across 180°', [179.5, 0], [-179.5, 0], 111_319.490_793],
    ['pole to pole', [0, 90], [0, -90], 20_003_931.4586],
    ['nowhere', [105, 21], [105, 21], 0],
    ['nearly antipodal', [0, -30], [179.8, 29.9], 19_989_832.827_61],
  ])('%s', async (_, from, to, metres) => {
    const { geodesic } = await loadEllipsoid();
    expect(geodesic(from, to).metres).toBeCloseTo(metres, 1);
  });

  it('knows areas, whichever way the corners run, also across 180°', async () => {
    const { polygon } = await loadEllipsoid();
    // Antarctica, as in the documentation of GeographicLib's Planimeter.
    const antarctica: [number, number][] = [
      [-63.1, -58], [-72.9, -74], [-71.9, -102], [-74.9, -102], [-74.3, -131], [-77.5, -163], [-77.4, 163],
      [-71.7, 172], [-65.9, 140], [-65.7, 113], [-66.6, 88], [-66.9, 59], [-69.8, 25], [-70.0, -4],
      [-71.0, -14], [-77.3, -33], [-77.9, -46], [-74.7, -61],
    ]; // prettier-ignore
    const corners = antarctica.map(([lat, lon]): Position => [lon, lat]);
    const { squareKm, perimeter } = polygon(corners);
    expect(squareKm).toBeCloseTo(13_662_703.680_020_1, 2);
    expect(perimeter).toBeCloseTo(16_831_067.893, 2);
    expect(polygon(corners.toReversed()).squareKm).toBeCloseTo(squareKm, 6);
    expect(polygon([[179, 0], [-179, 0], [-179, 1], [179, 1]]).squareKm).toBeCloseTo(24_619.44, 1); // prettier-ignore
  });

  it('differs from the sphere by less than 0.6 %', async () => {
    const { geodesic } = await loadEllipsoid();
    const position = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -89, max: 89, noNaN: true }),
    );
    fc.assert(
      fc.property(position, position, (from, to) => {
        const sphere = greatCircleMetres(from, to);
        if (sphere < 1 || sphere > 19_900_000) return;
        expect(Math.abs(geodesic(from, to).metres / sphere - 1)).toBeLessThan(0.006);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});

const point = (lon: number, lat: number) => ({ position: [lon, lat] as Position, placeId: null });
const square: Measurement = Object.freeze({
  id: 'm1',
  name: '',
  kind: 'line',
  points: Object.freeze([point(105, 21), point(106, 21), point(106, 22), point(105, 22)]),
  isShown: true,
  thereAndBack: false,
});

describe('a measurement', () => {
  it('has a leg from each point to the next, and back where it is closed', () => {
    expect(legsOf(square).map(({ from, to }) => [from, to])).toEqual([[0, 1], [1, 2], [2, 3]]); // prettier-ignore
    const closed = legsOf({ ...square, kind: 'area' });
    expect(closed.at(-1)).toMatchObject({ from: 3, to: 0 });
    expect(closed[1]!.bearing).toBeCloseTo(0, 6);
    expect(closed[3]!.bearing).toBeCloseTo(180, 6);
    expect(legsOf({ ...square, kind: 'road' })).toHaveLength(3);
    expect(legsOf({ ...square, kind: 'road', thereAndBack: true })).toHaveLength(4);
    expect(totalMetres({ ...square, kind: 'area' })).toBeCloseTo(
      closed.reduce((sum, { metres }) => sum + metres, 0),
      6,
    );
    expect(legsOf({ ...square, points: [] })).toEqual([]);
  });

  it('encloses what its great circles do, also across 180°, and nothing with two points', async () => {
    const { polygon } = await loadEllipsoid();
    const wide = [point(104.6, 18.7), point(108.4, 18.2), point(107.5, 15.1)];
    const across = [point(178, 10), point(-178, 10), point(-178, 12), point(178, 12)];
    for (const points of [square.points, wide, across, wide.toReversed()]) {
      const exact = polygon(points.map(({ position }) => position)).squareKm;
      expect(Math.abs(enclosedSquareKm({ ...square, points }) / exact - 1)).toBeLessThan(0.006);
    }
    expect(enclosedSquareKm({ ...square, points: square.points.slice(0, 2) })).toBe(0);
  });

  it('is changed point by point, the old one kept as it was', () => {
    const lons = ({ points }: Measurement) => points.map(({ position }) => position[0]);
    expect(lons(insertPoint(square, 0, point(1, 1)))).toEqual([105, 1, 106, 106, 105]);
    expect(lons(insertPoint(square, -1, point(1, 1)))).toEqual([1, 105, 106, 106, 105]);
    expect(lons(replacePoint(square, 3, point(1, 1)))).toEqual([105, 106, 106, 1]);
    expect(lons(removePoint(square, 1))).toEqual([105, 106, 105]);
    expect(lons(reorderPoint(insertPoint(square, 3, point(1, 1)), 4, 1))).toEqual([105, 1, 106, 106, 105]);
  });
});

describe('the line of a great circle', () => {
  it('begins and ends where it should, bends, and is cut at 180°', () => {
    const [line] = greatCircleLines([105, 21], [-100, 25]);
    expect(greatCircleLines([105, 21], [-100, 25])).toHaveLength(2);
    expect(line?.[0]?.[0]).toBeCloseTo(105, 9);
    const [short] = greatCircleLines([105, 21], [106, 21]);
    expect(short?.at(-1)?.[0]).toBeCloseTo(106, 9);
    const [long] = greatCircleLines([0, 50], [90, 50]);
    expect(Math.max(...(long ?? []).map(([, lat]) => lat!))).toBeGreaterThan(57);
    expect(greatCircleLines([105, 21], [105, 21])).toEqual([[[105, 21], [105, 21]]]); // prettier-ignore
  });
});
