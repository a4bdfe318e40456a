import { metresBetween, metresPerDegree } from '../../../src/network/ellipsoid.ts';
import type { Metres, Position } from '../../../src/domain/units.ts';

/** A place on a line: between vertex `segment` and the next one, `metres` from the point asked for. */
export type Nearest = {
  readonly segment: number;
  readonly position: Position;
  readonly metres: Metres;
};

/** Length of a line on the ellipsoid. */
export function lengthOf(line: readonly Position[]): Metres {
  let total = 0;
  for (let i = 1; i < line.length; i++) total += between(line[i - 1]!, line[i]!);
  return total;
}

/** Distance of two positions on the ellipsoid. */
export function between(a: Position, b: Position): Metres {
  return metresBetween(a[0], a[1], b[0], b[1]);
}

/** Nearest place on a segment. Plane geometry about `point`: good to a millimetre within some kilometres. */
export function nearestOnSegment(
  point: Position,
  a: Position,
  b: Position,
): { readonly position: Position; readonly fraction: number; readonly metres: Metres } {
  const scale = metresPerDegree(point[1]);
  const ax = (a[0] - point[0]) * scale.lon;
  const ay = (a[1] - point[1]) * scale.lat;
  const dx = (b[0] - a[0]) * scale.lon;
  const dy = (b[1] - a[1]) * scale.lat;
  const squared = dx * dx + dy * dy;
  const fraction = squared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared));
  return {
    position: [a[0] + (b[0] - a[0]) * fraction, a[1] + (b[1] - a[1]) * fraction],
    fraction,
    metres: Math.hypot(ax + dx * fraction, ay + dy * fraction),
  };
}

/** Nearest place on a line of at least two positions. */
export function nearestOnLine(point: Position, line: readonly Position[]): Nearest {
  let best: Nearest | undefined;
  for (let i = 0; i + 1 < line.length; i++) {
    const { position, metres } = nearestOnSegment(point, line[i]!, line[i + 1]!);
    if (best === undefined || metres < best.metres) best = { segment: i, position, metres };
  }
  if (best === undefined)
    throw new Error(`nearestOnLine: a line of ${line.length} positions has no nearest place`);
  return best;
}

/** Where two segments cross, as the fraction along a–b; undefined where they do not. */
export function crossing(a: Position, b: Position, c: Position, d: Position): number | undefined {
  const abx = b[0] - a[0];
  const aby = b[1] - a[1];
  const cdx = d[0] - c[0];
  const cdy = d[1] - c[1];
  const denominator = abx * cdy - aby * cdx;
  if (denominator === 0) return undefined;
  const alongAb = ((c[0] - a[0]) * cdy - (c[1] - a[1]) * cdx) / denominator;
  const alongCd = ((c[0] - a[0]) * aby - (c[1] - a[1]) * abx) / denominator;
  return alongAb >= 0 && alongAb <= 1 && alongCd >= 0 && alongCd <= 1 ? alongAb : undefined;
}

/** Direction of travel in radians, anticlockwise from east, in metres (not degrees) space. */
export function heading(a: Position, b: Position): number {
  const scale = metresPerDegree(a[1]);
  return Math.atan2((b[1] - a[1]) * scale.lat, (b[0] - a[0]) * scale.lon);
}

/** The place `metres` along a line, and the segment it is on; the ends where it is shorter. */
export function along(line: readonly Position[], metres: Metres): { segment: number; position: Position } {
  let left = Math.max(0, metres);
  for (let i = 0; i + 1 < line.length; i++) {
    const a = line[i]!;
    const b = line[i + 1]!;
    const step = between(a, b);
    if (left <= step && step > 0) {
      const t = left / step;
      return { segment: i, position: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t] };
    }
    left -= step;
  }
  return { segment: line.length - 2, position: line[line.length - 1]! };
}

/** Metres from the start of a line to a place on its segment `segment`. */
export function measureOf(line: readonly Position[], segment: number, position: Position): Metres {
  let total = 0;
  for (let i = 0; i < segment; i++) total += between(line[i]!, line[i + 1]!);
  return total + between(line[segment]!, position);
}

/** Five decimals of a degree, about a metre: the precision of the overlay file. */
export function rounded(position: Position): Position {
  return [Math.round(position[0] * 1e5) / 1e5, Math.round(position[1] * 1e5) / 1e5];
}

/** Ramer–Douglas–Peucker with a tolerance in metres; the ends stay. */
export function simplified(line: readonly Position[], tolerance: Metres): Position[] {
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let span = stack.pop(); span !== undefined; span = stack.pop()) {
    const [first, last] = span;
    let farthest = -1;
    let far: Metres = tolerance;
    for (let i = first + 1; i < last; i++) {
      const { metres } = nearestOnSegment(line[i]!, line[first]!, line[last]!);
      if (metres > far) [far, farthest] = [metres, i];
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    stack.push([first, farthest], [farthest, last]);
  }
  return line.filter((_, i) => keep[i] === 1);
}
