import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type Borders, generaliseBorders } from './borders.ts';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import { figureProperties } from './province-figures.ts';
import { ringSquareMetres, squareMetres } from './measure.ts';
import { openReference, type Reference, type SourceFeature, textOf } from './reference.ts';
import { labelPoint, polygonsOf, roundPosition, shapeOf, simplifyRing } from './shape.ts';
import { readTable, type Row } from './table.ts';

/** A province with the detail of its source: for areas and for telling where a point lies. */
export type DetailedProvince = { readonly row: Row; readonly shape: Polygon | MultiPolygon };

/** Both divisions with full detail, made from the same 63 outlines. */
export type DetailedProvinces = {
  readonly now: readonly DetailedProvince[];
  readonly before: readonly DetailedProvince[];
};

/** Islands smaller than this are left out of the published outlines, square metres. */
const SMALLEST_ISLAND = 300_000;
/** Visvalingam's triangle, square degrees: about 430 m by 430 m, which keeps the lines within some 250 m. */
const SMALLEST_TRIANGLE = 1.6e-5;
/** Reefs and banks have soft edges; a kilometre is plenty. */
const REEF_TOLERANCE_METRES = 1000;
/** About ten metres: fine enough for outlines generalised to 250 m. */
const DECIMALS = 4;

const GEOMETRY_SOURCE =
  'Coast: Vietnam Administrative Units Reference Map via vietnamese-provinces-database; borders: © OpenStreetMap contributors';
const GEOMETRY_DATE = '2026-03-11';

/** Reads the 63 outlines and joins them to the 34; areas and borders of both therefore agree. */
export function readProvinces(reference: Reference): DetailedProvinces {
  return divisionsOf(reference.features('osm-2021/layers/provinces_63.geojson.gz'));
}

function divisionsOf(features: readonly SourceFeature[]): DetailedProvinces {
  const outlines = new Map<string, Polygon | MultiPolygon>();
  for (const feature of features) {
    if (feature.properties?.['disputed'] === true) continue;
    outlines.set(codeOf(feature), feature.geometry as Polygon | MultiPolygon);
  }
  const rows = readTable('provinces');
  const before = rows
    .filter((row) => row.text('division') === '63')
    .map((row) => ({ row, shape: outlineOf(outlines, row.required('code')) }));
  const now = rows
    .filter((row) => row.text('division') === '34')
    .map((row) => {
      const members = row.required('merged_from').split(' ');
      const polygons = members.flatMap((code) => polygonsOf(outlineOf(outlines, code)));
      const shape: MultiPolygon = { type: 'MultiPolygon', coordinates: polygons };
      return { row, shape };
    });
  return { now, before };
}

/** The outlines as published, generalised: for telling where a point lies when there is no reference folder. */
export function publishedProvinces(folder: string): DetailedProvinces {
  return divisionsOf(openReference(folder).features('provinces-63.geojson'));
}

function codeOf(feature: SourceFeature): string {
  return textOf(feature, 'code') ?? '';
}

function outlineOf(
  outlines: ReadonlyMap<string, Polygon | MultiPolygon>,
  code: string,
): Polygon | MultiPolygon {
  const outline = outlines.get(code);
  if (!outline) throw new Error(`provinces_63 has no outline for code ${code}.`);
  return outline;
}

/** The provinces layers, and the country as one outline with the same corners. */
export type ProvinceLayers = {
  readonly now: LayerCollection;
  readonly before: LayerCollection;
  readonly country: Polygon | MultiPolygon;
};

/** Both provinces layers, generalised to about 250 m over one topology so that shared borders are identical. */
export function provinceLayers(reference: Reference, detailed: DetailedProvinces): ProvinceLayers {
  const borders = bordersOf(detailed.before);
  const names = new Map(detailed.before.map(({ row }) => [row.required('code'), row]));
  const namesNow = new Map(detailed.now.map(({ row }) => [row.required('code'), row]));

  const before = detailed.before.map(({ row, shape }) => {
    const now = namesNow.get(row.required('now_code'));
    const isMerged = now?.text('merged_from')?.includes(' ') ?? true;
    return provinceFeature(
      `province63-${row.required('code')}`,
      // What was merged ended on 1 July 2025; eleven provinces went on as they were.
      isMerged ? 'closed' : 'operating',
      row,
      shape,
      joinedOutline(borders, [row.required('code')]),
      {
        ...figureProperties(row, [row]),
        now_code: row.text('now_code'),
        now_en: now?.text('name_en'),
        now_vi: now?.text('name_vi'),
      },
    );
  });
  const now = detailed.now.map(({ row, shape }) => {
    const members = row.required('merged_from').split(' ');
    const id = `province-${row.required('code')}`;
    const memberRows = members.map((code) => names.get(code) as Row);
    return provinceFeature(id, 'operating', row, shape, joinedOutline(borders, members), {
      ...figureProperties(row, memberRows),
      merged_from: members.join(' '),
      merged_from_en: members.map((code) => names.get(code)?.text('name_en')).join(', '),
      merged_from_vi: members.map((code) => names.get(code)?.text('name_vi')).join(', '),
    });
  });
  return {
    now: collection([...now, ...archipelagos(reference, 'province')]),
    before: collection([...before, ...archipelagos(reference, 'province63')]),
    country: joinedOutline(borders, [...names.keys()]),
  };
}

