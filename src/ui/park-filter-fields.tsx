import {
  developersOf,
  isFiltered,
  PARK_SIZE_FROM,
  PARK_SIZES,
  type ParkSize,
} from '../domain/park-filter.ts';
import { STATUSES } from '../domain/place.ts';
import { REGIONS } from '../domain/region.ts';
import type { DisplayUnits } from '../domain/display-units.ts';
import type { Language } from '../domain/localised.ts';
import type { ProvinceDivision } from '../domain/layer.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { formatHectares } from './format.ts';
import { STATUS_NAMES } from './messages.ts';
import { PANEL_MESSAGES, PANEL_PHRASES, REGION_NAMES, UNKNOWN_SIZE } from './panel-messages.ts';
import { SelectField, type Option } from './select-field.tsx';

/** The choice that does not restrict. */
const ANY = '';

/** By region, province of either division, developer, status, size. */
export function ParkFilterFields() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const filter = useAtlasState((s) => s.parkFilter);
  const parks = useAtlasState((s) => s.data.places['industrial-parks']);
  const any: Option<typeof ANY> = { value: ANY, label: t(PANEL_MESSAGES.filterAny) };
  return (
    <div class="park-filter-fields">
      <SelectField
        label={t(PANEL_MESSAGES.filterRegion)}
        value={filter.region ?? ANY}
        options={[any, ...REGIONS.map((value) => ({ value, label: t(REGION_NAMES[value]) }))]}
        onChange={(value) => actions.filterParks({ region: value === ANY ? null : value })}
      />
      <ProvinceField />
      <SelectField
        label={t(PANEL_MESSAGES.filterDeveloper)}
        value={filter.developer ?? ANY}
        options={[
          any,
          ...developersOf(parks).map(({ name, parks: count }) => ({
            value: name,
            label: count > 1 ? `${name} (${count})` : name,
          })),
        ]}
        onChange={(value) => actions.filterParks({ developer: value === ANY ? null : value })}
      />
      <SelectField
        label={t(PANEL_MESSAGES.filterStatus)}
        value={filter.status ?? ANY}
        options={[
          any,
          ...STATUSES.filter((status) => parks.some((park) => park.status === status)).map((value) => ({
            value,
            label: t(STATUS_NAMES[value]),
          })),
        ]}
        onChange={(value) => actions.filterParks({ status: value === ANY ? null : value })}
      />
      <SelectField
        label={t(PANEL_MESSAGES.filterSize)}
        value={filter.size ?? ANY}
        options={[any, ...PARK_SIZES.map((value) => ({ value, label: sizeLabel(value, language, units) }))]}
        onChange={(value) => actions.filterParks({ size: value === ANY ? null : value })}
      />
      <button
        type="button"
        class="button small"
        disabled={!isFiltered(filter)}
        onClick={actions.showAllParks}
      >
        {t('filterReset')}
      </button>
    </div>
  );
}

/** Provinces of both divisions: someone who looks for Binh Duong finds it. */
function ProvinceField() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const provinces = useAtlasState((s) => s.data.provinces);
  const chosen = useAtlasState((s) => s.parkFilter.province);
  const collator = new Intl.Collator(language);
  const options = (division: ProvinceDivision): readonly Option<string>[] =>
    provinces[division]
      .filter(({ disputed }) => !disputed)
      .map((province) => ({ value: `${division}/${province.nameEn}`, label: nameOf(province, language) }))
      .sort((a, b) => collator.compare(a.label, b.label));
  const choose = (value: string): void => {
    const [division, nameEn = ''] = value.split('/');
    const isDivision = division === '34' || division === '63';
    actions.filterParks({ province: isDivision ? { division, nameEn } : null });
  };
  return (
    <SelectField
      label={t(PANEL_MESSAGES.filterProvince)}
      value={chosen === null ? ANY : `${chosen.division}/${chosen.nameEn}`}
      options={[
        { value: ANY, label: t(PANEL_MESSAGES.filterAny) },
        { group: t('divisionNow'), options: options('34') },
        { group: t('divisionBefore'), options: options('63') },
      ]}
      onChange={choose}
    />
  );
}

function sizeLabel(size: ParkSize, language: Language, units: DisplayUnits): string {
  const hectares = (value: number): string => formatHectares(value, language, units);
  switch (size) {
    case 'small':
      return PANEL_PHRASES.upTo[language](hectares(PARK_SIZE_FROM.medium));
    case 'medium':
      return PANEL_PHRASES.fromTo[language](hectares(PARK_SIZE_FROM.medium), hectares(PARK_SIZE_FROM.large));
    case 'large':
      return PANEL_PHRASES.fromTo[language](hectares(PARK_SIZE_FROM.large), hectares(PARK_SIZE_FROM.huge));
    case 'huge':
      return PANEL_PHRASES.from[language](hectares(PARK_SIZE_FROM.huge));
    case 'unknown':
      return UNKNOWN_SIZE[language];
  }
}
