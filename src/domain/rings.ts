import { areaSquareKm, circleAround } from './areas.ts';
import type { Metres, Position, SquareKm } from './units.ts';

/** Radii of the circles that are drawn around a site. */
export const RING_METRES: readonly Metres[] = [10_000, 30_000, 50_000];

export type Ring = { readonly metres: Metres; readonly squareKm: SquareKm };

/** The circles as they are drawn, with what each encloses. */
export function ringsAround(position: Position): readonly Ring[] {
  return RING_METRES.map((metres) => ({ metres, squareKm: areaSquareKm(circleAround(position, metres)) }));
}

/** Radius of the circle that is as large as an area. */
export function radiusOf(squareKm: SquareKm): Metres {
  return Math.sqrt((squareKm * 1e6) / Math.PI);
}
