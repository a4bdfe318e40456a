import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '../../src/domain/formula-guard.ts';
import { writeCsv } from '../../src/export/csv.ts';
import { FORMULAS } from '../fixtures/payloads.ts';
import { read } from '../fixtures/read-own.ts';

const RUNS = { seed: 20261122, numRuns: 2000, endOnFailure: true };

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠﹦﹢﹣﹫\'",;\t\r\n \u00A0\u200B\uFEFF\u0000a1.e') }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...FORMULAS),
  fc.constantFrom('-12', '-12.5', '-1e-7', "'-12", 'Bắc Ninh', ''),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);

/** Not the pattern of the guard: what is left when all is gone that might be trimmed, in plain letters. */
function wouldRun(cell: string): boolean {
  const bare = cell.replace(/^["\p{White_Space}\p{C}]+/u, '').normalize('NFKC');
  return /^[=+\-@]/.test(bare) && !/^-\d+(\.\d+)?(e[+-]?\d+)?$/i.test(bare);
}

describe('a text that a spreadsheet would run', () => {
  it('does not run when it is guarded', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(wouldRun(guarded(text))).toBe(false);
        expect(/^[\t\r\n]/.test(guarded(text))).toBe(false);
      }),
      RUNS,
    );
  });

  it('comes back as it was, whatever apostrophes it has of its own', () => {
    fc.assert(
      fc.property(texts, fc.nat(3), (text, apostrophes) => {
        const given = "'".repeat(apostrophes) + text;
        expect(unguarded(guarded(given))).toBe(given);
      }),
      RUNS,
    );
  });

  it('is left alone where it is a number, a name or a note', () => {
    for (const text of [
      '-12',
      '-12.5',
      '-1e-7',
      '0',
      '3-4',
      'a=b',
      'Bắc Ninh',
      '−5',
      '≤ 30 min',
      "'",
      "'a",
      '',
    ])
      expect(guarded(text)).toBe(text);
  });

  it('comes back from a file by our own import: names, columns and values', async () => {
    // a file with a null in its first bytes is taken for no text
    const cell = texts.map((text) => text.replaceAll('\0', ''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
        cell,
        async (rows, head) => {
          const text = writeCsv([
            ['name', 'latitude', 'longitude', head],
            ...rows.map(([name, value]) => [name, 21.5, 105.5, value]),
          ]);
          const { features } = await read(text, { name: 'x.csv' });
          const column = head.trim() === '' ? '#4' : head.trim();
          expect(features.map(({ fields }) => fields)).toEqual(
            rows.map(([, value]) => (value.trim() === '' ? [] : [[column, value.trim()]])),
          );
          expect(features.map(({ name }) => name)).toEqual(
            rows.map(([name]) => (isInvisible(name) ? '' : name.trim().normalize('NFC'))),
          );
        },
      ),
      { ...RUNS, numRuns: 500 },
    );
  });
});

function isInvisible(name: string): boolean {
  return /^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]*$/u.test(name);
}
