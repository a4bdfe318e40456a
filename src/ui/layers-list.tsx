import { LAYER_IDS } from '../domain/layer.ts';
import { isFiltered } from '../domain/park-filter.ts';
import { visibleParks } from '../store/visible-parks.ts';
import { BasemapControl, ThemeControl } from './appearance-controls.tsx';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { LayerRow } from './layer-row.tsx';
import { PHRASES } from './messages.ts';
import { FigureLegendList, ProvinceControls } from './province-controls.tsx';
import { YearControl } from './year-control.tsx';

/** The year, the layers with their legends, the ground under them. */
export function LayersList() {
  const isColoured = useAtlasState((s) => s.provinceTheme !== 'none');
  const hasOwn = useAtlasState((s) => s.own.sets.length > 0);
  return (
    <>
      <div class="layers-year">
        <YearControl />
      </div>
      <ul>
        {LAYER_IDS.filter((id) => id !== 'own' || hasOwn).map((id) => (
          <LayerRow key={id} id={id} isExplained={id === 'provinces' && isColoured}>
            {id === 'provinces' && (
              <>
                <ProvinceControls />
                <FigureLegendList />
              </>
            )}
            {id === 'industrial-parks' && <FilterNotice />}
          </LayerRow>
        ))}
      </ul>
      <div class="layers-ground">
        <BasemapControl />
        <ThemeControl />
      </div>
    </>
  );
}

/** Says that a filter hides parks, and ends that. */
function FilterNotice() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const isOn = useAtlasState((s) => isFiltered(s.parkFilter));
  const all = useAtlasState((s) => s.data.places['industrial-parks'].length);
  const shown = useAtlasState(visibleParks).length;
  if (!isOn) return null;
  return (
    <p class="layer-notice">
      {PHRASES.parksShown[language](formatNumber(shown, language), formatNumber(all, language))}{' '}
      <button type="button" class="link-button" onClick={actions.showAllParks}>
        {t('filterReset')}
      </button>
    </p>
  );
}
