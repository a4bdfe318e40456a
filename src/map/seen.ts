import type { Map as MapLibreMap } from 'maplibre-gl';
import type { BoundingBox } from '../domain/units.ts';
import type { Actions } from '../store/actions.ts';
import type { Seen } from '../store/state.ts';

/** The part of the map that is asked where it looks. */
export type LookingMap = Pick<MapLibreMap, 'getZoom' | 'getBounds'>;

/** A little before what is loaded then is drawn. */
export const COMES_NEAR_ZOOM = 7.4;
/** Where the land of the neighbours ends: the box of neighbours.geojson. */
const NEIGHBOURHOOD: BoundingBox = [99, 5.5, 119, 26];

/** So far off that a little zooming does not lead back: what was loaded for near is of no use here … */
const AWAY_ZOOM = COMES_NEAR_ZOOM - 1;
/** … and is given back after so long, half of what page and the map's worker hold: who only looked up asks for nothing twice. */
const AWAY_MS = 30_000;

/** A little before the first roads below national highways are drawn (`LOCAL_ROADS_FROM_ZOOM`). */
const CLOSE_ZOOM = 9.4;
/** Close views are told in quarters of a degree: so a little panning asks for nothing new. */
const PER_DEGREE = 4;

/** Tells the state which roads are seen close up, whenever that is another box than the one before. */
export function reportCloseView(
  map: LookingMap,
  before: BoundingBox | null,
  actions: Pick<Actions, 'cameClose'>,
): void {
  if (map.getZoom() < CLOSE_ZOOM) {
    if (before !== null) actions.cameClose(null);
    return;
  }
  const view = map.getBounds();
  const down = (degrees: number): number => Math.floor(degrees * PER_DEGREE) / PER_DEGREE;
  const up = (degrees: number): number => Math.ceil(degrees * PER_DEGREE) / PER_DEGREE;
  const now = [down(view.getWest()), down(view.getSouth()), up(view.getEast()), up(view.getNorth())] as const;
  if (before === null || now.some((side, i) => side !== before[i])) actions.cameClose(now);
}

/**
 * Tells the state when the map first comes so near, or so far, that it needs more files. Call it whenever the map
 * moved, with what was seen before.
 */
export function reportSeen(map: LookingMap, seen: Seen, actions: Pick<Actions, 'lookedAt'>): void {
  if (!seen.near && map.getZoom() >= COMES_NEAR_ZOOM) actions.lookedAt('near');
  if (seen.abroad) return;
  const view = map.getBounds();
  const [west, south, east, north] = NEIGHBOURHOOD;
  const isWithin =
    view.getWest() >= west && view.getSouth() >= south && view.getEast() <= east && view.getNorth() <= north;
  if (!isWithin) actions.lookedAt('abroad');
}

/** Tells the state when the map has long been away from what shows near only. Call `rested` whenever it came to rest. */
export function createAwayReport(
  map: Pick<LookingMap, 'getZoom'>,
  seen: () => Seen,
  actions: Pick<Actions, 'lookedAt'>,
): { readonly rested: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    rested() {
      if (!seen().near || map.getZoom() >= AWAY_ZOOM) return stop();
      timer ??= setTimeout(() => {
        stop();
        if (map.getZoom() < AWAY_ZOOM) actions.lookedAt('near', false);
      }, AWAY_MS);
    },
    stop,
  };
}
