import { MOST_CELL_TEXT, MOST_COLUMNS } from './limits.ts';
import { Refused } from './refused.ts';
import { spotAt } from './spot.ts';
import { readCellPosition } from './table-angle.ts';
import { rowsOf } from './table-rows.ts';
import type { Row } from './table-rows.ts';

/** Parted by these, the surest first: a comma may also be a decimal one, or stand in a text. */
const DELIMITERS = ['\t', ';', '|', ','] as const;

const SAMPLE_CHARACTERS = 32_768;
const SAMPLE_ROWS = 30;
const TOLD_EVERY = 5_000;

export type Table = {
  readonly text: string;
  readonly delimiter: string;
  /** Where its first row begins. */
  readonly start: number;
};

/** The text of a table and what parts its cells; a first line `sep=;`, which Excel understands, is heeded and left out. */
export function readTable(text: string): Table {
  const hint = /^\uFEFF?sep=([^"\r\n])(?:\r?\n|\r)/i.exec(text);
  if (hint === null)
    return { text, delimiter: guessDelimiter(text), start: text.startsWith('\uFEFF') ? 1 : 0 };
  return { text, delimiter: hint[1]!, start: hint[0].length };
}

/** Text with something in it that parts cells, or with a position in its first lines, or that is called a table. */
export function looksLikeTable(text: string, name: string): boolean {
  if (/\.(csv|tsv|tab)$/i.test(name)) return true;
  if (columnsBy(guessDelimiter(text), text) > 1) return true;
  return text.split(/\r?\n/, 5).some((line) => readCellPosition(line) !== null);
}

/**
 * Visits every row in which something stands.
 * @throws Refused where a row has more cells, or a cell more characters, than a table has.
 */
export function eachRow(
  { text, delimiter, start }: Table,
  visit: (row: Row) => void,
  onProgress: (done: number) => void,
): void {
  let visited = 0;
  for (const row of rowsOf(text, delimiter, start)) {
    if (row.excess !== null) throw tooMuch(row.excess, text);
    if (++visited % TOLD_EVERY === 0) onProgress(row.from / text.length);
    if (row.cells.some((cell) => cell.trim() !== '')) visit(row);
  }
}

function tooMuch({ of, at }: NonNullable<Row['excess']>, text: string): Refused {
  const spot = spotAt(text, at);
  return new Refused(
    of === 'columns'
      ? { kind: 'too many', what: 'columns', most: MOST_COLUMNS, at: spot }
      : { kind: 'cell too long', most: MOST_CELL_TEXT, at: spot },
  );
}

/** The one that parts the first rows into most nearly the same number of cells, more than one, and fits their quotes. */
function guessDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best = ',';
  let bestShare = 0;
  for (const delimiter of DELIMITERS) {
    const { counts, isBroken } = sampleCounts(delimiter, sample);
    const usual = mostFrequent(counts);
    if (usual < 2) continue;
    const share = counts.filter((count) => count === usual).length / counts.length / (isBroken ? 2 : 1);
    if (share > bestShare + 0.001) {
      best = delimiter;
      bestShare = share;
    }
  }
  return best;
}

function columnsBy(delimiter: string, text: string): number {
  return mostFrequent(sampleCounts(delimiter, text.slice(0, SAMPLE_CHARACTERS)).counts);
}

/** How many cells the first rows have, and whether quotes in them are left open. */
function sampleCounts(
  delimiter: string,
  sample: string,
): { readonly counts: readonly number[]; readonly isBroken: boolean } {
  const rows: Row[] = [];
  for (const row of rowsOf(sample, delimiter, 0)) {
    if (rows.push(row) === SAMPLE_ROWS) break;
  }
  // The last one may be cut by the end of the sample.
  const whole = rows.length > 2 && sample.length === SAMPLE_CHARACTERS ? rows.slice(0, -1) : rows;
  return { counts: whole.map(({ cells }) => cells.length), isBroken: whole.some(({ isBroken }) => isBroken) };
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
