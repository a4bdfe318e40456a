import { afterPaint } from './after-paint.ts';
import type { Store } from './store.ts';

/** A store that can be let go of. */
export type Afterwards = Store & {
  /** Whether it is told already what happened last. */
  readonly isTold: () => boolean;
  /** Begins to follow; gives what ends that. */
  readonly follow: () => () => void;
};

/**
 * The store as what takes long to draw sees it: all of it as it was, until the frame is painted in which the control answers that was
 * pressed. What is worked out for that drawing alone is not worked out before, either. `onBehind` hears when it falls behind.
 */
export function afterwards(
  store: Store,
  onBehind: () => void = () => {},
  whenPainted: (work: () => void) => () => void = afterPaint,
): Afterwards {
  type Listener = Parameters<Store['subscribe']>[0];
  const listeners = new Set<Listener>();
  let told = store.getState();
  let callOff: (() => void) | null = null;
  const tell = (): void => {
    callOff = null;
    const before = told;
    told = store.getState();
    if (told !== before) for (const listener of listeners) listener(told, before);
  };
  return {
    ...store,
    getState: () => told,
    isTold: () => told === store.getState(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow() {
      // something may have happened since it was made
      tell();
      const stop = store.subscribe((state) => {
        // in one language with what is around it, which was drawn after a frame already
        if (state.language !== told.language) {
          callOff?.();
          tell();
        }
        if (callOff !== null || told === state) return;
        callOff = whenPainted(tell);
        onBehind();
      });
      return () => {
        callOff?.();
        callOff = null;
        stop();
      };
    },
  };
}
