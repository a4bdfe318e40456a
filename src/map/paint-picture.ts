import type { PaddingOptions } from 'maplibre-gl';
import { Fault } from '../domain/fault.ts';
import type { PictureWish } from '../domain/picture.ts';
import { metresToPixel, scaleBar } from '../domain/scale-bar.ts';
import type { Degrees, Position } from '../domain/units.ts';
import { site } from '../store/select.ts';
import { lookedAt, type State } from '../store/state.ts';
import { isOnline } from '../style/online.ts';
import { themeOf } from '../style/palette.ts';
import { pictureLegend } from '../style/picture-legend.ts';
import { attributionText } from './attribution.ts';
import { LARGEST_ZOOM } from './camera.ts';
import { around } from './flat-view.ts';
import { NO_CANVAS, NO_PICTURE } from './map-faults.ts';
import { drawFurniture, footHeight, TITLE_HEIGHT, type Furniture } from './picture-furniture.ts';
import { COMES_NEAR_ZOOM } from './seen.ts';

/** A map that is drawn and can be painted. */
export type PicturedMap = {
  readonly image: CanvasImageSource;
  readonly latitude: Degrees;
  readonly zoom: number;
  readonly project: (position: Position) => { readonly x: number; readonly y: number };
  /** Gives back what it took. */
  readonly release: () => void;
};

type Size = { readonly width: number; readonly height: number };

/** Draws the map of a state in that size, with what is to be seen of it inside of the padding. */
export type DrawMap = (state: State, size: Size, padding: Required<PaddingOptions>) => Promise<PicturedMap>;

/** Air around what is fitted, in pixels. */
const MARGIN = 26;
const SCALE_BAR_PIXELS = 120;

/** A PNG of a map with what belongs to it on paper: title, legend, scale, sources; `byLibrary`: drawn by the map library. */
export async function paintPicture(
  state: State,
  shown: Size,
  wish: PictureWish,
  drawMap: DrawMap,
  byLibrary = true,
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
    foot: [...wish.notes, attributionText(state.language, isOnline(state), byLibrary)],
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

  const map = await drawMap(nearWhere(pictured, wish, padding), { width, height }, padding);
  try {
    context.drawImage(map.image, 0, 0, width, height);
    const pin = pinOf(pictured);
    const perPixel = metresToPixel(map.latitude, map.zoom);
    drawFurniture(context, {
      ...furniture,
      scaleBar: scaleBar(perPixel, SCALE_BAR_PIXELS, state.language, state.units.distance),
      pin: pin && map.project(pin),
    });
  } finally {
    map.release();
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Fault(NO_PICTURE)) : resolve(blob)), 'image/png');
  });
}

/** What is worked on in measuring is drawn with handles, which are no part of the style: the picture has it as finished. */
function stateOf(state: State, { theme }: PictureWish): State {
  return state.view.kind === 'measure'
    ? { ...state, theme, view: { kind: 'overview' } }
    : { ...state, theme };
}

/** A part that is seen from near has what only near views have, also where the reader's own map has not come near. */
export function nearWhere(state: State, { frame }: PictureWish, padding: Required<PaddingOptions>): State {
  if (frame.kind === 'as shown' || around(frame, frame.bounds, padding, LARGEST_ZOOM).zoom < COMES_NEAR_ZOOM)
    return state;
  return { ...state, seen: { ...state.seen, near: true } };
}

/** The pin is a marker beside the style, too. */
function pinOf(state: State): Position | null {
  const view = lookedAt(state);
  return view.kind === 'site' && view.site.kind === 'pin' ? (site(state)?.position ?? null) : null;
}
