import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { lat, lon, metresPerDegree, ringSquareMetres, squareMetres } from './measure.ts';

type Ring = readonly Position[];

/** Rounds every number of a position to `decimals` places (5 are about a metre, 4 about ten). */
export function roundPosition(position: Position, decimals: number): Position {
  const scale = 10 ** decimals;
  return [Math.round(lon(position) * scale) / scale, Math.round(lat(position) * scale) / scale];
}

/** Rounds a line and drops the points that thereby coincide with the one before. */
export function roundLine(line: Ring, decimals: number): Position[] {
  const rounded: Position[] = [];
  for (const position of line) {
    const next = roundPosition(position, decimals);
    const last = rounded.at(-1);
    if (!last || last[0] !== next[0] || last[1] !== next[1]) rounded.push(next);
  }
  return rounded;
}

/**
 * Douglas–Peucker: keeps the ends and every point that lies further than `toleranceMetres` from the simplified
 * line. Measured on a plane through the line's own latitude.
 */
export function simplifyLine(line: Ring, toleranceMetres: number): Position[] {
  if (line.length < 3) return [...line];
  const { x, y } = metresPerDegree(lat(line[line.length >> 1] as Position));
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const waiting: [number, number][] = [[0, line.length - 1]];
  for (let span = waiting.pop(); span; span = waiting.pop()) {
    const [from, to] = span;
    let farthest = -1;
    let farthestMetres = toleranceMetres;
    for (let i = from + 1; i < to; i++) {
      const metres = metresToSegment(line[i] as Position, line[from] as Position, line[to] as Position, x, y);
      if (metres <= farthestMetres) continue;
      farthest = i;
      farthestMetres = metres;
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    waiting.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, i) => keep[i] === 1);
}

/** The same for a closed ring: it is split at the point farthest from its start, so that no start is special. */
export function simplifyRing(ring: Ring, toleranceMetres: number): Position[] {
  if (ring.length < 5) return [...ring];
  const start = ring[0] as Position;
  const { x, y } = metresPerDegree(lat(start));
  const far = ring.map((p) => Math.hypot((lon(p) - lon(start)) * x, (lat(p) - lat(start)) * y));
  const middle = far.indexOf(Math.max(...far));
  const first = simplifyLine(ring.slice(0, middle + 1), toleranceMetres);
  const second = simplifyLine(ring.slice(middle), toleranceMetres);
  return [...first, ...second.slice(1)];
}

/** Metres from a point to a segment, given the metres per degree along both axes. */
export function metresToSegment(p: Position, a: Position, b: Position, x: number, y: number): number {
  const bx = (lon(b) - lon(a)) * x;
  const by = (lat(b) - lat(a)) * y;
  const px = (lon(p) - lon(a)) * x;
  const py = (lat(p) - lat(a)) * y;
  const square = bx * bx + by * by;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, (px * bx + py * by) / square));
  return Math.hypot(px - t * bx, py - t * by);
}

/** All polygons of a shape, each a list of rings. */
export function polygonsOf(shape: Polygon | MultiPolygon): readonly Position[][][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

/**
 * A shape from polygons: rings rounded, closed, wound as RFC 7946 asks (outer counter-clockwise, holes clockwise),
 * rings without area dropped, largest polygon first. Null when nothing is left.
 */
export function shapeOf(
  polygons: readonly (readonly Ring[])[],
  decimals: number,
): Polygon | MultiPolygon | null {
  const cleaned: Position[][][] = [];
  for (const [outer, ...holes] of polygons) {
    const outline = outer && cleanRing(outer, decimals, true);
    if (!outline) continue;
    const inner = holes.map((hole) => cleanRing(hole, decimals, false)).filter((ring) => ring !== null);
    cleaned.push([outline, ...inner]);
  }
  cleaned.sort((a, b) => areaOf(b) - areaOf(a));
  const [first, ...others] = cleaned;
  if (!first) return null;
  return others.length === 0
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: cleaned };
}

function areaOf(rings: readonly Position[][]): number {
  return rings[0] ? Math.abs(ringSquareMetres(rings[0])) : 0;
}

