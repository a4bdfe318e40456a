import type { Marker, MarkerOptions, Map as MapLibreMap } from 'maplibre-gl';
import type { Localised } from '../domain/localised.ts';
import type { Actions } from '../store/actions.ts';
import { lookedAt, type State } from '../store/state.ts';
import { themeOf } from '../style/palette.ts';
import type { DrawnMarker } from './live-canvas.ts';
import { takeByHand } from './take-by-hand.ts';

const NAME: Localised = {
  en: 'Dropped pin. Drag it, or move it with the arrow keys, with Shift in large steps; Escape leads to the map.',
  vi: 'Điểm đã ghim. Kéo hoặc dùng các phím mũi tên để di chuyển, giữ Shift để đi bước dài; Escape để về bản đồ.',
};

export type Pin = {
  /** Makes it true to the state: there or not, and where. */
  readonly place: (state: State) => void;
  /** The pin as a picture where the state has it, for whoever draws it while it is dragged; null where there is none. */
  readonly picture: (state: State) => DrawnMarker | null;
};

/**
 * The pin on the map, while a pin is chosen: a marker of MapLibre's own, for it can be dragged, focused and moved
 * by the arrow keys.
 */
export function createPin(
  map: MapLibreMap,
  createMarker: (options: MarkerOptions) => Marker,
  actions: Actions,
): Pin {
  let marker: Marker | null = null;
  let image: HTMLImageElement | null = null;

  const place = (state: State): void => {
    const view = lookedAt(state);
    if (view.kind !== 'site' || view.site.kind !== 'pin') {
      if (marker === null) return;
      marker.remove();
      marker = null;
      // a marker that goes under the hand does not say that it was let go
      if (state.dragging) actions.stopDragging();
      return;
    }
    const [longitude, latitude] = view.site.position;
    if (marker !== null) {
      marker.setLngLat([longitude, latitude]);
    } else {
      const made = createMarker({ color: themeOf(state).chosen, draggable: true });
      // at every step, not only at the end: areas and distances follow the pin
      takeByHand(map, made, {
        onTake: actions.startDragging,
        onMove: actions.movePin,
        onLetGo: actions.stopDragging,
      });
      // by the arrow keys
      made.on('dragstart', actions.startDragging);
      made.on('dragend', actions.stopDragging);
      made.on('drag', () => {
        const { lng, lat } = made.getLngLat();
        actions.movePin([lng, lat]);
      });
      image = pictureOf(made);
      marker = made.setLngLat([longitude, latitude]).addTo(map);
    }
    marker.getElement().setAttribute('aria-label', NAME[state.language]);
  };

  const picture = (state: State): DrawnMarker | null => {
    const view = lookedAt(state);
    if (marker === null || image === null || view.kind !== 'site' || view.site.kind !== 'pin') return null;
    // the middle of the image stands where the library puts it, a little above the position
    const { x, y } = marker.getOffset();
    return { image, foot: [image.width / 2 - x, image.height / 2 - y], position: view.site.position };
  };

  return { place, picture };
}

function pictureOf(marker: Marker): HTMLImageElement {
  const svg = marker.getElement().querySelector('svg');
  if (svg === null) throw new Error('The pin of the map library is no SVG any more.');
  const image = new Image(svg.width.baseVal.value, svg.height.baseVal.value);
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  return image;
}
