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

  element.addEventListener('pointerdown', ({ button, isPrimary, pointerId, clientX, clientY }) => {
    if (button !== 0 || !isPrimary) return;
    element.setPointerCapture(pointerId);
    const { x, y } = map.project(marker.getLngLat());
    held = { pointerId, x: clientX, y: clientY };
    [right, down] = [x - clientX, y - clientY];
    isMoving = false;
  });
  element.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (held?.pointerId !== pointerId) return;
    if (!isMoving) {
      if (Math.hypot(clientX - held.x, clientY - held.y) < TREMOR) return;
      isMoving = true;
      onTake();
    }
    const { lng, lat } = map.unproject([clientX + right, clientY + down]);
    onMove([lng, lat]);
  });
  // comes after every release, also one over the panel or outside the window
  element.addEventListener('lostpointercapture', () => {
    if (held === null) return;
    held = null;
    if (isMoving) onLetGo();
  });
  for (const type of ['mousedown', 'touchstart'] as const)
    element.addEventListener(type, (event) => event.stopPropagation());
}
