import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/import/table-rows.ts';

/** Our own reader of rows beside another one, and against what was written. */

const PART = fc.constantFrom('a', 'Đ', '"', ',', ';', '\n', '\r\n', '\r', ' ', '21,5', '""', '\t', '\u0000');
const CELL = fc.array(PART, { maxLength: 5 }).map((parts) => parts.join(''));
const ROWS = fc.array(fc.array(CELL, { minLength: 1, maxLength: 5 }), { maxLength: 8 });

const cellsOf = (text: string, delimiter: string): (readonly string[])[] =>
  [...rowsOf(text, delimiter, 0)].map(({ cells }) => cells);

describe('rows of a table', () => {
  it('are those that were written, whatever stands in their cells', () => {
    fc.assert(
      fc.property(
        ROWS,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, end) => {
          const text = Papa.unparse(rows, { delimiter, newline: end, quotes: true });
          expect(cellsOf(text, delimiter)).toEqual(rows);
          expect(
            [...rowsOf(text, delimiter, 0)].every(({ isBroken, excess }) => !isBroken && excess === null),
          ).toBe(true);
        },
      ),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it('are those that another reader finds in any text with one kind of line ends, and as broken', () => {
    const text = fc.array(fc.constantFrom('a', '"', '"', '""', ',', ',', '\n', ' ', 'Đ'), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => {
        // spaces behind a quote at the very end are to us what they are before a line end
        const said = `${parts.join('')}\n`;
        const ours = [...rowsOf(said, ',', 0)];
        const { data, errors } = Papa.parse<string[]>(said, {
          delimiter: ',',
          newline: '\n',
          skipEmptyLines: true,
        });
        const isBroken = errors.some(({ type }) => type === 'Quotes');
        expect(ours.some((row) => row.isBroken)).toBe(isBroken);
        // in what nothing closes the other one leaves doubled quotes as they are
        const filled = (rows: (readonly string[])[]): unknown =>
          rows.filter((cells) => cells.join('') !== '');
        if (!isBroken) expect(filled(ours.map(({ cells }) => cells))).toEqual(filled(data));
      }),
      { seed: 20261122, numRuns: 2_000 },
    );
  });
});
