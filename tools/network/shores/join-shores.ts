import { SHORE_STEP } from './shore-lines.ts';

/** A line as longitude, latitude, … in micro-degrees. */
export type Line = Int32Array;

const HALF_ROUND = 180e6 / SHORE_STEP;

/** One number for a place, the same for places that are the same. */
function placeKey(line: Line, point: number): number {
  return (
    (line[2 * point]! / SHORE_STEP + HALF_ROUND) * (2 * HALF_ROUND) +
    line[2 * point + 1]! / SHORE_STEP +
    HALF_ROUND
  );
}

export function isClosed(line: Line): boolean {
  return line.length >= 8 && placeKey(line, 0) === placeKey(line, line.length / 2 - 1);
}

/** The stretches of a line that are wanted, each as a line; `wanted` is asked by the number of their first point. */
export function stretches(line: Line, wanted: (point: number) => boolean): Line[] {
  const count = line.length / 2;
  const found: Line[] = [];
  let start = 0;
  for (let point = 0; point < count; point++) {
    if (point < count - 1 && wanted(point)) continue;
    if (point > start) found.push(line.slice(2 * start, 2 * point + 2));
    start = point + 1;
  }
  return found;
}

/**
 * Takes away the stretches that are in two lines, or twice in one: what bounds two lands is their border, what
 * bounds two waters lies in the water.
 */
export function withoutInnerBorders(lines: readonly Line[]): Line[] {
  const numbers = new Map<number, number>();
  const numberOf = (line: Line, point: number): number => {
    const key = placeKey(line, point);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const places = lines.map((line) =>
    Uint32Array.from({ length: line.length / 2 }, (_, point) => numberOf(line, point)),
  );
  const stretchKey = (line: number, point: number): number => {
    const [a, b] = [places[line]![point]!, places[line]![point + 1]!];
    return Math.min(a, b) * numbers.size + Math.max(a, b);
  };
  const once = new Set<number>();
  const twice = new Set<number>();
  places.forEach(({ length }, line) => {
    for (let point = 0; point + 1 < length; point++) {
      const key = stretchKey(line, point);
      if (once.has(key)) twice.add(key);
      else once.add(key);
    }
  });
  return lines.flatMap((line, index) => stretches(line, (point) => !twice.has(stretchKey(index, point))));
}

/** Joins lines end to end wherever just two ends meet. What comes out does not depend on order or direction. */
export function joinEnds(lines: readonly Line[]): Line[] {
  const ends = new Map<number, number[]>();
  const isOpen = lines.map((line) => !isClosed(line));
  /** Ends are numbered 2i (beginning of line i) and 2i + 1. */
  const keyOf = (end: number): number => {
    const line = lines[end >> 1]!;
    return placeKey(line, (end & 1) === 0 ? 0 : line.length / 2 - 1);
  };
  lines.forEach((_, index) => {
    if (!isOpen[index]) return;
    for (const end of [2 * index, 2 * index + 1])
      ends.set(keyOf(end), [...(ends.get(keyOf(end)) ?? []), end]);
  });
  const next = (end: number): number | undefined => {
    const meeting = ends.get(keyOf(end))!;
    return meeting.length === 2 ? meeting.find((other) => other !== end) : undefined;
  };
  const used = new Uint8Array(lines.length);
  const walk = (start: number): Line => {
    const points: number[] = [];
    for (let end: number | undefined = start; end !== undefined && !used[end >> 1]; end = next(end ^ 1)) {
      used[end >> 1] = 1;
      const line = (end & 1) === 0 ? lines[end >> 1]! : reversed(lines[end >> 1]!);
      for (const value of points.length === 0 ? line : line.subarray(2)) points.push(value);
    }
    return Int32Array.from(points);
  };
  const joined = lines.filter((_, index) => !isOpen[index]);
  // First from where nothing goes on, then what is left: rings.
  for (const ringsToo of [false, true]) {
    lines.forEach((_, index) => {
      for (const end of [2 * index, 2 * index + 1]) {
        if (isOpen[index] && !used[index] && (ringsToo || next(end) === undefined)) joined.push(walk(end));
      }
    });
  }
  return joined.map(inOrder);
}

/** The same line or ring from its lowest place on, as far as it can be chosen, and in the lower direction. */
function inOrder(line: Line): Line {
  if (!isClosed(line)) return comparePoints(line, 0, line.length / 2 - 1) > 0 ? reversed(line) : line;
  const count = line.length / 2 - 1;
  let lowest = 0;
  for (let point = 1; point < count; point++) if (comparePoints(line, point, lowest) < 0) lowest = point;
  const turned = new Int32Array(line.length);
  for (let point = 0; point <= count; point++) {
    const from = (lowest + point) % count;
    turned[2 * point] = line[2 * from]!;
    turned[2 * point + 1] = line[2 * from + 1]!;
  }
  return comparePoints(turned, 1, count - 1) > 0 ? reversed(turned) : turned;
}

function comparePoints(line: Line, a: number, b: number): number {
  return line[2 * a]! - line[2 * b]! || line[2 * a + 1]! - line[2 * b + 1]!;
}

function reversed(line: Line): Line {
  const turned = new Int32Array(line.length);
  for (let i = 0; i < line.length; i += 2) {
    turned[i] = line[line.length - 2 - i]!;
    turned[i + 1] = line[line.length - 1 - i]!;
  }
  return turned;
}
