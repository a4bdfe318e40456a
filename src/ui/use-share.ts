import { useEffect, useState } from 'preact/hooks';
import { useAtlas, useText } from './atlas-context.ts';
import type { ShareOutcome } from './share.ts';

const TOLD_MS = 4000;

export type Sharing = {
  /** What there is to tell of the last time, until it is old. */
  readonly outcome: Exclude<ShareOutcome, { kind: 'called off' }> | { readonly kind: 'failed' } | null;
  readonly share: () => void;
  readonly close: () => void;
};

/** Shares the present state as a link, and tells how that went. */
export function useShare(): Sharing {
  const { store } = useAtlas();
  const t = useText();
  const [outcome, setOutcome] = useState<Sharing['outcome']>(null);
  useEffect(() => {
    if (outcome === null || outcome.kind === 'shown') return undefined;
    const timer = setTimeout(() => setOutcome(null), TOLD_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const share = async (): Promise<void> => {
    try {
      const code = await import('./share.ts');
      const done = await code.share(store.getState(), t('appName'));
      setOutcome(done.kind === 'called off' ? null : done);
    } catch {
      setOutcome({ kind: 'failed' });
    }
  };
  return { outcome, share: () => void share(), close: () => setOutcome(null) };
}
