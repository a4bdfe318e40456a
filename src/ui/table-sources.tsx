import { PLACE_GROUPS, placesInGroup, type PlaceGroup } from '../domain/conditions.ts';
import type { Found } from '../domain/place-search.ts';
import { comparedSites } from '../store/comparison.ts';
import { derive } from '../store/memo.ts';
import { keptOrigins } from '../store/origins.ts';
import { allPlaces, placeById } from '../store/select.ts';
import type { State } from '../store/state.ts';
import { keyOfSource, tableGateways, tableSites } from '../store/table-lines.ts';
import { ROW_GROUPS, type RowGroup } from '../store/table-state.ts';
import { visibleParks } from '../store/visible-parks.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { formatNumber, formatPosition } from './format.ts';
import { PHRASES } from './messages.ts';
import { ParkFilterForm } from './park-filter-form.tsx';
import { PLACE_GROUP_NAMES } from './reach-messages.ts';
import { SearchField } from './search-field.tsx';
import { ROW_GROUP_NAMES, TABLE_MESSAGES } from './table-messages.ts';

const rowCounts = derive(
  (s: State) => [visibleParks(s), comparedSites(s), keptOrigins(s)],
  (parks, compared, kept): Readonly<Record<RowGroup, number>> => ({
    parks: parks.length,
    compared: compared.length,
    origins: kept.length,
  }),
);

/** What the rows are: lists of the atlas and single sites. */
export function TableSites() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const sources = useAtlasState((s) => s.table.rows);
  const byId = useAtlasState(placeById);
  const counts = useAtlasState(rowCounts);
  const total = useAtlasState((s) => tableSites(s).length);
  const take = (found: Found): void => {
    if (found.kind === 'place') actions.addTableRows({ kind: 'place', id: found.place.id });
    else if (found.kind === 'position') actions.addTableRows({ kind: 'pin', position: found.position });
  };
  return (
    <details class="table-sources">
      <summary>
        {t(TABLE_MESSAGES.sites)} <span class="count">{formatNumber(total, language)}</span>
      </summary>
      <div class="tabs" role="group" aria-label={t(TABLE_MESSAGES.sites)}>
        {ROW_GROUPS.map((group) => (
          <GroupButton
            key={group}
            name={t(ROW_GROUP_NAMES[group])}
            count={counts[group]}
            isOn={sources.some((source) => source.kind === 'group' && source.group === group)}
            onToggle={(isOn) =>
              (isOn ? actions.addTableRows : actions.dropTableRows)({ kind: 'group', group })
            }
          />
        ))}
      </div>
      <ul class="chips">
        {sources.map((source) => {
          if (source.kind === 'group') return null;
          const place = source.kind === 'place' ? byId.get(source.id) : undefined;
          const name =
            source.kind === 'pin'
              ? PHRASES.originKeptPin[language](formatPosition(source.position, language, units))
              : place === undefined
                ? source.id
                : nameOf(place, language);
          return (
            <Chip key={keyOfSource(source)} name={name} onRemove={() => actions.dropTableRows(source)} />
          );
        })}
      </ul>
      <SearchField
        label={t(TABLE_MESSAGES.addSite)}
        placeholder={t(TABLE_MESSAGES.addSite)}
        accepts={({ kind }) => kind === 'place' || kind === 'position'}
        onTake={take}
      />
      <ParkFilterForm />
    </details>
  );
}

const columnCounts = derive(
  (s: State) => [allPlaces(s), s.assumptions.year],
  (places, year) =>
    Object.fromEntries(
      PLACE_GROUPS.map((group) => [group, placesInGroup(group, places, year).length]),
    ) as Readonly<Record<PlaceGroup, number>>,
);

/** What the columns are: groups of places and single ones. */
export function TableGateways() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const sources = useAtlasState((s) => s.table.columns);
  const byId = useAtlasState(placeById);
  const counts = useAtlasState(columnCounts);
  const total = useAtlasState((s) => tableGateways(s).length);
  return (
    <details class="table-sources">
      <summary>
        {t(TABLE_MESSAGES.gateways)} <span class="count">{formatNumber(total, language)}</span>
      </summary>
      <div class="tabs" role="group" aria-label={t(TABLE_MESSAGES.gateways)}>
        {PLACE_GROUPS.map((group) => (
          <GroupButton
            key={group}
            name={t(PLACE_GROUP_NAMES[group])}
            count={counts[group]}
            isOn={sources.some((source) => source.kind === 'group' && source.group === group)}
            onToggle={(isOn) =>
              (isOn ? actions.addTableColumns : actions.dropTableColumns)({ kind: 'group', group })
            }
          />
        ))}
      </div>
      <ul class="chips">
        {sources.map((source) => {
          if (source.kind === 'group') return null;
          const place = byId.get(source.id);
          return (
            <Chip
              key={source.id}
              name={place === undefined ? source.id : nameOf(place, language)}
              onRemove={() => actions.dropTableColumns(source)}
            />
          );
        })}
      </ul>
      <SearchField
        label={t(TABLE_MESSAGES.addGateway)}
        placeholder={t(TABLE_MESSAGES.addGateway)}
        accepts={({ kind }) => kind === 'place'}
        onTake={(found) =>
          found.kind === 'place' && actions.addTableColumns({ kind: 'place', id: found.place.id })
        }
      />
      <p class="hint">{t(TABLE_MESSAGES.inService)}</p>
    </details>
  );
}

function GroupButton({
  name,
  count,
  isOn,
  onToggle,
}: {
  name: string;
  count: number;
  isOn: boolean;
  onToggle: (isOn: boolean) => void;
}) {
  const language = useAtlasState((s) => s.language);
  return (
    <button type="button" aria-pressed={isOn} onClick={() => onToggle(!isOn)}>
      {name} <span class="tab-count">{formatNumber(count, language)}</span>
    </button>
  );
}

function Chip({ name, onRemove }: { name: string; onRemove: () => void }) {
  const language = useAtlasState((s) => s.language);
  return (
    <li class="chip">
      {name}
      <button
        type="button"
        class="icon-button"
        aria-label={PHRASES.remove[language](name)}
        onClick={onRemove}
      >
        ×
      </button>
    </li>
  );
}
