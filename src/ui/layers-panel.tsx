import { isFiltered } from '../domain/park-filter.ts';
import { LAYER_IDS } from '../domain/layer.ts';
import { visibleParks } from '../store/visible-parks.ts';
import { BasemapControl, ThemeControl } from './appearance-controls.tsx';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { LayerRow } from './layer-row.tsx';
import { PHRASES } from './messages.ts';
import { FigureLegendList, ProvinceControls } from './province-controls.tsx';
import { IS_SHEET } from './sheet.ts';
import { YearControl } from './year-control.tsx';
import './layers.css';

/** Where an open list would leave little of the map, or nothing. */
const LITTLE = '(max-width: 60em), (max-height: 30em)';
const LITTLE_BESIDE_TABLE = '(max-width: 106.25em), (max-height: 30em)';

/**
 * What the map shows: the year, the layers with their legends, the ground under them. Folded away on phones, and where a
 * wide table leaves little of the map to lie on.
 */
export function LayersPanel({ isRoomTaken }: { isRoomTaken: boolean }) {
  const t = useText();
  const isColoured = useAtlasState((s) => s.provinceTheme !== 'none');
  const hasOwn = useAtlasState((s) => s.own.sets.length > 0);
  const little = isRoomTaken ? LITTLE_BESIDE_TABLE : LITTLE;
  return (
    <details
      class="layers"
      key={little}
      open={!window.matchMedia(little).matches}
      // a sheet in place of the panel: whoever goes on to the panel wants to see it
      onFocusOut={({ currentTarget, relatedTarget }) => {
        const goesOn = relatedTarget instanceof Element && relatedTarget.closest('.panel') !== null;
        if (goesOn && window.matchMedia(IS_SHEET).matches) currentTarget.open = false;
      }}
    >
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
