import { isComplete, type KeptFiles } from '../domain/kept-files.ts';
import { offlineStage } from '../store/offline.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { OfflineFailures } from './offline-failures.tsx';
import { OFFLINE_MESSAGES, OFFLINE_PHRASES, OFFLINE_STAGES } from './offline-messages.ts';
import { UpdateNotice } from './update-notice.tsx';
import './offline.css';

/** What of the atlas is kept for use without a network: how much, which version, since when, and what to do about it. */
export function OfflineSection() {
  const t = useText();
  const actions = useActions();
  const offline = useAtlasState((s) => s.offline);
  const { kept, coming, keeper, update, isPersistent } = offline;
  const stage = offlineStage(offline);
  const canComplete = kept !== null && !isComplete(kept) && !kept.isFetching;
  return (
    <section
      aria-labelledby="offline-heading"
      class="offline"
      data-stage={stage}
      data-version={kept?.version}
    >
      <h2 id="offline-heading">{t(OFFLINE_MESSAGES.title)}</h2>
      <p class="offline-stage" role="status">
        {t(OFFLINE_STAGES[stage])}
      </p>
      {keeper.kind === 'refused' && <p class="hint">{t(keeper.reason)}</p>}
      {kept !== null && <Kept kept={kept} />}
      {coming !== null && <Coming coming={coming} />}
      {update === 'later' && <UpdateNotice />}
      {stage === 'complete' && isPersistent !== null && (
        <p class="hint">{t(isPersistent ? OFFLINE_MESSAGES.persistent : OFFLINE_MESSAGES.notPersistent)}</p>
      )}
      <div class="card-actions">
        {canComplete && (
          <button type="button" class="button small" onClick={() => actions.offlineWished('complete')}>
            {t(OFFLINE_MESSAGES.complete)}
          </button>
        )}
        {stage === 'complete' && isPersistent === false && (
          <button type="button" class="button small" onClick={() => actions.offlineWished('persist')}>
            {t(OFFLINE_MESSAGES.persist)}
          </button>
        )}
        {keeper.kind === 'switched off' && (
          <button type="button" class="button small" onClick={() => actions.offlineWished('keep again')}>
            {t(OFFLINE_MESSAGES.keepAgain)}
          </button>
        )}
        {kept !== null && (
          <button type="button" class="button small" onClick={() => actions.offlineWished('remove')}>
            {t(OFFLINE_MESSAGES.remove)}
          </button>
        )}
      </div>
      {stage === 'complete' && <p class="hint">{t(OFFLINE_MESSAGES.installHint)}</p>}
    </section>
  );
}

/** The version that answers. */
function Kept({ kept }: { kept: KeptFiles }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const { amount, version, since } = OFFLINE_PHRASES[language];
  return (
    <>
      {!isComplete(kept) && (
        <progress
          class="progress"
          aria-label={t(OFFLINE_MESSAGES.progress)}
          max={kept.ofBytes}
          value={kept.bytes}
        />
      )}
      <p class="hint">
        <span class="offline-amount">{amount(kept)}</span>
        {kept.since !== null && `, ${since(kept.since)}`}
        <br />
        {version(kept)}
      </p>
      {kept.failures.length > 0 && (
        <>
          <p class="hint">{t(OFFLINE_MESSAGES.failed)}</p>
          <OfflineFailures failures={kept.failures} />
        </>
      )}
    </>
  );
}

/** A newer version while it is fetched, or why it could not be. */
function Coming({ coming }: { coming: KeptFiles }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const phrases = OFFLINE_PHRASES[language];
  if (coming.isFetching)
    return (
      <>
        <p class="hint">{phrases.coming(coming.version)}</p>
        <progress
          class="progress"
          aria-label={t(OFFLINE_MESSAGES.comingProgress)}
          max={coming.ofBytes}
          value={coming.bytes}
        />
      </>
    );
  if (coming.failures.length === 0) return null;
  return (
    <div class="offline-trouble" data-coming-failed={coming.version}>
      <p class="hint">{phrases.comingFailed(coming.version)}</p>
      <OfflineFailures failures={coming.failures} />
    </div>
  );
}
