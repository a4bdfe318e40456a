import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { OFFLINE_MESSAGES } from './offline-messages.ts';
import './offline.css';

/** Offers the newer version. The page is loaded anew only by this button. */
export function UpdateNotice() {
  const t = useText();
  const actions = useActions();
  const update = useAtlasState((s) => s.offline.update);
  const isSaved = useAtlasState(({ habits, session }) => habits.isWorkSaved && session.failure === null);
  const isElsewhere = update === 'in another tab';
  return (
    <div class="update-notice" role="status">
      <p>
        <strong>{t(isElsewhere ? OFFLINE_MESSAGES.updateElsewhere : OFFLINE_MESSAGES.updateReady)}</strong>{' '}
        {t(isSaved ? OFFLINE_MESSAGES.updateKeepsWork : OFFLINE_MESSAGES.updateKeeps)}
      </p>
      <div class="card-actions">
        <button type="button" class="button small" onClick={() => actions.offlineWished('change version')}>
          {t(OFFLINE_MESSAGES.reload)}
        </button>
        {update !== 'later' && (
          <button type="button" class="button small" onClick={actions.updateLater}>
            {t(OFFLINE_MESSAGES.later)}
          </button>
        )}
      </div>
    </div>
  );
}
