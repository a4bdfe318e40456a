import type { LngLatBoundsLike, MapGeoJSONFeature, PaddingOptions, PointLike } from 'maplibre-gl';
import { greatCircleMetres } from '../domain/geometry.ts';
import type { BoundingBox, Position } from '../domain/units.ts';
import { LARGEST_ZOOM, SMALLEST_ZOOM } from '../map/camera.ts';
import type { FeatureState } from './evaluate.ts';
import { drawnIn, eachDrawn } from './find.ts';
import { frameOf } from './flat.ts';
import type { Box, Drawn } from './shapes.ts';
import { BEYOND } from './still-picture.ts';
import {
  around,
  boundsOf,
  centred,
  middleOf,
  moved,
  project,
  unproject,
  zoomed,
  type ScreenPoint,
  type FlatView,
} from '../map/flat-view.ts';

/** A position as the map library gives it. */
export type LngLat = { readonly lng: number; readonly lat: number; distanceTo(other: LngLat): number };

type LngLatLike = readonly [number, number] | { readonly lng: number; readonly lat: number };

/** Where to, as the map library takes it; `around` stays where it is on the screen. */
type Move = {
  readonly center?: LngLatLike;
  readonly zoom?: number;
  readonly offset?: [number, number];
  readonly around?: LngLatLike;
};

/** What happens on the map, as the map library tells it. */
export type StillMapEvent = {
  readonly type: string;
  readonly point: ScreenPoint;
  readonly lngLat: LngLat;
  readonly originalEvent: MouseEvent;
  readonly preventDefault: () => void;
  readonly defaultPrevented: boolean;
};
type Listener = (event: StillMapEvent) => void;

export type StillMap = ReturnType<typeof createStillMap>;

/**
 * What the map is where there is no WebGL: it looks somewhere, knows what is drawn there, and says what happens on it. It has
 * the names and the manners of MapLibre's `Map`, as far as `src/map` uses them, so that pointing, choosing, measuring and the
 * camera are the same code for both; `asMapLibre` hands it over. Whoever makes it draws whenever `onView` is called, and says
 * by `show` what is drawn.
 */