function provinceFeature(
  id: string,
  status: LayerFeature['properties']['status'],
  row: Row,
  detailed: Polygon | MultiPolygon,
  published: Polygon | MultiPolygon,
  division: Record<string, string | number | boolean | null | undefined>,
): LayerFeature {
  const [labelLon, labelLat] = labelPoint(published, DECIMALS) as [number, number];
  return {
    type: 'Feature',
    properties: {
      id,
      name_en: row.required('name_en'),
      name_vi: row.required('name_vi'),
      status,
      code: row.required('code'),
      type: row.required('type'),
      unit: 'province',
      iso: row.text('iso'),
      area_km2: Math.round(squareMetres(detailed) / 1e5) / 10,
      official_km2: row.number('official_km2'),
      ...division,
      note_en: row.text('note_en'),
      note_vi: row.text('note_vi'),
      label_lon: labelLon,
      label_lat: labelLat,
      source: GEOMETRY_SOURCE,
      source_date: GEOMETRY_DATE,
    },
    geometry: published,
  };
}

function bordersOf(provinces: readonly DetailedProvince[]): Borders {
  return generaliseBorders(
    provinces.map(({ row, shape }) => ({
      type: 'Feature',
      properties: { code: row.required('code') },
      geometry: withoutIslets(shape),
    })),
    { triangle: SMALLEST_TRIANGLE, decimals: DECIMALS },
  );
}

function joinedOutline(borders: Borders, codes: readonly string[]): Polygon | MultiPolygon {
  const shape = shapeOf(borders.polygons(codes), DECIMALS);
  if (!shape) throw new Error(`Nothing is left of ${codes.join(', ')} after generalising.`);
  return shape;
}

function withoutIslets(shape: Polygon | MultiPolygon): MultiPolygon {
  const polygons = polygonsOf(shape);
  const large = polygons.filter(([outer]) => outer && Math.abs(ringSquareMetres(outer)) >= SMALLEST_ISLAND);
  return { type: 'MultiPolygon', coordinates: large.length > 0 ? large : [...polygons] };
}

const ARCHIPELAGOS = [
  {
    groupVi: 'Quần đảo Hoàng Sa',
    slug: 'hoang-sa',
    nameEn: 'Hoang Sa (Paracel Islands)',
    code: '48',
    en: 'Assigned to Da Nang by Vietnamese law. Sovereignty is disputed; China controls the islands, Taiwan claims them too.',
    vi: 'Thuộc thành phố Đà Nẵng theo pháp luật Việt Nam. Chủ quyền đang có tranh chấp; Trung Quốc đang kiểm soát, Đài Loan cũng tuyên bố chủ quyền.',
  },
  {
    groupVi: 'Quần đảo Trường Sa',
    slug: 'truong-sa',
    nameEn: 'Truong Sa (Spratly Islands)',
    code: '56',
    en: 'Assigned to Khanh Hoa by Vietnamese law. Sovereignty is disputed among Vietnam, China, Taiwan, the Philippines, Malaysia and Brunei.',
    vi: 'Thuộc tỉnh Khánh Hòa theo pháp luật Việt Nam. Chủ quyền đang có tranh chấp giữa Việt Nam, Trung Quốc, Đài Loan, Philippines, Malaysia và Brunei.',
  },
] as const;

/**
 * The two archipelagos as Vietnamese province data assigns them: features of their own, marked as disputed and
 * without area. Their outlines are the extents of islands, reefs and banks, not of dry land.
 */
function archipelagos(reference: Reference, prefix: string): LayerFeature[] {
  const features = reference.features('osm-2021/layers/hoangsa_truongsa_disputed.geojson.gz');
  return ARCHIPELAGOS.map(({ groupVi, slug, nameEn, code, en, vi }): LayerFeature => {
    const extent = features.find(
      (f) => textOf(f, 'kind') === 'reef_extent_polygon' && textOf(f, 'group_vi') === groupVi,
    );
    const shape = extent && shapeOf(simplified(extent.geometry as MultiPolygon), DECIMALS);
    if (!shape) throw new Error(`No extent of ${groupVi} in the reference.`);
    const [labelLon, labelLat] = middle(shape);
    return {
      type: 'Feature',
      properties: {
        id: `${prefix}-${code}-${slug}`,
        name_en: nameEn,
        name_vi: groupVi,
        status: 'unknown',
        code,
        type: 'archipelago',
        unit: 'archipelago',
        disputed: true,
        note_en: en,
        note_vi: vi,
        label_lon: labelLon,
        label_lat: labelLat,
        source: 'Vietnam Administrative Units Reference Map (special zone outlines) via vnmap',
        source_date: '2026',
      },
      geometry: shape,
    };
  });
}

function simplified(shape: MultiPolygon): Position[][][] {
  return shape.coordinates.map((rings) => rings.map((ring) => simplifyRing(ring, REEF_TOLERANCE_METRES)));
}

/** The middle of the box around a scattered group: the label stands between its islands. */
function middle(shape: Polygon | MultiPolygon): [number, number] {
  const positions = polygonsOf(shape).flat(2);
  const lons = positions.map((p) => p[0] as number);
  const lats = positions.map((p) => p[1] as number);
  const at = [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
  return roundPosition(at, 2) as [number, number];
}
