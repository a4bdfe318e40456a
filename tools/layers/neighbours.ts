import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { generaliseBorders } from './borders.ts';
import { ringInBox, type Box } from './clip.ts';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import { lat, lineMetres, lon, metresPerDegree, ringSquareMetres } from './measure.ts';
import { type Reference, textOf } from './reference.ts';
import { metresToSegment, polygonsOf, roundLine, shapeOf } from './shape.ts';

/** The window in which a map of Vietnam shows its neighbours. */
export const WINDOW: Box = [99, 5.5, 119, 26];
/** Visvalingam's triangle, square degrees: about 1.9 km by 1.9 km, which keeps the lines within a kilometre. */
const SMALLEST_TRIANGLE = 3e-4;
/** A hundred metres: below the generalisation by an order. */
const DECIMALS = 3;
/** Vietnam's own corners are kept as they are in the provinces layers. */
const BORDER_DECIMALS = 4;
const SMALLEST_ISLAND = 15e6;
/** A corner this near Vietnam's outline stands on the common border. */
const BORDER_METRES = 1500;

const NAMES: Readonly<Record<string, readonly [en: string, vi: string]>> = {
  CHN: ['China', 'Trung Quốc'],
  LAO: ['Laos', 'Lào'],
  KHM: ['Cambodia', 'Campuchia'],
  THA: ['Thailand', 'Thái Lan'],
  MMR: ['Myanmar', 'Myanmar'],
  MYS: ['Malaysia', 'Malaysia'],
  PHL: ['Philippines', 'Philippines'],
};

/** Land of the neighbours for the background: borders among them shared, the border with Vietnam that of `country`. */
export function neighbours(reference: Reference, country: Polygon | MultiPolygon): LayerCollection {
  const mainland = polygonsOf(country)[0]?.[0];
  if (!mainland) throw new Error('The country has no outline.');
  const lands = generalised(reference).flatMap(({ iso, polygons }): LayerFeature[] => {
    const name = NAMES[iso];
    const joined = polygons.map(([outer, ...holes]) => [alongBorder(outer ?? [], mainland), ...holes]);
    const geometry = shapeOf(joined, BORDER_DECIMALS);
    if (!name || !geometry) return [];
    return [feature(`neighbour-${iso.toLowerCase()}`, name, geometry)];
  });
  const corners = new Set(mainland.map(String));
  const outlines = lands
    .flatMap(({ geometry }) => polygonsOf(geometry as Polygon | MultiPolygon).flat())
    .flatMap((ring) => drawnParts(ring, (position) => corners.has(String(position))));
  return collection([
    ...lands,
    feature('neighbours-outline', ['Coasts and borders', 'Bờ biển, biên giới'], {
      type: 'MultiLineString',
      coordinates: outlines,
    }),
  ]);
}

function feature(
  id: string,
  [nameEn, nameVi]: readonly [string, string],
  geometry: LayerFeature['geometry'],
): LayerFeature {
  return {
    type: 'Feature',
    properties: {
      id,
      name_en: nameEn,
      name_vi: nameVi,
      status: 'unknown',
      source: '© OpenStreetMap contributors, via @geo-maps/countries-coastline-1m 0.6.0',
      source_date: '2017-11',
    },
    geometry,
  };
}

/** The parts of a ring that are to be drawn: not where the window cuts it, nor where Vietnam's own line stands. */
function drawnParts(ring: readonly Position[], isOnBorder: (p: Position) => boolean): Position[][] {
  const [west, south, east, north] = WINDOW;
  const isHidden = (a: Position, b: Position): boolean =>
    (isOnBorder(a) && isOnBorder(b)) ||
    [west, east].some((x) => lon(a) === x && lon(b) === x) ||
    [south, north].some((y) => lat(a) === y && lat(b) === y);
  const parts: Position[][] = [];
  let part: Position[] = [];
  ring.forEach((position, i) => {
    const before = ring[i - 1];
    if (before === undefined || !isHidden(before, position)) {
      part.push(position);
      return;
    }
    if (part.length > 1) parts.push(part);
    part = [position];
  });
  return part.length > 1 ? [...parts, part] : parts;
}

