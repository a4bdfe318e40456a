import { PROVINCE_THEMES } from '../domain/appearance.ts';
import { figureLegend } from '../style/choropleth.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { LegendList } from './legend-list.tsx';
import { PROVINCE_THEME_NAMES, PANEL_MESSAGES } from './panel-messages.ts';
import { Segmented } from './segmented.tsx';
import { SelectField } from './select-field.tsx';
import { useSourceWords } from './use-source-words.ts';

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
        label={t(PANEL_MESSAGES.colourBy)}
        value={theme}
        options={PROVINCE_THEMES.map((value) => ({ value, label: t(PROVINCE_THEME_NAMES[value]) }))}
        onChange={actions.setProvinceTheme}
      />
    </div>
  );
}

/** What the colours of the provinces mean: figure, unit, years, classes with their counts, sources. */
export function FigureLegendList() {
  const t = useText();
  const sourceWords = useSourceWords();
  const figure = useAtlasState(figureLegend);
  if (figure === null) return null;
  return (
    <div class="figure-legend">
      <p>
        {t(figure.title)}, {t(figure.unit)}
        {figure.years.length > 0 && ` (${figure.years.join(', ')})`}
      </p>
      <LegendList entries={figure.entries} />
      <details class="sources">
        <summary>{t(PANEL_MESSAGES.figureSources)}</summary>
        <ul>
          {figure.sources.map((source) => (
            <li key={source}>{sourceWords(source)}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
