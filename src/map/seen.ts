import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Actions } from '../store/actions.ts';
import type { BoundingBox } from '../domain/units.ts';

/** The part of the map that is asked where it looks. */
export type LookingMap = Pick<MapLibreMap, 'getZoom' | 'getBounds'>;

/** A little before what is loaded then is drawn. */
const NEAR_ZOOM = 7.4;
/** Where the land of the neighbours ends: the box of neighbours.geojson. */
const NEIGHBOURHOOD: BoundingBox = [98, 5, 120, 26];

/** Tells the state when the map comes so near, or so far, that it needs more files. Call it whenever the map moved. */
export function reportSeen(map: LookingMap, actions: Pick<Actions, 'lookedAt'>): void {
  if (map.getZoom() >= NEAR_ZOOM) actions.lookedAt('near');
  const view = map.getBounds();
  const [west, south, east, north] = NEIGHBOURHOOD;
  const isWithin =
    view.getWest() >= west && view.getSouth() >= south && view.getEast() <= east && view.getNorth() <= north;
  if (!isWithin) actions.lookedAt('abroad');
}
