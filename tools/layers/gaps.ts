import type { Position } from 'geojson';
import { lat, lon, metresBetween, metresPerDegree } from './measure.ts';
import { metresToSegment } from './shape.ts';

type Line = readonly Position[];

/** How far apart two loose ends may lie, and how much the road may turn at either, to be one road. */
export type GapLimits = { readonly metres: number; readonly turnDegrees: number };

/** A straight line that closes a gap, and which of the lines it continues. */
export type Link = { readonly line: number; readonly positions: Position[] };

/** An end this near another line is not loose. */
const TOUCHING_METRES = 40;
/** A line's last few metres may turn aside, to where another carriageway ends. */
const HEADING_METRES = 200;

/**
 * Straight lines between loose ends that face each other: in the source a bridge often lacks the number of its
 * road. Nearest first, each end once; none where one of `others` (a part under construction, say) fills the gap.
 */
export function gapLinks(lines: readonly Line[], others: readonly Line[], limits: GapLimits): Link[] {
  const ends = looseEnds(lines, [...lines, ...others]);
  const candidates: { readonly a: LooseEnd; readonly b: LooseEnd; readonly metres: number }[] = [];
  ends.forEach((a, i) => {
    for (const b of ends.slice(i + 1)) {
      const metres = metresBetween(a.position, b.position);
      if (a.line === b.line || metres > limits.metres) continue;
      const isStraight =
        turn(a.heading, heading(a.position, b.position)) <= limits.turnDegrees &&
        turn(b.heading, heading(b.position, a.position)) <= limits.turnDegrees;
      const middle = [(lon(a.position) + lon(b.position)) / 2, (lat(a.position) + lat(b.position)) / 2];
      const isFilled = others.some((line) => metresToLine(middle, line) < Math.max(300, metres / 4));
      if (isStraight && !isFilled) candidates.push({ a, b, metres });
    }
  });
  candidates.sort((p, q) => p.metres - q.metres);
  const taken = new Set<LooseEnd>();
  return candidates.flatMap(({ a, b }): Link[] => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    return [{ line: a.line, positions: [a.position, b.position] }];
  });
}

type LooseEnd = { readonly line: number; readonly position: Position; readonly heading: number };

function looseEnds(lines: readonly Line[], all: readonly Line[]): LooseEnd[] {
  return lines.flatMap((line, i) => {
    const ends = [line.toReversed(), line].map((towards): LooseEnd => {
      const position = towards[towards.length - 1] as Position;
      return { line: i, position, heading: heading(before(towards), position) };
    });
    return ends.filter(
      ({ position }) =>
        !all.some((other) => other !== line && metresToLine(position, other) < TOUCHING_METRES),
    );
  });
}

/** The last corner of a line that is far enough from its end to tell where the line is going. */
function before(line: Line): Position {
  const end = line[line.length - 1] as Position;
  for (let i = line.length - 2; i > 0; i--) {
    if (metresBetween(line[i] as Position, end) >= HEADING_METRES) return line[i] as Position;
  }
  return line[0] as Position;
}

function metresToLine(position: Position, line: Line): number {
  const { x, y } = metresPerDegree(lat(position));
  let nearest = Infinity;
  for (let i = 1; i < line.length; i++) {
    nearest = Math.min(
      nearest,
      metresToSegment(position, line[i - 1] as Position, line[i] as Position, x, y),
    );
  }
  return nearest;
}

/** Compass-like direction in degrees from one position to another, counted from east. */
function heading(from: Position, to: Position): number {
  const { x, y } = metresPerDegree(lat(from));
  return (Math.atan2((lat(to) - lat(from)) * y, (lon(to) - lon(from)) * x) * 180) / Math.PI;
}

function turn(a: number, b: number): number {
  const difference = Math.abs(a - b) % 360;
  return difference > 180 ? 360 - difference : difference;
}
