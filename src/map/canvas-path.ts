import type { Geometry, Position } from 'geojson';

/** Where the flat world (Web Mercator) lies on the canvas: its north-west corner and its width, in pixels. */
export type WorldOnCanvas = { readonly left: number; readonly top: number; readonly width: number };

/** What a path is written to: a `Path2D`, or a list in tests. */
export type PathSink = Pick<Path2D, 'moveTo' | 'lineTo'>;

/** Left, top, right and bottom in pixels; empty while left is greater than right. */
export type PixelBox = readonly [left: number, top: number, right: number, bottom: number];
export const EMPTY_BOX: PixelBox = [Infinity, Infinity, -Infinity, -Infinity];

/** Points nearer than this to the last one, in pixels, are left out: they could not be told apart. */
const LEAST_STEP = 0.7;

/** Position on the flat world: east from 0 to 1, south from 0 to 1. */
export function onFlatWorld(longitude: number, latitude: number): [x: number, y: number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Writes areas or lines as a path; areas as closed rings, to be filled by the even-odd rule. Gives the box around it. */
export function trace(sink: PathSink, geometry: Geometry, world: WorldOnCanvas): PixelBox {
  let [left, top, right, bottom] = EMPTY_BOX;

  const line = (positions: readonly Position[]): void => {
    let lastX = Infinity;
    let lastY = Infinity;
    // the last point is drawn however near it is: a ring ends where it begins, and `closePath` takes eight times as long
    const end = positions.length - 1;
    for (let i = 0; i <= end; i++) {
      const [longitude = 0, latitude = 0] = positions[i]!;
      const [east, south] = onFlatWorld(longitude, latitude);
      const x = world.left + east * world.width;
      const y = world.top + south * world.width;
      if (i === 0) sink.moveTo(x, y);
      else if (i < end && Math.abs(x - lastX) < LEAST_STEP && Math.abs(y - lastY) < LEAST_STEP) continue;
      else sink.lineTo(x, y);
      [lastX, lastY] = [x, y];
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  };

  switch (geometry.type) {
    case 'LineString':
      line(geometry.coordinates);
      break;
    case 'MultiLineString':
      for (const positions of geometry.coordinates) line(positions);
      break;
    case 'Polygon':
      for (const ring of geometry.coordinates) line(ring);
      break;
    case 'MultiPolygon':
      for (const polygon of geometry.coordinates) for (const ring of polygon) line(ring);
      break;
    default:
      throw new Error(`A ${geometry.type} is not drawn live.`);
  }
  return [left, top, right, bottom];
}

/** The box around both. */
export function joined(a: PixelBox, b: PixelBox): PixelBox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The part of a box that is inside a frame of that size, widened to a grid so that it seldom changes. */
export function cropped(box: PixelBox, width: number, height: number, grid: number): PixelBox {
  const down = (value: number): number => Math.max(0, Math.floor(value / grid) * grid);
  const up = (value: number, limit: number): number => Math.min(limit, Math.ceil(value / grid) * grid);
  const [left, top, right, bottom] = [down(box[0]), down(box[1]), up(box[2], width), up(box[3], height)];
  return left < right && top < bottom ? [left, top, right, bottom] : EMPTY_BOX;
}
