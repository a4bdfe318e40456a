/**
 * Runs in each page before anything of it does: somebody's hand is on the mouse, and moves it until the atlas has seen that. Without a hand
 * the map waits (src/when-wanted.ts), and most tests are of what comes after.
 */
export function handThere(): void {
  const moving = setInterval(() => {
    if (document.querySelector('[data-map-state]') !== null) clearInterval(moving);
    else dispatchEvent(new PointerEvent('pointermove'));
  }, 50);
}
