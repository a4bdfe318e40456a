import { metresPerDegree } from '../../../src/network/ellipsoid.ts';
import type { Line } from './join-shores.ts';

type Place = readonly [lon: number, lat: number];

/**
 * An outline without what is narrower than a width: creeks that end, spits, rivers of which little but the middle
 * would be left. A corner goes whose two sides lie closer to each other than that, from the tip inwards; so does the
 * second corner of a tip that has two. Beginning and end stay.
 */
export function withoutNarrows(line: Line, metres: number): Line {
  const scale = metresPerDegree(line[1]! / 1e6);
  const [perLon, perLat] = [scale.lon / 1e6, scale.lat / 1e6];
  const metresFrom = (a: Place, b: Place): Place => [(b[0] - a[0]) * perLon, (b[1] - a[1]) * perLat];

  /** Whether the end of the shorter side of a corner is that near to the longer side. */
  const isNarrow = (before: Place, corner: Place, after: Place): boolean => {
    const sides = [metresFrom(corner, before), metresFrom(corner, after)] as const;
    const lengths = sides.map((side) => Math.hypot(...side)) as [number, number];
    const [short, long] = lengths[0] < lengths[1] ? sides : [sides[1], sides[0]];
    const length = Math.max(...lengths);
    const along = (short[0] * long[0] + short[1] * long[1]) / length;
    const across = Math.abs(short[0] * long[1] - short[1] * long[0]) / length;
    return along > 0 && across < metres;
  };
  const isBlunt = (before: Place, corner: Place, second: Place, after: Place): boolean =>
    Math.hypot(...metresFrom(corner, second)) < metres && isNarrow(before, corner, after);

  const kept: Place[] = [];
  for (let i = 0; i < line.length; i += 2) {
    const next: Place = [line[i]!, line[i + 1]!];
    for (;;) {
      const [a, b, c] = [kept.at(-3), kept.at(-2), kept.at(-1)];
      const goes = b && c && (isNarrow(b, c, next) || (a && isBlunt(a, b, c, next)));
      if (!goes) break;
      kept.pop();
    }
    const last = kept.at(-1);
    if (last?.[0] !== next[0] || last[1] !== next[1]) kept.push(next);
  }
  return Int32Array.from(kept.flat());
}
