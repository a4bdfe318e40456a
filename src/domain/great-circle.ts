import { greatCircle as turfGreatCircle } from '@turf/great-circle';
import { lineString } from '@turf/helpers';
import { length as turfLength } from '@turf/length';
import { areaSquareKm } from './areas.ts';
import { greatCircleMetres } from './geometry.ts';
import type { Metres, Position, SquareKm } from './units.ts';

/** The great circle between two positions as lines to draw: two where it crosses 180°. */
export function greatCircleLines(from: Position, to: Position): number[][][] {
  if (from[0] === to[0] && from[1] === to[1]) return [[[...from], [...to]]];
  const { geometry } = turfGreatCircle([...from], [...to], {
    npoints: pointsFor(greatCircleMetres(from, to)),
  });
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

/** Enough points for the bend of the line to be smooth: one every 50 km, at most 100. */
function pointsFor(metres: Metres): number {
  return Math.min(100, Math.max(2, Math.ceil(metres / 50_000) + 1));
}

/** Length of a drawn line; 0 for fewer than two positions. */
export function lineLength(line: readonly Position[]): Metres {
  if (line.length < 2) return 0;
  return turfLength(lineString(line.map((position) => [...position])), { units: 'meters' });
}

/**
 * What great circles between corners enclose; the first corner is not repeated. Turf takes a side for a line that is
 * straight on a plate carrée, which is 0.4 % off for sides of 400 km: they are cut into short pieces first. Across 180° longitudes
 * run on. A pole may not be inside.
 */
export function enclosedByGreatCircles(corners: readonly Position[]): SquareKm {
  const ring: number[][] = [];
  corners.forEach((corner, i) => {
    const side = greatCircleLines(corner, corners[(i + 1) % corners.length]!).flat();
    for (const [lon = 0, lat = 0] of side) {
      const before = ring.at(-1)?.[0] ?? lon;
      ring.push([lon + 360 * Math.round((before - lon) / 360), lat]);
    }
  });
  return areaSquareKm({ type: 'Polygon', coordinates: [ring] });
}
