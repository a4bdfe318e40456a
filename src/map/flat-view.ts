import type { BoundingBox, Position } from '../domain/units.ts';
import { onFlatWorld } from './canvas-path.ts';

/** What a picture of the map shows: north is up, the world is flat (Web Mercator), so a middle and a zoom say all. */
export type FlatView = {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The middle, on a flat world from 0 to 1 east and south. */
  readonly middle: readonly [x: number, y: number];
  /** As the map library counts it: at 0 the world is 512 pixels wide. */
  readonly zoom: number;
};

export type ScreenPoint = { readonly x: number; readonly y: number };

type Sides = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

/** Pixels from one side of the world to the other. */
export function worldWidth({ zoom }: Pick<FlatView, 'zoom'>): number {
  return 512 * 2 ** zoom;
}

export function project(view: FlatView, [longitude, latitude]: Position): ScreenPoint {
  const [x, y] = onFlatWorld(longitude, latitude);
  const world = worldWidth(view);
  return {
    x: (x - view.middle[0]) * world + view.width / 2,
    y: (y - view.middle[1]) * world + view.height / 2,
  };
}

export function unproject(view: FlatView, { x, y }: ScreenPoint): Position {
  const world = worldWidth(view);
  const east = (x - view.width / 2) / world + view.middle[0];
  const south = (y - view.height / 2) / world + view.middle[1];
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * south))) * 180) / Math.PI;
  return [(east - 0.5) * 360, latitude];
}

export function middleOf(view: FlatView): Position {
  return unproject(view, { x: view.width / 2, y: view.height / 2 });
}

/** South-west and north-east corner of what is shown. */
export function boundsOf(view: FlatView): BoundingBox {
  const [west, north] = unproject(view, { x: 0, y: 0 });
  const [east, south] = unproject(view, { x: view.width, y: view.height });
  return [west, south, east, north];
}

/** The view of a region, in the part of the picture that nothing lies over, as near as it fits and no nearer than `maxZoom`. */
export function around(
  size: Pick<FlatView, 'width' | 'height'>,
  [west, south, east, north]: BoundingBox,
  { top, right, bottom, left }: Sides,
  maxZoom: number,
): FlatView {
  const [x0, y0] = onFlatWorld(west, north);
  const [x1, y1] = onFlatWorld(east, south);
  const across = Math.max(1, size.width - left - right) / Math.max(x1 - x0, 1e-12);
  const down = Math.max(1, size.height - top - bottom) / Math.max(y1 - y0, 1e-12);
  const zoom = Math.min(Math.log2(Math.min(across, down) / 512), maxZoom);
  const world = worldWidth({ zoom });
  return {
    ...size,
    zoom,
    middle: [(x0 + x1) / 2 + (right - left) / 2 / world, (y0 + y1) / 2 + (bottom - top) / 2 / world],
  };
}

/** The view with a position at a point of the screen, that many pixels from the middle. */
export function centred(
  size: Pick<FlatView, 'width' | 'height'>,
  [longitude, latitude]: Position,
  zoom: number,
  [right, down]: readonly [number, number] = [0, 0],
): FlatView {
  const [x, y] = onFlatWorld(longitude, latitude);
  const world = worldWidth({ zoom });
  return { width: size.width, height: size.height, zoom, middle: [x - right / world, y - down / world] };
}

/** Nearer or farther, with the point under `anchor` staying where it is. */
export function zoomed(view: FlatView, zoom: number, anchor: ScreenPoint): FlatView {
  const [right, down] = [anchor.x - view.width / 2, anchor.y - view.height / 2];
  const [before, after] = [worldWidth(view), worldWidth({ zoom })];
  return {
    ...view,
    zoom,
    middle: [view.middle[0] + right / before - right / after, view.middle[1] + down / before - down / after],
  };
}

export function moved(view: FlatView, right: number, down: number): FlatView {
  const world = worldWidth(view);
  return { ...view, middle: [view.middle[0] + right / world, view.middle[1] + down / world] };
}
