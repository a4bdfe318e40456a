import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { LINK_TEXTS, linkNoteWords } from './link-messages.ts';

/** What of a link that was opened could not be used, part by part. */
export function LinkNotes() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const notes = useAtlasState((s) => s.linkNotes);
  if (notes.length === 0) return null;
  return (
    <div role="alert" class="problems link-notes">
      <p class="notice-head">{t(LINK_TEXTS.heading)}</p>
      <ul>
        {notes.map((note) => (
          <li key={'part' in note ? note.part : note.kind}>{linkNoteWords(note, language)}</li>
        ))}
      </ul>
      <p>{t(LINK_TEXTS.rest)}</p>
      <button type="button" class="button small" onClick={actions.linkNotesDismissed}>
        {t('dismiss')}
      </button>
    </div>
  );
}
