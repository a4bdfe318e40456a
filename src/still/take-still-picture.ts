import type { FeatureCollection } from 'geojson';
import { Fault } from '../domain/fault.ts';
import type { PictureWish } from '../domain/picture.ts';
import { LARGEST_ZOOM } from '../map/camera.ts';
import { NO_PICTURE } from '../map/map-faults.ts';
import { paintPicture, type DrawMap } from '../map/paint-picture.ts';
import { withAddresses } from '../map/with-addresses.ts';
import type { State } from '../store/state.ts';
import { features } from '../style/features.ts';
import type { SourceId } from '../style/order.ts';
import { themeOf } from '../style/palette.ts';
import { style } from '../style/style.ts';
import type { SourceData } from '../style/subject.ts';
import { createMeasure } from './measure-text.ts';
import { createStillPicture, pictureNode } from './still-picture.ts';
import { toText } from './svg.ts';
import { around, middleOf, project, type FlatView } from '../map/flat-view.ts';

type Resolve = (data: Record<SourceId, SourceData>) => Partial<Record<SourceId, FeatureCollection>>;

/** A PNG of the state's map, with what `shown` shows or another part: drawn as SVG, painted on a canvas. */
export function takeStillPicture(
  state: State,
  resolve: Resolve,
  base: string,
  shown: FlatView,
  wish: PictureWish,
): Promise<Blob> {
  const drawMap: DrawMap = async (pictured, size, padding) => {
    const font = getComputedStyle(document.body).fontFamily;
    const { frame } = wish;
    const view = frame.kind === 'as shown' ? shown : around(size, frame.bounds, padding, LARGEST_ZOOM);
    const picture = createStillPicture(createMeasure(font))({
      style: style(pictured),
      data: resolve(withAddresses(features(pictured), base)),
      states: new Map(),
      view,
      theme: themeOf(pictured),
    });
    return {
      image: await imageOf(toText(pictureNode(picture, view, font))),
      latitude: middleOf(view)[1],
      zoom: view.zoom,
      project: (position) => project(view, position),
      release: () => {},
    };
  };
  return paintPicture(state, shown, wish, drawMap, false);
}

/** An SVG file as an image, once the browser has read it. */
function imageOf(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Fault(NO_PICTURE)));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}
