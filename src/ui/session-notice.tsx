import type { SessionState } from '../store/session-state.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { SAVING_FAILURES, SESSION_MESSAGES, SESSION_PHRASES, WORK_PART_WORDS } from './session-messages.ts';
import './session.css';

/** What of saved work could not be read, and that the present one is not saved. */
export function SessionNotice() {
  const session = useAtlasState((s) => s.session);
  return (
    <>
      {session.failure !== null && !session.isFailureRead && <NotSaved failure={session.failure} />}
      {session.lost !== null && <Lost lost={session.lost} />}
    </>
  );
}

function NotSaved({ failure }: { failure: NonNullable<SessionState['failure']> }) {
  const t = useText();
  const actions = useActions();
  return (
    <div class="session-notice" role="alert" data-saving-failure={failure}>
      <p>{t(SAVING_FAILURES[failure])}</p>
      <div class="card-actions">
        <button type="button" class="button small" onClick={actions.savingFailureRead}>
          {t(SESSION_MESSAGES.understood)}
        </button>
      </div>
    </div>
  );
}

function Lost({ lost }: { lost: NonNullable<SessionState['lost']> }) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const words =
    lost === 'all'
      ? t(SESSION_MESSAGES.lostAll)
      : SESSION_PHRASES.lost[language](lost.map((part) => t(WORK_PART_WORDS[part])).join(', '));
  return (
    <div class="session-notice" role="alert" data-lost>
      <p>{words}</p>
      <div class="card-actions">
        <button type="button" class="button small" onClick={actions.lostWorkRead}>
          {t(SESSION_MESSAGES.understood)}
        </button>
      </div>
    </div>
  );
}
