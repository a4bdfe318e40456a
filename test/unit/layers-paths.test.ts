import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { linePaths as weightedPaths } from '../../tools/layers/line-paths.ts';
import { openingYears } from '../../tools/layers/opening-years.ts';
import { readTable } from '../../tools/layers/table.ts';
import { waterways } from '../../tools/layers/waterways.ts';

/** A grid of a hundredth of a degree, about 1.1 km. */
const at = (x: number, y: number): Position => [106 + x / 100, 10 + y / 100];

const linePaths = (lines: readonly Position[][]) =>
  weightedPaths(lines.map((positions) => ({ positions, weight: 1 })));

describe('a way along lines', () => {
  const river = [at(0, 0), at(1, 0), at(2, 0), at(3, 0)];
  const loop = [at(1, 0), at(1, 2), at(2, 2), at(2, 0)];

  it('is the shortest', () => {
    expect(linePaths([loop, river])([at(0, 0), at(3, 0)])).toEqual(river);
  });

  it('goes through every position, in order and once each', () => {
    const path = linePaths([river, loop])([at(0, 0), at(1, 2), at(3, 0)]);
    expect(path).toEqual([at(0, 0), at(1, 0), at(1, 2), at(2, 2), at(2, 0), at(3, 0)]);
  });

  it('goes around where the short cut counts more', () => {
    const cut = { positions: [at(1, 0), at(2, 0)], weight: 9 };
    const lines = [river.slice(0, 2), river.slice(2), loop].map((positions) => ({ positions, weight: 1 }));
    expect(weightedPaths([...lines, cut])([at(0, 0), at(3, 0)])).toHaveLength(6);
  });

  it('begins at the corner nearest to what was asked for', () => {
    expect(linePaths([river])([at(0.2, 0.3), at(3, 0.4)])).toEqual(river);
  });

  it('crosses the gap of a tributary that ends at the bank', () => {
    const tributary = [at(1, 3), at(1, 0.3)];
    expect(linePaths([river, tributary])([at(1, 3), at(3, 0)])).toEqual([
      at(1, 3),
      at(1, 0.3),
      at(1, 0),
      at(2, 0),
      at(3, 0),
    ]);
  });

  it('is none where a wider gap lies between, and far from every line', () => {
    const apart = [at(1, 3), at(1, 0.6)];
    expect(linePaths([river, apart])([at(1, 3), at(3, 0)])).toBeNull();
    expect(linePaths([river])([at(0, 0), at(3, 9)])).toBeNull();
    expect(linePaths([])([at(0, 0), at(3, 0)])).toBeNull();
  });
});

describe('waterways', () => {
  it('are those of the table that the source holds', () => {
    const { features } = waterways({
      date: '2026-11-20',
      lines: [
        {
          isCanal: false,
          positions: [
            [106.44, 11.155],
            [106.7362, 10.8332],
            [106.7505, 10.8301],
            [106.741, 10.8088],
            [106.767, 10.74],
          ],
        },
      ],
    });
    expect(features.map(({ properties }) => properties.id)).toEqual(['waterway-saigon']);
    expect(features[0]?.properties['length_km']).toBeGreaterThan(55);
    expect(features[0]?.properties.source_date).toBe('2026-11-20');
  });
});

describe('opening years', () => {
  const row = (name: string) =>
    readTable('highways').find((candidate) => candidate.text('name_en') === `${name} Expressway`) ?? null;
  const yearsOf = openingYears(2026);

  it('come from the table of the network where a road changed since 2021', () => {
    expect(yearsOf(row('Cao Bo – Mai Son'), 'operating')).toEqual({ opened: 2022, opens: null });
  });

  it('come from the table of highways for older roads', () => {
    expect(yearsOf(row('Phap Van – Cau Gie'), 'operating')).toEqual({ opened: 2002, opens: null });
  });

  it('are those from which all of a road is open', () => {
    // its western and eastern parts since 2025, its bridges expected in 2026
    expect(yearsOf(row('Ben Luc – Long Thanh'), 'operating').opened).toBe(2025);
  });

  it('of what is unfinished lie after the data, whatever was announced', () => {
    expect(yearsOf(row('Ben Luc – Long Thanh'), 'under_construction')).toEqual({ opened: null, opens: 2027 });
  });

  it('are unknown where no source says so', () => {
    expect(yearsOf(row('Ninh Binh – Hai Phong'), 'under_construction').opens).toBeNull();
    expect(yearsOf(null, 'operating')).toEqual({ opened: null, opens: null });
  });
});
