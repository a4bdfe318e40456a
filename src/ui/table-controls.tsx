import { TABLE_QUANTITIES } from '../domain/site-table.ts';
import { HEAT_SCOPES } from '../domain/table-heat.ts';
import { sortingColumn, TABLE_GROUPINGS, type TableSort } from '../domain/table-order.ts';
import { siteTable } from '../store/site-table.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { Segmented } from './segmented.tsx';
import { SelectField, type Option } from './select-field.tsx';
import { GROUPING_NAMES, HEAT_NAMES, QUANTITY_NAMES, TABLE_MESSAGES } from './table-messages.ts';

/** What the cells tell and how the table is laid out. */
export function TableControls() {
  const t = useText();
  const actions = useActions();
  const { quantity, heat, grouping, isTransposed } = useAtlasState((s) => s.table);
  return (
    <>
      <Segmented
        label={t(TABLE_MESSAGES.quantity)}
        choices={TABLE_QUANTITIES.map((value) => ({ value, label: t(QUANTITY_NAMES[value]) }))}
        value={quantity}
        onChange={(value) => actions.setTable({ quantity: value })}
      />
      <div class="table-controls">
        <SortField />
        <SelectField
          label={t(TABLE_MESSAGES.grouping)}
          value={grouping}
          options={TABLE_GROUPINGS.map((value) => ({ value, label: t(GROUPING_NAMES[value]) }))}
          onChange={(value) => actions.setTable({ grouping: value })}
        />
        <SelectField
          label={t(TABLE_MESSAGES.heat)}
          value={heat}
          options={HEAT_SCOPES.map((value) => ({ value, label: t(HEAT_NAMES[value]) }))}
          onChange={(value) => actions.setTable({ heat: value })}
        />
        <button
          type="button"
          class="button small"
          aria-pressed={isTransposed}
          onClick={() => actions.setTable({ isTransposed: !isTransposed })}
        >
          {t(TABLE_MESSAGES.transpose)}
        </button>
      </div>
    </>
  );
}

const FROM_NORTH = '';
const COLUMN = 'column:';

/** The same orders that the heads of the columns give, and by province. */
function SortField() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const sort = useAtlasState((s) => s.table.sort);
  const columns = useAtlasState((s) => siteTable(s).columns);
  const value = useAtlasState((s) => chosenSort(sortingColumn(siteTable(s), sort), sort));
  const columnOptions: readonly Option<string>[] = columns.map(({ key, place }) => ({
    value: COLUMN + key,
    label: nameOf(place, language),
  }));
  const choose = (chosen: string): void => {
    actions.setTable({ sort: sortOf(chosen, sort?.isDescending === true) });
  };
  return (
    <div class="table-sort">
      <SelectField
        label={t(TABLE_MESSAGES.sort)}
        value={value}
        options={[
          { value: FROM_NORTH, label: t(TABLE_MESSAGES.northToSouth) },
          { value: 'name', label: t(TABLE_MESSAGES.byName) },
          { value: 'province', label: t(TABLE_MESSAGES.byProvince) },
          ...columnOptions,
        ]}
        onChange={choose}
      />
      <button
        type="button"
        class="icon-button"
        disabled={sort === null}
        aria-pressed={sort?.isDescending === true}
        aria-label={t(TABLE_MESSAGES.descending)}
        title={t(TABLE_MESSAGES.descending)}
        onClick={() =>
          sort !== null && actions.setTable({ sort: { ...sort, isDescending: !sort.isDescending } })
        }
      >
        {sort?.isDescending === true ? '▼' : '▲'}
      </button>
    </div>
  );
}

function chosenSort(column: number, sort: TableSort | null): string {
  if (sort === null) return FROM_NORTH;
  if (sort.by !== 'column') return sort.by;
  return column < 0 ? FROM_NORTH : COLUMN + sort.key;
}

function sortOf(chosen: string, isDescending: boolean): TableSort | null {
  if (chosen === 'name' || chosen === 'province') return { by: chosen, isDescending };
  if (chosen.startsWith(COLUMN)) return { by: 'column', key: chosen.slice(COLUMN.length), isDescending };
  return null;
}
