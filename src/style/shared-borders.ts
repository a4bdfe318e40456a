import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { forEachStretch, numberCorners } from '../domain/stretches.ts';

/** `inner` lies between two of the areas; what belongs to one alone is `coast` or `frontier`. */
export type BorderSide = 'inner' | 'coast' | 'frontier';

/** Rings with the stretches of each, and how many times each stretch is drawn, whatever its direction. */
export type Stretches = {
  readonly rings: readonly (readonly Stretch[])[];
  readonly uses: ReadonlyMap<number, number>;
};
type Stretch = { readonly key: number; readonly from: Position; readonly to: Position };

/** The stretches of areas: half of the work that their borders are. */
export function stretchesOf(areas: readonly (Polygon | MultiPolygon)[]): Stretches {
  const cornerId = numberCorners();
  const uses = new Map<number, number>();
  const rings = areas
    .flatMap((area) => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates).flat())
    .map((ring) => {
      const stretches: Stretch[] = [];
      forEachStretch(ring, cornerId, (key, from, to) => {
        uses.set(key, (uses.get(key) ?? 0) + 1);
        stretches.push({ key, from, to });
      });
      return stretches;
    });
  return { rings, uses };
}

/**
 * Outlines of neighbouring areas as lines, each shared stretch once. Two areas share a stretch where they have
 * the same two corners one after the other, to five decimals; so the areas must come from one topology.
 * `isFrontier` tells a stretch of the outer edge on land from one on the sea.
 */
export function sharedBorders(
  { rings, uses }: Stretches,
  isFrontier: (position: Position) => boolean,
): Feature<LineString, { side: BorderSide }>[] {
  // each ring is cut where the side changes; a shared stretch is left to the ring that meets it first
  const drawn = new Set<number>();
  const lines: Feature<LineString, { side: BorderSide }>[] = [];
  for (const ring of rings) {
    let current: { side: BorderSide; points: Position[] } | null = null;
    const finish = (): void => {
      if (current !== null) lines.push(borderLine(current.side, current.points));
      current = null;
    };
    for (const { key, from, to } of ring) {
      if (drawn.has(key)) {
        finish();
        continue;
      }
      drawn.add(key);
      const side = (uses.get(key) ?? 0) > 1 ? 'inner' : isFrontier(to) ? 'frontier' : 'coast';
      if (current === null || current.side !== side) {
        finish();
        current = { side, points: [from] };
      }
      current.points.push(to);
    }
    finish();
  }
  return lines;
}

function borderLine(side: BorderSide, points: Position[]): Feature<LineString, { side: BorderSide }> {
  return { type: 'Feature', properties: { side }, geometry: { type: 'LineString', coordinates: points } };
}
