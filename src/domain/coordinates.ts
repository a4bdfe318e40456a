import type { Language } from './localised.ts';
import type { Position } from './units.ts';

/** How coordinates are written: 21.22170° N, 105.93040° E or 21°13′18.1″ N, 105°55′49.4″ E. */
export const COORDINATE_STYLES = ['decimal', 'dms'] as const;
export type CoordinateStyle = (typeof COORDINATE_STYLES)[number];

/** Letters for north, south, east, west. */
const LETTERS: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  en: ['N', 'S', 'E', 'W'],
  vi: ['B', 'N', 'Đ', 'T'],
};

/** Latitude before longitude, as people read it; five decimals or tenths of a second, some metres. */
export function writePosition(
  [lon, lat]: Position,
  style: CoordinateStyle,
  language: Language = 'en',
): string {
  const [north, south, east, west] = LETTERS[language];
  const write = style === 'decimal' ? decimal : sexagesimal;
  const angles = `${write(lat)} ${lat < 0 ? south : north}, ${write(lon)} ${lon < 0 ? west : east}`;
  return language === 'vi' ? angles.replaceAll('.', ',') : angles;
}

function decimal(degrees: number): string {
  return `${Math.abs(degrees).toFixed(5)}°`;
}

function sexagesimal(degrees: number): string {
  // In tenths of a second first, so that 59.97″ becomes the next minute and never 60.0″.
  const tenths = Math.round(Math.abs(degrees) * 36_000);
  const [whole, minutes, seconds] = [
    Math.floor(tenths / 36_000),
    Math.floor(tenths / 600) % 60,
    (tenths % 600) / 10,
  ];
  return `${whole}°${String(minutes).padStart(2, '0')}′${seconds.toFixed(1).padStart(4, '0')}″`;
}
