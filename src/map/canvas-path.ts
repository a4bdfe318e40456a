import type { Geometry, Position } from 'geojson';

/** Where the flat world (Web Mercator) lies on the canvas: its north-west corner and its width, in pixels. */
export type WorldOnCanvas = { readonly left: number; readonly top: number; readonly width: number };

/** What a path is written to: a `Path2D`, or a list in tests. */
export type PathSink = Pick<Path2D, 'moveTo' | 'lineTo'>;

/** Points nearer than this to the last one, in pixels, are left out: they could not be told apart. */
const LEAST_STEP = 0.7;

/** Position on the flat world: east from 0 to 1, south from 0 to 1. */
export function onFlatWorld(longitude: number, latitude: number): [x: number, y: number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** A rectangle, in pixels; of nothing, its left lies right of its right. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export const NO_BOX: Box = [Infinity, Infinity, -Infinity, -Infinity];

/** The least rectangle around both. */
export function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/**
 * Writes areas or lines as a path; areas as closed rings, to be filled by the even-odd rule. Returns the rectangle that they
 * take.
 */
export function trace(sink: PathSink, geometry: Geometry, world: WorldOnCanvas): Box {
  let [left, top, right, bottom] = NO_BOX;
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
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
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
