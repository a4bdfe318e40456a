import type { SessionState } from '../store/session-state.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import {
  holdsWords,
  momentWords,
  SAVING_FAILURES,
  SESSION_MESSAGES,
  SESSION_PHRASES,
  WORK_PART_WORDS,
} from './session-messages.ts';
import './session.css';

/** Work of an earlier visit that may be had back, what of it could not be read, and that the present one is not saved. */
export function SessionNotice() {
  const session = useAtlasState((s) => s.session);
  const isStart = useAtlasState((s) => s.view.kind === 'overview');
  return (
    <>
      {session.failure !== null && !session.isFailureRead && <NotSaved failure={session.failure} />}
      {session.lost !== null && <Lost lost={session.lost} />}
      {session.offer !== null && (isStart || session.offer.isFromHere) && <Offer session={session} />}
    </>
  );
}

function Offer({ session: { left, offer } }: { session: SessionState }) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const work = left.find(({ id }) => id === offer?.id);
  if (work === undefined) return null;
  const when = momentWords(work.at, Date.now(), language);
  return (
    <div class="session-notice" role="status" data-work={work.id}>
      <p>
        <strong>{SESSION_PHRASES.offered[language](when)}</strong> {holdsWords(work.holds, language)}.
      </p>
      <div class="card-actions">
        <button
          type="button"
          class="button small"
          onClick={() => actions.sessionWished({ kind: 'restore', id: work.id })}
        >
          {t(SESSION_MESSAGES.restore)}
        </button>
        <button
          type="button"
          class="button small"
          onClick={() => actions.sessionWished({ kind: 'discard', id: work.id })}
        >
          {t(SESSION_MESSAGES.discard)}
        </button>
      </div>
    </div>
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
