import { offsetOfMistake } from '../data/json-mistake.ts';
import { describeFields } from './fields.ts';
import { declaredCrs } from './geojson-crs.ts';
import { gatherFeatures } from './gather.ts';
import { MOST_DEPTH, MOST_FEATURES, MOST_MEMBERS, MOST_VALUES } from './limits.ts';
import { quoted } from './quoted.ts';
import { Refused } from './refused.ts';
import { scanJson } from './scan-json.ts';
import { spotAt } from './spot.ts';
import type { CrsCode } from '../domain/reference-systems.ts';
import type { RawFeature, RawFile } from './raw-file.ts';
import type { SkipReason, SpotInFile } from './protocol.ts';
import type { JsonList, JsonShape } from './scan-json.ts';

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

  const { isComplete, list } = outlineOf(text, 0, MOST_VALUES, 'features');
  if (!isComplete) throw damaged(text, text.trimEnd().length, true);
  // a list that is read item by item stands empty in the rest, which is small
  const root = parse(text, list === null ? text : withoutItems(text, list));
  if (!isObject(root)) throw new Refused({ kind: 'other format', is: 'json' });
  if (root['type'] === 'Topology') throw new Refused({ kind: 'other format', is: 'topojson' });
  const features = featuresOf(root);
  if (features === null) throw new Refused({ kind: 'other format', is: 'json' });

  const gathering = gatherFeatures();
  const isCollection = root['type'] === 'FeatureCollection';
  const at = { offset: 0 };
  const here = (): SpotInFile => spotAt(text, at.offset);
  const take = (feature: unknown): void =>
    gathering.add(readFeature(feature, gathering.features.length + 1), here);
  if (!isCollection || list === null) features.forEach(take);
  for (const item of list === null ? [] : itemsOf(text, list, at)) if (isCollection) take(item);
  return {
    format: 'geojson',
    numberedBy: 'feature',
    features: gathering.features,
    crs: named ?? declaredCrs(root['crs']),
    remarks: [],
  };
}

function withoutItems(text: string, { from, ends }: JsonList): string {
  return text.slice(0, from) + text.slice(ends.at(-1)!);
}

/** Parsed one after the other, so that only what is kept of each stays; `at` is told where each begins. */
function* itemsOf(text: string, { from, ends }: JsonList, at: { offset: number }): Generator<unknown> {
  at.offset = from;
  if (ends.length === 1 && text.slice(from, ends[0]).trim() === '') return;
  for (const end of ends) {
    const item = text.slice(at.offset, end);
    at.offset += item.length - item.trimStart().length;
    yield parse(text, item);
    at.offset = end + 1;
  }
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
  const kept = geometryIn(geometry);
  return { number, ...described, geometry: kept.geometry, fault: kept.fault };
}

type Kept = Pick<RawFeature, 'geometry' | 'fault'>;

/** What of a geometry may be one: lists of coordinates may be long, and are kept, but nothing else that somebody put there. */
function geometryIn(value: unknown): Kept {
  if (value === null || value === undefined) return { geometry: null, fault: { kind: 'no position' } };
  const geometry = withoutMore(value);
  return geometry === null ? { geometry, fault: { kind: 'malformed' } } : { geometry, fault: null };
}

function withoutMore(value: unknown): object | null {
  if (!isObject(value)) return null;
  const { type, coordinates, geometries } = value;
  if (typeof type !== 'string' || !areLists(coordinates)) return null;
  if (geometries === undefined) return { type, coordinates };
  const parts = Array.isArray(geometries) ? geometries.map(withoutMore) : [null];
  return parts.includes(null) ? null : { type, coordinates, geometries: parts };
}

function areLists(value: unknown): boolean {
  return Array.isArray(value) ? value.every(areLists) : !isObject(value);
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
  outlineOf(text.slice(start, end), start, MOST_VALUES, null, text);
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
  const gathering = gatherFeatures();
  let left = MOST_VALUES;
  let number = 0;
  for (let from = 0; from <= text.length;) {
    const next = text.indexOf(parting, from);
    const end = next < 0 ? text.length : next;
    // what stands before the first separator is no record
    if (numberedBy === 'line' || from > 0) number++;
    const record = text.slice(from, end);
    if (record.trim() !== '') {
      left -= outlineOf(record, from, left, null, text).containers;
      const begin = from;
      gathering.add(readRecord(record, number), () => spotAt(text, begin));
    }
    from = end + 1;
  }
  return { format: 'geojson', numberedBy, features: gathering.features, crs: null, remarks: [] };
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

/** Of a piece of the text that begins there, before it is parsed. */
function outlineOf(
  piece: string,
  offset: number,
  mostValues: number,
  list: string | null,
  text = piece,
): JsonShape {
  const limits = { depth: MOST_DEPTH, containers: mostValues, members: MOST_MEMBERS, items: MOST_FEATURES };
  const shape = scanJson(piece, limits, list);
  if (shape.excess === null) return shape;
  const at = spotAt(text, offset + shape.excess.at);
  switch (shape.excess.of) {
    case 'depth':
      throw new Refused({ kind: 'too deep', most: MOST_DEPTH, at });
    case 'containers':
      throw new Refused({ kind: 'too many', what: 'values', most: MOST_VALUES, at });
    case 'members':
      throw new Refused({ kind: 'too many', what: 'members', most: MOST_MEMBERS, at });
    case 'items':
      throw new Refused({ kind: 'too many', what: 'features', most: MOST_FEATURES, at });
  }
}

/** A piece of the text. Where it is none, the text has a mistake somewhere. */
function parse(text: string, piece: string): unknown {
  try {
    return JSON.parse(piece);
  } catch {
    const start = text.length - text.trimStart().length;
    throw damaged(text, start + offsetOfMistake(text.slice(start).trimEnd()), false);
  }
}

function damaged(text: string, offset: number, isCutOff: boolean): Refused {
  return new Refused({ kind: 'damaged', format: 'geojson', at: spotAt(text, offset), isCutOff });
}

function isGeometry(json: Json): boolean {
  return GEOMETRIES.includes(json['type'] as string);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
