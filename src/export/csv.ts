import { guarded } from '../domain/formula-guard.ts';
import type { About, Table, Value } from './exported.ts';

/**
 * A table as text for spreadsheets: RFC 4180, with a byte order mark so that Excel takes it for UTF-8. A text that a
 * spreadsheet would run as a formula is guarded (`src/domain/formula-guard.ts`); numbers stay numbers, also those that are
 * texts.
 */
export function writeCsv(rows: readonly (readonly Value[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(csvCell).join(',') + '\r\n').join('');
}

/**
 * What the figures rest on stands in columns of its own behind them, the same in every row: lines of remarks above or below
 * a table are taken for rows of it by QGIS and scripts, another file is lost, and a row that is sorted, filtered or copied
 * elsewhere keeps its source.
 */
export function withAboutColumns({ columns, rows }: Table, about: About): readonly (readonly Value[])[] {
  const taken = new Set(columns);
  const names = about.map(([name]) => (taken.has(name) ? `about_${name}` : name));
  const words = about.map(([, text]) => text);
  return [[...columns, ...names], ...rows.map((row) => [...row, ...words])];
}

function csvCell(value: Value): string {
  const safe = written(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The same for the clipboard, from where spreadsheets take cells parted by tabs. There is no way to quote in it: what
 * would part cells or lines becomes a space.
 */
export function writeTsv(rows: readonly (readonly Value[])[]): string {
  const tsvCell = (value: Value): string => written(value).replaceAll(/[\t\r\n]+/g, ' ');
  return rows.map((row) => row.map(tsvCell).join('\t')).join('\n');
}

function written(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return String(value);
  return guarded(value);
}
