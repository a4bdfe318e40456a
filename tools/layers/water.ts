import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { generaliseBorders } from './borders.ts';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import { joinLines } from './lines.ts';
import { lineMetres } from './measure.ts';
import { slug, withoutDiacritics } from './names.ts';
import { hectares, polygonsOf, roundLine, shapeOf, simplifyLine } from './shape.ts';
import { type Reference, textOf } from './reference.ts';

/** Rivers and lakes as they come from OpenStreetMap, ungeneralised. */
export type WaterSource = {
  /** ISO date of the data. */
  readonly date: string;
  readonly areas: readonly { readonly name: string | null; readonly shape: Polygon | MultiPolygon }[];
  readonly lines: readonly {
    readonly name: string | null;
    readonly lines: readonly (readonly Position[])[];
  }[];
};

/** How much of the water a file holds, and how fine. */
type Detail = {
  readonly smallestHectares: number;
  /** Visvalingam's smallest triangle of an outline, square degrees. */
  readonly triangle: number;
  readonly shortestMetres: number;
  readonly lineToleranceMetres: number;
  readonly decimals: number;
};

/** For maps of the country: an error of half a kilometre is a pixel at zoom 8. */
const OVERVIEW: Detail = {
  smallestHectares: 400,
  triangle: 1.2e-5,
  shortestMetres: 60_000,
  lineToleranceMetres: 300,
  decimals: 3,
};
/** For maps of a province and closer. */
const NEAR: Detail = {
  smallestHectares: 30,
  triangle: 3e-6,
  shortestMetres: 5_000,
  lineToleranceMetres: 100,
  decimals: 4,
};

/** The large rivers and lakes, and all of them: two files, for far and for near. */
export function water(source: WaterSource): { overview: LayerCollection; near: LayerCollection } {
  return {
    overview: collection([...areas(source, OVERVIEW, 'water'), ...rivers(source, OVERVIEW, 'water')]),
    near: collection([...areas(source, NEAR, 'water-near'), ...rivers(source, NEAR, 'water-near')]),
  };
}

/** The water as it stands in the reference folder. */
export function readWater(reference: Reference): WaterSource {
  return {
    date: '2021-08-06',
    areas: reference.features('osm-2021/layers/basemap_water_z8-10.geojson.gz').map((area) => ({
      name: textOf(area, 'name'),
      shape: area.geometry as Polygon | MultiPolygon,
    })),
    lines: reference.features('osm-2021/layers/rivers_major.geojsonl.gz').flatMap((river) => {
      const { geometry } = river;
      if (geometry.type !== 'MultiLineString') return [];
      return [{ name: textOf(river, 'name'), lines: geometry.coordinates }];
    }),
  };
}

/**
 * All standing and flowing water that has an outline, as one feature: nobody asks a basemap for a single pond.
 *
 * Its polygons stay as the source cuts them, a stretch of a river each. Joined, the rivers of a delta become one
 * outline with the land between them as holes: correct, and yet drawn as water in places, because the renderer's
 * triangulation (earcut) wants simple rings and a tile's share of such an outline is none.
 */
function areas(source: WaterSource, detail: Detail, prefix: string): LayerFeature[] {
  const coded = source.areas
    .filter(({ shape }) => hectares(shape) >= detail.smallestHectares)
    .map(({ shape }, i): Feature<MultiPolygon, { code: string }> => ({
      type: 'Feature',
      properties: { code: String(i) },
      geometry: { type: 'MultiPolygon', coordinates: polygonsOf(shape).map((rings) => [...rings]) },
    }));
  if (coded.length === 0) return [];
  const codes = coded.map(({ properties }) => properties.code);
  const borders = generaliseBorders(coded, detail);
  const polygons = codes.flatMap((code) => borders.polygons([code]));
  const shape = shapeOf(polygons, detail.decimals);
  if (shape === null) return [];
  return [feature(`${prefix}-areas`, 'Rivers and lakes', 'Sông, hồ', 'area', source.date, shape)];
}

/** Rivers and canals by name, as lines through the middle. */
function rivers(source: WaterSource, detail: Detail, prefix: string): LayerFeature[] {
  const ids = new Map<string, number>();
  return source.lines.flatMap(({ name, lines }): LayerFeature[] => {
    // a name in another script belongs to a river of a neighbour
    if (name === null || slug(name) === '') return [];
    const joined = joinLines(lines);
    if (joined.reduce((sum, line) => sum + lineMetres(line), 0) < detail.shortestMetres) return [];
    const drawn = joined
      .map((line) => roundLine(simplifyLine(line, detail.lineToleranceMetres), detail.decimals))
      .filter((line) => line.length > 1);
    if (drawn.length === 0) return [];
    // several rivers have one name
    const key = `${prefix}-${slug(name)}`;
    const again = ids.get(key) ?? 0;
    ids.set(key, again + 1);
    const kind = /^(kênh|rạch|mương)\s/iu.test(name) ? 'canal' : 'river';
    const id = again === 0 ? key : `${key}-${again + 1}`;
    return [
      feature(id, englishName(name), name, kind, source.date, {
        type: 'MultiLineString',
        coordinates: drawn,
      }),
    ];
  });
}

/** `Sông Hồng` is `Hong River`: the word for the kind stands behind the name in English. */
export function englishName(name: string): string {
  const plain = withoutDiacritics(name);
  for (const [pattern, word] of KINDS) {
    const own = plain.replace(pattern, '');
    if (own !== plain && own !== '') return `${own} ${word}`;
  }
  return plain;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(song|nam|suoi|ngoi|dak|ea|krong)\s+/iu, 'River'],
  [/^(kenh|rach|muong)\s+/iu, 'Canal'],
];

function feature(
  id: string,
  nameEn: string,
  nameVi: string,
  kind: 'area' | 'river' | 'canal',
  date: string,
  geometry: LayerFeature['geometry'],
): LayerFeature {
  return {
    type: 'Feature',
    properties: {
      id,
      name_en: nameEn,
      name_vi: nameVi,
      status: 'operating',
      kind,
      source: '© OpenStreetMap contributors',
      source_date: date,
    },
    geometry,
  };
}
