import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import type { Locator } from './locate.ts';
import { metresBetween } from './measure.ts';
import { nameKey, parkName, slug } from './names.ts';
import { type Reference, textOf } from './reference.ts';
import {
  centroid,
  hectares,
  isInside,
  labelPoint,
  polygonsOf,
  roundPosition,
  shapeOf,
  simplifyRing,
} from './shape.ts';
import { readTable, type Row } from './table.ts';

const OUTLINE_TOLERANCE_METRES = 20;
const DECIMALS = 5;
/** Parks of one name this near are one park in several pieces; further apart they are namesakes. */
const SAME_PARK_METRES = 6000;
const OSM_SOURCE = '© OpenStreetMap contributors';

type Outline = Polygon | MultiPolygon;

/** A park that OSM knows by name: one element. */
export type OsmPark = {
  /** `way/1257183941`. */
  readonly osm: string;
  readonly name: string;
  readonly geometry: Outline | Point;
};

/** What the layer is made from besides its tables. */
export type ParkSource = {
  readonly parks: readonly OsmPark[];
  /** Industrial areas, named or not, for outlines that the table finds by element or by a point inside. */
  readonly areas: readonly { readonly osm: string | null; readonly shape: Outline }[];
  /** ISO date of the parks. */
  readonly date: string;
  /** An extract of a part of the country lacks outlines that the table names; such rows are left out. */
  readonly isPartial: boolean;
};

/** Reads the parks of the reference, and the industrial areas of 2021. */
export function readParks(reference: Reference): ParkSource {
  const parks = reference.features('osm-2026/industrial_parks.geojson.gz').map((feature) => ({
    osm: (textOf(feature, 'id') ?? '').replace(/^osm_(\w+)_(\d+)$/, '$1/$2'),
    name: textOf(feature, 'name_vi') ?? '',
    geometry: feature.geometry as Outline | Point,
  }));
  const areas = reference
    .features('osm-2021/layers/landuse_industrial.geojsonl.gz')
    .map(({ geometry }) => ({ osm: null, shape: geometry as Outline }));
  return { parks, areas, date: '2026-08-11', isPartial: false };
}

/**
 * Industrial parks: the curated table first, each row with the OSM outlines it names; then every other park that
 * OSM knows by name, pieces of one park joined.
 */
export function industrialParks(source: ParkSource, locate: Locator): LayerCollection {
  const corrections = new Map(readTable('park-corrections').map((row) => [row.required('osm'), row]));
  const used = new Set<string | null>();
  const features = readTable('parks').flatMap((row): LayerFeature[] => {
    const tokens = row.text('outline')?.split(' ') ?? [];
    const found = tokens.flatMap((token) => elementOf(token, source, row.required('id')));
    for (const { osm } of found) used.add(osm);
    const outline = publishedOutline(found.flatMap(({ shape }) => (shape.type === 'Point' ? [] : [shape])));
    const isLost = outline === null && row.number('lon') === null;
    return isLost && source.isPartial ? [] : [curatedPark(row, outline, locate)];
  });

  const others = source.parks.filter(({ osm }) => !used.has(osm));
  const ids = new Set(features.map((feature) => feature.properties.id));
  for (const group of groupsOf(others, corrections)) {
    const feature = osmPark(group, source.date, locate, ids);
    ids.add(feature.properties.id);
    features.push(feature);
  }
  return collection(features);
}

type Element = { readonly osm: string | null; readonly shape: Outline | Point };

/** Tokens are OSM elements (`way/123`) or `@lon,lat`: the industrial area that holds this point. */
function elementOf(token: string, { parks, areas, isPartial }: ParkSource, id: string): Element[] {
  const at = token.startsWith('@') ? token.slice(1).split(',').map(Number) : null;
  const area = areas.find(({ osm, shape }) => (at ? isInside(at, shape) : osm === token));
  const park = parks.find(({ osm }) => osm === token);
  if (park) return [{ osm: token, shape: park.geometry }];
  if (!area && !isPartial) throw new Error(`parks.csv, ${id}: the source has nothing for ${token}.`);
  return area ? [area] : [];
}

function publishedOutline(shapes: readonly Outline[]): Outline | null {
  const polygons = shapes.flatMap((shape) => polygonsOf(shape));
  const simplified = polygons.map((rings) =>
    rings.map((ring) => simplifyRing(ring, OUTLINE_TOLERANCE_METRES)),
  );
  return shapeOf(simplified, DECIMALS);
}

