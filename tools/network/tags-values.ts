import type { KmPerHour, Minutes, Year } from '../../src/domain/units.ts';
import type { Tags } from '../osm/read-osm.ts';
import { UNKNOWN_YEAR } from './roads.ts';

const KM_PER_HOUR: Readonly<Record<string, number>> = {
  '': 1,
  'km/h': 1,
  kmh: 1,
  kph: 1,
  mph: 1.609344,
  knots: 1.852,
};

/**
 * Limits by name (Key:maxspeed, "country code:context"). Vietnam by Circular 38/2024/TT-BGTVT: in built-up areas
 * 60 on divided or one-way roads and 50 on others, outside them 90 and 80, expressways 120 at most.
 */
const NAMED: Readonly<Record<string, readonly [divided: number, undivided: number]>> = {
  'vn:urban': [60, 50],
  'vn:rural': [90, 80],
  'vn:trunk': [90, 80],
  'vn:motorway': [120, 120],
  walk: [5, 5],
};

/** Above this a number is a typing error. */
const FASTEST = 150;

/**
 * Posted limit in km/h; 0 where there is none, or none that is understood (`none`, `signals`, `variable`).
 * Of limits by lane, vehicle or direction the lowest: an edge has room for one.
 */
export function readMaxspeed(tags: Tags, isOneway: boolean): KmPerHour {
  const whole = lowest(tags['maxspeed'], isOneway) || lowest(tags['maxspeed:motorcar'], isOneway);
  if (whole > 0) return whole;
  const directions = [tags['maxspeed:forward'], tags['maxspeed:backward']].map((value) =>
    lowest(value, isOneway),
  );
  const known = directions.filter((speed) => speed > 0);
  if (known.length > 0) return Math.min(...known);
  return lowest(tags['maxspeed:type'] ?? tags['source:maxspeed'] ?? tags['zone:maxspeed'], isOneway);
}

function lowest(value: string | undefined, isOneway: boolean): number {
  const speeds = (value ?? '').split(/[;|,]/).map((part) => parseSpeed(part, isOneway));
  const known = speeds.filter((speed) => speed > 0);
  return known.length > 0 ? Math.min(...known) : 0;
}

function parseSpeed(text: string, isOneway: boolean): number {
  const word = text.trim().toLowerCase();
  const named = NAMED[word];
  if (named) return named[isOneway ? 0 : 1];
  const match = /^(\d+(?:\.\d+)?)\s*([a-z/]*)$/.exec(word);
  if (!match) return 0;
  const factor = KM_PER_HOUR[match[2]!];
  if (factor === undefined) return 0;
  const speed = Math.round(Number(match[1]) * factor);
  return speed > 0 && speed <= FASTEST ? speed : 0;
}

/** Longest crossing that an edge can hold, 45 days; anything above is an error in the tag. */
const LONGEST_FERRY = 65535;

/** Minutes of a ferry's `duration`: HH:MM, HH:MM:SS, a number of minutes, "45 min", or ISO 8601. 0: not understood. */
export function readFerryMinutes(duration: string): Minutes {
  const minutes = parseDuration(duration.trim());
  if (!(minutes > 0) || minutes > LONGEST_FERRY) return 0;
  // Half a minute is still a crossing.
  return Math.max(1, Math.round(minutes));
}

function parseDuration(text: string): number {
  const clock = /^(\d+):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60;
  const plain = /^(\d+(?:\.\d+)?)\s*(min|mins|minutes|h|hours?)?\.?$/i.exec(text);
  if (plain) return Number(plain[1]) * (plain[2]?.toLowerCase().startsWith('h') ? 60 : 1);
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i.exec(
    text,
  );
  if (!iso) return 0;
  const [days, hours, minutes, seconds] = iso.slice(1).map((part) => Number(part ?? 0));
  return days! * 1440 + hours! * 60 + minutes! + seconds! / 60;
}

/** Year of an opening date in any of OSM's forms ("2026", "2026-09-02", "late 2026", "2026..2027": the later). */
export function readYear(date: string): Year {
  const years = date.match(/\b(?:19|20)\d\d\b/g);
  return years ? Number(years.at(-1)) : UNKNOWN_YEAR;
}
