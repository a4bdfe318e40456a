import { useMemo } from 'preact/hooks';
import type { Status } from '../domain/place.ts';
import { heatClass } from '../domain/table-heat.ts';
import { valueAt } from '../domain/site-table.ts';
import { provinceOf, type ShownLine } from '../domain/table-order.ts';
import { siteTable, tableHeat } from '../store/site-table.ts';
import type { ShownRoute } from '../store/state.ts';
import { keyOfSource } from '../store/table-source.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { formatNumber } from './format.ts';
import { STATUS_NAMES } from './messages.ts';
import { StatusBadge } from './status-badge.tsx';
import { lackOfFigure, tableFigure } from './table-figure.ts';
import { pinnedName } from './table-line-name.ts';
import { TABLE_MESSAGES, TABLE_PHRASES } from './table-messages.ts';
import { unlessSame } from './unless-same.tsx';
import { nameOfPlace } from './use-grid-cursor.ts';

/**
 * What every line of the grid reads, once for all of them: a watcher for each would take longer than drawing them. The same object
 * while it says the same.
 */
export function useGridLook() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const division = useAtlasState((s) => s.division);
  const quantity = useAtlasState((s) => s.table.quantity);
  const isTransposed = useAtlasState((s) => s.table.isTransposed);
  const table = useAtlasState(siteTable);
  const heat = useAtlasState(tableHeat);
  return useMemo(
    () => ({ t, actions, language, units, division, quantity, isTransposed, table, heat }),
    // words change with the language alone
    [actions, language, units, division, quantity, isTransposed, table, heat],
  );
}

type LineProps = {
  look: ReturnType<typeof useGridLook>;
  /** Which of the lines it is, and where it stands in pixels. */
  index: number;
  top: number;
  columns: readonly number[];
  /** The column that takes the focus; null where that is in another line. */
  focused: number | null;
};

/** A row: its name, which leads to its card, and a figure for each column. */
export const GridRow = unlessSame(Row);

function Row({
  look,
  index,
  top,
  row,
  columns,
  focused,
  shown,
}: LineProps & {
  row: number;
  /** The column of the figure whose drive is shown; null where that is in another line. */
  shown: number | null;
}) {
  const { t, actions, language, units, division, quantity, table, heat } = look;
  const { place } = table.rows[row]!;
  const name = pinnedName(place, language, units) ?? nameOf(place, language);
  return (
    <div class="grid-row" role="row" aria-rowindex={index + 2} style={{ top: `${top}px` }}>
      <div class="grid-row-head" role="rowheader" aria-colindex={1}>
        <button
          type="button"
          data-at={nameOfPlace({ line: index, column: -1 })}
          tabIndex={focused === -1 ? 0 : -1}
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
            aria-selected={column === shown}
            data-at={nameOfPlace({ line: index, column })}
            data-heat={heatClass(heat, column, value) ?? undefined}
            data-best={isBest || undefined}
            tabIndex={focused === column ? 0 : -1}
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
export const GridGroup = unlessSame(Group);

function Group({
  look: { t, language, units, quantity, table },
  index,
  top,
  line: { group, count, medians },
  columns,
  focused,
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
        tabIndex={focused === -1 ? 0 : -1}
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
          tabIndex={focused === column ? 0 : -1}
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

/** The figure of a line whose drive is shown; null where none of its is. */
export function shownColumn(
  { table, isTransposed }: Pick<ReturnType<typeof useGridLook>, 'table' | 'isTransposed'>,
  shownRoute: ShownRoute | null,
  row: number,
): number | null {
  if (shownRoute?.site === undefined) return null;
  const site = keyOfSource(shownRoute.site);
  const [ofRow, ofColumn] = isTransposed ? [shownRoute.gatewayId, site] : [site, shownRoute.gatewayId];
  if (table.rows[row]!.key !== ofRow) return null;
  const column = table.columns.findIndex(({ key }) => key === ofColumn);
  return column < 0 ? null : column;
}
