import type { MultiPolygon, Polygon } from 'geojson';
import { booleanPointInPolygon } from './point-in-polygon.ts';
import type { Degrees, Position } from './units.ts';

/**
 * Whether a position lies in an area that thousands of positions are asked about: the edges of the area are sorted once into strips
 * of latitude, and a position is compared with those of its strip alone. Gives what `booleanPointInPolygon` gives, to the last
 * bit: that is asked itself where rounding might decide.
 */
export function isInside(position: Position, shape: Polygon | MultiPolygon): boolean {
  const [lon, lat] = position;
  const { south, perDegree, first, edges } = stripsOf(shape);
  const strip = Math.floor((lat - south) * perDegree);
  if (strip < 0 || strip >= first.length - 1) return false;
  let polygon = -1;
  let isOdd = false;
  for (let at = first[strip]!; at < first[strip + 1]!; at += EDGE) {
    if (edges[at + 4]! !== polygon) {
      if (isOdd) return true;
      polygon = edges[at + 4]!;
    }
    const [down, up] = [edges[at + 1]! - lat, edges[at + 3]! - lat];
    if (down === 0 || up === 0) return booleanPointInPolygon(position, shape);
    if (down > 0 === up > 0) continue;
    const [left, right] = [(edges[at + 2]! - lon) * down, (edges[at]! - lon) * up];
    const side = left - right;
    if (Math.abs(side) <= ROUNDING * Math.abs(left + right)) return booleanPointInPolygon(position, shape);
    if (side > 0 === up > 0) isOdd = !isOdd;
  }
  return isOdd;
}

/** The sign of the cross product above is certain beyond this share of its parts (Shewchuk 1997, `ccwerrboundA`). */
const ROUNDING = (3 + 16 * 2 ** -53) * 2 ** -53;

type Strips = {
  readonly south: Degrees;
  /** Strips a degree. */
  readonly perDegree: number;
  /** Where the edges of each strip begin in `edges`, and where those of the last one end. */
  readonly first: Uint32Array;
  /** Five numbers each: both ends, and the how-manieth polygon it is of. Those of a polygon stand together. */
  readonly edges: Float64Array;
};

const EDGE = 5;
/** Most edges are shorter than a strip is high, so a strip has some ten of them for each time that the border crosses it. */
const EDGES_A_STRIP = 8;

const known = new WeakMap<Polygon | MultiPolygon, Strips>();

function stripsOf(shape: Polygon | MultiPolygon): Strips {
  const there = known.get(shape);
  if (there !== undefined) return there;
  const made = makeStrips(shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates);
  known.set(shape, made);
  return made;
}

function makeStrips(polygons: readonly number[][][][]): Strips {
  let [south, north, count] = [Infinity, -Infinity, 0];
  for (const ring of polygons.flat())
    for (const [, lat] of ring) {
      south = Math.min(south, lat!);
      north = Math.max(north, lat!);
      count++;
    }
  const perDegree = Math.max(1, Math.floor(count / EDGES_A_STRIP)) / Math.max(north - south, Number.EPSILON);
  const stripOf = (lat: Degrees): number => Math.floor((lat - south) * perDegree);
  const first = new Uint32Array(count === 0 ? 1 : stripOf(north) + 2);

  const each = (put: (strip: number, polygon: number, from: number[], to: number[]) => void): void =>
    polygons.forEach((rings, polygon) => {
      for (const ring of rings)
        for (let i = 1; i < ring.length; i++) {
          const [from, to] = [ring[i - 1]!, ring[i]!];
          const end = stripOf(Math.max(from[1]!, to[1]!));
          for (let strip = stripOf(Math.min(from[1]!, to[1]!)); strip <= end; strip++)
            put(strip, polygon, from, to);
        }
    });
  each((strip) => (first[strip + 1]! += EDGE));
  for (let strip = 1; strip < first.length; strip++) first[strip]! += first[strip - 1]!;
  const edges = new Float64Array(first.at(-1)!);
  const next = first.slice();
  each((strip, polygon, [x1, y1], [x2, y2]) => {
    edges.set([x1!, y1!, x2!, y2!, polygon], next[strip]);
    next[strip]! += EDGE;
  });
  return { south, perDegree, first, edges };
}
