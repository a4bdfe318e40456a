import { isSameSite } from '../store/site-ref.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';

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
      title={t('originKeepHint')}
      onClick={() => (isKept ? actions.dropOrigin(ref) : actions.keepOrigin(ref))}
    >
      {isKept ? `✓ ${t('originKept')}` : `+ ${t('originKeep')}`}
    </button>
  );
}
