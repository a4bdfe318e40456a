import { greatCircleMetres } from '../../domain/geometry.ts';
import type { Metres, Position } from '../../domain/units.ts';
import { SNAP_LIMIT_METRES } from '../../network/snap.ts';
import { ServerFailed } from './server-problem.ts';

/**
 * Parts of a server's answer, each checked as it is taken: whatever is not as Valhalla writes it makes the whole answer
 * a garbled one (`ServerFailed`).
 */
export type Parts = Readonly<Record<string, unknown>>;

export function garbled(): ServerFailed {
  return new ServerFailed({ kind: 'garbled' });
}

export function partsOf(value: unknown): Parts {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw garbled();
  return value as Parts;
}

export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw garbled();
  return value;
}

/** Seconds or kilometres that no drive on earth takes. */
const TOO_MUCH = 1e7;

/** A number that lengths and times can be. */
export function amountOf(value: unknown): number {
  const number = coordinateOf(value);
  if (number < 0 || number > TOO_MUCH) throw garbled();
  return number;
}

export function coordinateOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw garbled();
  return value;
}

/** A place on earth, in degrees. */
export function positionOf(lon: unknown, lat: unknown): [lon: number, lat: number] {
  const position: [number, number] = [coordinateOf(lon), coordinateOf(lat)];
  if (Math.abs(position[0]) > 180 || Math.abs(position[1]) > 90) throw garbled();
  return position;
}

/** Roads are looked for no further than that; a server measures a little otherwise. */
const FURTHEST_ROAD: Metres = SNAP_LIMIT_METRES * 1.1;

/** How far it is from a place to where the server met the road for it: what lies elsewhere is no answer about this place. */
export function metresToRoad(place: Position, road: Position): Metres {
  const metres = greatCircleMetres(place, road);
  if (metres > FURTHEST_ROAD) throw garbled();
  return metres;
}

export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw garbled();
  return value;
}

/** Valhalla's numbers of what it did otherwise than asked; newer versions write them in the trip, older ones beside it. */
export function warningsOf(answer: Parts): readonly number[] {
  const trip = answer['trip'] === undefined ? {} : partsOf(answer['trip']);
  return [answer['warnings'] ?? [], trip['warnings'] ?? []]
    .flatMap(listOf)
    .map((warning) => coordinateOf(partsOf(warning)['code']));
}
