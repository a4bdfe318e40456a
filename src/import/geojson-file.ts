import { describeFields } from './fields.ts';
import { declaredCrs } from './geojson-crs.ts';
import { offsetOfMistake } from './json-mistake.ts';
import { MOST_DEPTH, MOST_FEATURES, MOST_VALUES } from './limits.ts';
import { quoted } from './quoted.ts';
import { Refused } from './refused.ts';
import { scanJson } from './scan-json.ts';
import { spotAt } from './spot.ts';
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
  const records = recordsOfJson(text);
  if (records !== null) return readRecords(text, records);

  const json = parse(text, refuseTooLarge(text, 0, text.length, MOST_VALUES).isComplete);
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
  const { type = '' } = value;
  if (type !== 'Feature') {
    // written as it stands in the file: an object may have a `toString` of its own
    return unusable({
      kind: 'unknown type',
      text: quoted(typeof type === 'string' ? type : JSON.stringify(type)),
    });
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

type Records = Pick<RawFile, 'numberedBy'> & { readonly parting: string };

/**
 * What parts the records of a text that has a whole JSON value in each, null where it is one value. Told by a separator, or by
 * the first line, which is whole only there.
 */
function recordsOfJson(text: string): Records | null {
  if (text.trimStart().startsWith(RECORD_SEPARATOR))
    return { parting: RECORD_SEPARATOR, numberedBy: 'feature' };
  const start = text.search(/\S/);
  const end = text.indexOf('\n', start);
  if (start < 0 || end < 0 || isBlank(text, end)) return null;
  const first = text.slice(start, end).trim();
  if (!first.endsWith('}')) return null;
  refuseTooLarge(text, start, end, MOST_VALUES);
  try {
    return isObject(JSON.parse(first)) ? { parting: '\n', numberedBy: 'line' } : null;
  } catch {
    return null;
  }
}

function isBlank(text: string, from: number): boolean {
  const NOT_BLANK = /\S/g;
  NOT_BLANK.lastIndex = from;
  return !NOT_BLANK.test(text);
}

/** Lines are numbered as they stand, records of a sequence from the first. */
function readRecords(text: string, { parting, numberedBy }: Records): RawFile {
  const features: RawFeature[] = [];
  let left = MOST_VALUES;
  let number = 0;
  for (let from = 0; from <= text.length;) {
    const next = text.indexOf(parting, from);
    const end = next < 0 ? text.length : next;
    // what stands before the first separator is no record
    if (numberedBy === 'line' || from > 0) number++;
    const record = text.slice(from, end);
    if (record.trim() !== '') {
      refuseTooMany(features.length + 1);
      left -= refuseTooLarge(text, from, end, left).containers;
      features.push(readRecord(record, number));
    }
    from = end + 1;
  }
  return { format: 'geojson', numberedBy, features, crs: null, remarks: [] };
}

function readRecord(record: string, number: number): RawFeature {
  let value: unknown;
  try {
    value = JSON.parse(record);
  } catch {
    return { ...readFeature(null, number), fault: { kind: 'not json' } };
  }
  return readFeature(
    isObject(value) && isGeometry(value) ? { type: 'Feature', properties: null, geometry: value } : value,
    number,
  );
}

/** Of a piece of the text, before it is parsed. */
function refuseTooLarge(text: string, from: number, end: number, mostValues: number) {
  const shape = scanJson(text.slice(from, end), MOST_DEPTH, mostValues);
  if (shape.excess === null) return shape;
  const at = spotAt(text, from + shape.excess.at);
  throw new Refused(
    shape.excess.of === 'depth'
      ? { kind: 'too deep', most: MOST_DEPTH, at }
      : { kind: 'too many', what: 'values', most: MOST_VALUES, at },
  );
}

function parse(text: string, isComplete: boolean): unknown {
  const start = text.length - text.trimStart().length;
  const content = text.slice(start).trimEnd();
  try {
    return JSON.parse(content);
  } catch {
    const offset = isComplete ? offsetOfMistake(content) : content.length;
    const at = spotAt(text, start + offset);
    throw new Refused({ kind: 'damaged', format: 'geojson', at, isCutOff: !isComplete });
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
