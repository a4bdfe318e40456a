import type { Language } from '../domain/localised.ts';
import type { Hectares, Metres, Position, Seconds, SquareKm } from '../domain/units.ts';

/** Numbers to words. Every figure that the page shows goes through here, with its unit. */

const LOCALES: Record<Language, string> = { en: 'en-GB', vi: 'vi-VN' };

const formats = new Map<string, Intl.NumberFormat>();

/** Plain number with the language's separators, at most `digits` after the point. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  const key = `${language}/${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format.format(value);
}

/** "350 m", "8.4 km", "112 km": three digits at most carry meaning here. */
export function formatDistance(metres: Metres, language: Language): string {
  if (metres < 995) return `${formatNumber(Math.round(metres / 10) * 10, language)} m`;
  const km = metres / 1000;
  return `${formatNumber(km, language, km < 99.95 ? 1 : 0)} km`;
}

/** "45 min", "2 h 05 min": whole minutes, rounded to the nearest. */
export function formatDuration(seconds: Seconds, language: Language): string {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const hour = language === 'vi' ? 'giờ' : 'h';
  const minute = language === 'vi' ? 'phút' : 'min';
  if (minutes === 0 && seconds > 0) return `< 1 ${minute}`;
  if (hours === 0) return `${minutes} ${minute}`;
  return `${hours} ${hour} ${String(minutes % 60).padStart(2, '0')} ${minute}`;
}

export function formatArea(km2: SquareKm, language: Language): string {
  return `${formatNumber(km2, language, km2 < 10 ? 1 : 0)} km²`;
}

export function formatHectares(ha: Hectares, language: Language): string {
  return `${formatNumber(ha, language, ha < 10 ? 1 : 0)} ha`;
}

/** Latitude first, as people write it: "21.2217° N, 105.9304° E". */
export function formatPosition([lon, lat]: Position): string {
  return `${formatAngle(lat, 'N', 'S')}, ${formatAngle(lon, 'E', 'W')}`;
}

function formatAngle(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(4)}° ${value < 0 ? negative : positive}`;
}