type Country = { readonly iso: string; readonly polygons: Position[][][] };

/** All neighbours clipped to the window and generalised with the borders among them shared. */
function generalised(reference: Reference): Country[] {
  const features = reference.features('osm-2021/layers/neighbour_land_250m.geojson.gz');
  const clipped = features.map((land): Feature<MultiPolygon, { code: string }> => ({
    type: 'Feature',
    properties: { code: textOf(land, 'iso_a3') ?? '' },
    geometry: { type: 'MultiPolygon', coordinates: clip(land.geometry as Polygon | MultiPolygon) },
  }));
  const borders = generaliseBorders(clipped, { triangle: SMALLEST_TRIANGLE, decimals: DECIMALS });
  return clipped.map(({ properties }) => ({
    iso: properties.code,
    polygons: borders.polygons([properties.code]),
  }));
}

function clip(shape: Polygon | MultiPolygon): Position[][][] {
  return polygonsOf(shape).flatMap((rings) => {
    // Five decimals make the cut the same for both countries at a border.
    const clipped = rings
      .map((ring) => roundLine(ringInBox(ring, WINDOW), 5))
      .filter((ring) => ring.length >= 4);
    const outer = clipped[0];
    return outer && Math.abs(ringSquareMetres(outer)) >= SMALLEST_ISLAND ? [clipped] : [];
  });
}

/** Where the ring runs along `mainland`, it takes that outline's own corners, so that no gap opens between the two. */
function alongBorder(ring: readonly Position[], mainland: readonly Position[]): Position[] {
  const open = ring.slice(0, -1);
  const isNear = open.map((position) => metresToRing(position, mainland) <= BORDER_METRES);
  const [from, to] = longestRun(isNear);
  if (to - from < 20) return [...ring];
  const corner = (i: number): Position => open[i % open.length] as Position;
  const border = shorterWay(
    mainland,
    nearestCorner(corner(from), mainland),
    nearestCorner(corner(to), mainland),
  );
  const rest: Position[] = [];
  for (let i = to + 1; i < from + open.length; i++) rest.push(corner(i));
  const joined = [...border, ...rest];
  return [...joined, joined[0] as Position];
}

/** Start and end of the longest run of true values in a circle; a few false ones do not break it. */
function longestRun(flags: readonly boolean[]): readonly [from: number, to: number] {
  const LARGEST_BREAK = 8;
  let best: readonly [number, number] = [0, -1];
  for (let start = 0; start < flags.length; start++) {
    if (!flags[start] || flags[(start + flags.length - 1) % flags.length]) continue;
    let last = start;
    for (let i = start; i - last <= LARGEST_BREAK && i < start + flags.length; i++) {
      if (flags[i % flags.length]) last = i;
    }
    if (last - start > best[1] - best[0]) best = [start, last];
  }
  return best;
}

function nearestCorner(position: Position, ring: readonly Position[]): number {
  const { x, y } = metresPerDegree(lat(position));
  let best = 0;
  let bestMetres = Infinity;
  ring.forEach((corner, i) => {
    const metres = Math.hypot((lon(corner) - lon(position)) * x, (lat(corner) - lat(position)) * y);
    if (metres >= bestMetres) return;
    best = i;
    bestMetres = metres;
  });
  return best;
}

/** The corners of a closed ring from one index to another, the shorter way round. */
function shorterWay(ring: readonly Position[], from: number, to: number): Position[] {
  const open = ring.slice(0, -1);
  const walk = (start: number, end: number): Position[] => {
    const path: Position[] = [];
    for (let i = start; i % open.length !== end % open.length; i++)
      path.push(open[i % open.length] as Position);
    return [...path, open[end % open.length] as Position];
  };
  const ahead = walk(from, to);
  const back = walk(to, from).toReversed();
  return lineMetres(ahead) <= lineMetres(back) ? ahead : back;
}

function metresToRing(position: Position, ring: readonly Position[]): number {
  const { x, y } = metresPerDegree(lat(position));
  let nearest = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const metres = metresToSegment(position, ring[i - 1] as Position, ring[i] as Position, x, y);
    if (metres < nearest) nearest = metres;
  }
  return nearest;
}
