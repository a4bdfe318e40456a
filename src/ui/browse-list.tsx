import { useMemo, useState } from 'preact/hooks';
import { PLACE_DATASET_IDS, type PlaceDatasetId } from '../domain/catalogue.ts';
import type { DisplayUnits } from '../domain/display-units.ts';
import { greatCircleMetres } from '../domain/geometry.ts';
import type { Language } from '../domain/localised.ts';
import { isFiltered, parkHectares } from '../domain/park-filter.ts';
import type { Place } from '../domain/place.ts';
import { keptOrigins } from '../store/origins.ts';
import type { State } from '../store/state.ts';
import { visibleParks } from '../store/visible-parks.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { formatDistance, formatHectares, formatNumber } from './format.ts';
import { LazyView } from './lazy-view.tsx';
import { DATASET_NAMES, PHRASES } from './messages.ts';
import { ParkFilterForm } from './park-filter-form.tsx';
import { PlaceList } from './place-list.tsx';
import { SaveButton } from './save-button.tsx';
import { SelectField } from './select-field.tsx';
import { SORTS, sortPlaces, type Sort } from './sort-places.ts';
import { useRoving } from './use-roving.ts';
import { codeOf } from './view-code.ts';

type Tab = PlaceDatasetId | 'provinces';
const TABS: readonly Tab[] = [...PLACE_DATASET_IDS, 'provinces'];

const loadProvinceList = codeOf('provinceList');

const ON_MAP = { en: 'On the map now', vi: 'Đang có trên bản đồ' };

/** Everything of one kind as a list: the way to a place without search and without map. */
export function BrowseList() {
  const t = useText();
  const actions = useActions();
  const [tab, setTab] = useState<Tab>('industrial-parks');
  const roving = useRoving<HTMLDivElement>({ isRow: true });
  return (
    <section class="browse" aria-labelledby="browse-heading">
      <div class="section-head">
        <h2 id="browse-heading">{t('browse')}</h2>
        <button type="button" class="link-button" onClick={actions.toggleMapList}>
          {t(ON_MAP)}
        </button>
      </div>
      <div {...roving} class="tabs" role="group" aria-label={t('browseFilter')}>
        {TABS.map((id) => (
          <button key={id} type="button" aria-pressed={id === tab} onClick={() => setTab(id)}>
            {id === 'provinces' ? t('provinces') : t(DATASET_NAMES[id])} <TabCount tab={id} />
          </button>
        ))}
      </div>
      {tab === 'provinces' ? <LazyView load={loadProvinceList} /> : <PlacesOf key={tab} dataset={tab} />}
    </section>
  );
}

/** By itself: the list below is not drawn again with each file that comes. */
function TabCount({ tab }: { tab: Tab }) {
  const language = useAtlasState((s) => s.language);
  const count = useAtlasState((s) => countOf(s, tab));
  return <span class="tab-count">{formatNumber(count, language)}</span>;
}

function countOf({ data, division }: State, tab: Tab): number {
  return tab === 'provinces'
    ? data.provinces[division].filter(({ disputed }) => !disputed).length
    : data.places[tab].length;
}

function PlacesOf({ dataset }: { dataset: PlaceDatasetId }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const isParks = dataset === 'industrial-parks';
  const all = useAtlasState((s) => s.data.places[dataset]);
  const places = useAtlasState((s) => (isParks ? visibleParks(s) : s.data.places[dataset]));
  const isRestricted = useAtlasState((s) => isParks && isFiltered(s.parkFilter));
  const file = useAtlasState((s) => s.data.files[dataset]);
  const origin = useAtlasState((s) => keptOrigins(s)[0]?.place ?? null);
  const [wanted, setSort] = useState<Sort>('name');
  const sorts = SORTS.filter((sort) => sort === 'name' || (sort === 'size' ? isParks : origin !== null));
  const sort = sorts.includes(wanted) ? wanted : 'name';
  const sorted = useMemo(
    () => sortPlaces(places, sort, language, origin?.position ?? null),
    [places, sort, language, origin],
  );
  // the same function for the same figures: by it the lines know that they stay as they are
  const figure = useMemo(() => figureBy(sort, origin, language, units), [sort, origin, language, units]);
  const name = t(DATASET_NAMES[dataset]);
  const number = (list: readonly Place[]): string => formatNumber(list.length, language);
  return (
    <>
      {isParks && <ParkFilterForm />}
      <div class="list-head">
        <p class="browse-count">
          {file.kind === 'loaded'
            ? `${isRestricted ? PHRASES.countOf[language](number(places), number(all)) : number(places)} · ${name}`
            : t(file.kind === 'failed' ? 'failed' : 'loading')}
        </p>
        {sorts.length > 1 && (
          <SelectField
            label={t('sortBy')}
            value={sort}
            options={sorts.map((value) => ({ value, label: sortLabel(value) }))}
            onChange={setSort}
          />
        )}
      </div>
      {isRestricted && places.length === 0 && <p class="hint">{t('filterNothing')}</p>}
      {places.length > 0 && (
        <div class="card-actions">
          <SaveButton what={{ kind: 'places', dataset }} />
        </div>
      )}
      <PlaceList places={sorted} label={name} figure={figure} />
    </>
  );

  function sortLabel(value: Sort): string {
    if (value === 'name') return t('sortName');
    if (value === 'size') return t('sortSize');
    return `${t('sortDistance')} ${origin === null ? '' : nameOf(origin, language)}`;
  }
}

/** What the list is sorted by stands at the end of its lines. */
function figureBy(
  sort: Sort,
  origin: Place | null,
  language: Language,
  units: DisplayUnits,
): (place: Place) => string {
  return (place) => {
    if (sort === 'distance' && origin !== null)
      return formatDistance(greatCircleMetres(origin.position, place.position), language, units);
    const hectares = sort === 'size' ? parkHectares(place) : null;
    return hectares === null ? '' : formatHectares(hectares, language, units);
  };
}
