import type { Popup, PopupOptions, Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../domain/units.ts';
import type { Store } from '../store/store.ts';
import type { Found } from '../store/choose.ts';

/** The name of what the pointer is on, beside it: the small and the crowded have no room for a label. */
export function createTip(
  map: MapLibreMap,
  createPopup: (options: PopupOptions) => Popup,
  store: Store,
): (hovered: Found | null, at: Position) => void {
  let popup: Popup | null = null;
  return (hovered, at) => {
    if (hovered?.kind !== 'place' && hovered?.kind !== 'line') {
      popup?.remove();
      return;
    }
    popup ??= createPopup({
      closeButton: false,
      closeOnClick: false,
      focusAfterOpen: false,
      className: 'atlas-tip',
      offset: 14,
      maxWidth: '260px',
    });
    const { language } = store.getState();
    const name =
      hovered.kind === 'line' ? hovered.name : { en: hovered.place.nameEn, vi: hovered.place.nameVi };
    // text, never HTML: names come from files
    popup.setText(name[language]);
    popup.setLngLat([at[0], at[1]]);
    if (!popup.isOpen()) popup.addTo(map);
  };
}
