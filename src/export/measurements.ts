import type { Geometry, Position as Coordinates } from 'geojson';
import type { Ellipsoid } from '../domain/geodesic.ts';
import { greatCircleLines } from '../domain/great-circle.ts';
import { enclosedSquareKm } from '../domain/measured-area.ts';
import { totalMetres, type MeasuredPoint, type Measurement } from '../domain/measurement.ts';
import { legOnEllipsoid, onEllipsoid } from '../domain/on-ellipsoid.ts';
import {
  circuity,
  drivenMetres,
  measured,
  roadTotal,
  type Measured,
  type MeasuredLeg,
} from '../store/measured-legs.ts';
import { placeById } from '../store/select.ts';
import type { State } from '../store/state.ts';
import { LIGHT } from '../style/palette.ts';
import { assumedValues } from './drive-values.ts';
import { min, rounded, tableOf, type Content, type ExportedFeature, type Values } from './exported.ts';
import { datasetsOf } from './places.ts';

/** What measurements and their points are called, in the language of the page. */
export type MeasurementNames = {
  readonly ofMeasurement: (measurement: Measurement) => string;
  readonly ofPoint: (point: MeasuredPoint) => string;
};

/** A line for each leg and one for each total; a feature for each measurement and one for each of its points. */
export function measurementsContent(
  state: State,
  ellipsoid: Ellipsoid,
  names: MeasurementNames,
): Content | null {
  const all = measured(state).filter(({ legs }) => legs.length > 0);
  if (all.length === 0) return null;
  const byId = placeById(state);
  const places = all.flatMap(({ measurement }) =>
    measurement.points.flatMap(({ placeId }) => byId.get(placeId ?? '') ?? []),
  );
  const isDriven = all.some(({ measurement }) => measurement.kind === 'road');
  return {
    table: tableOf(all.flatMap((one) => lines(one, state, ellipsoid, names))),
    features: all.flatMap((one) => [shape(one, state, ellipsoid, names), ...points(one, names)]),
    basis: {
      methods: ['great circle', 'ellipsoid', ...(isDriven ? (['drives'] as const) : [])],
      assumed: isDriven ? 'all' : 'none',
      hasRoads: isDriven,
      answers: isDriven ? ['measuredRoutes'] : [],
      datasets: datasetsOf(places),
    },
  };
}

function lines(
  { measurement, legs }: Measured,
  { assumptions }: State,
  ellipsoid: Ellipsoid,
  names: MeasurementNames,
): Values[] {
  const { kind, points: all } = measurement;
  const of = { measurement: names.ofMeasurement(measurement), kind };
  const assumed = kind === 'road' ? assumedValues(assumptions) : {};
  const end = (which: 'from' | 'to', point: MeasuredPoint | undefined): Values => ({
    [which]: point === undefined ? null : names.ofPoint(point),
    [`${which}_latitude`]: point?.position[1] ?? null,
    [`${which}_longitude`]: point?.position[0] ?? null,
  });
  const rows = legs.map((leg, i): Values => ({
    ...of,
    leg: String(i + 1),
    ...end('from', all[leg.from]),
    ...end('to', all[leg.to]),
    great_circle_km: exactKm(leg.metres),
    geodesic_wgs84_km: exactKm(legOnEllipsoid(measurement, leg, ellipsoid)),
    bearing_deg: rounded(leg.bearing, 2),
    ...driven(leg),
    area_km2: null,
    geodesic_area_km2: null,
    ...assumed,
  }));
  return [
    ...rows,
    {
      ...of,
      leg: 'total',
      ...end('from', undefined),
      ...end('to', undefined),
      ...totals({ measurement, legs }, ellipsoid),
      ...assumed,
    },
  ];
}

function driven({ road, metres }: MeasuredLeg): Values {
  if (road?.kind !== 'route') return { road_km: null, drive_min: null, access_to_road_km: null };
  return {
    road_km: exactKm(road.metres),
    drive_min: min(road.seconds),
    access_to_road_km: exactKm(road.snap.fromMetres + road.snap.toMetres),
    road_by_straight_line: rounded(circuity(drivenMetres(road), metres), 3),
  };
}

/** Of the whole; what does not apply is null. */
function totals({ measurement, legs }: Measured, ellipsoid: Ellipsoid): Values {
  const straight = totalMetres(measurement);
  const exact = onEllipsoid(measurement, ellipsoid);
  const total = measurement.kind === 'road' ? roadTotal(legs) : null;
  const way = legs.reduce((sum, { road }) => sum + (road?.kind === 'route' ? drivenMetres(road) : 0), 0);
  const isArea = encloses(measurement);
  return {
    great_circle_km: exactKm(straight),
    geodesic_wgs84_km: exactKm(exact.metres),
    road_km: total && exactKm(total.metres),
    drive_min: total && min(total.seconds),
    road_by_straight_line: total && rounded(circuity(way, straight), 3),
    area_km2: isArea ? rounded(enclosedSquareKm(measurement), 6) : null,
    geodesic_area_km2: isArea ? rounded(exact.squareKm, 6) : null,
  };
}

function encloses({ kind, points: all }: Measurement): boolean {
  return kind === 'area' && all.length > 2;
}

/** To a tenth of a metre: what is measured on a map is told as finely as it was set. */
function exactKm(metres: number): number | null {
  return rounded(metres / 1000, 4);
}

function shape(
  one: Measured,
  { assumptions }: State,
  ellipsoid: Ellipsoid,
  names: MeasurementNames,
): ExportedFeature {
  const { measurement } = one;
  const known = Object.entries(totals(one, ellipsoid)).filter(([, value]) => value !== null);
  return {
    name: names.ofMeasurement(measurement),
    values: {
      kind: measurement.kind,
      ...Object.fromEntries(known),
      ...(measurement.kind === 'road' && assumedValues(assumptions)),
    },
    geometry: geometryOf(one),
    color: LIGHT.chosen,
  };
}

function points({ measurement }: Measured, names: MeasurementNames): ExportedFeature[] {
  const of = names.ofMeasurement(measurement);
  return measurement.points.map((point, i) => ({
    name: names.ofPoint(point),
    values: { measurement: of, point: i + 1 },
    geometry: { type: 'Point', coordinates: [...point.position] },
    color: null,
  }));
}

function geometryOf({ measurement, legs }: Measured): Geometry {
  const { points: all } = measurement;
  if (encloses(measurement))
    return { type: 'Polygon', coordinates: [all.map(({ position }): Coordinates => [...position])] };
  const coordinates = legs.flatMap(({ from, to, road }): Coordinates[][] =>
    road?.kind === 'route'
      ? [road.geometry.coordinates]
      : greatCircleLines(all[from]!.position, all[to]!.position),
  );
  return { type: 'MultiLineString', coordinates };
}
