/** Tells when the page becomes paper and when it is a screen again: whoever asked for it, and in time to be drawn anew. */
export function onPrint(listener: (isPrinted: boolean) => void): void {
  addEventListener('beforeprint', () => listener(true));
  addEventListener('afterprint', () => listener(false));
  // a preview that stays on the screen
  matchMedia('print').addEventListener('change', ({ matches }) => listener(matches));
}
