import { isSameSite } from '../store/site-ref.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { REACH_MESSAGES } from './reach-messages.ts';

/** Keeps the chosen site as an origin, or lets it go: areas then are those around it or any other. */
export function KeepOriginButton() {
  const t = useText();
  const actions = useActions();
  const ref = useAtlasState((s) => (s.view.kind === 'site' ? s.view.site : null));
  const isKept = useAtlasState((s) => ref !== null && s.keptOrigins.some((kept) => isSameSite(kept, ref)));
  if (ref === null) return null;
  return (
    <button
      type="button"
      class="button small"
      aria-pressed={isKept}
      title={t(REACH_MESSAGES.originKeepHint)}
      onClick={() => (isKept ? actions.dropOrigin(ref) : actions.keepOrigin(ref))}
    >
      {isKept ? `✓ ${t(REACH_MESSAGES.originKept)}` : `+ ${t(REACH_MESSAGES.originKeep)}`}
    </button>
  );
}
