import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/domain/place.ts';
import { writeCsv, writeTsv } from '../../src/export/csv.ts';
import {
  circuities,
  endsOf,
  exportedValue,
  makeSiteTable,
  median,
  transpose,
  type TableLine,
} from '../../src/domain/site-table.ts';
import { linesContent } from '../../src/export/site-table.ts';
import { heatClass, heatLimits, heatOf } from '../../src/domain/table-heat.ts';
import { shownLines, sortedRows, type TableOrder } from '../../src/domain/table-order.ts';
import { contrast } from '../../src/style/colors.ts';
import { heatColors } from '../../src/style/heat.ts';
import { DARK } from '../../src/style/palette-dark.ts';
import { LIGHT } from '../../src/style/palette.ts';
import { placeAfter } from '../../src/ui/use-grid-cursor.ts';
import { windowOf } from '../../src/ui/use-grid-window.ts';
import { letterScale } from '../../src/ui/use-letter-scale.ts';
import { AIRPORT, PARK, place } from '../fixtures/places.ts';
import { wholeOf } from '../fixtures/whole.ts';

const IN = (now: string, before: string | null = now): Partial<Place> => ({
  province: { nowEn: now, nowVi: `${now} vi`, beforeEn: before, beforeVi: before },
});
const line = (site: Place, source = 0): TableLine => ({ key: site.id, place: site, source });
const rows = [
  line(place('b', [106, 21], PARK, IN('Bac Ninh', 'Bac Giang'))),
  line(place('a', [106, 20], PARK, { ...IN('Bac Ninh'), status: 'planned' })),
  line(place('c', [106, 22], PARK, IN('Hai Phong'))),
  line(place('d', [106, 23], PARK)),
];
const columns = [
  line(place('north', [106, 22], AIRPORT)),
  line(place('south', [106, 12], AIRPORT)),
  line(place('alone', [106, 16], AIRPORT), 1),
];
const table = makeSiteTable(
  rows,
  columns,
  Float64Array.of(3, 1, 9, 2, 5, 9, Infinity, 5, NaN, NaN, Infinity, 9),
);
const ORDER: TableOrder = { sort: null, grouping: 'none', division: '34', language: 'en' };
const keys = (order: readonly number[]): string[] => order.map((row) => rows[row]!.key);
const by = (sort: TableOrder['sort'], more: Partial<TableOrder> = {}): TableOrder => ({
  ...ORDER,
  ...more,
  sort,
});

describe('the table of sites and gateways', () => {
  it('marks the lowest value that a site has among gateways of one source, not one that stands alone', () => {
    const marks = [0, 1, 2, 3].map((row) => [...table.best.subarray(row * 3, row * 3 + 3)]);
    expect(marks).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ]);
  });

  it('has no ratio where the straight line is short, nor where uncounted ways make it less than one', () => {
    const road = Float64Array.of(15_000, 9_000, 9_900, Infinity, NaN);
    const straight = Float64Array.of(10_000, 9_999, 10_000, 20_000, 20_000);
    expect([...circuities(road, straight)]).toEqual([1.5, Infinity, Infinity, Infinity, NaN]);
  });

  it('takes medians of what is known, and tells what is awaited from what does not exist', () => {
    expect(median(Float64Array.of(5, 1, Infinity, 3))).toBe(3);
    expect(median(Float64Array.of(4, 1))).toBe(2.5);
    expect(median(Float64Array.of(1, NaN))).toBeNaN();
    expect(median(Float64Array.of(Infinity))).toBe(Infinity);
    expect(median(Float64Array.of())).toBe(Infinity);
  });

  it('keeps site and gateway apart when rows and columns are swapped', () => {
    const turned = transpose(table);
    expect(turned.rows).toBe(columns);
    expect([...turned.values.subarray(0, 4)]).toEqual([3, 2, Infinity, NaN]);
    expect(endsOf(turned, true, 1, 2)).toEqual(endsOf(table, false, 2, 1));
    expect(endsOf(turned, true, 1, 2).site.key).toBe('c');
  });
});

