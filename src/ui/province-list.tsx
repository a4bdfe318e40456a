import { useMemo } from 'preact/hooks';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { RovingList } from './place-list.tsx';
import { otherDivisionOf } from './province-names.ts';
import { Segmented } from './segmented.tsx';

/** The provinces of the division that the map shows, in alphabetical order. */
export function ProvinceList() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const division = useAtlasState((s) => s.division);
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
      </div>
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
    </>
  );
}
