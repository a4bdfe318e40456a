import type { MultiPolygon, Polygon, Position as Corner } from 'geojson';
import { forEachStretch, numberCorners } from './stretches.ts';
import type { Position } from './units.ts';

/** The border that two areas of one topology have in common, as lines; none where they do not touch along one. */
export function sharedBorder(
  one: Polygon | MultiPolygon,
  other: Polygon | MultiPolygon,
): readonly (readonly Position[])[] {
  const cornerId = numberCorners();
  const stretches = new Set<number>();
  for (const ring of ringsOf(one)) forEachStretch(ring, cornerId, (key) => stretches.add(key));
  const lines: Position[][] = [];
  for (const ring of ringsOf(other)) {
    let line: Position[] | null = null;
    forEachStretch(ring, cornerId, (key, from, to) => {
      if (!stretches.has(key)) {
        line = null;
        return;
      }
      if (line === null) lines.push((line = [positionOf(from)]));
      line.push(positionOf(to));
    });
  }
  return lines;
}

function ringsOf(area: Polygon | MultiPolygon): readonly Corner[][] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
}

function positionOf([lon = 0, lat = 0]: Corner): Position {
  return [lon, lat];
}
