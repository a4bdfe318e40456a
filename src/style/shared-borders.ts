import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { forEachStretch, numberCorners } from '../domain/stretches.ts';

/** `inner` lies between two of the areas; what belongs to one alone is `coast` or `frontier`. */
export type BorderSide = 'inner' | 'coast' | 'frontier';

/**
 * Outlines of neighbouring areas as lines, each shared stretch once. Two areas share a stretch where they have
 * the same two corners one after the other, to five decimals; so the areas must come from one topology.
 * `isFrontier` tells a stretch of the outer edge on land from one on the sea.
 */
export function sharedBorders(
  areas: readonly (Polygon | MultiPolygon)[],
  isFrontier: (position: Position) => boolean,
): Feature<LineString, { side: BorderSide }>[] {
  const ringsOfArea = areas.map((area) =>
    (area.type === 'Polygon' ? [area.coordinates] : area.coordinates).flat(),
  );
  const cornerId = numberCorners();

  // how many times each stretch is drawn, whatever its direction
  const uses = new Map<number, number>();
  for (const ring of ringsOfArea.flat())
    forEachStretch(ring, cornerId, (key) => uses.set(key, (uses.get(key) ?? 0) + 1));

  // each ring again, cut where the side changes; a shared stretch is left to the ring that meets it first
  const drawn = new Set<number>();
  const lines: Feature<LineString, { side: BorderSide }>[] = [];
  for (const ring of ringsOfArea.flat()) {
    let current: { side: BorderSide; points: Position[] } | null = null;
    const finish = (): void => {
      if (current !== null) lines.push(borderLine(current.side, current.points));
      current = null;
    };
    forEachStretch(ring, cornerId, (key, from, to) => {
      if (drawn.has(key)) return finish();
      drawn.add(key);
      const side = (uses.get(key) ?? 0) > 1 ? 'inner' : isFrontier(to) ? 'frontier' : 'coast';
      if (current === null || current.side !== side) {
        finish();
        current = { side, points: [from] };
      }
      current.points.push(to);
    });
    finish();
  }
  return lines;
}

function borderLine(side: BorderSide, points: Position[]): Feature<LineString, { side: BorderSide }> {
  return { type: 'Feature', properties: { side }, geometry: { type: 'LineString', coordinates: points } };
}