function curatedPark(row: Row, outline: Outline | null, locate: Locator): LayerFeature {
  const given: Position | null =
    row.number('lon') === null ? null : [row.number('lon') ?? 0, row.number('lat') ?? 0];
  const at = given ?? (outline && representative(outline));
  if (!at) throw new Error(`parks.csv: ${row.required('id')} has neither an outline nor a point.`);
  return parkFeature(outline, at, locate, {
    id: row.required('id'),
    name_en: row.required('name_en'),
    name_vi: row.required('name_vi'),
    park_type: row.required('park_type'),
    status: row.required('status'),
    developer: row.text('developer'),
    area_ha: row.number('area_ha'),
    area_source: row.text('area_source'),
    opened: row.number('opened'),
    accuracy_m: row.number('accuracy_m'),
    unverified: row.text('unverified'),
    note_en: row.text('note_en'),
    note_vi: row.text('note_vi'),
    source: row.required('source'),
    source_date: row.required('source_date'),
  });
}

type Group = {
  readonly members: OsmPark[];
  readonly nameEn: string;
  readonly nameVi: string;
  readonly parkType: string;
  readonly isPoint: boolean;
};

/** OSM parks by corrected name; pieces of the same name near each other are one group. */
function groupsOf(parks: readonly OsmPark[], corrections: ReadonlyMap<string, Row>): Group[] {
  const groups: Group[] = [];
  for (const park of [...parks].sort((a, b) => (a.osm < b.osm ? -1 : 1))) {
    const correction = corrections.get(park.osm);
    if (correction?.text('action') === 'drop') continue;
    const tidy = parkName(park.name);
    const nameEn = correction?.text('name_en') ?? tidy.nameEn;
    const nameVi = correction?.text('name_vi') ?? tidy.nameVi;
    const twin = groups.find(
      (group) => nameKey(group.nameVi) === nameKey(nameVi) && isNear(group.members[0] as OsmPark, park),
    );
    if (twin) twin.members.push(park);
    else {
      const parkType = correction?.text('park_type') ?? tidy.parkType;
      groups.push({
        members: [park],
        nameEn,
        nameVi,
        parkType,
        isPoint: correction?.text('action') === 'point',
      });
    }
  }
  return groups;
}

function isNear(a: OsmPark, b: OsmPark): boolean {
  return metresBetween(pointOf(a.geometry), pointOf(b.geometry)) < SAME_PARK_METRES;
}

function pointOf(geometry: Outline | Point): Position {
  return geometry.type === 'Point' ? geometry.coordinates : centroid(geometry);
}

function osmPark(group: Group, date: string, locate: Locator, taken: ReadonlySet<string>): LayerFeature {
  const shapes = group.members
    .map((park) => park.geometry)
    .filter((shape): shape is Outline => shape.type !== 'Point');
  const outline = group.isPoint ? null : publishedOutline(shapes);
  const first = group.members[0] as OsmPark;
  const at = outline ? representative(outline) : pointOf(first.geometry);
  const plain = `park-${slug(group.nameVi.replace(/^(KCN|CCN|KCX)\s/u, ''))}`;
  return parkFeature(outline, at, locate, {
    id: taken.has(plain) ? `${plain}-${first.osm.replace(/\D/g, '')}` : plain,
    name_en: group.nameEn,
    name_vi: group.nameVi,
    park_type: group.parkType,
    status: 'unknown',
    accuracy_m: outline ? null : 500,
    source: `${OSM_SOURCE} (${group.members.map(({ osm }) => osm).join(', ')})`,
    source_date: date,
  });
}

function parkFeature(
  outline: Outline | null,
  at: Position,
  locate: Locator,
  facts: Record<string, unknown>,
): LayerFeature {
  const [lon, lat] = roundPosition(at, DECIMALS) as [number, number];
  return {
    type: 'Feature',
    properties: {
      ...facts,
      ...locate(at),
      outline_ha: outline && hectares(outline),
      lon,
      lat,
    } as unknown as LayerFeature['properties'],
    geometry: outline ?? { type: 'Point', coordinates: [lon, lat] },
  };
}

/** The centroid where it lies inside, also between the pieces of a park; else the deepest point of the largest piece. */
function representative(outline: Outline): Position {
  const middle = centroid(outline);
  return isInside(middle, outline) ? middle : labelPoint(outline, DECIMALS);
}
