import { PLACE_GROUPS, placesInGroup } from '../domain/conditions.ts';
import type { Language } from '../domain/localised.ts';
import { pickedPlace, type PickedPlace } from '../domain/picked-place.ts';
import type { Place } from '../domain/place.ts';
import type { Found } from '../domain/found.ts';
import { comparedSites } from '../store/compared-sites.ts';
import { derive } from '../store/memo.ts';
import { keptOrigins } from '../store/origins.ts';
import { shownOwnPlaces } from '../store/own-places.ts';
import { allPlaces, placeById } from '../store/select.ts';
import type { State } from '../store/state.ts';
import { chosenGateways, tableSites } from '../store/table-lines.ts';
import { keyOfSource } from '../store/table-source.ts';
import { ROW_GROUPS, type ColumnGroup, type RowGroup } from '../store/table-state.ts';
import { visibleParks } from '../store/visible-parks.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { formatNumber, formatPosition } from './format.ts';
import { ParkFilterForm } from './park-filter-form.tsx';
import { PLACE_GROUP_NAMES, REACH_PHRASES } from './reach-messages.ts';
import { SearchField } from './search-field.tsx';
import { ROW_GROUP_NAMES, TABLE_MESSAGES } from './table-messages.ts';
import { useRoving } from './use-roving.ts';

const rowCounts = derive(
  (s: State) => [visibleParks(s), comparedSites(s), keptOrigins(s), shownOwnPlaces(s)],
  (parks, compared, kept, own): Readonly<Record<RowGroup, number>> => ({
    parks: parks.length,
    compared: compared.length,
    origins: kept.length,
    own: own.length,
  }),
);

/** What the rows are: lists of the atlas and single sites. */
export function TableSites() {
  const t = useText();
  const roving = useRoving<HTMLDivElement>({ isRow: true });
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const sources = useAtlasState((s) => s.table.rows);
  const byId = useAtlasState(placeById);
  const counts = useAtlasState(rowCounts);
  const total = useAtlasState((s) => tableSites(s).length);
  const hasOwn = useAtlasState((s) => s.own.sets.length > 0);
  const take = (found: Found): void => {
    if (found.kind === 'place') actions.addTableRows(pickedPlace(found.place));
    else if (found.kind === 'position') actions.addTableRows({ kind: 'pin', position: found.position });
  };
  return (
    <details class="table-sources">
      <summary>
        {t(TABLE_MESSAGES.sites)} <span class="count">{formatNumber(total, language)}</span>
      </summary>
      <div {...roving} class="tabs" role="group" aria-label={t(TABLE_MESSAGES.sites)}>
        {ROW_GROUPS.filter((group) => group !== 'own' || hasOwn).map((group) => (
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
          const name =
            source.kind === 'pin'
              ? REACH_PHRASES.originKeptPin[language](formatPosition(source.position, language, units))
              : pickedName(source, byId, language);
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

const COLUMN_GROUPS: readonly ColumnGroup[] = [...PLACE_GROUPS, 'own'];

const columnCounts = derive(
  (s: State) => [allPlaces(s), shownOwnPlaces(s), s.assumptions.year],
  (places, own, year) =>
    Object.fromEntries(
      COLUMN_GROUPS.map((group) => [
        group,
        group === 'own' ? own.length : placesInGroup(group, places, year).length,
      ]),
    ) as Readonly<Record<ColumnGroup, number>>,
);

/** What the columns are: groups of places and single ones. */
export function TableGateways() {
  const t = useText();
  const roving = useRoving<HTMLDivElement>({ isRow: true });
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const sources = useAtlasState((s) => s.table.columns);
  const byId = useAtlasState(placeById);
  const counts = useAtlasState(columnCounts);
  const total = useAtlasState((s) => chosenGateways(s).length);
  const hasOwn = useAtlasState((s) => s.own.sets.length > 0);
  return (
    <details class="table-sources">
      <summary>
        {t(TABLE_MESSAGES.gateways)} <span class="count">{formatNumber(total, language)}</span>
      </summary>
      <div {...roving} class="tabs" role="group" aria-label={t(TABLE_MESSAGES.gateways)}>
        {COLUMN_GROUPS.filter((group) => group !== 'own' || hasOwn).map((group) => (
          <GroupButton
            key={group}
            name={t(group === 'own' ? ROW_GROUP_NAMES.own : PLACE_GROUP_NAMES[group])}
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
          return (
            <Chip
              key={source.id}
              name={pickedName(source, byId, language)}
              onRemove={() => actions.dropTableColumns(source)}
            />
          );
        })}
      </ul>
      <SearchField
        label={t(TABLE_MESSAGES.addGateway)}
        placeholder={t(TABLE_MESSAGES.addGateway)}
        accepts={({ kind }) => kind === 'place'}
        onTake={(found) => found.kind === 'place' && actions.addTableColumns(pickedPlace(found.place))}
      />
      <p class="hint">{t(TABLE_MESSAGES.inService)}</p>
    </details>
  );
}

/** What a picked place is called; its id while its file has not arrived. */
function pickedName(picked: PickedPlace, byId: ReadonlyMap<string, Place>, language: Language): string {
  if (picked.kind === 'own') return picked.name;
  const place = byId.get(picked.id);
  return place === undefined ? picked.id : nameOf(place, language);
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
        aria-label={REACH_PHRASES.remove[language](name)}
        onClick={onRemove}
      >
        ×
      </button>
    </li>
  );
}
