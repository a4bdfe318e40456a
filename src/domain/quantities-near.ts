import type { AreaUnit, DistanceUnit, TimeUnit } from './display-units.ts';
import type { Language } from './localised.ts';
import { METRES_OF, writeNumber } from './quantities.ts';
import type { Hectares, Metres, Seconds } from './units.ts';

/**
 * Figures that were compared with limits, written so that the reader sees the same result: 59.6 minutes are "60 min" anywhere
 * else, but beside "less than one hour" they are "59.6 min". Away from the limits they look as ever.
 */

const METRES_OF_FOOT: Metres = 0.3048;
const MOST_FEET = 1000;
const HECTARES_OF: Readonly<Record<AreaUnit, Hectares | null>> = {
  auto: null,
  ha: 1,
  km2: 100,
  mi2: 258.9988110336,
};
/** Beyond these a difference is that of the computer's arithmetic. */
const MOST_DIGITS = 6;

/** `digits` after the decimal point; -1 are tens. */
function rounded(value: number, digits: number): number {
  return digits < 0 ? Math.round(value / 10) * 10 : Number(value.toFixed(digits));
}

/** The fewest digits, from `fewest` on, with which a value stands on the side of every limit on which it is. */
export function digitsNear(value: number, limits: readonly number[], fewest: number): number {
  const isTrue = (digits: number): boolean =>
    limits.every((limit) => Math.sign(rounded(value, digits) - limit) === Math.sign(value - limit));
  let digits = fewest;
  while (digits < MOST_DIGITS && !isTrue(digits)) digits++;
  return digits;
}

type Limits = readonly number[];

/** As `writeDistance` writes it, with more digits where a limit in metres is near. */
export function writeDistanceNear(
  metres: Metres,
  limits: Limits,
  language: Language,
  unit: DistanceUnit,
): string {
  const isShort = unit === 'mi' ? metres < MOST_FEET * METRES_OF_FOOT : metres < 995;
  const [size, name] = isShort
    ? unit === 'mi'
      ? [METRES_OF_FOOT, 'ft']
      : [1, 'm']
    : [METRES_OF[unit], unit];
  const value = metres / size;
  return written(value, inUnit(limits, size), isShort ? -1 : value < 99.95 ? 1 : 0, language, name);
}

/** As `writeDuration` writes it, with tenths of minutes and so on where a limit in seconds is near. */
export function writeDurationNear(
  seconds: Seconds,
  limits: Limits,
  language: Language,
  unit: TimeUnit,
): string {
  const hour = language === 'vi' ? 'giờ' : 'h';
  const minute = language === 'vi' ? 'phút' : 'min';
  if (unit === 'h') return written(seconds / 3600, inUnit(limits, 3600), 2, language, hour);
  const value = seconds / 60;
  const digits = digitsNear(value, inUnit(limits, 60), 0);
  const minutes = rounded(value, digits);
  if (minutes === 0 && seconds > 0) return `< 1 ${minute}`;
  if (minutes < 60 || unit === 'min') return `${writeNumber(minutes, language, digits)} ${minute}`;
  // 119.96 minutes with one digit are two hours, not an hour and 60 minutes
  const rest = rounded(minutes % 60, digits);
  const words = writeNumber(rest, language, digits);
  return `${Math.floor(minutes / 60)} ${hour} ${rest < 10 ? '0' : ''}${words} ${minute}`;
}

/** Sites in hectares, unless the reader wants another unit. */
export function writeHectaresNear(ha: Hectares, limits: Limits, language: Language, unit: AreaUnit): string {
  const size = HECTARES_OF[unit] ?? 1;
  const value = ha / size;
  const name = unit === 'km2' ? 'km²' : unit === 'mi2' ? 'mi²' : 'ha';
  return written(value, inUnit(limits, size), value < 10 ? 1 : 0, language, name);
}

function inUnit(limits: Limits, size: number): Limits {
  return limits.map((limit) => limit / size);
}

function written(value: number, limits: Limits, fewest: number, language: Language, unit: string): string {
  const digits = digitsNear(value, limits, fewest);
  return `${writeNumber(rounded(value, digits), language, Math.max(0, digits))} ${unit}`;
}
