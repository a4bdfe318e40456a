import { useText } from './atlas-context.ts';
import { MISHAP_MESSAGES } from './mishap-messages.ts';

/** Where only a new beginning helps: the address, and what is kept of the visit, bring back what was made. */
export function ReloadButton() {
  const t = useText();
  return (
    <button type="button" class="button small" onClick={() => location.reload()}>
      {t(MISHAP_MESSAGES.reload)}
    </button>
  );
}