describe('the order of the rows', () => {
  it('is from north to south at first, and where the column that sorted is not shown', () => {
    expect(keys(sortedRows(table, ORDER))).toEqual(['d', 'c', 'b', 'a']);
    const gone = by({ by: 'column', key: 'gone', isDescending: true });
    expect(keys(sortedRows(table, gone))).toEqual(['d', 'c', 'b', 'a']);
  });

  it('by a column puts what is not known last in both directions', () => {
    const order = (isDescending: boolean) =>
      keys(sortedRows(table, by({ by: 'column', key: 'north', isDescending })));
    expect(order(false)).toEqual(['a', 'b', 'c', 'd']);
    expect(order(true)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('by province follows the division, what lies in none last', () => {
    const order = (division: '34' | '63', isDescending = false) =>
      keys(sortedRows(table, by({ by: 'province', isDescending }, { division })));
    expect(order('34')).toEqual(['b', 'a', 'c', 'd']);
    expect(order('63')).toEqual(['b', 'a', 'c', 'd']);
    expect(order('34', true)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('groups by province of the division with medians, or by status', () => {
    const lines = (grouping: 'province' | 'status', division: '34' | '63') =>
      shownLines(table, { ...ORDER, grouping, division }).map((shown) =>
        shown.kind === 'row'
          ? rows[shown.row]!.key
          : `${shown.key} ${shown.count} ${[...shown.medians].join(' ')}`,
      );
    expect(lines('province', '34')).toEqual([
      'Bac Ninh 2 2.5 3 9',
      'b',
      'a',
      'Hai Phong 1 Infinity 5 NaN',
      'c',
      ' 1 NaN Infinity 9',
      'd',
    ]);
    expect(lines('province', '63').filter((text) => text.includes(' '))).toEqual([
      'Bac Giang 1 3 1 9',
      'Bac Ninh 1 2 5 9',
      'Hai Phong 1 Infinity 5 NaN',
      ' 1 NaN Infinity 9',
    ]);
    expect(lines('status', '34').filter((text) => text.includes(' '))).toEqual([
      'operating 3 NaN 3 NaN',
      'planned 1 2 5 9',
    ]);
  });

  it('sorts groups by their median where a column sorts', () => {
    const groups = (isDescending: boolean) =>
      shownLines(table, by({ by: 'column', key: 'south', isDescending }, { grouping: 'province' })).flatMap(
        (shown) => (shown.kind === 'group' ? [shown.key] : []),
      );
    expect(groups(false)).toEqual(['Bac Ninh', 'Hai Phong', '']);
    expect(groups(true)).toEqual(['Hai Phong', 'Bac Ninh', '']);
  });
});

describe('shades', () => {
  const ten = makeSiteTable(
    Array.from({ length: 10 }, (_, i) => line(place(`p${i}`, [106, 20], PARK))),
    [columns[0]!, columns[1]!],
    Float64Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? at / 2 + 1 : 100)),
  );

  it('are fifths of a column, or of the whole table', () => {
    const column = heatOf(ten, 'column');
    expect(heatLimits(column, 0)).toEqual([2, 4, 6, 8]);
    expect([1, 2, 3, 8, 9].map((value) => heatClass(column, 0, value))).toEqual([0, 0, 1, 3, 4]);
    expect(heatLimits(heatOf(ten, 'table'), 1)).toEqual([4, 8, 100, 100]);
  });

  it('leave alone what has no value, and everything when they are off', () => {
    const column = heatOf(ten, 'column');
    expect([NaN, Infinity].map((value) => heatClass(column, 0, value))).toEqual([null, null]);
    expect(heatClass(heatOf(ten, 'none'), 0, 3)).toBeNull();
  });

  it.each([LIGHT, DARK])('are readable in the $name theme, darker ones too', (theme) => {
    const colors = heatColors(theme);
    for (const color of colors) {
      expect(contrast(color, theme.ink), color).toBeGreaterThan(4.5);
    }
    expect(new Set(colors).size).toBe(5);
    expect(colors.at(-1)).toBe(theme.paper);
  });
});

describe('a file of the table', () => {
  const shown = { quantity: 'time', division: '34', language: 'vi' } as const;
  const content = wholeOf(linesContent(table, shownLines(table, { ...ORDER, grouping: 'province' }), shown));

  it('has a row for each site in the order shown, empty where there is no value, its unit in every heading', () => {
    const saved = content.table!;
    expect(saved.columns.slice(0, 6)).toEqual(['id', 'name', 'province', 'status', 'longitude', 'latitude']);
    expect(saved.columns.slice(6)).toEqual(table.columns.map((gateway) => `${gateway.place.nameVi} (min)`));
    expect(saved.rows.map(([id]) => id)).toEqual(['b', 'a', 'c', 'd']);
    expect(saved.rows[2]?.slice(2, 4)).toEqual(['Hai Phong vi', 'operating']);
    expect(saved.rows[2]?.slice(6)).toEqual([null, 0.1, null]);
  });

  it('has a point with the same values for each row', () => {
    expect(content.features.map(({ values }) => values['id'])).toEqual(['b', 'a', 'c', 'd']);
    expect(content.features[2]?.values[content.table!.columns[7]!]).toBe(0.1);
  });

  it('carries minutes, kilometres and ratios as numbers', () => {
    expect(exportedValue(5085, 'time')).toBe(84.8);
    expect(exportedValue(12_345, 'road')).toBe(12.35);
    expect(exportedValue(1.23456, 'circuity')).toBe(1.235);
    expect(exportedValue(Infinity, 'time')).toBeNull();
  });

  it('runs no formula in a spreadsheet, by file or by clipboard', () => {
    const risky = [['=1+1', '-2', -2, 'a\tb', '@x']];
    expect(writeCsv(risky)).toBe("\uFEFF'=1+1,-2,-2,a\tb,'@x\r\n");
    expect(writeTsv(risky)).toBe("'=1+1\t-2\t-2\ta b\t'@x");
  });
});

describe('the grid', () => {
  it('has room for the letters and the spacing that its reader has set', () => {
    const plain = { fontSize: '13px', letterSpacing: 'normal', lineHeight: '16.9px' };
    expect(letterScale(plain, 13, 1.3)).toEqual({ width: 1, height: 1 });
    expect(letterScale({ ...plain, lineHeight: 'normal' }, 13, 1.3)).toEqual({ width: 1, height: 1 });
    // what WCAG 1.4.12 names: lines 1.5 times, letters 0.12 times the size of the letters apart
    const spaced = { ...plain, letterSpacing: '1.56px', lineHeight: '19.5px' };
    expect(letterScale(spaced, 13, 1.3).width).toBeCloseTo(1.24, 9);
    expect(letterScale(spaced, 13, 1.3).height).toBeCloseTo(1.5 / 1.3, 9);
    const twice = { fontSize: '26px', letterSpacing: 'normal', lineHeight: '33.8px' };
    expect(letterScale(twice, 13, 1.3).height).toBeCloseTo(2, 9);
  });

  const measures = {
    lines: 306,
    columns: 120,
    lineHeight: 40,
    columnWidth: 90,
    headHeight: 80,
    headWidth: 200,
  };

  it('draws what is seen and a little more, whatever its size', () => {
    const seen = { scrollTop: 4000, scrollLeft: 900, clientWidth: 650, clientHeight: 480 };
    expect(windowOf(measures, seen)).toEqual({ firstLine: 94, endLine: 117, firstColumn: 8, endColumn: 18 });
    const end = { ...seen, scrollTop: 306 * 40, scrollLeft: 120 * 90 };
    expect(windowOf(measures, end)).toMatchObject({ endLine: 306, endColumn: 120 });
    expect(windowOf({ ...measures, lines: 2, columns: 1 }, { ...seen, scrollTop: 0, scrollLeft: 0 })).toEqual(
      {
        firstLine: 0,
        endLine: 2,
        firstColumn: 0,
        endColumn: 1,
      },
    );
  });

  it('is walked by keys and never left', () => {
    const from = (key: string, at = { line: 3, column: 2 }, isControl = false) =>
      placeAfter(key, isControl, at, { lines: 306, columns: 120 }, 10);
    expect(from('ArrowDown')).toEqual({ line: 4, column: 2 });
    expect(from('ArrowLeft', { line: 0, column: -1 })).toEqual({ line: 0, column: -1 });
    expect(from('ArrowUp', { line: 0, column: 2 })).toEqual({ line: -1, column: 2 });
    expect(from('PageDown', { line: 300, column: 2 })).toEqual({ line: 305, column: 2 });
    expect(from('PageUp')).toEqual({ line: 0, column: 2 });
    expect(from('Home')).toEqual({ line: 3, column: -1 });
    expect(from('End')).toEqual({ line: 3, column: 119 });
    expect(from('End', { line: 3, column: 2 }, true)).toEqual({ line: 305, column: 119 });
    expect(from('Home', { line: 3, column: 2 }, true)).toEqual({ line: 0, column: 0 });
    expect(from('x')).toBeNull();
  });
});
