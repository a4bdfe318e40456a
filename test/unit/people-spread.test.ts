import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { streetCell } from '../../tools/network/roads.ts';
import { readStreetGrid, writeStreetGrid } from '../../tools/network/street-grid.ts';
import { cellsOfShapes, coarser } from '../../tools/people/cells-of-provinces.ts';
import { apportion, spread, spreadError } from '../../tools/people/spread.ts';
import type { Unit } from '../../tools/people/spread.ts';
import { withFile } from '../fixtures/drawn-extract.ts';
import { PEOPLE_META } from '../fixtures/people.ts';
import { seededRandom } from '../fixtures/random-network.ts';

const square = (west: number, south: number, east: number, north: number): number[][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe('spreading people', () => {
  it('loses nobody and strays from the exact share by less than one unit', () => {
    const random = seededRandom(7);
    for (let run = 0; run < 200; run++) {
      const weights = Array.from({ length: 1 + Math.floor(random() * 30) }, () => random() ** 3 + 1e-9);
      const total = 10 * Math.floor(random() * 1e6);
      const shares = apportion(total, weights, 10);
      const sum = weights.reduce((all, weight) => all + weight, 0);
      expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
      shares.forEach((share, i) => expect(Math.abs(share - (total * weights[i]!) / sum)).toBeLessThan(10));
    }
  });

  it('gives the cells of each unit its people by their streets, in the order of the cells', () => {
    const units: Unit[] = [
      {
        code: '01',
        name: 'Hà Nội',
        people: 100,
        streets: new Map([
          [streetCell(10_001, 1000), 3],
          [streetCell(10_000, 1000), 1],
          [streetCell(10_003, 999), 6],
        ]),
      },
      { code: '48', name: 'Đà Nẵng', people: 7, streets: new Map([[streetCell(10_002, 1001), 0.1]]) },
    ];
    const { meta, cells, people } = spread(units, PEOPLE_META);
    expect([meta.columns, meta.firstColumn, meta.firstRow]).toEqual([4, 10_000, 999]);
    expect([...cells]).toEqual([3, 4, 5, 10]);
    expect([...people]).toEqual([60, 10, 30, 7]);
    expect(meta.provinces.map((province) => province.cells)).toEqual([3, 1]);
    expect(() => spread([{ ...units[0]!, streets: new Map() }], PEOPLE_META)).toThrow(
      'Hà Nội has no cell for its people to live in.',
    );
  });

  it('is compared with what is known: larger units spread over the smaller ones that they consist of', () => {
    const unit = (code: string, people: number, km: number): Unit => ({
      code,
      name: code,
      people,
      streets: new Map([[1, km]]),
    });
    const units = [unit('a', 100, 3), unit('b', 300, 3), unit('c', 50, 9), unit('alone', 5, 1)];
    const of: Record<string, string> = { a: 'ab', b: 'ab', c: 'cc', alone: 'x' };
    // Both get 200 of the 400.
    expect(spreadError(units, ({ code }) => of[code]!)).toEqual({
      units: 2,
      median: expect.closeTo((1 + 1 / 3) / 2, 9),
      worst: 1,
      worstUnit: 'a',
    });
  });
});

describe('whose cells are', () => {
  const shapes: Polygon[] = [
    {
      type: 'Polygon',
      coordinates: [square(105, 20, 105.034, 20.02), square(105.011, 20.001, 105.019, 20.019)],
    },
    { type: 'Polygon', coordinates: [square(105.034, 20, 105.05, 20.02)] },
  ];
  const owner = cellsOfShapes(shapes, 0.01);
  const at = (column: number, row: number): number | undefined =>
    owner.get(streetCell(10_500 + column, 2000 + row));

  it('is theirs in whom most of it lies', () => {
    expect([at(0, 0), at(2, 1)]).toEqual([0, 0]);
    expect([at(3, 0), at(4, 1)]).toEqual([1, 1]);
    expect([at(5, 0), at(-1, 0), at(0, 2)]).toEqual([undefined, undefined, undefined]);
  });

  it('is nobody’s in a hole, but for its rim', () => {
    const narrow: Polygon = {
      type: 'Polygon',
      coordinates: [square(105, 20, 105.03, 20.01), square(105.01, 19.999, 105.02, 20.011)],
    };
    expect(cellsOfShapes([narrow], 0.01).has(streetCell(10_501, 2000))).toBe(false);
    expect(at(1, 0)).toBe(0);
  });

  it('keeps the kilometres in larger cells', () => {
    const streets = new Map([
      [streetCell(10_500, 2000), 1],
      [streetCell(10_501, 2001), 2],
      [streetCell(10_502, 2001), 4],
    ]);
    expect([...coarser(streets, 2)]).toEqual([
      [streetCell(5250, 1000), 3],
      [streetCell(5251, 1000), 4],
    ]);
  });
});

describe('the table of streets', () => {
  it('is read as it was written', () => {
    const grid = new Map([
      [streetCell(10_583, 2101), 1.25],
      [streetCell(10_582, 2199), 0.004],
    ]);
    const text = writeStreetGrid(grid);
    expect(text).toBe('lon_min,lat_min,minor_street_km\n105.82,21.99,0.004\n105.83,21.01,1.250\n');
    expect(new Map(withFile(text, 'grid.csv', readStreetGrid))).toEqual(grid);
  });
});
