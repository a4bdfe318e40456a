import type { StillMap } from './still-map.ts';
import { moved, zoomed, type ScreenPoint } from '../map/flat-view.ts';

/** Pixels that a press may tremble before it pulls the map. */
const TREMOR = 4;
/** Pixels that an arrow key moves the map. */
const KEY_STEP = 100;
/** Levels of zoom for a pixel of the wheel, as in the live map. */
const PER_WHEEL_PIXEL = 1 / 300;
/** Milliseconds after the last turn of the wheel at which the map has come to rest. */
const WHEEL_REST_MS = 150;
const LINE_PIXELS = 40;

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Hands, wheel and keys move the map, and what else they do is told as the map library tells it. Inside of somebody else's
 * page one finger and the wheel alone scroll that page. Gives a function that ends it.
 */
export function handleGestures(map: StillMap, surface: HTMLElement, isInsidePage: boolean): () => void {
  const ended = new AbortController();
  const listenTo = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    passive = true,
  ): void => {
    surface.addEventListener(type, listener, { passive });
    ended.signal.addEventListener('abort', () => surface.removeEventListener(type, listener));
  };
  const pointIn = ({ clientX, clientY }: MouseEvent): ScreenPoint => {
    const { left, top } = surface.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  /** Where each pressed pointer is. */
  const held = new Map<number, ScreenPoint>();
  let pressedAt: ScreenPoint = { x: 0, y: 0 };
  let isPulling = false;
  /** The click that the browser makes of the end of a pull is none. */
  let wasPulled = false;

  listenTo('pointerdown', (event) => {
    if (event.button !== 0) return;
    const at = pointIn(event);
    held.set(event.pointerId, at);
    pressedAt = at;
    wasPulled = false;
    map.fire(event.pointerType === 'touch' ? 'touchstart' : 'mousedown', map.eventAt('mousedown', event));
  });
  listenTo('pointermove', (event) => {
    const before = held.get(event.pointerId);
    const at = pointIn(event);
    if (before === undefined || (isInsidePage && event.pointerType === 'touch' && held.size < 2)) {
      map.fire('mousemove', map.eventAt('mousemove', event));
      return;
    }
    if (!isPulling) {
      if (held.size < 2 && Math.hypot(at.x - pressedAt.x, at.y - pressedAt.y) < TREMOR) return;
      isPulling = wasPulled = true;
      surface.setPointerCapture(event.pointerId);
      map.fire('movestart');
    }
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    held.set(event.pointerId, at);
    const view = map.view();
    if (other === undefined) map.look(moved(view, before.x - at.x, before.y - at.y));
    else {
      const stretch =
        Math.hypot(at.x - other.x, at.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
      const pulled = moved(view, (before.x - at.x) / 2, (before.y - at.y) / 2);
      map.look(zoomed(pulled, view.zoom + (Number.isFinite(stretch) ? Math.log2(stretch) : 0), middle));
    }
  });
  const letGo = ({ pointerId }: PointerEvent): void => {
    if (!held.delete(pointerId) || !isPulling || held.size > 0) return;
    isPulling = false;
    map.rest();
  };
  listenTo('pointerup', letGo);
  listenTo('pointercancel', letGo);
  listenTo('pointerleave', (event) => map.fire('mouseout', map.eventAt('mouseout', event)));

  listenTo('click', (event) => {
    if (wasPulled) return;
    map.fire('click', map.eventAt('click', event));
  });
  listenTo('dblclick', (event) => {
    const told = map.eventAt('dblclick', event);
    map.fire('dblclick', told);
    if (!told.defaultPrevented && map.zoomsByDoubleClick()) map.zoomBy(event.shiftKey ? -1 : 1, told.point);
  });
  listenTo(
    'contextmenu',
    (event) => {
      event.preventDefault();
      map.fire('contextmenu', map.eventAt('contextmenu', event));
    },
    false,
  );

  let resting: ReturnType<typeof setTimeout> | undefined;
  listenTo(
    'wheel',
    (event) => {
      if (isInsidePage && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PIXELS : 1);
      const levels = Math.max(-1, Math.min(1, -pixels * PER_WHEEL_PIXEL));
      map.look(zoomed(map.view(), map.view().zoom + levels, pointIn(event)));
      clearTimeout(resting);
      resting = setTimeout(map.rest, WHEEL_REST_MS);
    },
    false,
  );

  listenTo(
    'keydown',
    (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const arrow = ARROWS[event.key];
      if (arrow !== undefined) map.panBy([arrow[0] * KEY_STEP, arrow[1] * KEY_STEP]);
      else if (event.key === '+' || event.key === '=') map.zoomBy(1);
      else if (event.key === '-' || event.key === '_') map.zoomBy(-1);
      else return;
      event.preventDefault();
    },
    false,
  );

  return () => {
    clearTimeout(resting);
    ended.abort();
  };
}
