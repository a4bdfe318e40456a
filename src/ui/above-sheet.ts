import type { Position } from '../domain/units.ts';
import { site } from '../store/select.ts';
import type { Camera, MapView, State } from '../store/state.ts';

/** Pixels of the map that nothing lies over. */
type Free = { readonly width: number; readonly height: number };

/** As much of the free map's half as a site may be away from the middle before it counts as hidden. */
const IN_SIGHT = 0.8;

/**
 * Where the map looks once a sheet has taken room or given it back: what was in the middle of the free part is so again,
 * unless the chosen site would be hidden; then that is.
 */
export function cameraAboveSheet(state: State, free: Free): Camera {
  const { mapView } = state;
  if (mapView === null) return { kind: 'start' };
  const chosen = site(state)?.position;
  const isHidden = chosen !== undefined && !isInSight(chosen, mapView, free);
  return { kind: 'point', position: isHidden ? chosen : mapView.centre, zoom: mapView.zoom };
}

export function isInSight(position: Position, { centre, zoom }: MapView, { width, height }: Free): boolean {
  // the side of the world in pixels, as the map library counts
  const world = 512 * 2 ** zoom;
  const [x, y] = onMercator(position);
  const [middleX, middleY] = onMercator(centre);
  return (
    Math.abs(x - middleX) * world <= (IN_SIGHT * width) / 2 &&
    Math.abs(y - middleY) * world <= (IN_SIGHT * height) / 2
  );
}

/** Web Mercator with the side of the world as 1. */
function onMercator([longitude, latitude]: Position): readonly [x: number, y: number] {
  const phi = (latitude * Math.PI) / 180;
  return [longitude / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}
