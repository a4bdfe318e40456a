import type { SavedWork } from '../store/saved-work.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import {
  holdsWords,
  momentWords,
  roomWords,
  SAVING_FAILURES,
  SESSION_MESSAGES,
  SESSION_PHRASES,
} from './session-messages.ts';
import './session.css';

/** What is saved by itself: of this tab, of earlier visits, and whether anything is to be. */
export function SessionSection() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const isOn = useAtlasState((s) => s.habits.isWorkSaved);
  const { saved, left, failure } = useAtlasState((s) => s.session);
  const stage = !isOn
    ? SESSION_MESSAGES.off
    : failure === null
      ? SESSION_MESSAGES.on
      : SAVING_FAILURES[failure];
  return (
    <section aria-labelledby="session-heading" class="session">
      <h2 id="session-heading">{t(SESSION_MESSAGES.title)}</h2>
      <p class="hint">{t(stage)}</p>
      {isOn && failure === null && (
        <p class="session-here">
          {saved === null
            ? t(SESSION_MESSAGES.nothing)
            : SESSION_PHRASES.here[language](
                holdsWords(saved.holds, language),
                momentWords(saved.at, Date.now(), language),
                roomWords(saved.bytes, language),
              )}
        </p>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => actions.setHabits({ isWorkSaved: currentTarget.checked })}
        />{' '}
        {t(SESSION_MESSAGES.switch)}
      </label>
      {left.length > 0 && (
        <>
          <h3>{t(SESSION_MESSAGES.left)}</h3>
          <ul class="session-left">
            {left.map((work) => (
              <LeftWork key={work.id} work={work} />
            ))}
          </ul>
          <button
            type="button"
            class="button small"
            onClick={() => actions.sessionWished({ kind: 'discard all' })}
          >
            {t(SESSION_MESSAGES.discardAll)}
          </button>
        </>
      )}
      {isOn && <p class="hint">{t(SESSION_MESSAGES.rules)}</p>}
    </section>
  );
}

function LeftWork({ work: { id, at, holds, bytes } }: { work: SavedWork }) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const when = momentWords(at, Date.now(), language);
  return (
    <li data-work={id}>
      <p>
        {holdsWords(holds, language)}{' '}
        <span class="count">{SESSION_PHRASES.left[language](when, roomWords(bytes, language))}</span>
      </p>
      <div class="card-actions">
        <button
          type="button"
          class="button small"
          aria-label={SESSION_PHRASES.restoreOf[language](when)}
          onClick={() => actions.sessionWished({ kind: 'restore', id })}
        >
          {t(SESSION_MESSAGES.restore)}
        </button>
        <button
          type="button"
          class="button small"
          aria-label={SESSION_PHRASES.discardOf[language](when)}
          onClick={() => actions.sessionWished({ kind: 'discard', id })}
        >
          {t(SESSION_MESSAGES.discard)}
        </button>
      </div>
    </li>
  );
}
