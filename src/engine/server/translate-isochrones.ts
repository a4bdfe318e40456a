import type { Position as GeoPosition } from 'geojson';
import { areaSquareKm } from '../../domain/areas.ts';
import { greatCircleMetres } from '../../domain/geometry.ts';
import type { Minutes, Position } from '../../domain/units.ts';
import type { Isochrones, IsochronesQuestion, Snap } from '../protocol.ts';
import {
  coordinateOf,
  garbled,
  listOf,
  metresToRoad,
  partsOf,
  positionOf,
  type Parts,
} from './answer-parts.ts';
import { stopOf, type Travel } from './travel.ts';

/** What Valhalla leaves out of its outlines: bends of less, and parts smaller than this share of the largest. */
const OUTLINE = { generalize: 50, denoise: 0.05 };

/** Areas of some of the limits, in minutes of its own, at pace 1. */
export function isochroneRequest(
  origin: Position,
  minutes: readonly Minutes[],
  { assumptions: { direction, pace } }: IsochronesQuestion,
  travel: Travel,
): object {
  return {
    locations: [stopOf(origin)],
    ...travel,
    contours: minutes.map((limit) => ({ time: limit / pace })),
    polygons: true,
    ...OUTLINE,
    // tells where it met the road
    show_locations: true,
    ...(direction === 'to' && { reverse: true }),
  };
}

type Band = Isochrones['bands']['features'][number];

/** The bands of a request, in the order of its minutes: one without polygons where Valhalla draws nothing. */
export function readBands(answer: Parts, minutes: readonly Minutes[], pace: number): readonly Band[] {
  const areas = listOf(answer['features'])
    .map(partsOf)
    .filter(({ properties }) => partsOf(properties)['contour'] !== undefined)
    .map((feature) => ({
      limit: coordinateOf(partsOf(feature['properties'])['contour']),
      polygons: readPolygons(partsOf(feature['geometry'])),
    }));
  return minutes.map((limit): Band => {
    // Valhalla keeps a limit in half as many digits
    const own = areas.filter((area) => Math.abs(area.limit - limit / pace) < 0.01);
    const geometry = { type: 'MultiPolygon' as const, coordinates: own.flatMap(({ polygons }) => polygons) };
    const areaKm2 = areaSquareKm(geometry);
    // holes larger than what they are in
    if (areaKm2 < 0) throw garbled();
    return { type: 'Feature', properties: { minutes: limit, areaKm2 }, geometry };
  });
}

/** Nothing drives faster: an area that reaches further is drawn around another place. */
const FASTEST_KM_PER_HOUR = 200;

/** Throws `ServerFailed` where an area is not one around the origin. */
export function checkAround(bands: readonly Band[], origin: Position, pace: number): void {
  for (const { geometry, properties } of bands) {
    const furthest = ((properties.minutes / pace / 60) * FASTEST_KM_PER_HOUR + 10) * 1000;
    for (const [lon = 0, lat = 0] of geometry.coordinates.flat(2))
      if (greatCircleMetres(origin, [lon, lat]) > furthest) throw garbled();
  }
}

function readPolygons({ type, coordinates }: Parts): GeoPosition[][][] {
  if (type !== 'Polygon' && type !== 'MultiPolygon') throw garbled();
  const polygons = type === 'Polygon' ? [coordinates] : listOf(coordinates);
  return polygons.map((rings) => filled(rings).map(readRing));
}

function readRing(value: unknown): GeoPosition[] {
  const ring = listOf(value).map(readPosition);
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length < 4 || first![0] !== last![0] || first![1] !== last![1]) throw garbled();
  return ring;
}

function filled(value: unknown): readonly unknown[] {
  const list = listOf(value);
  if (list.length === 0) throw garbled();
  return list;
}

function readPosition(value: unknown): [lon: number, lat: number] {
  const [lon, lat] = listOf(value);
  return positionOf(lon, lat);
}

/** Where the origin met the road; as Valhalla does not name it here, without its name. */
export function readSnap(answer: Parts, origin: Position): Snap {
  const met = listOf(answer['features'])
    .map(partsOf)
    .find(({ properties }) => partsOf(properties)['type'] === 'snapped');
  const places = met === undefined ? [] : listOf(partsOf(met['geometry'])['coordinates']).map(readPosition);
  const found = places.map((position) => ({ position, metres: metresToRoad(origin, position) }));
  const nearest = found.sort((a, b) => a.metres - b.metres)[0];
  return { kind: 'snapped', ...(nearest ?? { position: origin, metres: 0 }), road: '' };
}
