import type { Map as MapLibreMap, Marker } from 'maplibre-gl';
import type { Position } from '../domain/units.ts';

export type Hand = {
  /** The first move is about to be told. */
  readonly onTake: () => void;
  /** Where the hand would have it. */
  readonly onMove: (to: Position) => void;
  /** Released after a move, wherever that is, or taken away by the browser. */
  readonly onLetGo: () => void;
};

/** Pixels that a press may tremble before it is a drag. */
const TREMOR = 3;

/**
 * Milliseconds between two steps that are told, at least. A hand moves at each frame of the screen; without a graphics card no more
 * than every other one is shown, and each step is a question and areas to be painted, seen or not. A little less than two
 * frames, so that what is shown decides and not this.
 */
const STEP_MS = 24;

/** What the map library hears of at the page's root already. */
const MOVES = ['mousemove', 'touchmove'] as const;

/**
 * Lets a mouse, a pen or a finger move a marker. The map library's own dragging moves it at each step of the hand, and each
 * move of anything is a frame of the whole page; here a step is only told, and whoever draws decides when it is shown. The
 * map does not hear of the press: it stays where it is.
 */
export function takeByHand(map: MapLibreMap, marker: Marker, { onTake, onMove, onLetGo }: Hand): void {
  const element = marker.getElement();
  let held: { readonly pointerId: number; readonly x: number; readonly y: number } | null = null;
  /** From the pointer to the position of the marker. */
  let [right, down] = [0, 0];
  let isMoving = false;
  /** The newest place of the pointer, until it is told. */
  let at: { readonly x: number; readonly y: number } | null = null;
  let toldAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // a pin that is gone is not moved
    if (at === null || !element.isConnected) return;
    const { lng, lat } = map.unproject([at.x + right, at.y + down]);
    at = null;
    toldAt = performance.now();
    onMove([lng, lat]);
  };
  // with each move the map looks where it lies on the page and what is below the pointer
  const keepFromMap = (event: Event): void => {
    if (element.contains(event.target as Node)) event.stopPropagation();
  };

  element.addEventListener('pointerdown', ({ button, isPrimary, pointerId, clientX, clientY }) => {
    if (button !== 0 || !isPrimary) return;
    element.setPointerCapture(pointerId);
    const { x, y } = map.project(marker.getLngLat());
    held = { pointerId, x: clientX, y: clientY };
    [right, down] = [x - clientX, y - clientY];
    isMoving = false;
    for (const type of MOVES) window.addEventListener(type, keepFromMap, { capture: true });
  });
  element.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (held?.pointerId !== pointerId) return;
    if (!isMoving) {
      if (Math.hypot(clientX - held.x, clientY - held.y) < TREMOR) return;
      isMoving = true;
      onTake();
    }
    at = { x: clientX, y: clientY };
    const wait = toldAt + STEP_MS - performance.now();
    if (wait <= 0) tell();
    else timer ??= setTimeout(tell, wait);
  });
  // comes after every release, also one over the panel or outside the window
  element.addEventListener('lostpointercapture', () => {
    if (held === null) return;
    held = null;
    for (const type of MOVES) window.removeEventListener(type, keepFromMap, { capture: true });
    tell();
    if (isMoving) onLetGo();
  });
  for (const type of ['mousedown', 'touchstart'] as const)
    element.addEventListener(type, (event) => event.stopPropagation());
}
