/**
 * Gives the map the keyboard: its crosshair is the next step of whoever pressed a button by keys. A click of the mouse is
 * followed by one on the map itself. Where there is no live map, its section takes the focus.
 */
export function focusMapAfter({ detail }: Pick<UIEvent, 'detail'>): void {
  if (detail === 0) focusMap();
}

export function focusMap(): void {
  const canvas = document.querySelector<HTMLElement>('.maplibregl-canvas');
  (canvas ?? document.querySelector<HTMLElement>('.stage'))?.focus();
}
