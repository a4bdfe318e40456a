import type { Geometry, Position } from 'geojson';

/** Where the flat world (Web Mercator) lies on the canvas: its north-west corner and its width, in pixels. */
export type WorldOnCanvas = { readonly left: number; readonly top: number; readonly width: number };

/** What a path is written to: a `Path2D`, or a list in tests. */
export type PathSink = Pick<Path2D, 'moveTo' | 'lineTo'>;

/**
 * Points nearer than this to the straight line, in pixels, are left out: a fifth of those of areas, and painting takes as long as
 * there are points (the strip of Reumann and Witkam, 1974).
 */
const MOST_ASIDE = 0.35;

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
    // where the path ends, the last point that was looked at, and in which direction and how far the one is from the other
    let [fromX, fromY, lastX, lastY, rightward, downward, far] = [0, 0, 0, 0, 0, 0, 0];
    positions.forEach(([longitude = 0, latitude = 0], i) => {
      const [east, south] = onFlatWorld(longitude, latitude);
      const x = world.left + east * world.width;
      const y = world.top + south * world.width;
      let [dx, dy] = [x - fromX, y - fromY];
      const along = dx * rightward + dy * downward;
      if (i === 0) sink.moveTo(x, y);
      if (i > 1 && along >= far && Math.abs(dx * downward - dy * rightward) < MOST_ASIDE) far = along;
      else {
        if (i > 1) sink.lineTo(lastX, lastY);
        if (i !== 1) [fromX, fromY] = i === 0 ? [x, y] : [lastX, lastY];
        [dx, dy] = [x - fromX, y - fromY];
        far = Math.sqrt(dx * dx + dy * dy);
        [rightward, downward] = [dx / (far || 1), dy / (far || 1)];
      }
      [lastX, lastY] = [x, y];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    });
    // the last point is drawn however near it is: a ring ends where it begins, and `closePath` takes eight times as long
    sink.lineTo(lastX, lastY);
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
