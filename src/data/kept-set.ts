import { IMPORT_FORMATS, type ImportFormat, type OwnFeature, type OwnSet } from '../domain/own-set.ts';

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
  if (!Array.isArray(features) || !features.every(isFeature)) return null;
  return { id, name, format, features, isShown: true, isKept: true };
}

function isFormat(value: unknown): value is ImportFormat {
  return IMPORT_FORMATS.some((format) => format === value);
}

function isFeature(value: unknown): value is OwnFeature {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['name'] === 'string' &&
    Array.isArray(value['fields']) &&
    value['fields'].every(
      (field) => Array.isArray(field) && field.every((part) => typeof part === 'string'),
    ) &&
    isRecord(value['geometry']) &&
    typeof value['geometry']['type'] === 'string' &&
    isCoordinates(value['geometry']['coordinates'])
  );
}

/** Numbers, or arrays of these: the reader has checked the rest before it was written. */
function isCoordinates(value: unknown): boolean {
  return Array.isArray(value) && value.every((part) => Number.isFinite(part) || isCoordinates(part));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
