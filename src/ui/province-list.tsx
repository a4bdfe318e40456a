import { useMemo } from 'preact/hooks';
import { PROVINCE_THEMES } from '../domain/appearance.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { LazyView } from './lazy-view.tsx';
import { RovingList } from './place-list.tsx';
import { otherDivisionOf } from './province-names.ts';
import { PROVINCE_THEME_NAMES } from './panel-messages.ts';
import { Segmented } from './segmented.tsx';
import { SelectField } from './select-field.tsx';

const loadTable = () => import('./province-table.tsx').then(({ ProvinceTable }) => ProvinceTable);

const FIGURE = { en: 'With', vi: 'Kèm' };

/** The provinces of the division that the map shows: in alphabetical order, or a table by the figure that colours them. */
export function ProvinceList() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const division = useAtlasState((s) => s.division);
  const theme = useAtlasState((s) => s.provinceTheme);
  const provinces = useAtlasState((s) => s.data.provinces);
  const sorted = useMemo(() => {
    const collator = new Intl.Collator(language);
    return provinces[division]
      .filter(({ disputed }) => !disputed)
      .sort((a, b) => collator.compare(nameOf(a, language), nameOf(b, language)));
  }, [provinces, division, language]);
  return (
    <>
      <div class="list-head">
        <Segmented
          label={t('division')}
          choices={[
            { value: '34', label: t('divisionNow') },
            { value: '63', label: t('divisionBefore') },
          ]}
          value={division}
          onChange={actions.setDivision}
        />
        <SelectField
          label={t(FIGURE)}
          value={theme}
          options={PROVINCE_THEMES.map((value) => ({ value, label: t(PROVINCE_THEME_NAMES[value]) }))}
          onChange={actions.setProvinceTheme}
        />
      </div>
      {theme !== 'none' && <LazyView key={theme} load={loadTable} props={{ figure: theme }} />}
      {theme === 'none' && (
        <RovingList
          label={t('provinces')}
          items={sorted.map((province) => ({
            key: province.id,
            onTake: () => actions.chooseProvince(province),
            content: (
              <span>
                <span class="result-name">{nameOf(province, language)}</span>
                <span class="result-where">{otherDivisionOf(province, provinces, language)}</span>
              </span>
            ),
          }))}
        />
      )}
    </>
  );
}
