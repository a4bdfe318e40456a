import { ringCrossesItself } from './ring-crossing.ts';
import { quoted } from './quoted.ts';
import type { Position as GeoJsonPosition } from 'geojson';
import type { OwnGeometry } from '../domain/own-set.ts';
import type { SkipReason } from './protocol.ts';
import type { ToGlobe } from './reference-system.ts';

/** What had to be done to a geometry, or was seen in it. */
export type GeometryNotes = {
  hasAltitude: boolean;
  isClosed: boolean;
  isRewound: boolean;
  crossesItself: boolean;
  crossesAntimeridian: boolean;
};

/** Thrown and caught in this file alone. */
class Unreadable extends Error {
  readonly why: SkipReason;

  constructor(why: SkipReason) {
    super(why.kind);
    this.why = why;
  }
}

type Reading = { readonly toGlobe: ToGlobe; readonly notes: GeometryNotes };

/**
 * The geometries of a thing: one, or where it has several points or kinds of geometry, several. In longitude and latitude,
 * without altitude, rings closed and in the order of RFC 7946. A thing is read whole or not at all.
 */
export function readOwnGeometries(
  geometry: unknown,
  toGlobe: ToGlobe,
  notes: GeometryNotes,
): readonly OwnGeometry[] | SkipReason {
  try {
    return partsOf(geometry, { toGlobe, notes });
  } catch (error) {
    if (error instanceof Unreadable) return error.why;
    throw error;
  }
}

function partsOf(geometry: unknown, reading: Reading): readonly OwnGeometry[] {
  if (typeof geometry !== 'object' || geometry === null || Array.isArray(geometry)) throw malformed();
  const { type, coordinates, geometries } = geometry as Record<string, unknown>;
  switch (type) {
    case 'Point':
      return [{ type, coordinates: readPosition(coordinates, reading) }];
    case 'MultiPoint':
      return filled(coordinates).map((point) => ({
        type: 'Point',
        coordinates: readPosition(point, reading),
      }));
    case 'LineString':
      return [{ type, coordinates: readLine(coordinates, reading) }];
    case 'MultiLineString':
      return [{ type, coordinates: filled(coordinates).map((line) => readLine(line, reading)) }];
    case 'Polygon':
      return [{ type, coordinates: readRings(coordinates, reading) }];
    case 'MultiPolygon':
      return [{ type, coordinates: filled(coordinates).map((rings) => readRings(rings, reading)) }];
    case 'GeometryCollection':
      return filled(geometries).flatMap((part) => partsOf(part, reading));
    default:
      throw new Unreadable(
        typeof type === 'string' ? { kind: 'unknown type', text: quoted(type) } : { kind: 'malformed' },
      );
  }
}

function readPosition(value: unknown, { toGlobe, notes }: Reading): GeoJsonPosition {
  const [x, y, altitude] = filled(value);
  for (const number of [x, y]) {
    if (typeof number === 'number' && Number.isFinite(number)) continue;
    if (Array.isArray(number) || number === undefined) throw malformed();
    throw new Unreadable({ kind: 'not a number', text: quoted(String(JSON.stringify(number))) });
  }
  if (typeof altitude === 'number' && altitude !== 0) notes.hasAltitude = true;
  const position = toGlobe(x as number, y as number);
  if (position === null)
    throw new Unreadable({ kind: 'outside the earth', text: quoted(`${String(x)}, ${String(y)}`) });
  return position as unknown as GeoJsonPosition;
}

function readLine(value: unknown, reading: Reading): GeoJsonPosition[] {
  const line = filled(value).map((position) => readPosition(position, reading));
  if (line.length < 2) throw new Unreadable({ kind: 'too few points', least: 2 });
  noteAntimeridian(line, reading.notes);
  return line;
}

function readRings(value: unknown, reading: Reading): GeoJsonPosition[][] {
  return filled(value).map((ring, i) => readRing(ring, i === 0, reading));
}

function readRing(value: unknown, isOuter: boolean, reading: Reading): GeoJsonPosition[] {
  const { notes } = reading;
  const ring = filled(value).map((position) => readPosition(position, reading));
  const [first, last] = [ring[0]!, ring.at(-1)!];
  if (ring.length > 2 && (first[0] !== last[0] || first[1] !== last[1])) {
    ring.push([...first]);
    notes.isClosed = true;
  }
  if (ring.length < 4) throw new Unreadable({ kind: 'too few points', least: 4 });
  const area = signedArea(ring);
  if (isOuter ? area < 0 : area > 0) {
    ring.reverse();
    notes.isRewound = true;
  }
  noteAntimeridian(ring, notes);
  if (!notes.crossesItself && ringCrossesItself(ring)) notes.crossesItself = true;
  return ring;
}

/** A line from one side of the 180th meridian to the other, and not cut there, jumps round the world. */
function noteAntimeridian(line: readonly GeoJsonPosition[], notes: GeometryNotes): void {
  for (let i = 1; i < line.length; i++) {
    if (Math.abs(line[i]![0]! - line[i - 1]![0]!) > 180) notes.crossesAntimeridian = true;
  }
}

/** Twice the area in square degrees, positive counter-clockwise. */
function signedArea(ring: readonly GeoJsonPosition[]): number {
  const [x0, y0] = ring[0] as [number, number];
  let sum = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[i + 1] as [number, number];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

function filled(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed();
  if (value.length === 0) throw new Unreadable({ kind: 'empty' });
  return value;
}

function malformed(): Unreadable {
  return new Unreadable({ kind: 'malformed' });
}
