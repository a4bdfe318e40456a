import { PROVINCE_THEMES } from '../domain/appearance.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { PROVINCE_THEME_NAMES } from './panel-messages.ts';
import { Segmented } from './segmented.tsx';
import { SelectField } from './select-field.tsx';

/** Which division the map shows, and by which figure it colours it. */
export function ProvinceControls() {
  const t = useText();
  const actions = useActions();
  const division = useAtlasState((s) => s.division);
  const theme = useAtlasState((s) => s.provinceTheme);
  return (
    <div class="layer-controls">
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
        label={t('colourBy')}
        value={theme}
        options={PROVINCE_THEMES.map((value) => ({ value, label: t(PROVINCE_THEME_NAMES[value]) }))}
        onChange={actions.setProvinceTheme}
      />
    </div>
  );
}
