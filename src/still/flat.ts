import type { Feature, Geometry, Position } from 'geojson';
import { onFlatWorld } from '../map/canvas-path.ts';
import { worldWidth, type FlatView } from '../map/flat-view.ts';

/** A geometry on the flat world: its lines or rings as x, y, x, y, …, from 0 to 1, and the box around all of them. */
export type Flat = {
  readonly kind: 'Point' | 'LineString' | 'Polygon';
  readonly parts: readonly Float64Array[];
  readonly box: readonly [west: number, north: number, east: number, south: number];
};

const KNOWN = new WeakMap<Geometry, Flat>();

/** Worked out once for each geometry: the view changes more often than the data. */
export function flat(geometry: Geometry): Flat {
  let known = KNOWN.get(geometry);
  if (known === undefined) KNOWN.set(geometry, (known = flatten(geometry)));
  return known;
}

function flatten(geometry: Geometry): Flat {
  switch (geometry.type) {
    case 'Point':
      return make('Point', [[geometry.coordinates]]);
    case 'MultiPoint':
      return make('Point', geometry.coordinates.map((position) => [position])); // prettier-ignore
    case 'LineString':
      return make('LineString', [geometry.coordinates]);
    case 'MultiLineString':
      return make('LineString', geometry.coordinates);
    case 'Polygon':
      return make('Polygon', geometry.coordinates);
    case 'MultiPolygon':
      return make('Polygon', geometry.coordinates.flat());
    case 'GeometryCollection':
      return make('Point', []);
  }
}

function make(kind: Flat['kind'], lines: readonly (readonly Position[])[]): Flat {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const parts = lines.map((line) => {
    const part = new Float64Array(line.length * 2);
    line.forEach(([longitude = 0, latitude = 0], i) => {
      const [x, y] = onFlatWorld(longitude, latitude);
      part[2 * i] = x;
      part[2 * i + 1] = y;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    });
    return part;
  });
  return { kind, parts, box };
}

const KNOWN_POINTS = new WeakMap<readonly Feature[], Float64Array | null>();

/** Where features lie that are single points, all of them: x, y, x, y, …; null where any is something else. */
export function pointsAlone(features: readonly Feature[]): Float64Array | null {
  let known = KNOWN_POINTS.get(features);
  if (known === undefined) KNOWN_POINTS.set(features, (known = flattenPoints(features)));
  return known;
}

function flattenPoints(features: readonly Feature[]): Float64Array | null {
  const points = new Float64Array(2 * features.length);
  for (const [i, { geometry }] of features.entries()) {
    if (geometry.type !== 'Point') return null;
    const [x, y] = onFlatWorld(geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0);
    points[2 * i] = x;
    points[2 * i + 1] = y;
  }
  return points;
}

/** What of the flat world is drawn, and how: a point's pixels are `x * scale + left`, `y * scale + top`. */
export type Frame = {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels beyond the sides that are drawn, too: for wide lines, and so that a little moving has something to show. */
  readonly beyond: number;
};

export function frameOf(view: FlatView, beyond: number): Frame {
  const scale = worldWidth(view);
  return {
    scale,
    left: view.width / 2 - view.middle[0] * scale,
    top: view.height / 2 - view.middle[1] * scale,
    width: view.width,
    height: view.height,
    beyond,
  };
}

export function isInFrame({ box: [west, north, east, south] }: Flat, frame: Frame): boolean {
  const { scale, left, top, width, height, beyond } = frame;
  return (
    east * scale + left >= -beyond &&
    west * scale + left <= width + beyond &&
    south * scale + top >= -beyond &&
    north * scale + top <= height + beyond
  );
}

/** Points nearer than this to the last one, in pixels, could not be told apart. */
const LEAST_STEP = 1;
/** An area or island of fewer corners than this, so thinned, is less than a pixel. */
const LEAST_CORNERS = 3;

/**
 * The lines or rings in pixels, thinned to what a pixel shows. Stretches that lie wholly beyond one side of the frame are
 * cut short, which nobody sees: what is filled or stroked inside stays as it is. Parts that are not seen are left out.
 */
export function pixelParts(of: Flat, frame: Frame): Float64Array[] {
  const isRing = of.kind === 'Polygon';
  const least = isRing ? 2 * (LEAST_CORNERS + 1) : 4;
  return of.parts.map((part) => thinned(part, frame, isRing)).filter((part) => part.length >= least);
}

function thinned(part: Float64Array, frame: Frame, isRing: boolean): Float64Array {
  const { scale, left, top, width, height, beyond } = frame;
  const kept: number[] = [];
  const end = part.length - 2;
  // sides beyond which the last kept point, the last seen one, and all so far lie
  let [keptSides, lastSides, allSides] = [0, 0, 15];
  let [lastX, lastY] = [0, 0];
  let isLastKept = true;
  for (let i = 0; i <= end; i += 2) {
    const x = part[i]! * scale + left;
    const y = part[i + 1]! * scale + top;
    const sides =
      (x < -beyond ? 1 : 0) |
      (x > width + beyond ? 2 : 0) |
      (y < -beyond ? 4 : 0) |
      (y > height + beyond ? 8 : 0);
    allSides &= sides;
    const isEnd = i === 0 || i === end;
    const isBeyond = (sides & lastSides & keptSides) !== 0;
    if (!isEnd && isBeyond) {
      [lastX, lastY, lastSides, isLastKept] = [x, y, sides, false];
      continue;
    }
    const dx = x - (kept.at(-2) ?? 0);
    const dy = y - (kept.at(-1) ?? 0);
    if (!isEnd && isLastKept && dx * dx + dy * dy < LEAST_STEP * LEAST_STEP) {
      lastSides = sides;
      continue;
    }
    // back from beyond: the line comes in from where it really was
    if (!isLastKept && sides !== lastSides) kept.push(lastX, lastY);
    kept.push(x, y);
    [lastX, lastY, lastSides, keptSides, isLastKept] = [x, y, sides, sides, true];
  }
  return allSides !== 0 && (isRing || part.length > 2) ? new Float64Array() : Float64Array.from(kept);
}

/** As the `d` of an SVG path, to a tenth of a pixel. */
export function pathOf(parts: readonly Float64Array[], isRing: boolean): string {
  let d = '';
  for (const part of parts) {
    let [x, y] = [tenth(part[0]!), tenth(part[1]!)];
    d += `M${x} ${y}l`;
    // each step from where the last one ended as written, so that roundings do not add up
    for (let i = 2; i < part.length; i += 2) {
      const [right, down] = [tenth(part[i]! - x), tenth(part[i + 1]! - y)];
      d += i > 2 && right >= 0 ? ` ${right}` : right;
      d += down >= 0 ? ` ${down}` : down;
      [x, y] = [x + right, y + down];
    }
    if (isRing) d += 'z';
  }
  return d;
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
