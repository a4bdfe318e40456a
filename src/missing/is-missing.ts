/**
 * Whether this browser lacks something that the code takes for granted: one thing of each of the years after the oldest
 * browsers that are supported (Chrome and Edge 88, Firefox 78, Safari 14.1), each the last of its year to arrive everywhere.
 */
export function isMissing(): boolean {
  return !(
    'toSorted' in Array.prototype &&
    'findLast' in Array.prototype &&
    'at' in Array.prototype &&
    'hasOwn' in Object &&
    'throwIfAborted' in AbortSignal.prototype &&
    'any' in AbortSignal
  );
}

/** The same for what only a page has. */
export function isMissingInPage(): boolean {
  return !(
    'checkVisibility' in Element.prototype &&
    'roundRect' in CanvasRenderingContext2D.prototype &&
    'HTMLDialogElement' in globalThis &&
    'OffscreenCanvas' in globalThis &&
    'transferControlToOffscreen' in HTMLCanvasElement.prototype
  );
}
