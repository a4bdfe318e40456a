import type { Map as MapLibreMap } from 'maplibre-gl';
import type { BoundingBox } from '../domain/units.ts';
import type { Actions } from '../store/actions.ts';
import type { Seen } from '../store/state.ts';

/** The part of the map that is asked where it looks. */
export type LookingMap = Pick<MapLibreMap, 'getZoom' | 'getBounds'>;

/** A little before what is loaded then is drawn. */
const NEAR_ZOOM = 7.4;
/** Where the land of the neighbours ends: the box of neighbours.geojson. */
const NEIGHBOURHOOD: BoundingBox = [99, 5.5, 119, 26];

/**
 * Tells the state when the map first comes so near, or so far, that it needs more files. Call it whenever the map
 * moved, with what was seen before.
 */
export function reportSeen(map: LookingMap, seen: Seen, actions: Pick<Actions, 'lookedAt'>): void {
  if (!seen.near && map.getZoom() >= NEAR_ZOOM) actions.lookedAt('near');
  if (seen.abroad) return;
  const view = map.getBounds();
  const [west, south, east, north] = NEIGHBOURHOOD;
  const isWithin =
    view.getWest() >= west && view.getSouth() >= south && view.getEast() <= east && view.getNorth() <= north;
  if (!isWithin) actions.lookedAt('abroad');
}
