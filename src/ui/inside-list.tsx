import type { Minutes } from '../domain/units.ts';
import type { Inside, InsideKind } from '../store/inside.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { describePlace, nameOf } from './describe.ts';
import { formatDuration } from './format.ts';
import { PHRASES } from './messages.ts';
import { INSIDE_NAMES } from './reach-messages.ts';

/** What of a kind lies within a limit, nearest in time first. */
export function InsideList({
  kind,
  minutes,
  places,
  onClose,
}: {
  kind: InsideKind;
  minutes: Minutes;
  places: readonly Inside[];
  onClose: () => void;
}) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const title = PHRASES.insideTitle[language](t(INSIDE_NAMES[kind]), String(minutes));
  return (
    <div class="inside" role="region" aria-label={title}>
      <div class="section-head">
        <h3>
          {title} <span class="count">{places.length}</span>
        </h3>
        <button type="button" class="icon-button" aria-label={t('close')} onClick={onClose}>
          ×
        </button>
      </div>
      {places.length === 0 ? (
        <p class="hint">{t('insideNothing')}</p>
      ) : (
        <ul class="place-list">
          {places.map(({ place, seconds }) => (
            <li key={place.id}>
              <button type="button" class="timed" onClick={() => actions.choosePlace(place)}>
                <span>
                  <span class="result-name">{nameOf(place, language)}</span>
                  <span class="result-where">{describePlace(place, language)}</span>
                </span>
                <span class="time">{formatDuration(seconds, language)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="hint">{t('insideHint')}</p>
    </div>
  );
}
