import { isListing } from '../store/look-around.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import './map-buttons.css';
import './map-list.css';

const OPEN = { en: 'What the map shows, as a list', vi: 'Danh sách những gì bản đồ đang hiển thị' };

/** On the map: lists what it shows, in the panel. */
export function MapListButton() {
  const t = useText();
  const actions = useActions();
  const isOpen = useAtlasState(isListing);
  return (
    <button
      type="button"
      class="map-button map-list-button"
      aria-pressed={isOpen}
      aria-label={t(OPEN)}
      title={t(OPEN)}
      onClick={actions.toggleMapList}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M7 5h10.5M7 10h10.5M7 15h10.5M2.8 5h1M2.8 10h1M2.8 15h1"
          fill="none"
          stroke="currentColor"
          stroke-width="1.8"
          stroke-linecap="round"
        />
      </svg>
    </button>
  );
}
