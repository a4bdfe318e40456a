import type { AreaUnit, DistanceUnit, TimeUnit } from './display-units.ts';
import type { Language } from './localised.ts';
import type { Metres, Seconds, SquareKm } from './units.ts';

/** Numbers to words, with their units, in the language and the units of the reader. */

const LOCALES: Record<Language, string> = { en: 'en-GB', vi: 'vi-VN' };

const formats = new Map<string, Intl.NumberFormat>();

/** Plain number with the language's separators, at most `digits` after the point, and at least `least`. */
export function writeNumber(value: number, language: Language, digits = 0, least = 0): string {
  // the browser takes 15 ms for its first format; such numbers look the same in both languages
  if (digits === 0 && Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const key = `${language}/${digits}/${least}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(LOCALES[language], {
      maximumFractionDigits: digits,
      minimumFractionDigits: least,
    });
    formats.set(key, format);
  }
  return format.format(value);
}

/** By definition: the international mile, foot and nautical mile. */
export const METRES_OF: Readonly<Record<DistanceUnit, Metres>> = { km: 1000, mi: 1609.344, nmi: 1852 };
export const METRES_OF_FOOT: Metres = 0.3048;
const SQUARE_KM_OF_SQUARE_MILE: SquareKm = 2.589988110336;
/** Feet are read up to here, miles beyond. */
export const MOST_FEET = 1000;
/** Up to here `auto` writes hectares. */
const MOST_IN_HECTARES: SquareKm = 10;

/**
 * "350 m", "8.4 km", "112 km": three digits carry meaning in a drive or a way to somewhere. `fine` gives a digit or two
 * more, as a ruler does.
 */
export function writeDistance(
  metres: Metres,
  language: Language,
  unit: DistanceUnit,
  precision: 'rough' | 'fine' = 'rough',
): string {
  const isFine = precision === 'fine';
  const smallest = isFine ? 1 : 10;
  if (unit === 'mi') {
    const feet = metres / METRES_OF_FOOT;
    if (feet < MOST_FEET) return `${writeNumber(Math.round(feet / smallest) * smallest, language)} ft`;
  } else if (metres < 1000 - smallest / 2) {
    return `${writeNumber(Math.round(metres / smallest) * smallest, language)} m`;
  }
  const value = metres / METRES_OF[unit];
  const digits = isFine ? (value < 9.995 ? 2 : value < 999.95 ? 1 : 0) : value < 99.95 ? 1 : 0;
  return `${writeNumber(value, language, digits)} ${unit}`;
}

/** "2.8 km²", "282 ha": a digit after the point for what is small. */
export function writeArea(squareKm: SquareKm, language: Language, unit: AreaUnit): string {
  const written = unit === 'auto' ? (squareKm < MOST_IN_HECTARES ? 'ha' : 'km2') : unit;
  switch (written) {
    case 'ha':
      return `${writeNumber(squareKm * 100, language, digitsOf(squareKm * 100))} ha`;
    case 'km2':
      return `${writeNumber(squareKm, language, digitsOf(squareKm))} km²`;
    case 'mi2': {
      const squareMiles = squareKm / SQUARE_KM_OF_SQUARE_MILE;
      return `${writeNumber(squareMiles, language, digitsOf(squareMiles))} mi²`;
    }
  }
}

function digitsOf(value: number): number {
  return value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0;
}

/** "45 min", "2 h 05 min": whole minutes, rounded to the nearest; or "125 min", or "2.1 h". */
export function writeDuration(seconds: Seconds, language: Language, unit: TimeUnit): string {
  const minutes = Math.round(seconds / 60);
  const hour = language === 'vi' ? 'giờ' : 'h';
  const minute = language === 'vi' ? 'phút' : 'min';
  if (unit === 'h') return `${writeNumber(seconds / 3600, language, 2)} ${hour}`;
  if (minutes === 0 && seconds > 0) return `< 1 ${minute}`;
  const hours = Math.floor(minutes / 60);
  if (hours === 0 || unit === 'min') return `${writeNumber(minutes, language)} ${minute}`;
  return `${hours} ${hour} ${String(minutes % 60).padStart(2, '0')} ${minute}`;
}
