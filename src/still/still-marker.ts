import type { Theme } from '../style/palette.ts';
import type { StillMap } from './still-map.ts';
import { node, toElement } from './svg.ts';

type Options = { readonly color?: string; readonly element?: HTMLElement; readonly draggable?: boolean };
type LngLatLike = readonly [number, number] | { readonly lng: number; readonly lat: number };

/** Pin of the map library: 27 by 41 pixels, its tip that far below its middle. */
const WIDTH = 27;
const HEIGHT = 41;
const TIP = 14;
/** Pixels that an arrow key moves a pin, and with Shift. */
const STEP = 1;
const LARGE_STEP = 10;

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A marker with the manners of MapLibre's: it can be dragged, focused, and moved by the arrow keys. */
export function createStillMarker(map: StillMap, layer: HTMLElement, theme: () => Theme, options: Options) {
  const element = options.element ?? pin(options.color ?? theme().chosen);
  const offset = options.element === undefined ? { x: 0, y: -TIP } : { x: 0, y: 0 };
  const listeners = new Map<string, Set<() => void>>();
  let at = { lng: 0, lat: 0 };
  element.classList.add('maplibregl-marker', 'still-marker');
  if (!element.hasAttribute('role'))
    element.setAttribute('role', options.draggable === true ? 'button' : 'img');
  if (options.draggable === true) {
    element.classList.add('maplibregl-marker-draggable');
    element.tabIndex = 0;
  }

  const fire = (type: string): void => listeners.get(type)?.forEach((listener) => listener());
  const place = (): void => {
    const { x, y } = map.project(at);
    element.style.transform = `translate(${x + offset.x}px, ${y + offset.y}px) translate(-50%, -50%)`;
  };
  const moveBy = (right: number, down: number): void => {
    const { x, y } = map.project(at);
    const { lng, lat } = map.unproject([x + right, y + down]);
    at = { lng, lat };
    place();
    fire('drag');
  };

  // who drags by other means stops these two before they come to the layer
  const onPress = (event: MouseEvent | TouchEvent): void => {
    if (options.draggable !== true || !element.contains(event.target as Node)) return;
    if ('button' in event && event.button !== 0) return;
    const ended = new AbortController();
    const where = 'touches' in event ? event.touches[0] : event;
    let last = { x: where?.clientX ?? 0, y: where?.clientY ?? 0 };
    let isDragged = false;
    const move = ({ clientX: x, clientY: y }: PointerEvent): void => {
      if (!isDragged) fire('dragstart');
      isDragged = true;
      moveBy(x - last.x, y - last.y);
      last = { x, y };
    };
    const end = (): void => {
      ended.abort();
      if (!isDragged) return;
      fire('dragend');
      swallowClick();
    };
    const listen = (
      type: 'pointermove' | 'pointerup' | 'pointercancel',
      listener: (e: PointerEvent) => void,
    ): void => {
      window.addEventListener(type, listener);
      ended.signal.addEventListener('abort', () => window.removeEventListener(type, listener));
    };
    listen('pointermove', move);
    listen('pointerup', end);
    listen('pointercancel', end);
  };
  /** A click on a marker is one on the map, too, after what the marker does with it; pressed by a key it is nowhere on the map. */
  const onClick = (event: MouseEvent): void => {
    if (event.detail > 0 && element.contains(event.target as Node))
      map.fire('click', map.eventAt('click', event));
  };
  layer.addEventListener('mousedown', onPress);
  layer.addEventListener('touchstart', onPress, { passive: true });
  layer.addEventListener('click', onClick);
  element.addEventListener('keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (options.draggable !== true || arrow === undefined || event.defaultPrevented) return;
    event.preventDefault();
    const step = event.shiftKey ? LARGE_STEP : STEP;
    fire('dragstart');
    moveBy(arrow[0] * step, arrow[1] * step);
    fire('dragend');
  });

  const marker = {
    setLngLat(position: LngLatLike) {
      at =
        'lng' in position ? { lng: position.lng, lat: position.lat } : { lng: position[0], lat: position[1] };
      place();
      return marker;
    },
    getLngLat: () => at,
    getElement: () => element,
    getOffset: () => offset,
    on(type: string, listener: () => void) {
      const there = listeners.get(type) ?? new Set();
      listeners.set(type, there.add(listener));
      return marker;
    },
    addTo() {
      layer.append(element);
      map.on('move', place);
      place();
      return marker;
    },
    remove() {
      map.off('move', place);
      layer.removeEventListener('mousedown', onPress);
      layer.removeEventListener('touchstart', onPress);
      layer.removeEventListener('click', onClick);
      element.remove();
    },
  };
  return marker;
}

/** What was dragged stays under the hand, so the browser makes a click of the release; none was meant. It comes before the next press. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => {
    if (event.detail === 0) return;
    forget();
    event.stopPropagation();
  };
  const forget = (): void => {
    window.removeEventListener('click', swallow, true);
    window.removeEventListener('pointerdown', forget, true);
  };
  window.addEventListener('click', swallow, true);
  window.addEventListener('pointerdown', forget, true);
}

function pin(color: string): HTMLElement {
  const element = document.createElement('div');
  const drop = 'M13.5 40C12 31 1 24 1 13.5a12.5 12.5 0 0 1 25 0C26 24 15 31 13.5 40z';
  element.append(
    toElement(
      node('svg', { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` }, [
        node('path', { d: drop, fill: color, stroke: '#ffffff', 'stroke-width': 1.5 }),
        node('circle', { cx: WIDTH / 2, cy: 13.5, r: 5, fill: '#ffffff' }),
      ]),
    ),
  );
  return element;
}
