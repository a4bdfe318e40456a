import { PLACE_GROUPS } from '../../domain/conditions.ts';
import { TABLE_QUANTITIES } from '../../domain/site-table.ts';
import { HEAT_SCOPES } from '../../domain/table-heat.ts';
import { TABLE_GROUPINGS, type TableSort, type TableSortKey } from '../../domain/table-order.ts';
import { keyOfSource } from '../table-source.ts';
import {
  FIRST_TABLE,
  ROW_GROUPS,
  type ColumnGroup,
  type ColumnSource,
  type RowSource,
  type TableState,
} from '../table-state.ts';
import { as, fields, flag, listOf, marked, maybe, name, word, type Codec } from './codec.ts';
import { single, type Part } from './part.ts';
import { MOST_SITES, picked, site } from './site-codec.ts';

/** The table of sites and gateways. Whether its work was stopped is of no concern to others. */
export type SharedTable = Omit<TableState, 'isHalted'>;

const rowGroup = marked('*', word(ROW_GROUPS));
const row: Codec<RowSource> = {
  format: (source) => (source.kind === 'group' ? rowGroup.format(source.group) : site.format(source)),
  parse(text) {
    const of = rowGroup.parse(text);
    if (of !== undefined) return { kind: 'group', group: of };
    return text.startsWith('*') ? undefined : site.parse(text);
  },
};

const columnGroup = marked('*', word<ColumnGroup>([...PLACE_GROUPS, 'own']));
const column: Codec<ColumnSource> = {
  format: (source) => (source.kind === 'group' ? columnGroup.format(source.group) : picked.format(source)),
  parse(text) {
    const of = columnGroup.parse(text);
    if (of !== undefined) return { kind: 'group', group: of };
    return text.startsWith('*') ? undefined : picked.parse(text);
  },
};

/** `name`, `province` or `:` and the id of a column; from large to small with a `-` before it. */
const byColumn: Codec<string> = marked(':', name);
const byOther = word(['name', 'province']);
const sort: Codec<TableSort> = {
  format: (by) => (by.isDescending ? '-' : '') + (by.by === 'column' ? byColumn.format(by.key) : by.by),
  parse(text) {
    const isDescending = text.startsWith('-');
    const key = keyOf(isDescending ? text.slice(1) : text);
    return key && { ...key, isDescending };
  },
};

function keyOf(text: string): TableSortKey | undefined {
  const key = byColumn.parse(text);
  if (key !== undefined) return { by: 'column', key };
  const by = byOther.parse(text);
  return by && { by };
}

/** The first lists need no letters; lists of nothing are spelled `-`. */
function unlessFirst<T>(list: Codec<readonly T[]>, first: readonly T[]): Codec<readonly T[]> {
  const usual = list.format(first);
  return as(
    { format: (text: string) => text, parse: (text) => text },
    (text) => (text === '' ? first : text === '-' ? [] : list.parse(text)),
    (all) => (all.length === 0 ? '-' : list.format(all) === usual ? '' : list.format(all)),
  );
}

export const tablePart: Part<SharedTable> = single(
  'g',
  fields<SharedTable>({
    quantity: word(TABLE_QUANTITIES, FIRST_TABLE.quantity),
    heat: word(HEAT_SCOPES, FIRST_TABLE.heat),
    sort: maybe(sort),
    grouping: word(TABLE_GROUPINGS, FIRST_TABLE.grouping),
    isTransposed: flag('t'),
    rows: unlessFirst(listOf(row, ',', MOST_SITES, keyOfSource), FIRST_TABLE.rows),
    columns: unlessFirst(listOf(column, ',', MOST_SITES, keyOfSource), FIRST_TABLE.columns),
  }),
);
