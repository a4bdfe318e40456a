import type { Feature, FeatureCollection, Geometry, Position as Coordinates } from 'geojson';
import { writeCsv } from '../domain/csv.ts';
import type { Ellipsoid } from '../domain/geodesic.ts';
import { greatCircleLines } from '../domain/geometry.ts';
import {
  enclosedSquareKm,
  totalMetres,
  type MeasuredPoint,
  type Measurement,
} from '../domain/measurement.ts';
import { legOnEllipsoid, onEllipsoid } from '../domain/on-ellipsoid.ts';
import { circuity, drivenMetres, roadTotal, type Measured, type MeasuredLeg } from './measured-legs.ts';

/** What stands beside the figures in a file, so that it can be understood without the atlas. */
export type ExportContext = {
  readonly ellipsoid: Ellipsoid;
  readonly nameOfMeasurement: (measurement: Measurement) => string;
  readonly nameOfPoint: (point: MeasuredPoint) => string;
  /** What the drives assume: vehicle, year, what is avoided. */
  readonly assumptions: string;
  /** ISO date of the road data; empty while it is not loaded. */
  readonly roadsDate: string;
};

const STRAIGHT = 'great circle on a sphere of 6371.0 km (Turf.js); geodesic on WGS84 (Karney, GeographicLib)';
const DRIVE = 'typical free-running times on OpenStreetMap roads, no live traffic';

const HEADER = [
  'measurement',
  'kind',
  'leg',
  'from',
  'from_latitude_deg',
  'from_longitude_deg',
  'to',
  'to_latitude_deg',
  'to_longitude_deg',
  'great_circle_km',
  'geodesic_wgs84_km',
  'bearing_deg',
  'road_km',
  'drive_min',
  'access_to_road_km',
  'road_by_straight_line',
  'area_km2',
  'method',
  'assumptions',
  'road_data_date',
] as const;

/** A row for each leg and one for each total, figures in metric units with a point. */
export function measurementsCsv(all: readonly Measured[], context: ExportContext): string {
  return writeCsv([HEADER, ...all.flatMap((one) => rowsOf(one, context))]);
}

type Cell = string | number | null;

function rowsOf({ measurement, legs }: Measured, context: ExportContext): Cell[][] {
  const { kind, points } = measurement;
  const name = context.nameOfMeasurement(measurement);
  const isRoad = kind === 'road';
  const about = [
    isRoad ? `${DRIVE}; ${STRAIGHT}` : STRAIGHT,
    isRoad ? context.assumptions : '',
    isRoad ? context.roadsDate : '',
  ];
  const end = (point: MeasuredPoint): Cell[] => [
    context.nameOfPoint(point),
    point.position[1],
    point.position[0],
  ];
  const rows = legs.map((leg, i): Cell[] => [
    name,
    kind,
    i + 1,
    ...end(points[leg.from]!),
    ...end(points[leg.to]!),
    km(leg.metres),
    km(legOnEllipsoid(measurement, leg, context.ellipsoid)),
    rounded(leg.bearing, 2),
    ...drive(leg),
    null,
    ...about,
  ]);
  const exact = onEllipsoid(measurement, context.ellipsoid);
  const total = isRoad ? roadTotal(legs) : null;
  const area = kind === 'area' && points.length > 2 ? rounded(enclosedSquareKm(measurement), 6) : null;
  const straight = totalMetres(measurement);
  const driven = legs.reduce((sum, { road }) => sum + (road?.kind === 'route' ? drivenMetres(road) : 0), 0);
  const ratio = total === null ? null : circuity(driven, straight);
  rows.push([
    name,
    kind,
    'total',
    ...Array<null>(6).fill(null),
    km(straight),
    km(exact.metres),
    null,
    total && km(total.metres),
    total && rounded(total.seconds / 60, 1),
    null,
    ratio && rounded(ratio, 3),
    area,
    ...about,
  ]);
  return rows;
}

function drive({ road, metres }: MeasuredLeg): Cell[] {
  if (road?.kind !== 'route') return [null, null, null, null];
  const ratio = circuity(drivenMetres(road), metres);
  const access = road.snap.fromMetres + road.snap.toMetres;
  return [km(road.metres), rounded(road.seconds / 60, 1), km(access), ratio && rounded(ratio, 3)];
}

function km(metres: number): number {
  return rounded(metres / 1000, 4);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** A feature for each measurement, with its figures, and one for each of its points. RFC 7946. */
export function measurementsGeoJson(all: readonly Measured[], context: ExportContext): FeatureCollection {
  return { type: 'FeatureCollection', features: all.flatMap((one) => featuresOf(one, context)) };
}

function featuresOf({ measurement, legs }: Measured, context: ExportContext): Feature[] {
  const { kind, points } = measurement;
  const name = context.nameOfMeasurement(measurement);
  const exact = onEllipsoid(measurement, context.ellipsoid);
  const isRoad = kind === 'road';
  const isArea = kind === 'area' && points.length > 2;
  const total = isRoad ? roadTotal(legs) : null;
  const properties = {
    name,
    kind,
    great_circle_km: km(totalMetres(measurement)),
    geodesic_wgs84_km: km(exact.metres),
    ...(isArea && {
      area_km2: rounded(enclosedSquareKm(measurement), 6),
      geodesic_area_km2: rounded(exact.squareKm, 6),
    }),
    ...(total !== null && { road_km: km(total.metres), drive_min: rounded(total.seconds / 60, 1) }),
    ...(isRoad && { assumptions: context.assumptions, road_data_date: context.roadsDate }),
    method: isRoad ? `${DRIVE}; ${STRAIGHT}` : STRAIGHT,
  };
  const shape: Feature[] =
    legs.length === 0
      ? []
      : [{ type: 'Feature', properties, geometry: geometryOf(measurement, legs, isArea) }];
  return [
    ...shape,
    ...points.map((point, i): Feature => ({
      type: 'Feature',
      properties: { name: context.nameOfPoint(point), measurement: name, point: i + 1 },
      geometry: { type: 'Point', coordinates: [...point.position] },
    })),
  ];
}

function geometryOf({ points }: Measurement, legs: readonly MeasuredLeg[], isArea: boolean): Geometry {
  if (isArea) {
    const ring = [...points, points[0]!].map(({ position }): Coordinates => [...position]);
    return { type: 'Polygon', coordinates: [isCounterClockwise(ring) ? ring : ring.toReversed()] };
  }
  const coordinates = legs.flatMap(({ from, to, road }): Coordinates[][] =>
    road?.kind === 'route'
      ? [road.geometry.coordinates]
      : greatCircleLines(points[from]!.position, points[to]!.position),
  );
  return { type: 'MultiLineString', coordinates };
}

/** The right-hand rule of RFC 7946, by the shoelace formula. */
function isCounterClockwise(ring: readonly Coordinates[]): boolean {
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [ring[i - 1], ring[i]];
    doubled += x1 * y2 - x2 * y1;
  }
  return doubled > 0;
}
