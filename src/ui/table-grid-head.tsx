import type { ComponentChildren } from 'preact';
import type { TableSortKey } from '../domain/table-order.ts';
import { siteTable } from '../store/site-table.ts';
import { isSameKey } from '../store/table-actions.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { StatusBadge } from './status-badge.tsx';
import { pinnedName } from './table-line-name.ts';
import { TABLE_MESSAGES, TABLE_PHRASES } from './table-messages.ts';
import { nameOfPlace, type GridPlace } from './use-grid-cursor.ts';

const HEAD_LINE = -1;

/** The names of the columns; each sorts the rows by it. */
export function GridHead({
  columns,
  cursor,
  corner,
}: {
  columns: readonly number[];
  cursor: GridPlace;
  /** What the rows are. */
  corner: string;
}) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const table = useAtlasState(siteTable);
  return (
    <div class="grid-head" role="row" aria-rowindex={1}>
      <SortHead
        at={{ line: HEAD_LINE, column: -1 }}
        cursor={cursor}
        sortKey={{ by: 'name' }}
        label={TABLE_PHRASES.sortedBy[language](t(TABLE_MESSAGES.byName))}
        text={corner}
      />
      {columns.map((column) => {
        const { key, place } = table.columns[column]!;
        const name = pinnedName(place, language, units) ?? nameOf(place, language);
        return (
          <SortHead
            key={key}
            at={{ line: HEAD_LINE, column }}
            cursor={cursor}
            sortKey={{ by: 'column', key }}
            label={TABLE_PHRASES.sortedBy[language](name)}
            text={name}
          >
            <StatusBadge place={place} onlyUnusual />
          </SortHead>
        );
      })}
    </div>
  );
}

const ARROWS = { none: '↕', ascending: '▲', descending: '▼' } as const;

function SortHead({
  at,
  cursor,
  sortKey,
  label,
  text,
  children,
}: {
  at: GridPlace;
  cursor: GridPlace;
  sortKey: TableSortKey;
  label: string;
  text: string;
  children?: ComponentChildren;
}) {
  const actions = useActions();
  const sort = useAtlasState((s) => s.table.sort);
  const isSorted = sort !== null && isSameKey(sort, sortKey);
  const direction = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
  const isHere = cursor.line === at.line && cursor.column === at.column;
  return (
    <div
      class={at.column < 0 ? 'grid-corner' : 'grid-column-head'}
      role="columnheader"
      aria-colindex={at.column + 2}
      aria-sort={direction}
      style={at.column < 0 ? undefined : { '--column': at.column }}
    >
      <button
        type="button"
        data-at={nameOfPlace(at)}
        tabIndex={isHere ? 0 : -1}
        title={label}
        onClick={() => actions.sortTable(sortKey)}
      >
        <span class="grid-head-name">{text}</span>
        {children}
        <span class="grid-arrow" aria-hidden="true">
          {ARROWS[direction]}
        </span>
      </button>
    </div>
  );
}
