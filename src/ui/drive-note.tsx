import { useAtlasState, useText } from './atlas-context.ts';
import { OwnRoadsNote } from './own-roads-note.tsx';
import { DIRECTION_NAMES, PROFILE_NAMES } from './messages.ts';
import { ANSWER_MESSAGES } from './answer-messages.ts';
import { REACH_PHRASES } from './reach-messages.ts';

/** In one line what the drives beside it assume: vehicle, direction, year. */
export function DriveNote() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const { profile, direction, year } = useAtlasState((s) => s.assumptions);
  return (
    <p class="hint">
      {REACH_PHRASES.by[language](
        t(PROFILE_NAMES[profile]).toLocaleLowerCase(language),
        t(DIRECTION_NAMES[direction]).toLocaleLowerCase(language),
        String(year),
      )}
      {' · '}
      {t(ANSWER_MESSAGES.freeRunning)}
      <OwnRoadsNote />
    </p>
  );
}
