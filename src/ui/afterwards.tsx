import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { afterwards } from '../store/afterwards.ts';
import { AtlasContext, useAtlas } from './atlas-context.ts';

/**
 * What is inside is drawn once the frame is painted in which the control answers that was pressed: long lists and what is worked out for
 * them. Until then it stands as it was, and says that it is busy.
 */
export function Afterwards({ children }: { children: ComponentChildren }) {
  const atlas = useAtlas();
  const ground = useRef<HTMLDivElement>(null);
  const later = useMemo(() => {
    const say = (isBusy: boolean): void => ground.current?.setAttribute('aria-busy', String(isBusy));
    const store = afterwards(atlas.store, () => say(true));
    return { ...atlas, store, say };
  }, [atlas]);
  useLayoutEffect(() => {
    const stop = later.store.follow();
    const unsubscribe = later.store.subscribe(() => later.say(false));
    return () => {
      unsubscribe();
      stop();
    };
  }, [later]);
  return (
    // no box of its own: what sticks to an edge sticks to that of what is around
    <div ref={ground} style={{ display: 'contents' }}>
      <AtlasContext.Provider value={later}>{children}</AtlasContext.Provider>
    </div>
  );
}
