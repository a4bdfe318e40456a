import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One row of a curated table. Asking for a column that the table does not have throws: it is a spelling error. */
export type Row = {
  readonly text: (column: string) => string | null;
  readonly number: (column: string) => number | null;
  /** Text that must be there; throws a sentence naming table, line and column otherwise. */
  readonly required: (column: string) => string;
  readonly isYes: (column: string) => boolean;
};

/** Reads `tools/layers/tables/<name>.csv` (RFC 4180: commas, quotes doubled inside quotes, first line the header). */
export function readTable(name: string): readonly Row[] {
  const file = fileURLToPath(new URL(`./tables/${name}.csv`, import.meta.url));
  const [header, ...lines] = parseCsv(readFileSync(file, 'utf8'));
  if (!header) throw new Error(`Table ${name}.csv is empty.`);
  const columns = new Map(header.map((column, i) => [column, i]));
  return lines.map((cells, i) => {
    if (cells.length !== header.length) {
      throw new Error(
        `${name}.csv line ${i + 2} has ${cells.length} cells, the header has ${header.length}.`,
      );
    }
    return rowOf(`${name}.csv line ${i + 2}`, columns, cells);
  });
}

function rowOf(where: string, columns: ReadonlyMap<string, number>, cells: readonly string[]): Row {
  const text = (column: string): string | null => {
    const index = columns.get(column);
    if (index === undefined) throw new Error(`${where}: there is no column ${column}.`);
    return cells[index]?.trim() || null;
  };
  const number = (column: string): number | null => {
    const cell = text(column);
    if (cell === null) return null;
    const value = Number(cell);
    if (!Number.isFinite(value)) throw new Error(`${where}: ${column} is ${cell}, expected a number.`);
    return value;
  };
  const required = (column: string): string => {
    const cell = text(column);
    if (cell === null) throw new Error(`${where}: ${column} is empty.`);
    return cell;
  };
  return { text, number, required, isYes: (column) => text(column) === 'yes' };
}

/** Cells of every line. Quoted cells may hold commas, quotes (doubled) and line ends. */
export function parseCsv(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (isQuoted) {
      if (c !== '"') cell += c;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i++;
      } else isQuoted = false;
    } else if (c === '"') isQuoted = true;
    else if (c === ',') {
      cells.push(cell);
      cell = '';
    } else if (c === '\n') {
      lines.push([...cells, cell]);
      cells = [];
      cell = '';
    } else if (c !== '\r') cell += c;
  }
  if (cell !== '' || cells.length > 0) lines.push([...cells, cell]);
  return lines;
}
