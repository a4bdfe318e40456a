import type { MadeKind } from '../store/made-by.ts';
import { madeBy } from '../store/made-by.ts';
import { useAtlasState } from './atlas-context.ts';
import { LazyView } from './lazy-view.tsx';

const loadWords = () => import('./made-by-words.tsx').then(({ MadeByWords }) => MadeByWords);

/** Who made the figures beside it, while a server is in use; nothing else needs saying otherwise. */
export function MadeBy({ of }: { of: MadeKind }) {
  const makers = useAtlasState((s) => madeBy(s, of));
  return makers.length === 0 ? null : <LazyView load={loadWords} props={{ makers, of }} isQuiet />;
}
