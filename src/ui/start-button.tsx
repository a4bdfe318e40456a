import { useActions, useText } from './atlas-context.ts';
import { MISHAP_MESSAGES } from './mishap-messages.ts';

/** Out of a view that is not there, and so has no way back of its own. */
export function StartButton() {
  const t = useText();
  const actions = useActions();
  return (
    <button type="button" class="button small" onClick={actions.showOverview}>
      {t(MISHAP_MESSAGES.start)}
    </button>
  );
}
