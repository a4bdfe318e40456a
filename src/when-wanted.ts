/** What a hand on mouse, screen or keys does, whatever it means; a screen reader's own steps move the focus. */
const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'touchstart', 'keydown', 'focusin', 'click'] as const;

export type Wanted = {
  /** Resolves when it is wanted, once and for good. */
  readonly wanted: Promise<void>;
  /** Something else needs it: it is wanted now. */
  readonly want: () => void;
};

/**
 * When something heavy is needed that the first screen does without: at the first sign that somebody is there, else when what goes
 * before it has been there for a while (`reading` milliseconds after `settled`).
 */
export function whenWanted(page: EventTarget, settled: Promise<unknown>, reading: number): Wanted {
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
