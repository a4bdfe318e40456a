import type { MultiPolygon, Polygon, Position } from 'geojson';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import { lat, lon, ringSquareMetres } from './measure.ts';
import { type Reference, textOf } from './reference.ts';
import { polygonsOf, shapeOf, simplifyRing } from './shape.ts';

/** The window in which a map of Vietnam shows its neighbours. */
const WINDOW = { west: 98, south: 5, east: 120, north: 26 };
const TOLERANCE_METRES = 900;
const DECIMALS = 3;
const SMALLEST_ISLAND = 15e6;

const NAMES: Readonly<Record<string, readonly [en: string, vi: string]>> = {
  CHN: ['China', 'Trung Quốc'],
  LAO: ['Laos', 'Lào'],
  KHM: ['Cambodia', 'Campuchia'],
  THA: ['Thailand', 'Thái Lan'],
  MMR: ['Myanmar', 'Myanmar'],
  MYS: ['Malaysia', 'Malaysia'],
  PHL: ['Philippines', 'Philippines'],
};

/** Land of the neighbours for the background, clipped to the window. */
export function neighbours(reference: Reference): LayerCollection {
  const features = reference
    .features('osm-2021/layers/neighbour_land_250m.geojson.gz')
    .flatMap((feature): LayerFeature[] => {
      const iso = textOf(feature, 'iso_a3') ?? '';
      const name = NAMES[iso];
      if (!name) return [];
      const polygons = polygonsOf(feature.geometry as Polygon | MultiPolygon).flatMap((rings) => {
        const clipped = rings.map(clipRing).filter((ring) => ring.length >= 4);
        const outer = clipped[0];
        if (!outer || Math.abs(ringSquareMetres(outer)) < SMALLEST_ISLAND) return [];
        return [clipped.map((ring) => simplifyRing(ring, TOLERANCE_METRES))];
      });
      const geometry = shapeOf(polygons, DECIMALS);
      if (!geometry) return [];
      return [
        {
          type: 'Feature',
          properties: {
            id: `neighbour-${iso.toLowerCase()}`,
            name_en: name[0],
            name_vi: name[1],
            status: 'unknown',
            source: '© OpenStreetMap contributors, via @geo-maps/countries-coastline-1m 0.6.0',
            source_date: '2017-11',
          },
          geometry,
        },
      ];
    });
  return collection(features);
}

/** Sutherland–Hodgman against the four sides of the window. */
function clipRing(ring: readonly Position[]): Position[] {
  const sides: readonly [isInside: (p: Position) => boolean, cut: (a: Position, b: Position) => Position][] =
    [
      [(p) => lon(p) >= WINDOW.west, (a, b) => atLon(a, b, WINDOW.west)],
      [(p) => lon(p) <= WINDOW.east, (a, b) => atLon(a, b, WINDOW.east)],
      [(p) => lat(p) >= WINDOW.south, (a, b) => atLat(a, b, WINDOW.south)],
      [(p) => lat(p) <= WINDOW.north, (a, b) => atLat(a, b, WINDOW.north)],
    ];
  let open = ring.slice(0, -1);
  for (const [isInside, cut] of sides) {
    const kept: Position[] = [];
    open.forEach((b, i) => {
      const a = open[(i + open.length - 1) % open.length] as Position;
      if (isInside(a) !== isInside(b)) kept.push(cut(a, b));
      if (isInside(b)) kept.push(b);
    });
    open = kept;
  }
  return open[0] ? [...open, open[0]] : [];
}

function atLon(a: Position, b: Position, at: number): Position {
  return [at, lat(a) + ((lat(b) - lat(a)) * (at - lon(a))) / (lon(b) - lon(a))];
}

function atLat(a: Position, b: Position, at: number): Position {
  return [lon(a) + ((lon(b) - lon(a)) * (at - lat(a))) / (lat(b) - lat(a)), at];
}
