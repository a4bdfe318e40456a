import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import type { BoundingBox } from '../domain/units.ts';
import { MAINLAND } from '../domain/vietnam.ts';
import type { Camera, MapView } from '../store/state.ts';
import { around, type FlatView } from './flat-view.ts';

/** Pixels along each side of the map that something lies over: the panel, a sheet. */
export type Padding = () => PaddingOptions;

/** As high as the mainland, and east to Hoang Sa and Truong Sa. */
const WITH_FAR_ISLANDS: BoundingBox = [101.4, 8.3, 116.6, 23.5];

/** The first view: all of the mainland, framed with the far islands where the window is wide enough. */
export function firstView(container: Container, padding: PaddingOptions): BoundingBox {
  const { top, right, bottom, left } = withMargin({ getContainer: () => container }, padding);
  const width = container.clientWidth - left - right;
  const height = container.clientHeight - top - bottom;
  return width >= height ? WITH_FAR_ISLANDS : MAINLAND;
}

/** Where `firstView` is fitted, as the map library itself would: the one start of the map, of the SVG in its place and of the first picture. */
export function startView(container: Container, padding: PaddingOptions): FlatView {
  const { clientWidth: width, clientHeight: height } = container;
  const sides = withMargin({ getContainer: () => container }, padding);
  return around({ width, height }, firstView(container, padding), sides, LARGEST_ZOOM);
}

type Container = { readonly clientWidth: number; readonly clientHeight: number };

/** As far as to see where in the world the regions lie that Vietnam is compared with. */
export const SMALLEST_ZOOM = 1.5;
export const LARGEST_ZOOM = 17;

/** Air around what is fitted, in pixels. */
const MARGIN = 24;
const FLIGHT_MS = 900;

/**
 * Takes the map to where the state says. With `jump` at once, as for readers who asked their system for less motion,
 * otherwise in a short flight.
 */
export function moveCamera(map: MapLibreMap, camera: Camera, padding: Padding, jump = false): void {
  const duration = jump ? 0 : FLIGHT_MS;
  switch (camera.kind) {
    case 'start': {
      const [west, south, east, north] = firstView(map.getContainer(), padding());
      map.fitBounds([west, south, east, north], { padding: withMargin(map, padding()), duration });
      return;
    }
    case 'bounds': {
      const [west, south, east, north] = camera.bounds;
      map.fitBounds([west, south, east, north], {
        padding: withMargin(map, padding()),
        maxZoom: camera.maxZoom,
        duration,
      });
      return;
    }
    case 'point': {
      // `offset`, not `padding`: the map would keep a padding for all later moves
      const { top, right, bottom, left } = withMargin(map, padding());
      const move = {
        center: [...camera.position] as [number, number],
        zoom: camera.zoom,
        offset: [(left - right) / 2, (top - bottom) / 2] as [number, number],
        duration,
      };
      // a flight that is left out would leave out the offset, too
      if (jump) map.easeTo(move);
      else map.flyTo(move);
      return;
    }
  }
}

/** Where the map looks: the place in the middle of what nothing lies over, to which `moveCamera` takes a point. */
export function mapViewOf(
  map: Pick<MapLibreMap, 'getContainer' | 'getZoom' | 'unproject'>,
  padding: Padding,
): MapView {
  const { top, right, bottom, left } = withMargin(map, padding());
  const { clientWidth, clientHeight } = map.getContainer();
  const { lng, lat } = map.unproject([(clientWidth + left - right) / 2, (clientHeight + top - bottom) / 2]);
  return { centre: [lng, lat], zoom: map.getZoom() };
}

/** The padding with some air added; dropped where it would leave nothing of the map, as on a small phone. */
export function withMargin(
  map: { getContainer(): Container },
  padding: PaddingOptions,
): Required<PaddingOptions> {
  const { top = 0, right = 0, bottom = 0, left = 0 } = padding;
  const { clientWidth, clientHeight } = map.getContainer();
  const fitsAcross = left + right + 4 * MARGIN < clientWidth;
  const fitsDown = top + bottom + 4 * MARGIN < clientHeight;
  return {
    top: MARGIN + (fitsDown ? top : 0),
    bottom: MARGIN + (fitsDown ? bottom : 0),
    left: MARGIN + (fitsAcross ? left : 0),
    right: MARGIN + (fitsAcross ? right : 0),
  };
}
