import { useState } from 'preact/hooks';
import type { Found } from '../domain/found.ts';
import { otherOrigins, type Origin } from '../store/origins.ts';
import { site } from '../store/select.ts';
import { refOf } from '../store/site-ref.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { formatPosition } from './format.ts';
import { SearchField } from './search-field.tsx';
import { REACH_MESSAGES, REACH_PHRASES } from './reach-messages.ts';

/** What areas are measured from besides the chosen place, and the way to add more. */
export function OriginsList() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const chosen = useAtlasState(site);
  const others = useAtlasState(otherOrigins);
  const [isAdding, setIsAdding] = useState(false);

  const add = (found: Found): void => {
    setIsAdding(false);
    if (found.kind === 'place') actions.keepOrigin(refOf(found.place));
    else if (found.kind === 'position') actions.keepOrigin({ kind: 'pin', position: found.position });
  };
  return (
    <div class="origins" role="group" aria-label={t(REACH_MESSAGES.origins)}>
      {others.length > 0 && (
        <>
          <p class="hint">{t(REACH_MESSAGES.originsAny)}</p>
          <ul class="chips">
            {chosen !== null && (
              <li class="chip">
                {nameOf(chosen, language)} <span class="count">({t(REACH_MESSAGES.originThis)})</span>
              </li>
            )}
            {others.map((origin) => (
              <OriginChip key={origin.place.id + origin.place.position.join()} origin={origin} />
            ))}
          </ul>
        </>
      )}
      {isAdding ? (
        <SearchField
          label={t(REACH_MESSAGES.originAdd)}
          placeholder={t(REACH_MESSAGES.originAddPlaceholder)}
          accepts={({ kind }) => kind === 'place' || kind === 'position'}
          onTake={add}
          onLeave={() => setIsAdding(false)}
          isFocused
        />
      ) : (
        <button type="button" class="link-button" onClick={() => setIsAdding(true)}>
          + {t(REACH_MESSAGES.originAdd)}
        </button>
      )}
    </div>
  );
}

function OriginChip({ origin: { ref, place } }: { origin: Origin }) {
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const name =
    ref.kind === 'pin'
      ? REACH_PHRASES.originKeptPin[language](formatPosition(ref.position, language, units))
      : nameOf(place, language);
  return (
    <li class="chip">
      {name}
      <button
        type="button"
        class="icon-button"
        aria-label={REACH_PHRASES.remove[language](name)}
        onClick={() => actions.dropOrigin(ref)}
      >
        ×
      </button>
    </li>
  );
}
