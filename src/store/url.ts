import type { Claim } from '../domain/claim.ts';
import { MEASUREMENT_KINDS, type Measurement } from '../domain/measurement.ts';
import { decode, encode, packPositions, unpackPositions } from './address/spelling.ts';
import { formatClaim, parseClaim } from './address/claim-codec.ts';

/**
 * What the fragment of the page's address carries: `#m=1!…&c=1!…`. Each part has a key, `&` between them, and its own version
 * before the first `!`, so that others can be added and old links go on being understood. Measurements after that are
 * parted by `!`, their fields by `.`: kind and switches, points, places, name. Claims in the same way: claim-address.ts.
 */
export type Address = {
  readonly measurements: readonly Measurement[];
  /** The user's own. */
  readonly claims: readonly Claim[];
};

/** What was understood, and a sentence for each part that was not. */
export type ReadAddress = Address & { readonly notes: readonly string[] };

const VERSION = '1';
const KIND_LETTERS = { line: 'l', area: 'a', road: 'r' } as const;

/** Without the `#`; empty where there is nothing to carry. */
export function formatAddress({ measurements, claims }: Address): string {
  const carried = measurements.filter(({ points }) => points.length > 0);
  return [
    carried.length === 0 ? '' : `m=${[VERSION, ...carried.map(formatMeasurement)].join('!')}`,
    claims.length === 0 ? '' : `c=${[VERSION, ...claims.map(formatClaim)].join('!')}`,
  ]
    .filter((part) => part !== '')
    .join('&');
}

export function parseAddress(fragment: string): ReadAddress {
  const notes: string[] = [];
  return {
    measurements: readPart('m', 'measurements', (text, number) => parseMeasurement(text, `m${number}`)),
    claims: readPart('c', 'claims', (text, number) => parseClaim(text, `own-${number}`)),
    notes,
  };

  function readPart<T>(key: string, what: string, parse: (text: string, number: number) => T | null): T[] {
    const [version, ...written] = fragmentPart(fragment, key)?.split('!') ?? [];
    if (version === undefined) return [];
    if (version !== VERSION) {
      notes.push(`The ${what} in this link were made by a newer version of the atlas.`);
      return [];
    }
    const read: T[] = [];
    for (const text of written) {
      const one = parse(text, read.length + 1);
      if (one !== null) read.push(one);
    }
    const broken = written.length - read.length;
    if (broken > 0) notes.push(`${broken} of ${written.length} ${what} in this link could not be read.`);
    return read;
  }
}

/** A part as it is written: names in it decode themselves. */
function fragmentPart(fragment: string, key: string): string | null {
  const part = fragment
    .replace(/^#/, '')
    .split('&')
    .find((text) => text.startsWith(`${key}=`));
  return part === undefined ? null : part.slice(key.length + 1);
}

function formatMeasurement({ kind, isShown, thereAndBack, points, name }: Measurement): string {
  const head = KIND_LETTERS[kind] + (isShown ? '' : 'h') + (thereAndBack ? 'b' : '');
  const places = points.flatMap(({ placeId }, i) => (placeId === null ? [] : [`${i}:${encode(placeId)}`]));
  const fields = [
    head,
    packPositions(points.map(({ position }) => position)),
    places.join(','),
    encode(name),
  ];
  return fields.join('.').replace(/\.+$/, '');
}

function parseMeasurement(text: string, id: string): Measurement | null {
  const [head = '', packed = '', places = '', name = ''] = text.split('.');
  const kind = MEASUREMENT_KINDS.find((known) => KIND_LETTERS[known] === head[0]);
  const positions = unpackPositions(packed);
  if (kind === undefined || !/^.h?b?$/.test(head) || positions === null) return null;
  const placeIds = parsePlaces(places);
  const readName = decode(name);
  if (placeIds === null || readName === null) return null;
  const points = positions.map((position, i) => ({ position, placeId: placeIds.get(i) ?? null }));
  return { id, name: readName, kind, points, isShown: !head.includes('h'), thereAndBack: head.includes('b') };
}

function parsePlaces(text: string): Map<number, string> | null {
  const places = new Map<number, string>();
  for (const entry of text === '' ? [] : text.split(',')) {
    const [index = '', written = ''] = entry.split(':');
    const placeId = decode(written);
    if (!/^\d+$/.test(index) || placeId === null) return null;
    places.set(Number(index), placeId);
  }
  return places;
}
