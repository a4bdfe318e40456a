import { useContext, useEffect } from 'preact/hooks';
import { AtlasContext } from './atlas-context.ts';

/**
 * Keys of measuring, wherever the focus is: Escape ends drawing, then leaves; Backspace takes the last point back while
 * something is drawn. Texts keep their own keys, but for Escape while something is drawn: that always leaves.
 */
export function useMeasureKeys(): void {
  const atlas = useContext(AtlasContext);
  useEffect(() => {
    if (atlas === null) return undefined;
    const { store, actions } = atlas;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isDrawing = store.getState().nextClick === 'measure';
      const isInText = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      const act = (action: () => void): void => {
        event.preventDefault();
        event.stopPropagation();
        action();
      };
      if (event.key === 'Escape' && isDrawing) act(() => actions.setNextClick('choose'));
      else if (isInText) return;
      else if (event.key === 'Escape') act(actions.showOverview);
      else if (event.key === 'Backspace' && isDrawing && !isOnHandle(event))
        act(actions.removeLastMeasuredPoint);
    };
    // before anybody else: the map has an Escape of its own
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [atlas]);
}

/** A point that has the focus is what Backspace removes. */
function isOnHandle({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('.measure-handle') !== null;
}
