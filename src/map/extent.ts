import type { Map as MapLibreMap } from 'maplibre-gl';
import { greatCircleMetres } from '../domain/geometry.ts';
import type { Metres, Position } from '../domain/units.ts';
import type { MapExtent } from '../store/look-around.ts';
import type { Padding } from './camera.ts';

/** The part of the map that is asked what it shows. */
export type ShowingMap = Pick<MapLibreMap, 'getContainer' | 'unproject'>;

type Pixel = { readonly x: number; readonly y: number };

/** The middle of what nothing lies over, in pixels: where the crosshair is. */
export function middleOf(map: Pick<MapLibreMap, 'getContainer'>, padding: Padding): Pixel {
  const [from, to] = freeCorners(map, padding);
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

/** What of the country nothing lies over. */
export function extentOf(map: ShowingMap, padding: Padding): MapExtent {
  const [from, to] = freeCorners(map, padding);
  const at = ({ x, y }: Pixel): Position => {
    const { lng, lat } = map.unproject([x, y]);
    return [lng, lat];
  };
  const [[west, north], [east, south]] = [at(from), at(to)];
  return { bounds: [west, south, east, north], centre: at(middleOf(map, padding)) };
}

/** How far it is across it, on the ground. */
export function acrossMetres({ bounds: [west, , east], centre: [, latitude] }: MapExtent): Metres {
  // along the shorter way round, which is not that of a map of half of the world
  const middle = (west + east) / 2;
  return greatCircleMetres([west, latitude], [middle, latitude]) * 2;
}

function freeCorners(map: Pick<MapLibreMap, 'getContainer'>, padding: Padding): readonly [Pixel, Pixel] {
  const { top = 0, right = 0, bottom = 0, left = 0 } = padding();
  const { clientWidth, clientHeight } = map.getContainer();
  return [
    { x: left, y: top },
    { x: clientWidth - right, y: clientHeight - bottom },
  ];
}
