import type { IControl, Map as MapLibreMap } from 'maplibre-gl';
import { isOnline } from '../style/online.ts';
import type { Language } from '../domain/localised.ts';
import type { State } from '../store/state.ts';
import { attributionNodes } from './attribution.ts';

/** Pixels of the map's width from which its sources stand open. */
const ROOM_FOR_SOURCES = 640;

/**
 * Who made what is drawn, in the corner of the map. The library has such a control, which makes its words of HTML: where
 * strings do not become HTML at all (`require-trusted-types-for`), it has none to show. This one looks the same, by the
 * library's own classes.
 */
export function createSourcesControl(): IControl & { readonly write: (state: State) => void } {
  const inner = document.createElement('div');
  inner.className = 'maplibregl-ctrl-attrib-inner';
  const sign = document.createElement('summary');
  sign.className = 'maplibregl-ctrl-attrib-button';
  const fold = document.createElement('details');
  fold.className = 'maplibregl-ctrl maplibregl-ctrl-attrib';
  fold.append(sign, inner);

  let map: MapLibreMap | null = null;
  let isNarrow: boolean | null = null;
  // on a phone they would cover the map: they wait behind their sign
  const fit = (): void => {
    const wasNarrow = isNarrow;
    isNarrow = (map?.getContainer().clientWidth ?? 0) <= ROOM_FOR_SOURCES;
    if (isNarrow === wasNarrow) return;
    fold.classList.toggle('maplibregl-compact', isNarrow);
    fold.open = !isNarrow;
    show();
  };
  const show = (): void => {
    fold.classList.toggle('maplibregl-compact-show', isNarrow === true && fold.open);
  };
  const putAway = (): void => {
    if (isNarrow === true) fold.open = false;
  };
  fold.addEventListener('toggle', show);

  let written: { readonly language: Language; readonly isOnline: boolean } | null = null;
  return {
    onAdd(to) {
      map = to;
      map.on('resize', fit);
      map.on('drag', putAway);
      fit();
      return fold;
    },
    onRemove() {
      map?.off('resize', fit);
      map?.off('drag', putAway);
      fold.remove();
    },
    getDefaultPosition: () => 'bottom-right',
    write(state) {
      const now = { language: state.language, isOnline: isOnline(state) };
      if (written?.language === now.language && written.isOnline === now.isOnline) return;
      written = now;
      inner.replaceChildren(...attributionNodes(now.language, now.isOnline));
    },
  };
}
