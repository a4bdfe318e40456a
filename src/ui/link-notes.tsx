import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { LINK_PHRASES, LINK_TEXTS, PART_WORDS } from './link-messages.ts';

/** What of a link that was opened could not be used, part by part. */
export function LinkNotes() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const notes = useAtlasState((s) => s.linkNotes);
  if (notes.length === 0) return null;
  const count = (value: number): string => formatNumber(value, language);
  return (
    <div role="alert" class="problems link-notes">
      <p class="notice-head">{t(LINK_TEXTS.heading)}</p>
      <ul>
        {notes.map((note) => (
          <li key={'part' in note ? note.part : note.kind}>
            {note.kind === 'part' && LINK_PHRASES.part[language](t(PART_WORDS[note.part]))}
            {note.kind === 'newer' && LINK_PHRASES.newer[language](t(PART_WORDS[note.part]))}
            {note.kind === 'items' &&
              LINK_PHRASES.items[language](t(PART_WORDS[note.part]), count(note.broken), count(note.of))}
            {note.kind === 'unknown' && LINK_PHRASES.unknown[language](note.keys.join(', '))}
            {note.kind === 'too long' && LINK_PHRASES.tooLong[language](count(note.letters))}
          </li>
        ))}
      </ul>
      <p>{t(LINK_TEXTS.rest)}</p>
      <button type="button" class="button small" onClick={actions.linkNotesDismissed}>
        {t('dismiss')}
      </button>
    </div>
  );
}
