import { isFiltered } from '../domain/park-filter.ts';
import { LAYER_IDS } from '../domain/layer.ts';
import { visibleParks } from '../store/visible-parks.ts';
import { BasemapControl, ThemeControl } from './appearance-controls.tsx';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { LayerRow } from './layer-row.tsx';
import { PHRASES } from './messages.ts';
import { FigureLegendList, ProvinceControls } from './province-controls.tsx';
import { YearControl } from './year-control.tsx';
import './layers.css';

/**
 * What the map shows: the year, the layers with their legends, the ground under them. Folded away on phones, and where a
 * wide table leaves little of the map to lie on.
 */
export function LayersPanel({ isRoomTaken }: { isRoomTaken: boolean }) {
  const t = useText();
  const isColoured = useAtlasState((s) => s.provinceTheme !== 'none');
  const hasOwn = useAtlasState((s) => s.own.sets.length > 0);
  const narrow = isRoomTaken ? '(max-width: 1700px)' : '(max-width: 760px)';
  return (
    <details class="layers" key={narrow} open={!window.matchMedia(narrow).matches}>
      <summary>{t('layers')}</summary>
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
    </details>
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
