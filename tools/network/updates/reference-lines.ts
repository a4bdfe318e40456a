import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openOsm, readLines } from '../../osm/read-osm.ts';
import type { Position } from '../../../src/domain/units.ts';

/** A line of one of the reference files, as far as the overlay is concerned with it. */
export type ReferenceLine = {
  readonly positions: readonly Position[];
  readonly name: string;
  readonly ref: string;
  /** `open`, `under_construction` or `planned` at the date of the file. */
  readonly status: 'open' | 'under_construction' | 'planned';
  /** True: driven in the order of its positions only. Undefined: the file does not tell. */
  readonly oneway: boolean | undefined;
  /** 2026: `expressway` or `national_highway`. 2021: the OSM class, without `_construction`. */
  readonly kind: string;
};

/** An open road of the older extract. */
export type OlderRoad = {
  readonly positions: readonly Position[];
  readonly highway: string;
  readonly name: string;
  readonly ref: string;
  readonly oneway: boolean;
};

const HIGHWAYS_2026 = 'osm-2026/highways.geojson.gz';
const CONSTRUCTION_2021 = 'osm-2021/vn_construction_proposed.geojsonl.gz';
const ROADS_2021 = 'osm-2021/vn_major_roads.osm.pbf';

/** Expressways and national highways of August 2026: generalised to about 100 m, the ends of each line exact. */
export function readHighways2026(folder: string): ReferenceLine[] {
  const collection = JSON.parse(unzipped(join(folder, HIGHWAYS_2026))) as GeoJSON.FeatureCollection;
  return collection.features.flatMap((feature) => {
    const { name_vi, osm_ref, status, infrastructure_type } = feature.properties as Record<string, string>;
    return partsOf(feature.geometry).map((positions) => ({
      positions,
      name: name_vi ?? '',
      ref: osm_ref ?? '',
      // The README of the reference says: "unknown" is open, the rest comes from OSM lifecycle keys.
      status: status === 'under_construction' || status === 'planned' ? status : 'open',
      oneway: undefined,
      kind: infrastructure_type ?? '',
    }));
  });
}

/** Roads under construction or proposed in August 2021, with exact geometry. Railways are left out. */
export function readConstruction2021(folder: string): ReferenceLine[] {
  return unzipped(join(folder, CONSTRUCTION_2021))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GeoJSON.Feature)
    .filter(({ properties }) => isRoad(properties as Record<string, string>))
    .flatMap((feature) => {
      const tags = feature.properties as Record<string, string | number>;
      return partsOf(feature.geometry).map((positions) => ({
        positions,
        name: String(tags['name'] ?? ''),
        ref: String(tags['ref'] ?? ''),
        status: tags['class'] === 'proposed' ? ('planned' as const) : ('under_construction' as const),
        oneway: Number(tags['oneway'] ?? 0) === 1,
        kind: String(tags['class'] ?? '').replace(/_?construction$/, ''),
      }));
    });
}

/** Roads that were open in August 2021. */
export function readOlderRoads(folder: string): OlderRoad[] {
  const lines = readLines(openOsm(join(folder, ROADS_2021)), (tags) => tags['highway'] !== undefined);
  return lines.map(({ tags, positions }) => ({
    positions: pairs(positions),
    highway: tags['highway'] ?? '',
    name: tags['name'] ?? '',
    ref: tags['ref'] ?? '',
    oneway: tags['oneway'] === 'yes' || tags['oneway'] === '1' || tags['highway'] === 'motorway',
  }));
}

function isRoad(tags: Record<string, string>): boolean {
  const kind = tags['class'] ?? '';
  if (tags['sub'] === 'rail' || tags['service'] !== undefined || /^(service|track)/.test(kind)) return false;
  return !/sắt|metro|Tuyến số|Bến Thành - Suối Tiên/i.test(tags['name'] ?? '');
}

function partsOf(geometry: GeoJSON.Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates.map(toPosition)];
  if (geometry.type === 'MultiLineString') return geometry.coordinates.map((part) => part.map(toPosition));
  throw new Error(`a reference line is a ${geometry.type}, expected LineString or MultiLineString`);
}

function toPosition(coordinates: readonly number[]): Position {
  return [coordinates[0]!, coordinates[1]!];
}

function pairs(flat: Float64Array): Position[] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!] as Position);
}

function unzipped(path: string): string {
  return gunzipSync(readFileSync(path)).toString('utf8');
}
