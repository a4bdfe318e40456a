import { MOST_COMPARED } from '../domain/comparison.ts';
import { isSameSite } from '../store/site-ref.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { PANEL_MESSAGES } from './panel-messages.ts';

/** Sets the chosen site beside others, or takes it out again. */
export function CompareButton() {
  const t = useText();
  const actions = useActions();
  const ref = useAtlasState((s) => (s.view.kind === 'site' ? s.view.site : null));
  const compared = useAtlasState((s) => s.compared);
  if (ref === null) return null;
  const isCompared = compared.some((other) => isSameSite(other, ref));
  const isFull = !isCompared && compared.length >= MOST_COMPARED;
  return (
    <button
      type="button"
      class="button small"
      aria-pressed={isCompared}
      disabled={isFull}
      title={isFull ? t(PANEL_MESSAGES.compareFull) : undefined}
      onClick={() => (isCompared ? actions.stopComparing(ref) : actions.compare(ref))}
    >
      {isCompared ? `✓ ${t(PANEL_MESSAGES.comparing)}` : `+ ${t(PANEL_MESSAGES.compare)}`}
    </button>
  );
}
