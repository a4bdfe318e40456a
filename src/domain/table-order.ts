import type { ProvinceDivision } from './layer.ts';
import type { Language, Localised } from './localised.ts';
import { STATUSES, type Place, type Status } from './place.ts';
import { groupedBy, median, valueAt, type SiteTable } from './site-table.ts';

/** By what the rows are sorted; a column is named by its key, so that the order survives another set of columns. */
export type TableSortKey =
  { readonly by: 'name' } | { readonly by: 'province' } | { readonly by: 'column'; readonly key: string };
export type TableSort = TableSortKey & { readonly isDescending: boolean };

export const TABLE_GROUPINGS = ['none', 'province', 'status'] as const;
export type TableGrouping = (typeof TABLE_GROUPINGS)[number];

export type TableOrder = {
  /** Null, or by a column that is not there: from north to south. */
  readonly sort: TableSort | null;
  readonly grouping: TableGrouping;
  readonly division: ProvinceDivision;
  readonly language: Language;
};

/** What the table shows one below the other: rows by their index, and above each group a line with its medians. */
export type ShownLine =
  | { readonly kind: 'row'; readonly row: number }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: TableGroup;
      readonly count: number;
      /** By column. */
      readonly medians: Float64Array;
    };

export type TableGroup =
  | { readonly kind: 'province'; /** Null for what lies in no province. */ readonly name: Localised | null }
  | { readonly kind: 'status'; readonly status: Status };

/** The rows in their order; within equal values they keep the order in which they are listed. */
export function sortedRows(table: SiteTable, { sort, division, language }: TableOrder): number[] {
  const order = [...table.rows.keys()];
  const place = (row: number): Place => table.rows[row]!.place;
  const column = sortingColumn(table, sort);
  if (sort === null || (sort.by === 'column' && column < 0)) {
    // side by side: of hundreds of thousands each is compared some twenty times
    const latitudes = Float64Array.from(table.rows, (line) => line.place.position[1]);
    return order.sort((a, b) => latitudes[b]! - latitudes[a]!);
  }
  if (sort.by === 'column') {
    const values = Float64Array.from(order, (row) => valueAt(table, row, column));
    return order.sort((a, b) => compareKnown(values[a]!, values[b]!, sort.isDescending));
  }
  const collator = new Intl.Collator(language, { numeric: true });
  const name = (row: number): string | null =>
    sort.by === 'name'
      ? localised({ en: place(row).nameEn, vi: place(row).nameVi }, language)
      : localised(provinceOf(place(row), division), language);
  const names = order.map(name);
  return order.sort((a, b) => compareNames(names[a]!, names[b]!, collator, sort.isDescending));
}

/** The column that sorts; −1 where none does, or the one that did is not shown now. */
export function sortingColumn({ columns }: SiteTable, sort: TableSort | null): number {
  return sort?.by === 'column' ? columns.findIndex(({ key }) => key === sort.key) : -1;
}

/** What is not known comes last in both directions. */
function compareKnown(a: number, b: number, isDescending: boolean): number {
  const [isKnownA, isKnownB] = [Number.isFinite(a), Number.isFinite(b)];
  if (!isKnownA || !isKnownB) return Number(isKnownB) - Number(isKnownA);
  return isDescending ? b - a : a - b;
}

function compareNames(
  a: string | null,
  b: string | null,
  collator: Intl.Collator,
  isDescending: boolean,
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return isDescending ? collator.compare(b, a) : collator.compare(a, b);
}

function localised(text: Localised | null, language: Language): string | null {
  return text && text[language];
}

/** Province that a place lies in by a division; null where that is not known. */
export function provinceOf({ province }: Place, division: ProvinceDivision): Localised | null {
  if (province === null) return null;
  if (division === '34') return { en: province.nowEn, vi: province.nowVi };
  const { beforeEn, beforeVi } = province;
  return beforeEn === null ? null : { en: beforeEn, vi: beforeVi ?? beforeEn };
}

/**
 * Sorted rows under the lines of their groups. Where a column sorts, groups are sorted by their median in it; else
 * provinces by their name and statuses from operating to unknown. What lies in no province comes last.
 */
export function shownLines(table: SiteTable, order: TableOrder): readonly ShownLine[] {
  const rows = sortedRows(table, order);
  const { grouping, sort, language, division } = order;
  if (grouping === 'none') return rows.map((row) => ({ kind: 'row', row }));

  const groupOf = (row: number): TableGroup => {
    const { place } = table.rows[row]!;
    return grouping === 'province'
      ? { kind: 'province', name: provinceOf(place, division) }
      : { kind: 'status', status: place.status };
  };
  const groups = [...groupedBy(rows, (row) => keyOf(groupOf(row)))].map(([key, members]) => ({
    key,
    group: groupOf(members[0]!),
    members,
    medians: mediansOf(table, members),
  }));
  const column = sortingColumn(table, sort);
  const collator = new Intl.Collator(language, { numeric: true });
  groups.sort((a, b) =>
    column < 0
      ? compareGroups(a.group, b.group, collator, language, sort?.by === 'province' && sort.isDescending)
      : compareKnown(a.medians[column]!, b.medians[column]!, sort?.isDescending === true),
  );
  return groups.flatMap(({ key, group, members, medians }): ShownLine[] => [
    { kind: 'group', key, group, count: members.length, medians },
    ...members.map((row): ShownLine => ({ kind: 'row', row })),
  ]);
}

function keyOf(group: TableGroup): string {
  return group.kind === 'status' ? group.status : (group.name?.en ?? '');
}

function mediansOf(table: SiteTable, rows: readonly number[]): Float64Array {
  const values = new Float64Array(rows.length);
  return Float64Array.from(table.columns, (_, column) => {
    for (let i = 0; i < rows.length; i++) values[i] = valueAt(table, rows[i]!, column);
    return median(values);
  });
}

function compareGroups(
  a: TableGroup,
  b: TableGroup,
  collator: Intl.Collator,
  language: Language,
  isDescending: boolean,
): number {
  if (a.kind === 'province' && b.kind === 'province')
    return compareNames(localised(a.name, language), localised(b.name, language), collator, isDescending);
  if (a.kind === 'status' && b.kind === 'status')
    return STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);
  return 0;
}
