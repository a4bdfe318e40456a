import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Feature, Geometry, GeoJSON, GeoJsonProperties, Position } from 'geojson';
import { addShore, shoreKind } from './shore-lines.ts';
import type { ShoreKind, ShoreLine } from './shore-lines.ts';

/**
 * Reads shores from GeoJSON, or one feature a line (`.geojsonl`), gzipped or not. Outlines of polygons become
 * lines. Properties are taken as tags of OpenStreetMap (`waterway=river`) or as layers of OpenMapTiles have them
 * (`class`, `brunnel`, `intermittent`) and decide what is a shore; without any of these, every polygon is land or
 * sea and every line a river. Throws a sentence where the file cannot be understood.
 */
export function readShoreFile(path: string): ShoreLine[] {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  const shores: ShoreLine[] = [];
  for (const json of /\.geojsonl(\.gz)?$/i.test(path) ? text.trimEnd().split('\n') : [text]) {
    let thing: GeoJSON;
    try {
      thing = JSON.parse(json) as GeoJSON;
    } catch {
      throw new Error(`The shores in ${path} cannot be used: this is not JSON: ${json.slice(0, 40)}`);
    }
    for (const { geometry, properties } of featuresOf(thing)) addGeometry(shores, geometry, properties, path);
  }
  return shores;
}

function featuresOf(thing: GeoJSON): Feature<Geometry | null>[] {
  if (thing.type === 'FeatureCollection') return thing.features;
  if (thing.type === 'Feature') return [thing];
  return [{ type: 'Feature', properties: null, geometry: thing }];
}

function addGeometry(
  shores: ShoreLine[],
  geometry: Geometry | null,
  properties: GeoJsonProperties,
  path: string,
): void {
  const addAll = (kind: ShoreKind, lines: readonly (readonly Position[])[]): void => {
    const found = kindByProperties(properties, kind);
    if (found) for (const line of lines) addShore(shores, found, line);
  };
  if (!geometry) return;
  switch (geometry.type) {
    case 'GeometryCollection':
      for (const part of geometry.geometries) addGeometry(shores, part, properties, path);
      return;
    case 'Polygon':
      return addAll('coast', geometry.coordinates);
    case 'MultiPolygon':
      return addAll('coast', geometry.coordinates.flat());
    case 'LineString':
      return addAll('middle', [geometry.coordinates]);
    case 'MultiLineString':
      return addAll('middle', geometry.coordinates);
    default:
      throw new Error(`The shores in ${path} cannot be used: a ${geometry.type} is no shore.`);
  }
}

/** Layers `water` and `waterway` of OpenMapTiles, in words of OpenStreetMap. A bay ends where nothing ends. */
function kindByProperties(properties: GeoJsonProperties, otherwise: ShoreKind): ShoreKind | null {
  const { class: tileClass, brunnel, intermittent, ...others } = properties ?? {};
  const tags: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [key, value] of Object.entries(others)) if (value !== null) tags[key] = String(value);
  if (brunnel === 'tunnel') tags['tunnel'] = 'yes';
  if (intermittent === 1) tags['intermittent'] = 'yes';
  if (tileClass !== undefined) {
    if (otherwise === 'middle') tags['waterway'] = String(tileClass);
    else if (tileClass !== 'bay') tags['natural'] = 'water';
  }
  const saysWhat = tileClass ?? tags['natural'] ?? tags['waterway'] ?? tags['landuse'];
  return saysWhat === undefined ? otherwise : shoreKind(tags);
}