function cleanRing(ring: Ring, decimals: number, isOuter: boolean): Position[] | null {
  const rounded = withoutSpikes(roundLine(ring, decimals));
  const area = ringSquareMetres(rounded);
  if (area === 0) return null;
  return area > 0 === isOuter ? rounded : rounded.toReversed();
}

/** Rounding may fold a thin tip into a line that goes out and back the same way; that line is cut off. */
function withoutSpikes(ring: Position[]): Position[] {
  const open = ring.slice(0, -1);
  for (let i = 0; i < open.length && open.length >= 3;) {
    const before = open[(i + open.length - 1) % open.length] as Position;
    const after = open[(i + 1) % open.length] as Position;
    if (before[0] !== after[0] || before[1] !== after[1]) {
      i++;
      continue;
    }
    // Both the tip and one of the two equal neighbours go; start again just before.
    const tip = i;
    const twin = (i + 1) % open.length;
    for (const index of [tip, twin].sort((a, b) => b - a)) open.splice(index, 1);
    i = Math.max(0, i - 2);
  }
  const first = open[0];
  return first ? [...open, first] : [];
}

/** Whether a point lies inside the shape, holes excepted. */
export function isInside(point: Position, shape: Polygon | MultiPolygon): boolean {
  return polygonsOf(shape).some(([outer, ...holes]) => {
    return outer !== undefined && isInRing(point, outer) && !holes.some((hole) => isInRing(point, hole));
  });
}

function isInRing(point: Position, ring: Ring): boolean {
  const px = lon(point);
  const py = lat(point);
  let isIn = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i] as Position;
    const b = ring[j] as Position;
    const crosses = lat(a) > py !== lat(b) > py;
    if (crosses && px < ((lon(b) - lon(a)) * (py - lat(a))) / (lat(b) - lat(a)) + lon(a)) isIn = !isIn;
  }
  return isIn;
}

/** Metres from a point to the nearest edge of the shape. */
export function metresToEdge(point: Position, shape: Polygon | MultiPolygon): number {
  const { x, y } = metresPerDegree(lat(point));
  let nearest = Infinity;
  for (const ring of polygonsOf(shape).flat()) {
    for (let i = 1; i < ring.length; i++) {
      const metres = metresToSegment(point, ring[i - 1] as Position, ring[i] as Position, x, y);
      if (metres < nearest) nearest = metres;
    }
  }
  return nearest;
}

/** The point deepest inside the largest polygon: where a label has most room. */
export function labelPoint(shape: Polygon | MultiPolygon, decimals: number): Position {
  const largest = [...polygonsOf(shape)].sort((a, b) => areaOf(b) - areaOf(a))[0];
  if (!largest) throw new Error('A shape without polygons has no label point.');
  // A thousandth of a degree is about 100 m: far finer than a label needs.
  const [x, y] = polylabel(largest as [number, number][][], 0.001);
  return roundPosition([x as number, y as number], decimals);
}

/** Centroid by area of all polygons together (holes ignored), which may lie outside a hooked shape. */
export function centroid(shape: Polygon | MultiPolygon): Position {
  let weight = 0;
  let sumX = 0;
  let sumY = 0;
  for (const [outer] of polygonsOf(shape)) {
    const origin = outer?.[0];
    if (!outer || !origin) continue;
    // Either winding counts as positive area.
    const sign = Math.sign(ringSquareMetres(outer));
    for (let i = 0; i + 1 < outer.length; i++) {
      const [ax, ay] = [lon(outer[i] as Position) - lon(origin), lat(outer[i] as Position) - lat(origin)];
      const [bx, by] = [
        lon(outer[i + 1] as Position) - lon(origin),
        lat(outer[i + 1] as Position) - lat(origin),
      ];
      const cross = (ax * by - bx * ay) * sign;
      weight += cross;
      sumX += ((ax + bx) / 3 + lon(origin)) * cross;
      sumY += ((ay + by) / 3 + lat(origin)) * cross;
    }
  }
  return [sumX / weight, sumY / weight];
}

/** Area in hectares, one decimal. */
export function hectares(shape: Polygon | MultiPolygon): number {
  return Math.round(squareMetres(shape) / 1000) / 10;
}
