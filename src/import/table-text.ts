import Papa from 'papaparse';
import { MOST_COLUMNS } from './limits.ts';
import { Refused } from './refused.ts';
import { spotAt } from './spot.ts';
import { readCellPosition } from './table-angle.ts';

/** Parted by these, the surest first: a comma may also be a decimal one, or stand in a text. */
const DELIMITERS = ['\t', ';', '|', ','] as const;

const SAMPLE_CHARACTERS = 32_768;
const SAMPLE_ROWS = 30;
const TOLD_EVERY = 5_000;

export type Table = { readonly text: string; readonly delimiter: string };

export type TableRow = {
  readonly cells: readonly string[];
  /** As a spreadsheet numbers it: from 1, empty lines counted. */
  readonly number: number;
  /** Its quotes do not fit together. */
  readonly isBroken: boolean;
};

/** The text of a table and what parts its cells; a first line `sep=;`, which Excel understands, is heeded and left out. */
export function readTable(text: string): Table {
  const hint = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  if (hint === null) return { text, delimiter: guessDelimiter(text) };
  return { text: text.slice(hint[0].length), delimiter: hint[1]! };
}

/** Text with something in it that parts cells, or with a position in its first lines, or that is called a table. */
export function looksLikeTable(text: string, name: string): boolean {
  if (/\.(csv|tsv|tab)$/i.test(name)) return true;
  if (columnsBy(guessDelimiter(text), text) > 1) return true;
  return text.split(/\r?\n/, 5).some((line) => readCellPosition(line) !== null);
}

/** Visits every row that is not empty. */
export function eachRow(
  { text, delimiter }: Table,
  visit: (row: TableRow) => void,
  onProgress: (done: number) => void,
): void {
  const newline = newlineOf(text);
  refuseBroadRows(text, delimiter, newline);
  let number = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline,
    step: ({ data: cells, errors, meta }) => {
      if (++number % TOLD_EVERY === 0) onProgress(meta.cursor / text.length);
      if (cells.every((cell) => cell.trim() === '')) return;
      const isBroken = errors.some(({ type }) => type === 'Quotes');
      visit({ cells, number, isBroken });
    },
  });
}

type Newline = '\n' | '\r\n' | '\r';

/** What ends the rows: the kind that comes first outside of quotes. */
function newlineOf(text: string): Newline {
  const sample = text.slice(0, SAMPLE_CHARACTERS * 32);
  const first = NEWLINE.exec(sample.replaceAll(/"[^"]*"?/g, '')) ?? NEWLINE.exec(sample);
  return (first?.[0] as Newline | undefined) ?? '\n';
}

const NEWLINE = /\r?\n|\r/;

/** A line of nothing but commas would become an array many times its size. What stands in quotes parts nothing. */
function refuseBroadRows(text: string, delimiter: string, newline: Newline): void {
  let columns = 1;
  for (let at = 0; at < text.length;) {
    // here a cell begins
    if (text[at] === '"') at = endOfQuoted(text, at, delimiter, newline);
    while (at < text.length && text[at] !== delimiter && !text.startsWith(newline, at)) at++;
    if (text[at] !== delimiter) {
      columns = 1;
      at += newline.length;
    } else {
      if (++columns > MOST_COLUMNS)
        throw new Refused({ kind: 'too many', what: 'columns', most: MOST_COLUMNS, at: spotAt(text, at) });
      at++;
    }
  }
}

/** Behind the quote that ends a cell as Papa Parse sees it: one that stands alone, with nothing but spaces behind it. */
function endOfQuoted(text: string, from: number, delimiter: string, newline: Newline): number {
  for (let quote = text.indexOf('"', from + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    if (text[quote + 1] === '"') {
      quote++;
      continue;
    }
    let behind = quote + 1;
    while (text[behind] === ' ') behind++;
    if (behind >= text.length || text[behind] === delimiter || text.startsWith(newline, behind))
      return behind;
  }
  return text.length;
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
  const { data, errors } = Papa.parse<string[]>(sample, {
    delimiter,
    preview: SAMPLE_ROWS,
    skipEmptyLines: true,
  });
  // The last one may be cut by the end of the sample.
  const whole = data.length > 2 && sample.length === SAMPLE_CHARACTERS ? data.slice(0, -1) : data;
  const isBroken = errors.some(({ type, row = 0 }) => type === 'Quotes' && row < whole.length);
  return { counts: whole.map((row) => row.length), isBroken };
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
