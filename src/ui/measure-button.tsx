import { useActions, useAtlasState, useText } from './atlas-context.ts';
import './map-buttons.css';

/** The ruler on the map: opens measuring, and ends it. */
export function MeasureButton() {
  const t = useText();
  const actions = useActions();
  const isOpen = useAtlasState((s) => s.view.kind === 'measure');
  return (
    <button
      type="button"
      class="map-button measure-button"
      aria-pressed={isOpen}
      aria-label={t('measure')}
      title={t('measure')}
      onClick={isOpen ? actions.showOverview : actions.showMeasuring}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M2.5 13.5 13.5 2.5l4 4-11 11zM6 10l1.6 1.6M8.3 7.7l2.4 2.4M10.8 5.2l1.6 1.6"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linejoin="round"
          stroke-linecap="round"
        />
      </svg>
    </button>
  );
}
