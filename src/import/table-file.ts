import { unguarded } from '../domain/formula-guard.ts';
import { describeFields } from './fields.ts';
import { gatherFeatures } from './gather.ts';
import { quoted } from './quoted.ts';
import { Refused } from './refused.ts';
import { spotAt } from './spot.ts';
import { readCellAngle, readCellPosition } from './table-angle.ts';
import { guessColumns } from './table-columns.ts';
import { eachRow } from './table-text.ts';
import type { Row } from './table-rows.ts';
import type { Table } from './table-text.ts';
import type { SkipReason, TableColumns, TablePreview } from './protocol.ts';
import type { RawFeature, RawFile } from './raw-file.ts';

const GUESSED_FROM_ROWS = 100;
const SHOWN_ROWS = 20;

/** What the page shows of a table before it is read. */
export function previewTable(table: Table, onProgress: (done: number) => void): TablePreview {
  const rows: (readonly string[])[] = [];
  let rowCount = 0;
  const look = ({ cells }: Row): void => {
    rowCount++;
    if (rows.length < GUESSED_FROM_ROWS) rows.push(cells);
  };
  eachRow(table, look, onProgress);
  if (rowCount === 0) throw new Refused({ kind: 'empty' });
  return {
    delimiter: table.delimiter,
    guess: guessColumns(rows),
    rows: rows.slice(0, SHOWN_ROWS),
    rowCount,
  };
}

/** Every row a thing; its cells but those of coordinates and name are its fields. */
export function readTableFile(
  table: Table,
  columns: TableColumns,
  onProgress: (done: number) => void,
): RawFile {
  const gathering = gatherFeatures();
  let header: readonly string[] | null = null;
  const own = [columns.latitude, columns.longitude, columns.both, columns.name];
  const take = (row: Row): void => {
    if (columns.hasHeader && header === null) {
      header = row.cells;
      return;
    }
    const entries: [string, string][] = [];
    for (const [column, cell] of row.cells.entries()) {
      if (own.includes(column)) continue;
      const called = unguarded(header?.[column] ?? '').trim();
      entries.push([called || `#${column + 1}`, unguarded(cell)]);
    }
    const name = columns.name === null ? '' : unguarded(row.cells[columns.name] ?? '');
    const described = describeFields(name, entries);
    gathering.add({ number: row.number, ...described, ...pointOf(row, columns) }, () =>
      spotAt(table.text, row.from),
    );
  };
  eachRow(table, take, onProgress);
  return { format: 'csv', numberedBy: 'row', features: gathering.features, crs: null, remarks: [] };
}

type FoundPoint = Pick<RawFeature, 'geometry' | 'fault'>;

function pointOf({ cells, isBroken }: Row, { latitude, longitude, both }: TableColumns): FoundPoint {
  if (isBroken) return fault({ kind: 'malformed' });
  const cellOf = (column: number | null): string => (column === null ? '' : (cells[column] ?? '').trim());
  if (latitude !== null && longitude !== null) {
    const texts = [cellOf(longitude), cellOf(latitude)] as const;
    if (texts[0] === '' || texts[1] === '') return fault({ kind: 'no position' });
    const [lon, lat] = [readCellAngle(texts[0]), readCellAngle(texts[1])];
    if (lon === null || lat === null) {
      return fault({ kind: 'not a number', text: quoted(lon === null ? texts[0] : texts[1]) });
    }
    // Letters of the compass outdo the column: "105.8 E" is a longitude wherever it stands.
    const isCrossed = lon.axis === 'lat' && lat.axis === 'lon';
    return point(isCrossed ? [lat.degrees, lon.degrees] : [lon.degrees, lat.degrees]);
  }
  const text = cellOf(both);
  if (text === '') return fault({ kind: 'no position' });
  const position = readCellPosition(text);
  return position === null ? fault({ kind: 'not a number', text: quoted(text) }) : point([...position]);
}

function point(coordinates: number[]): FoundPoint {
  return { geometry: { type: 'Point', coordinates }, fault: null };
}

function fault(why: SkipReason): FoundPoint {
  return { geometry: null, fault: why };
}
