import type { BoundingBox } from '../domain/units.ts';
import type { NetworkMeta } from '../network/road-network.ts';
import { corrupt } from './check-network.ts';

/** A sentence, not a book: what is longer is no name. */
const LONGEST_TEXT = 500;
const MOST_YEARS = 200;
/** A year, a month or a day. */
const DATE = /^\d{4}(-\d{2}){0,2}$/;

/** The description of a network, from whoever wrote the file: every field is what it should be, or the file is corrupt. */
export function readNetworkMeta(json: unknown): NetworkMeta {
  const { formatVersion, name, roadsDate, updatesDate, attribution, licence, bounds, openYears, version } =
    (json ?? {}) as Partial<Record<keyof NetworkMeta, unknown>>;
  const isRight =
    Number.isInteger(formatVersion) &&
    [name, attribution, licence, version].every(isText) &&
    isDate(roadsDate) &&
    (updatesDate === null || isDate(updatesDate)) &&
    areBounds(bounds) &&
    Array.isArray(openYears) &&
    openYears.length <= MOST_YEARS &&
    openYears.every((year) => Number.isInteger(year) && year > 0 && year <= 9999);
  if (!isRight) throw corrupt('meta', 'no description', 'its description is incomplete');
  return {
    formatVersion,
    name,
    roadsDate,
    updatesDate,
    attribution,
    licence,
    bounds,
    openYears,
    version,
  } as NetworkMeta;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && DATE.test(value);
}

function areBounds(value: unknown): value is BoundingBox {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(Number.isFinite)) return false;
  const [west, south, east, north] = value as unknown as BoundingBox;
  return west >= -180 && west <= east && east <= 180 && south >= -90 && south <= north && north <= 90;
}
