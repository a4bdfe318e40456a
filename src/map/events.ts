import type { MapMouseEvent, Map as MapLibreMap } from 'maplibre-gl';
import type { Place, PlaceKind } from '../domain/place.ts';
import type { Position } from '../domain/units.ts';
import type { Actions } from '../store/actions.ts';
import { afterPaint } from '../store/after-paint.ts';
import type { Store } from '../store/store.ts';
import type { SourceId } from '../style/order.ts';
import type { Drawing } from './drawing.ts';
import { aimAt, resolve, take, type Found } from '../store/choose.ts';
import { hitAt, tolerance } from './hit.ts';

/** Sources in which a place of a kind is drawn, and lights up under the pointer. */
const SOURCES_OF_KIND: Record<PlaceKind, readonly SourceId[]> = {
  'industrial-park': ['parks', 'park-outlines'],
  airport: ['airports'],
  port: ['ports'],
  station: [],
  city: ['settlements'],
  landmark: ['settlements'],
  logistics: ['settlements'],
  plant: ['plants'],
  institution: ['institutions'],
  'border-gate': ['border-gates'],
  pin: [],
  own: ['own-sites', 'own-shapes'],
};

/**
 * Turns what happens on the map into actions: clicks choose, right clicks and long presses drop a pin, hovering
 * lights up and previews a route. Gives a function that stops all of it.
 */
export function listen(
  map: MapLibreMap,
  store: Store,
  actions: Actions,
  drawing: Drawing,
  onHover: (hovered: Found | null, at: Position) => void,
): () => void {
  let lit: { source: SourceId; id: string }[] = [];
  let hoveredId: string | null = null;
  let pendingMove: MapMouseEvent | null = null;
  let callOff: (() => void) | null = null;

  const find = (event: MapMouseEvent): Found | null => {
    const { pointerType } = event.originalEvent as Partial<PointerEvent>;
    return resolve(hitAt(map, event.point, tolerance(pointerType)), store.getState());
  };

  const placeAt = (event: MapMouseEvent) => (): Place | null => {
    const found = find(event);
    return found?.kind === 'place' ? found.place : null;
  };

  const light = (hovered: Found | null): void => {
    for (const feature of lit) map.removeFeatureState(feature, 'hover');
    lit = hovered === null ? [] : featuresOf(hovered).filter(canHaveState);
    for (const feature of lit) map.setFeatureState(feature, { hover: true });
  };

  // with the graphics went what was lit up
  const forget = (): void => {
    lit = [];
    hoveredId = null;
  };

  const hover = (hovered: Found | null, at: Position): void => {
    onHover(hovered, at);
    const id = hovered === null ? null : idOf(hovered);
    if (id === hoveredId) return;
    hoveredId = id;
    light(hovered);
    const state = store.getState();
    if (state.view.kind === 'site') actions.previewRoute(gatewayId(hovered));
    showCursor();
  };

  const showCursor = (): void => {
    const isAiming = store.getState().nextClick !== 'choose';
    map.getCanvas().style.cursor = isAiming ? 'crosshair' : hoveredId === null ? '' : 'pointer';
  };

  // one search a frame is enough, however fast the pointer reports; once it is painted, for a press that comes with it is answered first
  const onMove = (event: MapMouseEvent): void => {
    pendingMove = event;
    callOff ??= afterPaint(() => {
      callOff = null;
      if (pendingMove === null || map.isMoving()) return;
      // a pin hides what lies below it, and lighting that up would paint all of the map
      const isHidden = store.getState().dragging || isOnMarker(pendingMove.originalEvent.target);
      const found = isHidden ? null : find(pendingMove);
      hover(found, [pendingMove.lngLat.lng, pendingMove.lngLat.lat]);
    });
  };
  const onOut = (event: MapMouseEvent): void => {
    pendingMove = null;
    hover(null, [event.lngLat.lng, event.lngLat.lat]);
  };

  let wasLetGo = false;
  const onClick = (event: MapMouseEvent): void => {
    if (drawing.takesClick(event)) return;
    const position: Position = [event.lngLat.lng, event.lngLat.lat];
    if (aimAt(store.getState().nextClick, position, placeAt(event), actions)) return;
    // the pin lies on top: a click on it, or the end of a drag that came back to its beginning, chooses nothing below
    if (wasLetGo || isOnMarker(event.originalEvent.target)) return;
    const found = find(event);
    const measurement = found?.kind === 'place' ? null : drawing.measurementAt(event.point);
    if (measurement !== null) return actions.chooseMeasurement(measurement);
    if (found === null) return;
    take(found, actions);
  };
  const onContextMenu = (event: MapMouseEvent): void => {
    // who draws ends so, as in other drawing programs
    if (drawing.isDrawing()) actions.setNextClick('choose');
    else actions.dropPin([event.lngLat.lng, event.lngLat.lat]);
  };

  map.on('webglcontextlost', forget);
  map.on('mousemove', onMove);
  map.on('mouseout', onOut);
  map.on('click', onClick);
  map.on('contextmenu', onContextMenu);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.nextClick !== before.nextClick) showCursor();
    if (before.dragging && !state.dragging) {
      // the browser makes a click of the same release, before any timer
      wasLetGo = true;
      setTimeout(() => (wasLetGo = false));
    }
  });

  return () => {
    callOff?.();
    unsubscribe();
    map.off('webglcontextlost', forget);
    map.off('mousemove', onMove);
    map.off('mouseout', onOut);
    map.off('click', onClick);
    map.off('contextmenu', onContextMenu);
  };
}

function isOnMarker(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.maplibregl-marker') !== null;
}

/**
 * MapLibre keeps states by id in a plain object: that of `__proto__`, an id that a file may give, would become the state of
 * every object of the page.
 */
export function canHaveState({ id }: { readonly id: string }): boolean {
  return !(id in Object.prototype);
}

/** What lights up under the pointer. Lines do not: they are long, and each would paint all of the map. */
function featuresOf(found: Found): { source: SourceId; id: string }[] {
  switch (found.kind) {
    case 'province':
      return [{ source: 'provinces', id: found.province.id }];
    case 'place':
      return SOURCES_OF_KIND[found.place.facts.kind].map((source) => ({ source, id: found.place.id }));
    case 'line':
    case 'measurement':
    case 'other route':
      return [];
  }
}

function idOf(found: Found): string {
  switch (found.kind) {
    case 'place':
      return found.place.id;
    case 'province':
      return found.province.id;
    case 'line':
    case 'measurement':
      return found.id;
    case 'other route':
      return found.kind;
  }
}

function gatewayId(hovered: Found | null): string | null {
  if (hovered?.kind !== 'place') return null;
  const { kind } = hovered.place.facts;
  return kind === 'airport' || kind === 'port' ? hovered.place.id : null;
}
