import type { Ellipsoid } from './geodesic.ts';
import { legsOf, type Leg, type Measurement } from './measurement.ts';
import type { Metres, SquareKm } from './units.ts';

/** Length and area of a measurement on the ellipsoid; the area of anything with fewer than three points is 0. */
export function onEllipsoid(
  measurement: Measurement,
  ellipsoid: Ellipsoid,
): { readonly metres: Metres; readonly squareKm: SquareKm } {
  const metres = legsOf(measurement).reduce(
    (sum, leg) => sum + legOnEllipsoid(measurement, leg, ellipsoid),
    0,
  );
  const corners = measurement.points.map(({ position }) => position);
  const squareKm = corners.length < 3 ? 0 : ellipsoid.polygon(corners).squareKm;
  return { metres, squareKm };
}

export function legOnEllipsoid({ points }: Measurement, { from, to }: Leg, ellipsoid: Ellipsoid): Metres {
  return ellipsoid.geodesic(points[from]!.position, points[to]!.position).metres;
}
