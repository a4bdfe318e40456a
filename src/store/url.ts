import { MEASUREMENT_KINDS, type MeasuredPoint, type Measurement } from '../domain/measurement.ts';

/**
 * What the fragment of the page's address carries: `#m=1!…`. Each part has a key, `&` between them, and its own version
 * before the first `!`, so that others can be added and old links go on being understood. Measurements after that are
 * parted by `!`, their fields by `.`: kind and switches, points, places, name.
 */
export type Address = { readonly measurements: readonly Measurement[] };

/** What was understood, and a sentence for each part that was not. */
export type ReadAddress = Address & { readonly notes: readonly string[] };

const VERSION = '1';
const KIND_LETTERS = { line: 'l', area: 'a', road: 'r' } as const;

/** Without the `#`; empty where there is nothing to carry. */
export function formatAddress({ measurements }: Address): string {
  const carried = measurements.filter(({ points }) => points.length > 0);
  return carried.length === 0 ? '' : `m=${[VERSION, ...carried.map(formatMeasurement)].join('!')}`;
}

export function parseAddress(fragment: string): ReadAddress {
  const notes: string[] = [];
  const measurements: Measurement[] = [];
  const [version, ...written] = fragmentPart(fragment, 'm')?.split('!') ?? [];
  if (version !== undefined) {
    if (version !== VERSION)
      notes.push('The measurements in this link were made by a newer version of the atlas.');
    else {
      let broken = 0;
      for (const text of written) {
        const measurement = parseMeasurement(text, `m${measurements.length + 1}`);
        if (measurement === null) broken++;
        else measurements.push(measurement);
      }
      if (broken > 0)
        notes.push(`${broken} of ${written.length} measurements in this link could not be read.`);
    }
  }
  return { measurements, notes };
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
  const fields = [head, formatPoints(points), places.join(','), encode(name)];
  return fields.join('.').replace(/\.+$/, '');
}

function parseMeasurement(text: string, id: string): Measurement | null {
  const [head = '', packed = '', places = '', name = ''] = text.split('.');
  const kind = MEASUREMENT_KINDS.find((known) => KIND_LETTERS[known] === head[0]);
  const positions = parsePoints(packed);
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

/** What parts the fields is written by its number, too. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[.!~*'()]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** 64 letters that no browser rewrites in an address. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** 0.1 m, as measured points are kept. */
const STEPS_OF_DEGREE = 1e6;

/**
 * As in Google's "Encoded Polyline Algorithm Format": each number less the one before, its sign in the lowest bit, five bits
 * a letter and the sixth for "more follows"; with six decimals and letters of our own.
 */
function formatPoints(points: readonly MeasuredPoint[]): string {
  const last = [0, 0];
  let text = '';
  for (const { position } of points) {
    position.forEach((degrees, axis) => {
      const steps = Math.round(degrees * STEPS_OF_DEGREE);
      const difference = steps - last[axis]!;
      last[axis] = steps;
      text += formatNumber(difference < 0 ? -2 * difference - 1 : 2 * difference);
    });
  }
  return text;
}

function formatNumber(value: number): string {
  let text = '';
  // divisions, for a difference of 360° has more bits than the operators of integers take
  for (let rest = value; ; rest = Math.floor(rest / 32)) {
    text += LETTERS[(rest % 32) + (rest >= 32 ? 32 : 0)];
    if (rest < 32) return text;
  }
}

/** Null for what is not a list of positions on the earth. */
function parsePoints(text: string): MeasuredPoint['position'][] | null {
  const numbers: number[] = [];
  let [value, weight] = [0, 1];
  for (const letter of text) {
    const bits = LETTERS.indexOf(letter);
    if (bits < 0 || weight > 2 ** 40) return null;
    value += (bits % 32) * weight;
    weight *= 32;
    if (bits >= 32) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, weight] = [0, 1];
  }
  if (weight !== 1 || numbers.length === 0 || numbers.length % 2 !== 0) return null;
  const positions: MeasuredPoint['position'][] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < numbers.length; i += 2) {
    x += numbers[i]!;
    y += numbers[i + 1]!;
    if (Math.abs(x) > 180 * STEPS_OF_DEGREE || Math.abs(y) > 90 * STEPS_OF_DEGREE) return null;
    positions.push([x / STEPS_OF_DEGREE, y / STEPS_OF_DEGREE]);
  }
  return positions;
}
