import { metresPerDegree } from '../../../src/network/ellipsoid.ts';
import type { Line } from './join-shores.ts';

/**
 * An outline without what is narrower than a width: creeks that end, spits, rivers of which little but the middle
 * would be left. A corner goes whose two sides lie closer to each other than that, from the tip inwards. Beginning
 * and end stay.
 */
export function withoutNarrows(line: Line, metres: number): Line {
  const scale = metresPerDegree(line[1]! / 1e6);
  const kept: number[] = [];
  for (let i = 0; i < line.length; i += 2) {
    kept.push(line[i]!, line[i + 1]!);
    while (kept.length >= 6 && isNarrow(kept.slice(-6), scale.lon / 1e6, scale.lat / 1e6, metres)) {
      const [lon, lat] = kept.splice(-2);
      kept.splice(-2);
      if (kept.at(-2) !== lon || kept.at(-1) !== lat) kept.push(lon!, lat!);
    }
  }
  return Int32Array.from(kept);
}

/** Whether the end of the shorter side of a corner is that near to the longer side. */
function isNarrow(corner: readonly number[], lonMetres: number, latMetres: number, metres: number): boolean {
  const [lonA, latA, lon, lat, lonC, latC] = corner as [number, number, number, number, number, number];
  const a = [(lonA - lon) * lonMetres, (latA - lat) * latMetres] as const;
  const c = [(lonC - lon) * lonMetres, (latC - lat) * latMetres] as const;
  const [short, long] = Math.hypot(...a) < Math.hypot(...c) ? [a, c] : [c, a];
  const length = Math.hypot(...long);
  const along = (short[0] * long[0] + short[1] * long[1]) / length;
  const across = Math.abs(short[0] * long[1] - short[1] * long[0]) / length;
  return along > 0 && across < metres;
}
