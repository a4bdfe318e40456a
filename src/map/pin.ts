import type { Marker, MarkerOptions, Map as MapLibreMap } from 'maplibre-gl';
import type { Localised } from '../domain/localised.ts';
import type { Actions } from '../store/actions.ts';
import { lookedAt, type State } from '../store/state.ts';
import { themeOf } from '../style/palette.ts';

const NAME: Localised = {
  en: 'Dropped pin. Drag it, or move it with the arrow keys.',
  vi: 'Điểm đã ghim. Kéo hoặc dùng các phím mũi tên để di chuyển.',
};

/**
 * The pin on the map, while a pin is chosen: a marker of MapLibre's own, for it can be dragged, focused and moved
 * by the arrow keys. Call it with every state.
 */
export function createPin(
  map: MapLibreMap,
  createMarker: (options: MarkerOptions) => Marker,
  actions: Actions,
): (state: State) => void {
  let marker: Marker | null = null;
  let stopWatching = (): void => {};
  return (state) => {
    const view = lookedAt(state);
    if (view.kind !== 'site' || view.site.kind !== 'pin') {
      if (marker === null) return;
      marker.remove();
      marker = null;
      // a marker that goes under the hand does not say that it was let go
      stopWatching();
      if (state.dragging) actions.stopDragging();
      return;
    }
    const [longitude, latitude] = view.site.position;
    if (marker !== null) {
      marker.setLngLat([longitude, latitude]);
    } else {
      const made = createMarker({ color: themeOf(state).chosen, draggable: true });
      // from the press on, not from the first step: the map makes itself bare while the hand sets out
      made.getElement().addEventListener('pointerdown', ({ button }) => {
        if (button !== 0) return;
        actions.startDragging();
        stopWatching = letGoAnywhere(map, actions.stopDragging);
      });
      // by the arrow keys, too
      made.on('dragstart', actions.startDragging);
      made.on('dragend', actions.stopDragging);
      // at every step, not only at the end: areas and distances follow the pin
      made.on('drag', () => {
        const { lng, lat } = made.getLngLat();
        actions.movePin([lng, lat]);
      });
      marker = made.setLngLat([longitude, latitude]).addTo(map);
    }
    marker.getElement().setAttribute('aria-label', NAME[state.language]);
  };
}

/** A marker hears only of buttons that are released over the map: over the panel it would stay on the pointer. */
function letGoAnywhere(map: MapLibreMap, onLetGo: () => void): () => void {
  const container = map.getContainer();
  const watch = new AbortController();
  const release = ({ type, target }: Event): void => {
    const isOverMap = target instanceof Node && container.contains(target);
    if (type === 'mouseup' && !isOverMap) map.fire('mouseup');
    watch.abort();
    onLetGo();
  };
  for (const type of ['mouseup', 'touchend', 'touchcancel'])
    window.addEventListener(type, release, { signal: watch.signal });
  return () => watch.abort();
}
