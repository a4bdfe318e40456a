import { guarded } from '../domain/formula-guard.ts';
import { eachOf, type About, type LongTable, type Series, type Value } from './exported.ts';

/**
 * A table as text for spreadsheets: RFC 4180, with a byte order mark so that Excel takes it for UTF-8. A text that a
 * spreadsheet would run as a formula is guarded (`src/domain/formula-guard.ts`); numbers stay numbers, also those that are
 * texts.
 */
export function writeCsv(rows: Iterable<readonly Value[]>): string {
  return [...csvLines(rows)].join('');
}

/** The same line by line. */
export function* csvLines(rows: Iterable<readonly Value[]>): Generator<string> {
  yield '\uFEFF';
  for (const row of rows) yield row.map(csvCell).join(',') + '\r\n';
}

/**
 * What the figures rest on stands in columns of its own behind them, the same in every row: lines of remarks above or below
 * a table are taken for rows of it by QGIS and scripts, another file is lost, and a row that is sorted, filtered or copied
 * elsewhere keeps its source.
 */
export function withAboutColumns({ columns, rows }: LongTable, about: About): Series<readonly Value[]> {
  const taken = new Set(columns);
  const names = about.map(([name]) => (taken.has(name) ? `about_${name}` : name));
  const words = about.map(([, text]) => text);
  const head: readonly Value[] = [...columns, ...names];
  const lines = eachOf(rows, (row): readonly Value[] => [...row, ...words]);
  return {
    length: rows.length + 1,
    *[Symbol.iterator]() {
      yield head;
      yield* lines;
    },
  };
}

function csvCell(value: Value): string {
  const safe = written(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The same for the clipboard, from where spreadsheets take cells parted by tabs. There is no way to quote in it: what
 * would part cells or lines becomes a space.
 */
export function writeTsv(rows: Iterable<readonly Value[]>): string {
  const tsvCell = (value: Value): string => written(value).replaceAll(/[\t\r\n]+/g, ' ');
  return Array.from(rows, (row) => row.map(tsvCell).join('\t')).join('\n');
}

function written(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return String(value);
  return guarded(value);
}
