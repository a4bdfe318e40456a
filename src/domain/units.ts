/**
 * Units as types. A plain number may become any of them, but one of them never becomes another:
 * `Seconds` given where `Metres` are wanted is a compile error. The mark exists only in the type.
 */
export type Seconds = number & { readonly unit?: 'seconds' };
export type Metres = number & { readonly unit?: 'metres' };
export type KmPerHour = number & { readonly unit?: 'kilometres per hour' };
export type Minutes = number & { readonly unit?: 'minutes' };
export type SquareKm = number & { readonly unit?: 'square kilometres' };
export type Hectares = number & { readonly unit?: 'hectares' };
export type Year = number & { readonly unit?: 'calendar year' };
/** Compass bearing clockwise from north, 0 to 360. */
export type Degrees = number & { readonly unit?: 'degrees' };

/** [longitude, latitude] in WGS84 degrees. The one order used everywhere. */
export type Position = readonly [longitude: number, latitude: number];

/** [west, south, east, north] in WGS84 degrees. */
export type BoundingBox = readonly [west: number, south: number, east: number, north: number];
