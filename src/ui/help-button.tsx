import { useActions, useText } from './atlas-context.ts';
import { START_MESSAGES } from './start-messages.ts';

/** In the head of the panel: opens help. */
export function HelpButton() {
  const t = useText();
  const actions = useActions();
  return (
    <button
      type="button"
      class="help-button"
      aria-haspopup="dialog"
      aria-label={t(START_MESSAGES.help)}
      title={t(START_MESSAGES.help)}
      onClick={actions.showHelp}
    >
      ?
    </button>
  );
}
