import { describeFields } from './fields.ts';
import { declaredCrs } from './geojson-crs.ts';
import { lineOfMistake } from './json-mistake.ts';
import { MOST_DEPTH, MOST_FEATURES, MOST_VALUES } from './limits.ts';
import { quoted } from './quoted.ts';
import { Refused } from './refused.ts';
import { scanJson } from './scan-json.ts';
import type { CrsCode } from '../domain/reference-systems.ts';
import type { RawFeature, RawFile } from './raw-file.ts';
import type { SkipReason } from './protocol.ts';

const GEOMETRIES = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

/** Before every text of a sequence (RFC 8142). */
export const RECORD_SEPARATOR = '\u001e';

type Json = Readonly<Record<string, unknown>>;

/**
 * GeoJSON as RFC 7946 has it, and as it was before (`crs`); a feature on each line (newline-delimited GeoJSON), also with
 * the separators of RFC 8142. A `crs` that the user names outdoes that of the file.
 * @throws Refused where it is something else, or damaged.
 */
export function readGeoJsonFile(text: string, named: CrsCode | null): RawFile {
  const { depth, containers, isComplete } = scanJson(text);
  if (depth > MOST_DEPTH) throw new Refused({ kind: 'too deep', most: MOST_DEPTH });
  if (containers > MOST_VALUES) throw new Refused({ kind: 'too many', what: 'values', most: MOST_VALUES });
  const lines = linesOfJson(text);
  if (lines !== null) return readLines(lines);

  const json = parse(text.trim(), isComplete);
  if (!isObject(json)) throw new Refused({ kind: 'other format', is: 'json' });
  if (json['type'] === 'Topology') throw new Refused({ kind: 'other format', is: 'topojson' });
  const features = featuresOf(json);
  if (features === null) throw new Refused({ kind: 'other format', is: 'json' });
  refuseTooMany(features.length);
  return {
    format: 'geojson',
    numberedBy: 'feature',
    features: features.map((feature, i) => readFeature(feature, i + 1)),
    crs: named ?? declaredCrs(json['crs']),
    remarks: [],
  };
}

/** The features of a collection, a feature or a bare geometry; null where it is none of them. */
function featuresOf(json: Json): readonly unknown[] | null {
  if (json['type'] === 'FeatureCollection' && Array.isArray(json['features'])) return json['features'];
  if (json['type'] === 'Feature') return [json];
  return isGeometry(json) ? [{ type: 'Feature', properties: null, geometry: json }] : null;
}

function readFeature(value: unknown, number: number): RawFeature {
  const unusable = (fault: SkipReason): RawFeature => ({
    number,
    name: '',
    fields: [],
    areFieldsCut: false,
    geometry: null,
    fault,
  });
  if (!isObject(value)) return unusable({ kind: 'malformed' });
  if (value['type'] !== 'Feature') {
    return unusable({ kind: 'unknown type', text: quoted(String(value['type'] ?? '')) });
  }
  const { id, geometry, properties } = value;
  const entries = isObject(properties) ? Object.entries(properties) : [];
  const isIdSaid =
    (typeof id === 'string' || typeof id === 'number') && !entries.some(([key]) => key === 'id');
  const described = describeFields(null, isIdSaid ? [['id', id], ...entries] : entries);
  const fault: SkipReason | null =
    geometry === null || geometry === undefined ? { kind: 'no position' } : null;
  return { number, ...described, geometry, fault };
}

/**
 * The lines, or records, of a text that has a whole JSON value in each, null where it is one value. Told by a separator, or by
 * the first line, which is whole only there.
 */
function linesOfJson(text: string): readonly string[] | null {
  if (text.trimStart().startsWith(RECORD_SEPARATOR)) return text.split(RECORD_SEPARATOR).slice(1);
  const start = text.search(/\S/);
  const end = text.indexOf('\n', start);
  if (start < 0 || end < 0 || text.slice(end).trim() === '') return null;
  const first = text.slice(start, end).trim();
  if (!first.endsWith('}')) return null;
  try {
    if (!isObject(JSON.parse(first))) return null;
  } catch {
    return null;
  }
  return text.split('\n');
}

function readLines(lines: readonly string[]): RawFile {
  const features: RawFeature[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    refuseTooMany(features.length + 1);
    features.push(readLine(line, i + 1));
  }
  return { format: 'geojson', numberedBy: 'line', features, crs: null, remarks: [] };
}

function readLine(line: string, number: number): RawFeature {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ...readFeature(null, number), fault: { kind: 'not json' } };
  }
  return readFeature(
    isObject(value) && isGeometry(value) ? { type: 'Feature', properties: null, geometry: value } : value,
    number,
  );
}

function parse(text: string, isComplete: boolean): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused({
      kind: 'damaged',
      format: 'geojson',
      line: isComplete ? lineOfMistake(text) : text.split('\n').length,
      isCutOff: !isComplete,
    });
  }
}

function refuseTooMany(features: number): void {
  if (features > MOST_FEATURES)
    throw new Refused({ kind: 'too many', what: 'features', most: MOST_FEATURES });
}

function isGeometry(json: Json): boolean {
  return GEOMETRIES.includes(json['type'] as string);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
