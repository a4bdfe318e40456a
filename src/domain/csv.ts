/**
 * A table as text for spreadsheets: RFC 4180, with a byte order mark so that Excel takes it for UTF-8. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection"); numbers stay numbers.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(csvCell).join(',') + '\r\n').join('');
}

export type CsvCell = string | number | null;

function csvCell(value: CsvCell): string {
  const safe = written(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The same for the clipboard, from where spreadsheets take cells parted by tabs. There is no way to quote in it: what
 * would part cells or lines becomes a space.
 */
export function writeTsv(rows: readonly (readonly CsvCell[])[]): string {
  const tsvCell = (value: CsvCell): string => written(value).replaceAll(/[\t\r\n]+/g, ' ');
  return rows.map((row) => row.map(tsvCell).join('\t')).join('\n');
}

function written(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
