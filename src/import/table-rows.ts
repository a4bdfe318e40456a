import { MOST_CELL_TEXT, MOST_COLUMNS } from './limits.ts';

export type Row = {
  readonly cells: readonly string[];
  /** As a spreadsheet numbers it: from 1, empty lines counted. */
  readonly number: number;
  /** Where it begins in the text, and what ends it. */
  readonly from: number;
  readonly to: number;
  /** Its quotes do not fit together. */
  readonly isBroken: boolean;
  /** Where it has more than a row of a table has; what comes behind is not looked at. */
  readonly excess: { readonly of: 'columns' | 'characters'; readonly at: number } | null;
};

const [QUOTE, SPACE, LF, CR] = [0x22, 0x20, 0x0a, 0x0d];

/**
 * The rows of a table (RFC 4180) that are no empty lines. Rows end with LF, CR LF or CR; a cell that begins with a quote may hold all
 * of them, and ends with a quote that nothing but spaces parts from the end of the cell: quotes elsewhere in it should have been
 * doubled and are taken as they stand.
 */
export function* rowsOf(text: string, delimiter: string, start: number): Generator<Row> {
  const parting = delimiter.charCodeAt(0);
  let number = 0;
  for (let at = start; at < text.length;) {
    number++;
    if (!isLineEnd(text.charCodeAt(at))) {
      const row = rowAt(text, at, parting, number);
      yield row;
      if (row.excess !== null) return;
      at = row.to;
    }
    at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
  }
}

function rowAt(text: string, from: number, parting: number, number: number): Row {
  const cells: string[] = [];
  let isBroken = false;
  let excess: Row['excess'] = null;
  let at = from;
  for (; ; at++) {
    if (cells.length === MOST_COLUMNS) {
      excess = { of: 'columns', at };
      break;
    }
    const cell = text.charCodeAt(at) === QUOTE ? quotedCell(text, at, parting) : plainCell(text, at, parting);
    if (cell.to - at > MOST_CELL_TEXT) {
      excess = { of: 'characters', at };
      break;
    }
    isBroken ||= cell.isBroken;
    cells.push(
      cell.hasDoubled ? text.slice(cell.from, cell.to).replaceAll('""', '"') : text.slice(cell.from, cell.to),
    );
    at = cell.end;
    if (text.charCodeAt(at) !== parting) break;
  }
  return { cells, number, from, to: at, isBroken, excess };
}

/** Its text, quotes still doubled, and behind what else belongs to it. */
type Cell = {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly hasDoubled: boolean;
  readonly isBroken: boolean;
};

function plainCell(text: string, from: number, parting: number): Cell {
  let to = from;
  while (to < text.length && !endsCell(text.charCodeAt(to), parting)) to++;
  return { from, to, end: to, hasDoubled: false, isBroken: false };
}

/** One that nothing closes reaches to the end of the text. */
function quotedCell(text: string, quoteBefore: number, parting: number): Cell {
  const from = quoteBefore + 1;
  let hasDoubled = false;
  let isBroken = false;
  for (let to = text.indexOf('"', from); to >= 0; to = text.indexOf('"', to + 1)) {
    if (text.charCodeAt(to + 1) === QUOTE) {
      hasDoubled = true;
      to++;
      continue;
    }
    let end = to + 1;
    while (text.charCodeAt(end) === SPACE) end++;
    if (end >= text.length || endsCell(text.charCodeAt(end), parting))
      return { from, to, end, hasDoubled, isBroken };
    isBroken = true;
  }
  return { from, to: text.length, end: text.length, hasDoubled, isBroken: true };
}

function endsCell(unit: number, parting: number): boolean {
  return unit === parting || isLineEnd(unit);
}

function isLineEnd(unit: number): boolean {
  return unit === LF || unit === CR;
}
