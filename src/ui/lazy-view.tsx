import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { saidOf } from '../domain/fault.ts';
import type { Localised } from '../domain/localised.ts';
import { useActions, useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';
import { Guarded } from './guarded.tsx';
import { inTurn, loadedView, loadView, type LoadView } from './lazy-code.ts';
import { MISHAP_MESSAGES } from './mishap-messages.ts';
import { ReloadButton } from './reload-button.tsx';

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
  meanwhile = null,
}: {
  load: LoadView<P>;
  /** What the view is given. */
  props?: P;
  /** For what nobody waits for: shows nothing while it comes, and where it does not the page tells it once for all of them. */
  isQuiet?: boolean;
  /** Stands in its place until then, where it is quiet. */
  meanwhile?: ComponentChildren;
}) {
  const t = useText();
  const actions = useActions();
  const [state, setState] = useState<Loaded<P>>(() => {
    const View = loadedView(load);
    return View === null ? { kind: 'loading' } : { kind: 'loaded', View };
  });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (state.kind === 'loaded') return;
    let isGone = false;
    // a dozen of them are asked for when the page starts
    (isQuiet ? inTurn(() => loadView(load)) : loadView(load)).then(
      (View) => !isGone && setState({ kind: 'loaded', View }),
      (error: unknown) => {
        if (isGone) return;
        setState({ kind: 'failed', reason: saidOf(error) });
        if (isQuiet) actions.mishapFound('missingCode');
      },
    );
    return () => {
      isGone = true;
    };
  }, [load, tries]);
  if (isQuiet && state.kind !== 'loaded') return <>{meanwhile}</>;
  switch (state.kind) {
    case 'loading':
      return <p class="hint">{t('loading')}</p>;
    case 'failed':
      return (
        <div class="problems" role="alert" data-missing-code>
          <p>{t(state.reason)}</p>
          <p class="card-actions">
            <button
              type="button"
              class="button small"
              onClick={() => {
                fetchStylesAgain();
                setState({ kind: 'loading' });
                setTries(tries + 1);
              }}
            >
              {t(MISHAP_MESSAGES.tryAgain)}
            </button>
            <ReloadButton />
            <OverviewButton />
          </p>
        </div>
      );
    case 'loaded':
      return (
        <Guarded of={state.View} isQuiet={isQuiet}>
          <state.View {...((props ?? {}) as P)} />
        </Guarded>
      );
  }
}

/** Styles that did not come: the loader of the code asks for each of them once. */
function fetchStylesAgain(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
    if (link.sheet === null) link.replaceWith(link.cloneNode());
}
