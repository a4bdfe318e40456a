import { readFileSync } from 'node:fs';
import type { Position } from '../../../src/domain/units.ts';

/** One row of `sections.csv`. */
export type Section = {
  readonly id: string;
  readonly ref: string;
  readonly nameEn: string;
  readonly nameVi: string;
  readonly status: 'operating' | 'under_construction' | 'planned' | 'not_included';
  /** 0 where unknown. */
  readonly openYear: number;
  /** How sure the year is: `exact`, open `by` then, `expected`, or `unknown`. */
  readonly yearKind: string;
  /** Official length; 0 where none is known. */
  readonly lengthKm: number;
  readonly lanes: number;
  /** Posted limit for cars, km/h. */
  readonly maxspeed: number;
  readonly toll: boolean;
  readonly highway: string;
  /** Which reference the line is taken from: `2026`, `2021` or `cluster` (see `bypasses.ts`). */
  readonly geometry: string;
  readonly start: Position;
  readonly end: Position;
  readonly via: readonly Position[];
};

/** One row of `interchanges.csv`: a place where a section may be entered and left. */
export type Interchange = {
  readonly section: string;
  readonly name: string;
  readonly position: Position;
  /** Reference number, name, or `section:<id>` of the road that is reached; empty: the nearest one. */
  readonly crossing: string;
  readonly source: string;
};

/** Reads `sections.csv`. Throws with the line's number where a cell cannot be understood. */
export function readSections(path: string): Section[] {
  return readTable(path).map((row, i) => {
    const where = `${path}, row ${i + 2}`;
    const status = row['status'] ?? '';
    if (!isStatus(status)) throw new Error(`${where}: status is "${status}"`);
    return {
      id: text(row, 'id', where),
      ref: row['ref'] ?? '',
      nameEn: text(row, 'name_en', where),
      nameVi: text(row, 'name_vi', where),
      status,
      openYear: number(row, 'open_year', where),
      yearKind: row['year_kind'] ?? '',
      lengthKm: number(row, 'length_km', where),
      lanes: number(row, 'lanes', where),
      maxspeed: number(row, 'maxspeed', where),
      toll: row['toll'] === 'yes',
      highway: text(row, 'highway', where),
      geometry: row['geometry'] ?? '',
      start: position(row['start'] ?? '', where),
      end: position(row['end'] ?? '', where),
      via: (row['via'] ?? '')
        .split(';')
        .filter((part) => part.trim() !== '')
        .map((part) => position(part, where)),
    };
  });
}

/** Reads `interchanges.csv`. */
export function readInterchanges(path: string): Interchange[] {
  return readTable(path).map((row, i) => {
    const where = `${path}, row ${i + 2}`;
    return {
      section: text(row, 'section', where),
      name: text(row, 'name', where),
      position: position(row['position'] ?? '', where),
      crossing: row['crossing'] ?? '',
      source: text(row, 'source', where),
    };
  });
}

function isStatus(status: string): status is Section['status'] {
  return ['operating', 'under_construction', 'planned', 'not_included'].includes(status);
}

/** Comma-separated values with a header line; cells may be quoted, quotes doubled, no line breaks in cells. */
function readTable(path: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const keys = cells(header ?? '');
  return lines.map((line, i) => {
    const values = cells(line);
    if (values.length !== keys.length) {
      throw new Error(`${path}, row ${i + 2}: ${values.length} cells, expected ${keys.length}`);
    }
    return Object.fromEntries(keys.map((key, k) => [key, values[k]!]));
  });
}

function cells(line: string): string[] {
  const found = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  const values = found.map((cell) =>
    cell
      .replace(/,$/, '')
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"'),
  );
  // The pattern also matches the empty string at the very end, unless the last cell is itself empty.
  return line.endsWith(',') ? values : values.slice(0, -1);
}

function text(row: Record<string, string>, key: string, where: string): string {
  const value = row[key] ?? '';
  if (value === '') throw new Error(`${where}: ${key} is empty`);
  return value;
}

function number(row: Record<string, string>, key: string, where: string): number {
  const value = Number(row[key] ?? '');
  if (!Number.isFinite(value)) throw new Error(`${where}: ${key} is "${row[key]}", expected a number`);
  return value;
}

function position(cell: string, where: string): Position {
  const [lon, lat] = cell.trim().split(/\s+/).map(Number);
  if (cell.trim() === '') return [NaN, NaN];
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) throw new Error(`${where}: "${cell}" is no position`);
  return [lon!, lat!];
}
