import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { saidOf } from '../domain/fault.ts';
import type { Localised } from '../domain/localised.ts';
import { useText } from './atlas-context.ts';

type Loaded<P> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly View: ComponentType<P> }
  | { readonly kind: 'failed'; readonly reason: Localised };

/**
 * A view whose code comes when it is first opened: the first screen does not wait for tables and forms. `load` must be
 * the same function at each drawing.
 */
export function LazyView<P extends object>({
  load,
  props,
  isQuiet = false,
}: {
  load: () => Promise<ComponentType<P>>;
  /** What the view is given. */
  props?: P;
  /** Says nothing while it comes, nor when it does not: for what nobody waits for. */
  isQuiet?: boolean;
}) {
  const t = useText();
  const [state, setState] = useState<Loaded<P>>({ kind: 'loading' });
  useEffect(() => {
    let isGone = false;
    load().then(
      (View) => !isGone && setState({ kind: 'loaded', View }),
      (error: unknown) => !isGone && setState({ kind: 'failed', reason: saidOf(error) }),
    );
    return () => {
      isGone = true;
    };
  }, [load]);
  if (isQuiet && state.kind !== 'loaded') return null;
  switch (state.kind) {
    case 'loading':
      return <p class="hint">{t('loading')}</p>;
    case 'failed':
      return (
        <p class="hint" role="alert">
          {t('failed')}: {t(state.reason)}
        </p>
      );
    case 'loaded':
      return <state.View {...((props ?? {}) as P)} />;
  }
}
