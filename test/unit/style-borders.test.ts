import { describe, expect, it } from 'vitest';
import { isOnFrontier } from '../../src/style/frontier.ts';
import { sharedBorders, stretchesOf } from '../../src/style/shared-borders.ts';
import { square } from '../fixtures/atlas-state.ts';

const never = (): boolean => false;

const bordersOf = (
  areas: Parameters<typeof stretchesOf>[0],
  isFrontier: Parameters<typeof sharedBorders>[1],
) => sharedBorders(stretchesOf(areas), isFrontier);

describe('sharedBorders', () => {
  it('draws what two areas share once, and the rest as coast', () => {
    const lines = bordersOf([square([0, 0]), square([1, 0])], never);
    const inner = lines.filter((line) => line.properties.side === 'inner');
    expect(inner.map((line) => line.geometry.coordinates)).toEqual([
      [
        [1, 0],
        [1, 1],
      ],
    ]);
    const stretches = (side: string): number =>
      lines
        .filter((line) => line.properties.side === side)
        .reduce((sum, line) => sum + line.geometry.coordinates.length - 1, 0);
    expect({ inner: stretches('inner'), coast: stretches('coast') }).toEqual({ inner: 1, coast: 6 });
  });

  it('finds shared stretches in either direction', () => {
    const turned = {
      ...square([1, 0]),
      coordinates: square([1, 0]).coordinates.map((ring) => ring.toReversed()),
    };
    const lines = bordersOf([square([0, 0]), turned], never);
    expect(lines.filter((line) => line.properties.side === 'inner')).toHaveLength(1);
  });

  it('tells the outer edge on land from the coast', () => {
    const sides = bordersOf([square([0, 0])], ([x = 0]) => x < 0.5).map((line) => line.properties.side);
    expect(new Set(sides)).toEqual(new Set(['coast', 'frontier']));
  });

  it('takes areas in several parts, and with holes', () => {
    const [outer = []] = square([0, 0], 3).coordinates;
    const [hole = []] = square([1, 1]).coordinates;
    const lines = bordersOf(
      [
        { type: 'Polygon', coordinates: [outer, hole] },
        { type: 'MultiPolygon', coordinates: [[hole], [square([9, 9]).coordinates[0] ?? []]] },
      ],
      never,
    );
    const stretches = lines
      .filter((l) => l.properties.side === 'inner')
      .flatMap((l) => l.geometry.coordinates);
    expect(stretches).toHaveLength(5);
  });
});

describe('isOnFrontier', () => {
  it.each([
    ['Huu Nghi', [106.71, 21.98]],
    ['Lao Cai', [103.97, 22.51]],
    ['Cau Treo', [105.19, 18.4]],
    ['Lao Bao', [106.59, 16.62]],
    ['Moc Bai', [106.13, 11.08]],
    ['Tinh Bien', [104.94, 10.61]],
  ])('%s is on the frontier', (_, position) => expect(isOnFrontier(position)).toBe(true));

  it.each([
    ['Tra Co', [108.06, 21.48]],
    ['Hai Phong', [106.8, 20.7]],
    ['Vung Ang', [106.4, 18.1]],
    ['Dong Hoi', [106.63, 17.48]],
    ['Lang Co', [108.06, 16.25]],
    ['Da Nang', [108.25, 16.06]],
    ['Vung Tau', [107.09, 10.33]],
    ['Rach Gia', [105.08, 10]],
    ['Phu Quoc', [103.97, 10.2]],
  ])('%s is on the coast', (_, position) => expect(isOnFrontier(position)).toBe(false));
});
