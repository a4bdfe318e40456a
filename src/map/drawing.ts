import type { MapMouseEvent, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { MeasuredPoint } from '../domain/measurement.ts';
import type { Actions } from '../store/actions.ts';
import { activeMeasurement } from '../store/measured-legs.ts';
import { placeById } from '../store/select.ts';
import type { Store } from '../store/store.ts';
import { createMeasurePreview } from './measure-preview.ts';
import { snapTo } from './snap-to.ts';

/** Pixels within which a click is meant for a point that is there already. */
const SAME_POINT = 8;
/** And for a line. */
const ON_LINE = 5;

export type Drawing = ReturnType<typeof createDrawing>;

/**
 * Drawing a measurement on the map: a click adds a point, snapped unless Alt is held; on the last point again (as a
 * double-click does), or Enter, it ends; on the first it closes the line around an area. By keyboard the middle of the map
 * is the crosshair: Enter adds it, Enter again ends. Nothing of this is there while nothing is drawn.
 */
export function createDrawing(map: MapLibreMap, store: Store, actions: Actions) {
  const preview = createMeasurePreview(map);
  /** Whether the hand is on the keyboard: Enter then means the crosshair. */
  let isByKeys = false;
  let isAltHeld = false;
  /** From the click that ended until the next press: the double click that follows is not meant for the map. */
  let hasJustEnded = false;

  const isDrawing = (): boolean => store.getState().nextClick === 'measure';

  const pointAt = (point: { x: number; y: number }, position: MeasuredPoint['position']): MeasuredPoint => {
    const free = { position, placeId: null };
    return isAltHeld ? free : (snapTo(map, point, placeById(store.getState())) ?? free);
  };

  const end = (): void => actions.setNextClick('choose');

  /** Adds a point of the screen, or does what a click on a point that is there means. */
  const take = (at: { x: number; y: number }, position: MeasuredPoint['position']): void => {
    const points = activeMeasurement(store.getState())?.points ?? [];
    const isOn = (point: MeasuredPoint | undefined): boolean => {
      if (point === undefined) return false;
      const there = map.project([point.position[0], point.position[1]]);
      return Math.hypot(there.x - at.x, there.y - at.y) <= SAME_POINT;
    };
    const added = pointAt(at, position);
    // the point may have been pulled away from under the pointer: a second click pulls to the same place
    const isLast = isOn(points.at(-1)) || isSame(points.at(-1), added);
    if (isLast && points.length > 0) {
      if (points.length > 1) end();
      return;
    }
    if (points.length > 2 && (isOn(points[0]) || isSame(points[0], added))) {
      if (activeMeasurement(store.getState())?.kind === 'line') actions.setMeasurementKind('area');
      end();
      return;
    }
    actions.addMeasuredPoint(added);
  };

  const onMove = (event: MapMouseEvent): void => {
    isByKeys = false;
    isAltHeld = event.originalEvent.altKey;
    if (!isDrawing() || store.getState().dragging || isOnHandle(event)) {
      preview.hide();
      return;
    }
    const last = activeMeasurement(store.getState())?.points.at(-1) ?? null;
    const { language, units } = store.getState();
    const next = pointAt(event.point, [event.lngLat.lng, event.lngLat.lat]);
    preview.show(last, next, next.placeId !== null, language, units.distance);
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Alt') isAltHeld = event.type === 'keydown';
    if (event.type !== 'keydown' || !isDrawing()) return;
    if (/^(Arrow|[+=-]$)/.test(event.key)) {
      isByKeys = true;
      preview.hide();
    }
  };

  const onPress = (): void => {
    hasJustEnded = false;
  };
  const onDoubleClick = (event: MapMouseEvent): void => {
    if (hasJustEnded || isOnHandle(event)) event.preventDefault();
  };
  const setZoomByDoubleClick = (): void => {
    if (isDrawing()) map.doubleClickZoom.disable();
    else map.doubleClickZoom.enable();
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.nextClick !== before.nextClick) {
      setZoomByDoubleClick();
      // who has clicked nothing yet may be at the keyboard
      isByKeys = isDrawing();
    }
    if (state.measuring !== before.measuring || !isDrawing()) preview.hide();
  });
  setZoomByDoubleClick();
  map.on('mousemove', onMove);
  map.on('mouseout', preview.hide);
  map.on('movestart', preview.hide);
  map.on('touchstart', preview.hide);
  map.on('mousedown', onPress);
  map.on('dblclick', onDoubleClick);
  const canvas = map.getCanvas();
  canvas.addEventListener('keydown', onKey);
  canvas.addEventListener('keyup', onKey);

  return {
    /** Whether a click was meant for what is measured. */
    takesClick(event: MapMouseEvent): boolean {
      if (isOnHandle(event)) return true;
      if (!isDrawing()) return false;
      isAltHeld = event.originalEvent.altKey;
      isByKeys = false;
      take(event.point, [event.lngLat.lng, event.lngLat.lat]);
      hasJustEnded = !isDrawing();
      return true;
    },
    /** The measurement whose line is under a point of the screen, or null. */
    measurementAt({ x, y }: { x: number; y: number }): string | null {
      const box: [PointLike, PointLike] = [
        [x - ON_LINE, y - ON_LINE],
        [x + ON_LINE, y + ON_LINE],
      ];
      const [hit] = map.queryRenderedFeatures(box, { layers: ['measure-line', 'measure-dot'] });
      const id: unknown = hit?.properties['id'];
      return typeof id === 'string' ? id : null;
    },
    /** Enter on the map, where the crosshair is; false where nothing is drawn. */
    takesEnter(crosshair: { x: number; y: number }, position: MeasuredPoint['position']): boolean {
      if (!isDrawing()) return false;
      if (!isByKeys) {
        end();
        return true;
      }
      take(crosshair, position);
      return true;
    },
    isDrawing,
    stop() {
      unsubscribe();
      preview.hide();
      map.off('mousemove', onMove);
      map.off('mouseout', preview.hide);
      map.off('movestart', preview.hide);
      map.off('touchstart', preview.hide);
      map.off('mousedown', onPress);
      map.off('dblclick', onDoubleClick);
      canvas.removeEventListener('keydown', onKey);
      canvas.removeEventListener('keyup', onKey);
    },
  };
}

function isSame(a: MeasuredPoint | undefined, b: MeasuredPoint): boolean {
  if (a === undefined) return false;
  return Math.abs(a.position[0] - b.position[0]) < 1e-6 && Math.abs(a.position[1] - b.position[1]) < 1e-6;
}

/** Points that can be dragged answer for themselves. */
function isOnHandle({ originalEvent: { target } }: MapMouseEvent): boolean {
  return target instanceof Element && target.closest('.measure-handle') !== null;
}
