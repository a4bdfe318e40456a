import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { useActions, useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';
import { MISHAP_MESSAGES } from './mishap-messages.ts';
import { ReloadButton } from './reload-button.tsx';

/**
 * Keeps an error in drawing what is inside from taking the rest of the page along: a sentence stands in its place, or nothing
 * where it was no view of its own and the page tells it elsewhere. Something else to show (`of`) is tried again.
 */
export function Guarded({
  children,
  of = null,
  isQuiet = false,
}: {
  children: ComponentChildren;
  of?: unknown;
  isQuiet?: boolean;
}) {
  const t = useText();
  const actions = useActions();
  const [error, tryAgain] = useErrorBoundary((thrown: unknown) => {
    console.error(thrown);
    if (isQuiet) actions.mishapFound('error');
  });
  const hasFailed = error !== undefined;
  useEffect(() => {
    if (hasFailed) tryAgain();
  }, [of]);
  if (!hasFailed) return <>{children}</>;
  if (isQuiet) return null;
  return (
    <div class="problems" role="alert" data-broken>
      <p>{t(MISHAP_MESSAGES.brokenView)}</p>
      <p class="card-actions">
        <button type="button" class="button small" onClick={tryAgain}>
          {t(MISHAP_MESSAGES.showAgain)}
        </button>
        <ReloadButton />
        <OverviewButton />
      </p>
    </div>
  );
}
