import { writePosition } from '../domain/coordinates.ts';
import type { DisplayUnits } from '../domain/display-units.ts';
import type { Language } from '../domain/localised.ts';
import { writeArea, writeDistance, writeDuration, writeNumber } from '../domain/quantities.ts';
import type { Hectares, Metres, Position, Seconds, SquareKm } from '../domain/units.ts';

/** Numbers to words. Every figure that the page shows goes through here, with its unit. */

export const formatNumber = writeNumber;

/** "350 m", "8.4 km", "112 km": three digits at most carry meaning here. */
export function formatDistance(metres: Metres, language: Language, units: DisplayUnits): string {
  return writeDistance(metres, language, units.distance);
}

/** "45 min", "2 h 05 min": whole minutes, rounded to the nearest. */
export function formatDuration(seconds: Seconds, language: Language, units: DisplayUnits): string {
  return writeDuration(seconds, language, units.time);
}

/** Large areas: square kilometres, unless the reader wants another unit. */
export function formatArea(km2: SquareKm, language: Language, units: DisplayUnits): string {
  if (units.area === 'auto') return `${writeNumber(km2, language, km2 < 10 ? 1 : 0)} km²`;
  return writeArea(km2, language, units.area);
}

/** Sites: hectares, unless the reader wants another unit. */
export function formatHectares(ha: Hectares, language: Language, units: DisplayUnits): string {
  if (units.area === 'auto') return `${writeNumber(ha, language, ha < 10 ? 1 : 0)} ha`;
  return writeArea(ha / 100, language, units.area);
}

/** "1.30": how many times as much, always with two digits, for columns of them. */
export function formatRatio(ratio: number, language: Language): string {
  return writeNumber(ratio, language, 2, 2);
}

/** Latitude first, as people write it: "21.22170° N, 105.93040° E". */
export function formatPosition(position: Position, language: Language, units: DisplayUnits): string {
  return writePosition(position, units.coordinates, language);
}
