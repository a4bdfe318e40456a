import type { TableSortKey } from '../domain/table-order.ts';
import type { State } from './state.ts';
import { keyOfSource } from './table-source.ts';
import type { ColumnSource, RowSource, TableState } from './table-state.ts';

type Change = (change: (state: State) => Partial<State>) => void;

/** What may happen to the table of sites and gateways. */
export function createTableActions(set: Change) {
  const change = (next: (table: TableState) => Partial<TableState>): void =>
    set(({ table }) => ({ table: { ...table, ...next(table) } }));

  return {
    /** What the cells tell, how they are shaded, what stands together. */
    setTable: (part: Partial<Pick<TableState, 'quantity' | 'heat' | 'sort' | 'grouping' | 'isTransposed'>>) =>
      change(() => part),
    addTableRows: (source: RowSource) => change(({ rows }) => ({ rows: added(rows, source) })),
    dropTableRows: (source: RowSource) => change(({ rows }) => ({ rows: without(rows, source) })),
    addTableColumns: (source: ColumnSource) => change(({ columns }) => ({ columns: added(columns, source) })),
    dropTableColumns: (source: ColumnSource) =>
      change(({ columns }) => ({ columns: without(columns, source) })),
    /** Sorts by this from small to large; again, from large to small; once more, as it was. */
    sortTable: (key: TableSortKey) =>
      change(({ sort }) => {
        if (sort === null || !isSameKey(sort, key)) return { sort: { ...key, isDescending: false } };
        return { sort: sort.isDescending ? null : { ...key, isDescending: true } };
      }),
    /** Opens the table with these places as its rows, by their ids: those that a search found. */
    showTableOf: (ids: readonly string[]) =>
      set(({ table }) => ({
        view: { kind: 'table' },
        home: 'table',
        shownRoute: null,
        table: { ...table, rows: ids.map((id) => ({ kind: 'place', id })) },
      })),
    /** Stops the work on the table: what is there stays. */
    haltTable: () => change(() => ({ isHalted: true })),
    resumeTable: () => change(() => ({ isHalted: false })),
  };
}

function added<S extends RowSource | ColumnSource>(sources: readonly S[], source: S): readonly S[] {
  const key = keyOfSource(source);
  return sources.some((other) => keyOfSource(other) === key) ? sources : [...sources, source];
}

function without<S extends RowSource | ColumnSource>(sources: readonly S[], source: S): readonly S[] {
  const key = keyOfSource(source);
  return sources.filter((other) => keyOfSource(other) !== key);
}

export function isSameKey(a: TableSortKey, b: TableSortKey): boolean {
  return a.by === b.by && (a.by !== 'column' || (b.by === 'column' && a.key === b.key));
}
