import type { Minutes } from '../domain/units.ts';
import type { Inside, InsideKind } from '../store/inside.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { formatDuration } from './format.ts';
import { PlaceList } from './place-list.tsx';
import { INSIDE_NAMES, REACH_MESSAGES, REACH_PHRASES } from './reach-messages.ts';
import { SaveButton } from './save-button.tsx';

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
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const secondsOf = new Map(places.map(({ place, seconds }) => [place, seconds]));
  const title = REACH_PHRASES.insideTitle[language](t(INSIDE_NAMES[kind]), String(minutes));
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
        <p class="hint">{t(REACH_MESSAGES.insideNothing)}</p>
      ) : (
        <PlaceList
          label={title}
          places={places.map(({ place }) => place)}
          figure={(place) => (
            <span class="time">{formatDuration(secondsOf.get(place) ?? 0, language, units)}</span>
          )}
        />
      )}
      {places.length > 0 && (
        <div class="card-actions">
          <SaveButton what={{ kind: 'inside', of: kind, minutes }} />
        </div>
      )}
      <p class="hint">{t(REACH_MESSAGES.insideHint)}</p>
    </div>
  );
}
