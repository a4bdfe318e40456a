import { useEffect, useRef, useState } from 'preact/hooks';
import { afterPaint } from '../store/after-paint.ts';
import type { State } from '../store/state.ts';
import { useAtlas } from './atlas-context.ts';

/**
 * As `useAtlasState`, for what takes long to work out: it is worked out once the frame is painted in which the control answers that was
 * pressed. Until then it is what it was, `before` at first.
 */
export function useLaterState<T>(select: (state: State) => T, before: T): T {
  const { store, isPrinted = false } = useAtlas();
  const [, redraw] = useState({});
  const latest = useRef(select);
  latest.current = select;
  const value = useRef(before);
  const isDue = useRef(isPrinted);
  // where it is drawn, what it throws is told in its place
  if (isDue.current || isPrinted) value.current = select(store.getState());
  isDue.current = false;
  useEffect(() => {
    let callOff: (() => void) | null = null;
    const isSame = (): boolean => {
      try {
        return latest.current(store.getState()) === value.current;
      } catch {
        return false;
      }
    };
    const look = (): void => {
      callOff = null;
      if (isSame()) return;
      isDue.current = true;
      redraw({});
    };
    const plan = (): void => void (callOff ??= afterPaint(look));
    plan();
    const stop = store.subscribe(plan);
    return () => {
      callOff?.();
      stop();
    };
  }, [store]);
  return value.current;
}
