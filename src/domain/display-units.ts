import type { CoordinateStyle } from './coordinates.ts';

/** In which units the reader wants figures; what is computed and kept is always metric. */
export const DISTANCE_UNITS = ['km', 'mi', 'nmi'] as const;
export type DistanceUnit = (typeof DISTANCE_UNITS)[number];

/** `auto`: hectares for what is small, square kilometres for what is large. */
export const AREA_UNITS = ['auto', 'ha', 'km2', 'mi2'] as const;
export type AreaUnit = (typeof AREA_UNITS)[number];

/** `auto`: minutes, and hours with minutes from an hour on. */
export const TIME_UNITS = ['auto', 'min', 'h'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

export type DisplayUnits = {
  readonly distance: DistanceUnit;
  readonly area: AreaUnit;
  readonly time: TimeUnit;
  readonly coordinates: CoordinateStyle;
};

export const DEFAULT_UNITS: DisplayUnits = {
  distance: 'km',
  area: 'auto',
  time: 'auto',
  coordinates: 'decimal',
};
