import type { Mishaps } from '../store/mishaps.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { MISHAP_MESSAGES } from './mishap-messages.ts';
import { ReloadButton } from './reload-button.tsx';

/** What went wrong in the page itself. Its words come with the page: where code is missing they could not be fetched either. */
export function MishapNotice() {
  const t = useText();
  const actions = useActions();
  const mishaps = useAtlasState((s) => s.mishaps);
  const kinds = (Object.keys(mishaps) as (keyof Mishaps)[]).filter((kind) => mishaps[kind] === 'to be told');
  return (
    <div role="alert">
      {kinds.length > 0 && (
        <div class="problems" data-mishap={kinds.join(' ')}>
          {kinds.map((kind) => (
            <p key={kind}>{t(MISHAP_MESSAGES[kind])}</p>
          ))}
          <p class="card-actions">
            <ReloadButton />
            <button type="button" class="button small" onClick={actions.mishapsRead}>
              {t(MISHAP_MESSAGES.understood)}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