export function createStillMap(
  container: HTMLElement,
  surface: HTMLElement,
  onView: (view: FlatView) => void,
  onStates: () => void,
) {
  const listeners = new Map<string, Set<Listener>>();
  const states = new Map<string, FeatureState>();
  let isDoubleClickZooming = true;
  let drawn: readonly Drawn[] = [];
  let view: FlatView = { ...sizeOf(container), middle: [0.795, 0.45], zoom: 4 };

  const lngLat = ([lng, lat]: Position): LngLat => ({
    lng,
    lat,
    distanceTo: (other) => greatCircleMetres([lng, lat], [other.lng, other.lat]),
  });

  const fire = (type: string, event: Partial<StillMapEvent> = {}): void => {
    for (const listener of Array.from(listeners.get(type) ?? []))
      listener({ type, ...event } as StillMapEvent);
  };

  /** Looks somewhere else; the map jumps, and has come to rest at once. */
  const look = (next: FlatView): void => {
    const zoom = Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, next.zoom));
    const [x, y] = next.middle;
    view = { ...next, zoom, middle: [Math.min(1, Math.max(0, x)), Math.min(1, Math.max(0, y))] };
    onView(view);
    fire('move');
  };
  const lookAndRest = (next: FlatView): void => {
    fire('movestart');
    look(next);
    fire('moveend');
  };

  const middle = (): ScreenPoint => ({ x: view.width / 2, y: view.height / 2 });

  return {
    // as MapLibre's map has them
    on(type: string, listener: Listener) {
      const there = listeners.get(type) ?? new Set();
      listeners.set(type, there.add(listener));
    },
    off(type: string, listener: Listener) {
      listeners.get(type)?.delete(listener);
    },
    getContainer: () => container,
    getCanvas: () => surface,
    getZoom: () => view.zoom,
    getCenter: () => lngLat(middleOf(view)),
    getBounds() {
      const [west, south, east, north] = boundsOf(view);
      return { getWest: () => west, getSouth: () => south, getEast: () => east, getNorth: () => north };
    },
    isMoving: () => false,
    project: (position: LngLatLike) => project(view, toPosition(position)),
    unproject: (point: readonly [number, number] | ScreenPoint) =>
      lngLat(unproject(view, 'x' in point ? point : { x: point[0], y: point[1] })),
    queryRenderedFeatures(
      at?: PointLike | readonly [PointLike, PointLike],
      { layers }: { layers?: readonly string[] } = {},
    ): MapGeoJSONFeature[] {
      const wanted = layers === undefined ? null : new Set(layers);
      const box: Box = at === undefined ? [0, 0, view.width, view.height] : toBox(at);
      const found =
        at === undefined ? eachDrawn(drawn).reverse() : drawnIn(drawn, box, wanted, frameOf(view, BEYOND));
      return found.map(({ layer, feature }) => ({ ...feature, layer }) as unknown as MapGeoJSONFeature);
    },
    setFeatureState({ source, id }: { source: string; id: string }, state: FeatureState) {
      states.set(`${source}/${id}`, state);
      onStates();
    },
    removeFeatureState({ source, id }: { source: string; id: string }) {
      if (states.delete(`${source}/${id}`)) onStates();
    },
    fitBounds(
      bounds: LngLatBoundsLike,
      { padding, maxZoom = LARGEST_ZOOM }: { padding: Required<PaddingOptions>; maxZoom?: number },
    ) {
      lookAndRest(around(view, bounds as unknown as BoundingBox, padding, maxZoom));
    },
    easeTo({ center, zoom, offset, around: fixed }: Move) {
      const to = zoom ?? view.zoom;
      if (center !== undefined) lookAndRest(centred(view, toPosition(center), to, offset));
      else lookAndRest(zoomed(view, to, fixed === undefined ? middle() : project(view, toPosition(fixed))));
    },
    panBy: ([right, down]: readonly [number, number]) => lookAndRest(moved(view, right, down)),
    getPixelRatio: () => window.devicePixelRatio,
    doubleClickZoom: {
      enable: () => (isDoubleClickZooming = true),
      disable: () => (isDoubleClickZooming = false),
    },

    // of its own
    fire,
    /** Looks somewhere while something goes on; `rest` is to follow. */
    look,
    rest: () => fire('moveend'),
    zoomBy: (levels: number, anchor: ScreenPoint = middle()) =>
      lookAndRest(zoomed(view, view.zoom + levels, anchor)),
    zoomsByDoubleClick: () => isDoubleClickZooming,
    view: () => view,
    states: (): ReadonlyMap<string, FeatureState> => new Map(states),
    /** What is drawn by now, to be found by who points at it. */
    show: (now: readonly Drawn[]) => void (drawn = now),
    /** The container has another size; the middle stays where it is. */
    resize() {
      const { width, height } = sizeOf(container);
      if (width === view.width && height === view.height) return;
      lookAndRest({ ...view, width, height });
    },
    eventAt(type: string, originalEvent: MouseEvent): StillMapEvent {
      const { left, top } = surface.getBoundingClientRect();
      const point = { x: originalEvent.clientX - left, y: originalEvent.clientY - top };
      let isPrevented = false;
      return {
        type,
        point,
        lngLat: lngLat(unproject(view, point)),
        originalEvent,
        preventDefault: () => (isPrevented = true),
        get defaultPrevented() {
          return isPrevented;
        },
      };
    },
  };
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): { width: number; height: number } {
  return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
}

function toPosition(position: LngLatLike): Position {
  return 'lng' in position ? [position.lng, position.lat] : [position[0], position[1]];
}

function toBox(at: PointLike | readonly [PointLike, PointLike]): Box {
  const [first, second] = at as readonly [PointLike | number, PointLike | number];
  if (typeof first === 'number') return [first, Number(second), first, Number(second)];
  if (!Array.isArray(at)) {
    const { x, y } = at as ScreenPoint;
    return [x, y, x, y];
  }
  const [x0, y0] = first as [number, number];
  const [x1, y1] = second as [number, number];
  return [x0, y0, x1, y1];
}
