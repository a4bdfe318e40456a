import { bearing, greatCircleMetres } from './geometry.ts';
import type { Degrees, Metres, Position } from './units.ts';

/** A line, a closed line around an area, or stops that are driven to one after the other. */
export const MEASUREMENT_KINDS = ['line', 'area', 'road'] as const;
export type MeasurementKind = (typeof MEASUREMENT_KINDS)[number];

/** What somebody measures. Its points are in order; an area's first one is not repeated. */
export type Measurement = {
  readonly id: string;
  /** As the user calls it, or empty. */
  readonly name: string;
  readonly kind: MeasurementKind;
  readonly points: readonly MeasuredPoint[];
  readonly isShown: boolean;
  /** By road only: drive back to the first stop in the end. */
  readonly thereAndBack: boolean;
};

export type MeasuredPoint = {
  readonly position: Position;
  /** The place that it was snapped to or picked by, so that it can be called by its name. */
  readonly placeId: string | null;
};

/** From one point to the next. */
export type Leg = {
  readonly from: number;
  readonly to: number;
  readonly metres: Metres;
  /** At the beginning of the leg. */
  readonly bearing: Degrees;
};

/** Every leg, an area's last one back to the first point included. */
export function legsOf({ kind, points, thereAndBack }: Measurement): Leg[] {
  const legs = points.slice(1).map((_, i) => legBetween(points, i, i + 1));
  const isClosed = kind === 'area' ? points.length > 2 : kind === 'road' && thereAndBack && points.length > 1;
  if (isClosed) legs.push(legBetween(points, points.length - 1, 0));
  return legs;
}

function legBetween(points: readonly MeasuredPoint[], from: number, to: number): Leg {
  const [start, end] = [points[from]!.position, points[to]!.position];
  return { from, to, metres: greatCircleMetres(start, end), bearing: bearing(start, end) };
}

/** Great-circle length of all legs: an area's perimeter. */
export function totalMetres(measurement: Measurement): Metres {
  return legsOf(measurement).reduce((sum, { metres }) => sum + metres, 0);
}

/** The points with one more after the point `after`; −1 puts it first. */
export function insertPoint(measurement: Measurement, after: number, point: MeasuredPoint): Measurement {
  return { ...measurement, points: measurement.points.toSpliced(after + 1, 0, point) };
}

export function replacePoint(measurement: Measurement, index: number, point: MeasuredPoint): Measurement {
  return { ...measurement, points: measurement.points.with(index, point) };
}

export function removePoint(measurement: Measurement, index: number): Measurement {
  return { ...measurement, points: measurement.points.toSpliced(index, 1) };
}

/** Moves a stop to another place in the order. */
export function reorderPoint(measurement: Measurement, from: number, to: number): Measurement {
  const without = measurement.points.toSpliced(from, 1);
  return { ...measurement, points: without.toSpliced(to, 0, measurement.points[from]!) };
}
