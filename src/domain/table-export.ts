import type { CsvCell } from './csv.ts';
import type { ProvinceDivision } from './layer.ts';
import type { Language } from './localised.ts';
import type { Place, Status } from './place.ts';
import { exportedValue, valueAt, type SiteTable, type TableQuantity } from './site-table.ts';
import { provinceOf, type ShownLine } from './table-order.ts';

/** What a file needs besides the figures to be understood without the atlas. */
export type TableExport = {
  /** What is above the table, a name and what it says: quantity and unit, method, dates, licence. */
  readonly about: readonly (readonly [name: string, text: string])[];
  /** What the rows are, and the two columns that stand beside their names. */
  readonly heads: readonly [name: string, province: string, status: string];
  readonly quantity: TableQuantity;
  readonly division: ProvinceDivision;
  readonly language: Language;
  readonly nameOf: (place: Place) => string;
  readonly statusOf: (status: Status) => string;
};

/**
 * The table as cells of a file: the rows in the order in which they are shown, without the lines of groups, for what they
 * are grouped by is a column. A value that does not exist is an empty cell.
 */
export function tableCells(
  table: SiteTable,
  lines: readonly ShownLine[],
  { about, heads, quantity, division, language, nameOf, statusOf }: TableExport,
): readonly (readonly CsvCell[])[] {
  const rows = lines.flatMap((line): CsvCell[][] => {
    if (line.kind !== 'row') return [];
    const { place } = table.rows[line.row]!;
    return [
      [
        nameOf(place),
        provinceOf(place, division)?.[language] ?? null,
        place.facts.kind === 'pin' ? null : statusOf(place.status),
        ...table.columns.map((_, column) => exportedValue(valueAt(table, line.row, column), quantity)),
      ],
    ];
  });
  return [...about, [], [...heads, ...table.columns.map(({ place }) => nameOf(place))], ...rows];
}
