import type { MapMouseEvent, Map as MapLibreMap } from 'maplibre-gl';
import type { Place, PlaceKind } from '../domain/place.ts';
import type { Province } from '../domain/province.ts';
import type { Position } from '../domain/units.ts';
import type { Actions } from '../store/actions.ts';
import { placeById } from '../store/select.ts';
import type { Store } from '../store/store.ts';
import type { SourceId } from '../style/order.ts';
import type { Drawing } from './drawing.ts';
import { hitAt, tolerance, type Hit } from './hit.ts';

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

/** What the pointer is on, resolved to the data. */
export type Hovered =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'province'; readonly province: Province }
  | { readonly kind: 'other route' };

/**
 * Turns what happens on the map into actions: clicks choose, right clicks and long presses drop a pin, hovering
 * lights up and previews a route. Gives a function that stops all of it.
 */
export function listen(
  map: MapLibreMap,
  store: Store,
  actions: Actions,
  drawing: Drawing,
  onHover: (hovered: Hovered | null, at: Position) => void,
): () => void {
  let lit: { source: SourceId; id: string }[] = [];
  let hoveredId: string | null = null;
  let pendingMove: MapMouseEvent | null = null;
  let frame = 0;

  const find = (event: MapMouseEvent): Hovered | null => {
    const { pointerType } = event.originalEvent as Partial<PointerEvent>;
    return resolve(hitAt(map, event.point, tolerance(pointerType)));
  };

  const placeAt = (event: MapMouseEvent) => (): Place | null => {
    const found = find(event);
    return found?.kind === 'place' ? found.place : null;
  };

  const resolve = (hit: Hit | null): Hovered | null => {
    if (hit === null || hit.kind === 'other route') return hit;
    const state = store.getState();
    if (hit.kind === 'place') {
      const place = placeById(state).get(hit.id);
      return place === undefined ? null : { kind: 'place', place };
    }
    const province = state.data.provinces[state.division].find((p) => p.id === hit.id);
    return province === undefined ? null : { kind: 'province', province };
  };

  const light = (hovered: Hovered | null): void => {
    for (const feature of lit) map.removeFeatureState(feature, 'hover');
    lit =
      hovered === null || hovered.kind === 'other route'
        ? []
        : hovered.kind === 'province'
          ? [{ source: 'provinces', id: hovered.province.id }]
          : SOURCES_OF_KIND[hovered.place.facts.kind].map((source) => ({ source, id: hovered.place.id }));
    for (const feature of lit) map.setFeatureState(feature, { hover: true });
  };

  const hover = (hovered: Hovered | null, at: Position): void => {
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

  // one search a frame is enough, however fast the pointer reports
  const onMove = (event: MapMouseEvent): void => {
    pendingMove = event;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
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
    if (drawing.takesClick(event) || aimAt([event.lngLat.lng, event.lngLat.lat], placeAt(event))) return;
    // the pin lies on top: a click on it, or the end of a drag that came back to its beginning, chooses nothing below
    if (wasLetGo || isOnMarker(event.originalEvent.target)) return;
    const found = find(event);
    const measurement = found?.kind === 'place' ? null : drawing.measurementAt(event.point);
    if (measurement !== null) return actions.chooseMeasurement(measurement);
    if (found === null) return;
    switch (found.kind) {
      case 'place':
        return actions.choosePlace(found.place);
      case 'province':
        return actions.chooseProvince(found.province);
      case 'other route':
        return actions.swapRoute();
    }
  };
  const onContextMenu = (event: MapMouseEvent): void => {
    // who draws ends so, as in other drawing programs
    if (drawing.isDrawing()) actions.setNextClick('choose');
    else actions.dropPin([event.lngLat.lng, event.lngLat.lat]);
  };

  /** Does with a position what the next click was announced to do; false where nothing was. */
  const aimAt = (position: Position, place: () => Place | null = () => null): boolean => {
    switch (store.getState().nextClick) {
      case 'choose':
      case 'measure':
        return false;
      case 'drop pin':
        actions.dropPin(position);
        return true;
      case 'close road':
        actions.closeRoad(position);
        return true;
      case 'claim from':
        actions.claimEndAimed('from', position, place());
        return true;
      case 'claim to':
        actions.claimEndAimed('to', position, place());
        return true;
    }
  };

  // the keyboard's way to aim: move the map with the arrows, then Enter takes its middle; Escape leaves
  const onKey = (event: KeyboardEvent): void => {
    const { lng, lat } = map.getCenter();
    if (event.key === 'Enter' && !drawing.takesEnter()) aimAt([lng, lat]);
    else if (event.key === 'Escape') actions.setNextClick('choose');
  };

  map.on('mousemove', onMove);
  map.on('mouseout', onOut);
  map.on('click', onClick);
  map.on('contextmenu', onContextMenu);
  map.getCanvas().addEventListener('keydown', onKey);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.nextClick !== before.nextClick) showCursor();
    if (before.dragging && !state.dragging) {
      // the browser makes a click of the same release, before any timer
      wasLetGo = true;
      setTimeout(() => (wasLetGo = false));
    }
  });

  return () => {
    cancelAnimationFrame(frame);
    unsubscribe();
    map.getCanvas().removeEventListener('keydown', onKey);
    map.off('mousemove', onMove);
    map.off('mouseout', onOut);
    map.off('click', onClick);
    map.off('contextmenu', onContextMenu);
  };
}

function isOnMarker(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.maplibregl-marker') !== null;
}

function idOf(hovered: Hovered): string {
  switch (hovered.kind) {
    case 'place':
      return hovered.place.id;
    case 'province':
      return hovered.province.id;
    case 'other route':
      return hovered.kind;
  }
}

function gatewayId(hovered: Hovered | null): string | null {
  if (hovered?.kind !== 'place') return null;
  const { kind } = hovered.place.facts;
  return kind === 'airport' || kind === 'port' ? hovered.place.id : null;
}
