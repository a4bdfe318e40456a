import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Actions } from '../store/actions.ts';
import { mapViewOf, type Padding } from './camera.ts';

/** The part of the map that is asked where it rests. */
export type RestingMap = Pick<
  MapLibreMap,
  'getCenter' | 'getZoom' | 'getContainer' | 'isMoving' | 'unproject'
>;

/** Less is a window that changed its size, or the last digits of a flight. */
const SAME_METRES = 1;

/**
 * Tells the state where the map rests whenever it came to rest, and nothing while that is where it began. Make it before the
 * map is moved first.
 */
export function createRestReport(
  map: RestingMap,
  padding: Padding,
  actions: Pick<Actions, 'mapRested'>,
): { readonly rested: () => void; readonly goingToStart: () => void } {
  let start = { centre: map.getCenter(), zoom: map.getZoom() };
  let isGoingToStart = false;
  return {
    /** The first view again, which other windows have elsewhere. */
    goingToStart() {
      isGoingToStart = true;
    },
    rested() {
      if (map.isMoving()) return;
      const [centre, zoom] = [map.getCenter(), map.getZoom()];
      if (isGoingToStart) start = { centre, zoom };
      isGoingToStart = false;
      const isAtStart = centre.distanceTo(start.centre) < SAME_METRES && zoom === start.zoom;
      actions.mapRested(isAtStart ? null : mapViewOf(map, padding));
    },
  };
}
