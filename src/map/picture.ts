import { Map as MapLibreMap, type PaddingOptions } from 'maplibre-gl';
import type { PictureWish } from '../domain/picture.ts';
import type { State } from '../store/state.ts';
import { features } from '../style/features.ts';
import { themeOf } from '../style/palette.ts';
import { style } from '../style/style.ts';
import { LARGEST_ZOOM, SMALLEST_ZOOM } from './camera.ts';
import { iconImage, isIconId } from './icon-image.ts';
import { paintPicture } from './paint-picture.ts';
import { byTheDoor } from './outside.ts';
import { createSync } from './sync.ts';
import { withAddresses } from './with-addresses.ts';

/** What the map shows now. */
export type ShownMap = {
  readonly center: { readonly lng: number; readonly lat: number };
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
};

/**
 * A PNG of the state's map: drawn by a map of its own, out of sight, so that the picture has the colours, size and
 * fineness that are wanted, and the reader's map stays as it is.
 */
export function takePicture(state: State, base: string, shown: ShownMap, wish: PictureWish): Promise<Blob> {
  return paintPicture(state, shown, wish, async (pictured, { width, height }, padding) => {
    const container = document.createElement('div');
    container.className = 'picture-stage';
    container.inert = true;
    container.style.cssText = `position:fixed;left:-20000px;top:0;width:${width}px;height:${height}px`;
    document.body.append(container);
    try {
      const map = await drawnMap(container, pictured, base, shown, wish, padding);
      return {
        image: map.getCanvas(),
        latitude: map.getCenter().lat,
        zoom: map.getZoom(),
        project: ([longitude, latitude]) => map.project([longitude, latitude]),
        release() {
          map.remove();
          container.remove();
        },
      };
    } catch (error) {
      container.remove();
      throw error;
    }
  });
}

/** While tiles arrive each brings a frame that nobody sees: only the last one is painted finely. */
const COARSE = 0.1;

/** A map that has drawn all of the state. */
async function drawnMap(
  container: HTMLElement,
  state: State,
  base: string,
  shown: ShownMap,
  { frame, scale }: PictureWish,
  padding: PaddingOptions,
): Promise<MapLibreMap> {
  const look = style(state);
  const map = new MapLibreMap({
    container,
    style: look,
    transformRequest: byTheDoor,
    ...(frame.kind === 'around'
      ? { bounds: [...frame.bounds] as [number, number, number, number], fitBoundsOptions: { padding } }
      : { center: [shown.center.lng, shown.center.lat], zoom: shown.zoom }),
    minZoom: SMALLEST_ZOOM,
    maxZoom: LARGEST_ZOOM,
    pixelRatio: COARSE,
    // of a screen of 2560 pixels, twice as fine: the library's own limit of 4096 would blur it
    maxCanvasSize: [8192, 8192],
    // read once it rests, which is after the frame in which it was painted
    canvasContextAttributes: { preserveDrawingBuffer: true },
    interactive: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    attributionControl: false,
    validateStyle: false,
  });
  try {
    map.setMissingStyleImageResolver((id) => {
      if (!isIconId(id) || map.hasImage(id)) return;
      const { image, options } = iconImage(id, themeOf(state), scale);
      map.addImage(id, image, options);
    });
    // a file that failed was told of by the map on the screen; the picture is of what is there
    map.on('error', () => {});
    await map.once('style.load');
    createSync(map, look)(look, withAddresses(features(state), base));
    map.triggerRepaint();
    await map.once('idle');
    map.setPixelRatio(scale);
    await map.once('idle');
    return map;
  } catch (error) {
    map.remove();
    throw error;
  }
}
