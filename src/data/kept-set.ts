import {
  IMPORT_FORMATS,
  type ImportFormat,
  type OwnFeature,
  type OwnGeometry,
  type OwnSet,
} from '../domain/own-set.ts';
import { isPosition } from './properties.ts';

/** Version of what is kept of an opened file. What another version wrote is not read. */
const KEPT_VERSION = 1;
const PREFIX = 'import/';

export function keptSetKey(id: string): string {
  return `${PREFIX}${id}`;
}

export function isKeptSetKey(key: unknown): key is string {
  return typeof key === 'string' && key.startsWith(PREFIX);
}

/** What is written of a file: enough to have it back without the file. */
export function writeKeptSet({ id, name, format, features }: OwnSet): unknown {
  return { version: KEPT_VERSION, id, name, format, features };
}

/** Reads it again; null for what is not ours, of another version, or damaged. */
export function readKeptSet(value: unknown): OwnSet | null {
  if (!isRecord(value) || value['version'] !== KEPT_VERSION) return null;
  const { id, name, format, features } = value;
  if (typeof id !== 'string' || typeof name !== 'string' || !isFormat(format)) return null;
  if (!Array.isArray(features) || !features.every(isOwnFeature)) return null;
  if (new Set(features.map((feature) => feature.id)).size < features.length) return null;
  return { id, name, format, features, isShown: true, isKept: true };
}

function isFormat(value: unknown): value is ImportFormat {
  return IMPORT_FORMATS.some((format) => format === value);
}

/** Whether it is a feature as it was written; nothing else of a record gets into the state. */
export function isOwnFeature(value: unknown): value is OwnFeature {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['name'] === 'string' &&
    Array.isArray(value['fields']) &&
    value['fields'].every(
      (field) =>
        Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === 'string'),
    ) &&
    isGeometry(value['geometry'])
  );
}

/** How deep positions lie in the coordinates of each type. */
const DEPTHS: Readonly<Record<OwnGeometry['type'], number>> = {
  Point: 0,
  LineString: 1,
  Polygon: 2,
  MultiLineString: 2,
  MultiPolygon: 3,
};

function isGeometry(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const type = value['type'];
  if (typeof type !== 'string' || !Object.hasOwn(DEPTHS, type)) return false;
  const isArea = type.endsWith('Polygon');
  return isNested(value['coordinates'], DEPTHS[type as OwnGeometry['type']], isArea ? 4 : 2);
}

/** `least`: positions of a line or ring. */
function isNested(value: unknown, depth: number, least: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth === 0) return value.length === 2 && isPosition(value);
  return value.length >= (depth === 1 ? least : 1) && value.every((part) => isNested(part, depth - 1, least));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
