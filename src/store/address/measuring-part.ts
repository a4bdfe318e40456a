import { MEASUREMENT_KINDS, type Measurement } from '../../domain/measurement.ts';
import type { Codec } from './codec.ts';
import { partAs, several, type Part } from './part.ts';
import { decode, encode, packPositions, unpackPositions } from './spelling.ts';

/** What was measured, each with its number for an id, and which of it is worked on, by its place in the list; −1 for none. */
export type SharedMeasuring = { readonly measurements: readonly Measurement[]; readonly active: number };

export const MOST_MEASUREMENTS = 200;

const KIND_LETTERS = { line: 'l', area: 'a', road: 'r' } as const;

type Written = { readonly measurement: Measurement; readonly isActive: boolean };

/** Kind and switches (`h`idden, `b`ack again, `w`orked on), points, ids of places by their number, name. */
const written: Codec<Written> = {
  format({ measurement: { kind, isShown, thereAndBack, points, name }, isActive }) {
    const head =
      KIND_LETTERS[kind] + (isShown ? '' : 'h') + (thereAndBack ? 'b' : '') + (isActive ? 'w' : '');
    const places = points.flatMap(({ placeId }, i) => (placeId === null ? [] : [`${i}:${encode(placeId)}`]));
    const fields = [
      head,
      packPositions(points.map(({ position }) => position)),
      places.join(','),
      encode(name),
    ];
    return fields.join('.').replace(/\.+$/, '');
  },
  parse(text) {
    const [head = '', packed = '', places = '', name = ''] = text.split('.', 4);
    const kind = MEASUREMENT_KINDS.find((known) => KIND_LETTERS[known] === head[0]);
    const positions = unpackPositions(packed);
    if (kind === undefined || !/^.h?b?w?$/.test(head) || positions === null) return undefined;
    const placeIds = parsePlaces(places);
    const readName = decode(name);
    if (placeIds === null || readName === null) return undefined;
    const points = positions.map((position, i) => ({ position, placeId: placeIds.get(i) ?? null }));
    const isShown = !head.includes('h');
    const thereAndBack = head.includes('b');
    return {
      measurement: { id: '', name: readName, kind, points, isShown, thereAndBack },
      isActive: head.includes('w'),
    };
  },
};

function parsePlaces(text: string): Map<number, string> | null {
  const places = new Map<number, string>();
  for (const entry of text === '' ? [] : text.split(',')) {
    const [index = '', spelled = ''] = entry.split(':', 2);
    const placeId = decode(spelled);
    if (!/^\d+$/.test(index) || placeId === null) return null;
    places.set(Number(index), placeId);
  }
  return places;
}

export const measuringPart: Part<SharedMeasuring> = partAs(
  several('m', written, { most: MOST_MEASUREMENTS }),
  (read): SharedMeasuring => {
    const at = read.findIndex(({ isActive }) => isActive);
    return {
      measurements: read.map(({ measurement }, i) => ({ ...measurement, id: `m${i + 1}` })),
      // the last one needs no letter
      active: at < 0 ? read.length - 1 : at,
    };
  },
  ({ measurements, active }) =>
    measurements.map((measurement, i) => ({
      measurement,
      isActive: i === active && i < measurements.length - 1,
    })),
);
