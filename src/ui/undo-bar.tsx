import { useEffect, useRef } from 'preact/hooks';
import type { TakenBack } from '../store/history.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { HISTORY_PHRASES, HISTORY_TEXTS, STEP_NAMES } from './history-messages.ts';
import './undo-bar.css';

/**
 * Takes back and does again whatever the user makes, and says what that is: at the foot of the panel, where nothing moves
 * away from under the hand when it appears. Says by voice what was taken back, by these buttons or by a key.
 */
export function UndoBar() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const undo = useAtlasState((s) => s.history.past.at(-1)?.kind ?? null);
  const redo = useAtlasState((s) => s.history.future.at(-1)?.kind ?? null);
  const last = useAtlasState((s) => s.history.last);
  const told = useRef<TakenBack | null>(null);
  useEffect(() => {
    if (last === null || last === told.current) return;
    told.current = last;
    const name = STEP_NAMES[last.kind];
    const phrase = HISTORY_PHRASES[last.how];
    actions.tell({ en: phrase.en(name.en), vi: phrase.vi(name.vi) });
  }, [last]);

  if (undo === null && redo === null) return null;
  return (
    <div class="undo-bar" role="group" aria-label={t(HISTORY_TEXTS.history)}>
      <StepButton
        sign="↶"
        words={undo && HISTORY_PHRASES.undo[language](t(STEP_NAMES[undo]))}
        otherwise={t(HISTORY_TEXTS.undo)}
        onClick={actions.undo}
      />
      <StepButton
        sign="↷"
        words={redo && HISTORY_PHRASES.redo[language](t(STEP_NAMES[redo]))}
        otherwise={t(HISTORY_TEXTS.redo)}
        onClick={actions.redo}
      />
    </div>
  );
}

/** Stays where it is, and keeps the focus, when there is nothing more to do. */
function StepButton({
  sign,
  words,
  otherwise,
  onClick,
}: {
  sign: string;
  words: string | null;
  otherwise: string;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      aria-disabled={words === null}
      data-empty={words === null}
      title={words ?? otherwise}
      onClick={onClick}
    >
      <span aria-hidden="true">{sign}</span>
      <span class="undo-words">{words ?? otherwise}</span>
    </button>
  );
}
