import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAboutColumns, writeCsv } from '../../src/export/csv.ts';
import { makeSiteTable, transpose, valueAt, type SiteTable } from '../../src/domain/site-table.ts';
import { linesContent } from '../../src/export/site-table.ts';
import { HEAT_SCOPES, heatClass, heatOf } from '../../src/domain/table-heat.ts';
import { shownLines, sortedRows, type TableOrder } from '../../src/domain/table-order.ts';
import { PARK, place } from '../fixtures/places.ts';
import { readCsv } from '../fixtures/read-csv.ts';
import { wholeOf } from '../fixtures/whole.ts';

/** Laws of the table of sites and gateways, for any table. */

const SEED = { seed: 20261122, numRuns: 200 };

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity) },
);
const name = fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.replaceAll(/[\r\n]/g, '\n'));

const tables: fc.Arbitrary<SiteTable> = fc
  .record({ rows: fc.integer({ min: 0, max: 9 }), columns: fc.integer({ min: 0, max: 6 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      names: fc.array(name, { minLength: rows + columns, maxLength: rows + columns }),
      provinces: fc.array(fc.constantFrom('A', 'B', null), {
        minLength: rows + columns,
        maxLength: rows + columns,
      }),
      sources: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: columns, maxLength: columns }),
      values: fc.array(value, { minLength: rows * columns, maxLength: rows * columns }),
      size: fc.constant({ rows, columns }),
    }),
  )
  .map(({ names, provinces, sources, values, size }) => {
    const line = (i: number, source: number) => ({
      key: `k${i}`,
      source,
      place: place(`k${i}`, [106, 20 + i / 10], PARK, {
        nameEn: names[i]!,
        province:
          provinces[i] == null
            ? null
            : { nowEn: provinces[i], nowVi: provinces[i], beforeEn: null, beforeVi: null },
      }),
    });
    return makeSiteTable(
      Array.from({ length: size.rows }, (_, i) => line(i, 0)),
      Array.from({ length: size.columns }, (_, i) => line(size.rows + i, sources[i]!)),
      Float64Array.from(values),
    );
  });

const orders: fc.Arbitrary<TableOrder> = fc.record({
  sort: fc.oneof(
    fc.constant(null),
    fc.record({
      by: fc.constant('column' as const),
      key: fc.integer({ min: 0, max: 14 }).map((i) => `k${i}`),
      isDescending: fc.boolean(),
    }),
    fc.record({ by: fc.constantFrom('name' as const, 'province' as const), isDescending: fc.boolean() }),
  ),
  grouping: fc.constantFrom('none', 'province', 'status'),
  division: fc.constantFrom('34', '63'),
  language: fc.constantFrom('en', 'vi'),
});

describe('any table', () => {
  it('swapped twice is the same again', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(transpose(transpose(table))).toEqual(table);
      }),
      SEED,
    );
  });

  it('loses no row and shows none twice, in any order and grouping', () => {
    fc.assert(
      fc.property(tables, orders, (table, order) => {
        const rows = shownLines(table, order).flatMap((line) => (line.kind === 'row' ? [line.row] : []));
        expect(rows.sort((a, b) => a - b)).toEqual([...table.rows.keys()]);
      }),
      SEED,
    );
  });

  it('sorts by a column in order, equal values as listed, unknown ones last in both directions', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.boolean(), (table, nth, isDescending) => {
        fc.pre(table.columns.length > 0);
        const column = nth % table.columns.length;
        const sort = { by: 'column', key: table.columns[column]!.key, isDescending } as const;
        const rows = sortedRows(table, { sort, grouping: 'none', division: '34', language: 'en' });
        for (let i = 1; i < rows.length; i++) {
          const [a, b] = [valueAt(table, rows[i - 1]!, column), valueAt(table, rows[i]!, column)];
          if (!Number.isFinite(b)) {
            if (!Number.isFinite(a)) expect(rows[i - 1]!).toBeLessThan(rows[i]!);
            continue;
          }
          expect(Number.isFinite(a)).toBe(true);
          if (a === b) expect(rows[i - 1]!).toBeLessThan(rows[i]!);
          else expect(a < b).toBe(!isDescending);
        }
      }),
      SEED,
    );
  });

  it('gives no smaller value a higher shade, and every known one a shade', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...HEAT_SCOPES), (table, scope) => {
        const heat = heatOf(table, scope);
        table.columns.forEach((_, column) => {
          const shades = table.rows
            .map((__, row) => valueAt(table, row, column))
            .filter(Number.isFinite)
            .sort((a, b) => a - b)
            .map((known) => heatClass(heat, column, known));
          if (scope === 'none') expect(shades.every((shade) => shade === null)).toBe(true);
          else expect(shades).toEqual([...shades].sort((a, b) => a! - b!));
          if (scope !== 'none') expect(shades).not.toContain(null);
        });
      }),
      SEED,
    );
  });

  it('comes back from its file: every name and every figure', () => {
    fc.assert(
      fc.property(tables, orders, (table, order) => {
        const lines = shownLines(table, order);
        const { division, language } = order;
        const content = wholeOf(linesContent(table, lines, { quantity: 'road', division, language }));
        const cells = [...withAboutColumns(content.table!, [['method', 'minutes, "rounded"']])];
        const read = readCsv(writeCsv(cells));
        expect(read.length).toBe(cells.length);
        cells.forEach((row, i) =>
          row.forEach((cell, j) => {
            const back = read[i]?.[j];
            if (cell === null) expect(back).toBe('');
            else if (typeof cell === 'number') expect(Number(back)).toBe(cell);
            // a text that would be run as a formula comes with an apostrophe before it, and is otherwise itself
            else expect([cell, `'${cell}`]).toContain(back);
            if (typeof cell === 'string') expect(back).not.toMatch(/^[=+\-@\t\r]/);
          }),
        );
      }),
      SEED,
    );
  });
});
