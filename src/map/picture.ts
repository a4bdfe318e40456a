import { Map as MapLibreMap, type PaddingOptions } from 'maplibre-gl';
import { Fault } from '../domain/fault.ts';
import type { PictureWish } from '../domain/picture.ts';
import { metresToPixel, scaleBar } from '../domain/scale-bar.ts';
import { site } from '../store/select.ts';
import { lookedAt, type State } from '../store/state.ts';
import { features } from '../style/features.ts';
import { isOnline } from '../style/online.ts';
import { themeOf } from '../style/palette.ts';
import { pictureLegend } from '../style/picture-legend.ts';
import { style } from '../style/style.ts';
import { attributionText } from './attribution.ts';
import { LARGEST_ZOOM, SMALLEST_ZOOM } from './camera.ts';
import { iconImage, isIconId } from './icon-image.ts';
import { NO_CANVAS, NO_PICTURE } from './map-faults.ts';
import { drawFurniture, footHeight, TITLE_HEIGHT, type Furniture } from './picture-furniture.ts';
import { createSync } from './sync.ts';
import { withAddresses } from './with-addresses.ts';

/** What the map shows now. */
export type ShownMap = {
  readonly center: { readonly lng: number; readonly lat: number };
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
};

/** Air around what is fitted, in pixels. */
const MARGIN = 26;

/**
 * A PNG of the state's map: drawn by a map of its own, out of sight, so that the picture has the colours, size and
 * fineness that are wanted, and the reader's map stays as it is.
 */
export async function takePicture(
  state: State,
  base: string,
  shown: ShownMap,
  wish: PictureWish,
): Promise<Blob> {
  const pictured = stateOf(state, wish);
  const { width, height } = wish.frame.kind === 'around' ? wish.frame : shown;
  const canvas = document.createElement('canvas');
  canvas.width = width * wish.scale;
  canvas.height = height * wish.scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Fault(NO_CANVAS);
  context.scale(wish.scale, wish.scale);

  const furniture: Omit<Furniture, 'scaleBar' | 'pin'> = {
    width,
    height,
    title: wish.title,
    foot: [...wish.notes, attributionText(isOnline(state))],
    legend: pictureLegend(pictured),
    theme: themeOf(pictured),
    language: state.language,
    font: getComputedStyle(document.body).fontFamily,
  };
  const padding = {
    top: (wish.title === '' ? 0 : TITLE_HEIGHT) + MARGIN,
    bottom: footHeight(context, furniture) + MARGIN,
    left: MARGIN,
    right: MARGIN,
  };

  const container = document.createElement('div');
  container.className = 'picture-stage';
  container.inert = true;
  container.style.cssText = `position:fixed;left:-20000px;top:0;width:${width}px;height:${height}px`;
  document.body.append(container);
  let map: MapLibreMap | null = null;
  try {
    map = await drawnMap(container, pictured, base, shown, wish, padding);
    context.drawImage(map.getCanvas(), 0, 0, width, height);
    const { lat } = map.getCenter();
    const pin = pinOf(pictured);
    drawFurniture(context, {
      ...furniture,
      scaleBar: scaleBar(
        metresToPixel(lat, map.getZoom()),
        SCALE_BAR_PIXELS,
        state.language,
        state.units.distance,
      ),
      pin: pin && map.project([pin[0], pin[1]]),
    });
  } finally {
    map?.remove();
    container.remove();
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Fault(NO_PICTURE)) : resolve(blob)), 'image/png');
  });
}

const SCALE_BAR_PIXELS = 120;

/** What is worked on in measuring is drawn with handles, which are no part of the style: the picture has it as finished. */
function stateOf(state: State, { theme }: PictureWish): State {
  return state.view.kind === 'measure'
    ? { ...state, theme, view: { kind: 'overview' } }
    : { ...state, theme };
}

/** The pin is a marker beside the style, too. */
function pinOf(state: State) {
  const view = lookedAt(state);
  return view.kind === 'site' && view.site.kind === 'pin' ? (site(state)?.position ?? null) : null;
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
