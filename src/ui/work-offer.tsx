import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { holdsWords, momentWords, SESSION_MESSAGES, SESSION_PHRASES } from './session-messages.ts';
import './session.css';

/**
 * Work of an earlier visit that may be had back. At the foot of the panel: it comes when it was found, and nothing moves away from under
 * the hand.
 */
export function WorkOffer() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const { left, offer } = useAtlasState((s) => s.session);
  const isStart = useAtlasState((s) => s.view.kind === 'overview');
  const work = left.find(({ id }) => id === offer?.id);
  if (work === undefined || !(isStart || offer?.isFromHere === true)) return null;
  const when = momentWords(work.at, Date.now(), language);
  return (
    <div class="work-offer" role="status" data-work={work.id}>
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
