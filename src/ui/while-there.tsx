import type { State } from '../store/state.ts';
import { useAtlasState } from './atlas-context.ts';
import type { LoadView } from './lazy-code.ts';
import { LazyView } from './lazy-view.tsx';

/** A part that is there while something is so. It hears of that by itself: the page is not drawn again for it. */
export function WhileThere<P extends object>({
  is,
  load,
}: {
  is: (state: State) => boolean;
  load: LoadView<P>;
}) {
  return useAtlasState(is) ? <LazyView load={load} isQuiet /> : null;
}
