/** What a hand on mouse, screen or keys does, whatever it means; a screen reader's own steps move the focus. */
const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'touchstart', 'keydown', 'focusin', 'click'] as const;

/** Whoever has only read for so long has all of the first screen. */
const READING_MS = 10_000;

export type Wanted = {
  /** Resolves when the map is wanted, once and for good. */
  readonly wanted: Promise<void>;
  /** Something else needs the map: it is wanted now. */
  readonly want: () => void;
};

/**
 * When the map is needed: at the first sign that somebody is there, else when what the first screen shows has been there for a while
 * (`settled`). Its library is the largest part of the code and takes a second of a slow processor, which until then belongs to the
 * list and to the first drive times.
 */
export function whenWanted(page: EventTarget, settled: Promise<unknown>, reading = READING_MS): Wanted {
  let want = (): void => {};
  const wanted = new Promise<void>((resolve) => {
    want = () => {
      for (const sign of SIGNS) page.removeEventListener(sign, want, true);
      resolve();
    };
    for (const sign of SIGNS) page.addEventListener(sign, want, { capture: true, passive: true });
    void settled.then(() => setTimeout(want, reading));
  });
  return { wanted, want: () => want() };
}
