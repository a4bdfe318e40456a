import type { Status } from '../domain/place.ts';
import { heatClass } from '../domain/table-heat.ts';
import { endsOf, valueAt } from '../domain/site-table.ts';
import { provinceOf, type ShownLine } from '../domain/table-order.ts';
import { siteTable, tableHeat } from '../store/site-table.ts';
import { keyOfSource } from '../store/table-source.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { formatNumber } from './format.ts';
import { STATUS_NAMES } from './messages.ts';
import { StatusBadge } from './status-badge.tsx';
import { lackOfFigure, tableFigure } from './table-figure.ts';
import { pinnedName } from './table-line-name.ts';
import { TABLE_MESSAGES, TABLE_PHRASES } from './table-messages.ts';
import { nameOfPlace, type GridPlace } from './use-grid-cursor.ts';

/** What every line of the grid reads, once for all of them: a watcher for each would take longer than drawing them. */
export function useGridLook() {
  return {
    t: useText(),
    actions: useActions(),
    language: useAtlasState((s) => s.language),
    units: useAtlasState((s) => s.units),
    division: useAtlasState((s) => s.division),
    quantity: useAtlasState((s) => s.table.quantity),
    isTransposed: useAtlasState((s) => s.table.isTransposed),
    shownRoute: useAtlasState((s) => s.shownRoute),
    table: useAtlasState(siteTable),
    heat: useAtlasState(tableHeat),
  };
}

type LineProps = {
  look: ReturnType<typeof useGridLook>;
  /** Which of the lines it is, and where it stands in pixels. */
  index: number;
  top: number;
  columns: readonly number[];
  cursor: GridPlace;
};

/** A row: its name, which leads to its card, and a figure for each column. */
export function GridRow({ look, index, top, row, columns, cursor }: LineProps & { row: number }) {
  const { t, actions, language, units, division, quantity, isTransposed, shownRoute, table, heat } = look;
  const { place } = table.rows[row]!;
  const name = pinnedName(place, language, units) ?? nameOf(place, language);
  const isShown = (column: number): boolean => {
    if (shownRoute?.site === undefined) return false;
    const { site, gateway } = endsOf(table, isTransposed, row, column);
    return shownRoute.gatewayId === gateway.key && keyOfSource(shownRoute.site) === site.key;
  };
  return (
    <div class="grid-row" role="row" aria-rowindex={index + 2} style={{ top: `${top}px` }}>
      <div class="grid-row-head" role="rowheader" aria-colindex={1}>
        <button
          type="button"
          data-at={nameOfPlace({ line: index, column: -1 })}
          tabIndex={isAt(cursor, index, -1) ? 0 : -1}
          title={name}
          onClick={() => actions.choosePlace(place)}
        >
          <span class="grid-row-name">{name}</span>
          <span class="grid-row-where">
            {provinceOf(place, division)?.[language] ?? ''}{' '}
            {isUnusual(place.status) && <StatusBadge place={place} onlyUnusual />}
          </span>
        </button>
      </div>
      {columns.map((column) => {
        const value = valueAt(table, row, column);
        const lack = lackOfFigure(value, quantity);
        const isBest = table.best[row * table.columns.length + column] === 1;
        return (
          <div
            key={table.columns[column]!.key}
            class="grid-cell"
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={isShown(column)}
            data-at={nameOfPlace({ line: index, column })}
            data-heat={heatClass(heat, column, value) ?? undefined}
            data-best={isBest || undefined}
            tabIndex={isAt(cursor, index, column) ? 0 : -1}
            title={lack === null ? undefined : t(lack)}
            style={{ '--column': column }}
          >
            {isBest && (
              <span class="grid-best">
                <span aria-hidden="true">●</span>
                <span class="unseen">{t(TABLE_MESSAGES.best)}: </span>
              </span>
            )}
            {tableFigure(value, quantity, language, units)}
          </div>
        );
      })}
    </div>
  );
}

/** Above a group: what holds it together, how many it has, and their median in each column. */
export function GridGroup({
  look: { t, language, units, quantity, table },
  index,
  top,
  line: { group, count, medians },
  columns,
  cursor,
}: LineProps & { line: Extract<ShownLine, { kind: 'group' }> }) {
  const title =
    group.kind === 'status' ? t(STATUS_NAMES[group.status]) : t(group.name ?? TABLE_MESSAGES.noProvince);
  return (
    <div class="grid-row grid-group" role="row" aria-rowindex={index + 2} style={{ top: `${top}px` }}>
      <div
        class="grid-row-head"
        role="rowheader"
        aria-colindex={1}
        data-at={nameOfPlace({ line: index, column: -1 })}
        tabIndex={isAt(cursor, index, -1) ? 0 : -1}
      >
        <span class="grid-row-name">{title}</span>
        <span class="grid-row-where">{TABLE_PHRASES.medianOf[language](formatNumber(count, language))}</span>
      </div>
      {columns.map((column) => (
        <div
          key={table.columns[column]!.key}
          class="grid-cell"
          role="gridcell"
          aria-colindex={column + 2}
          data-at={nameOfPlace({ line: index, column })}
          tabIndex={isAt(cursor, index, column) ? 0 : -1}
          title={t(TABLE_MESSAGES.median)}
          style={{ '--column': column }}
        >
          {tableFigure(medians[column]!, quantity, language, units)}
        </div>
      ))}
    </div>
  );
}

/** Most are in operation, of which the badge says nothing: it is not even asked. */
function isUnusual(status: Status): boolean {
  return status !== 'operating' && status !== 'unknown';
}

function isAt(cursor: GridPlace, line: number, column: number): boolean {
  return cursor.line === line && cursor.column === column;
}
