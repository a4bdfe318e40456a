import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClaimEnd } from '../domain/claim.ts';
import { parentOf } from '../domain/conditions.ts';
import type { Found } from '../domain/found.ts';
import type { Place } from '../domain/place.ts';
import { endAt } from '../store/claims-view-actions.ts';
import { allPlaces } from '../store/select.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { useClaimNames } from './claim-names.ts';
import { CLAIM_TEXTS } from './claims-messages.ts';
import { focusMapAfter } from './focus-map.ts';
import { SearchField } from './search-field.tsx';

/** One end of a claim: found by name or coordinates, or by a click on the map. */
export function ClaimEndField({
  label,
  end,
  aim,
  onChange,
}: {
  label: string;
  end: ClaimEnd | null;
  /** Which end a click on the map sets. */
  aim: 'from' | 'to';
  onChange: (end: ClaimEnd | null) => void;
}) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const places = useAtlasState(allPlaces);
  const { nameOfEnd } = useClaimNames();
  const isAiming = useAtlasState((s) => s.nextClick === `claim ${aim}`);
  const [wasTaken, setWasTaken] = useState(false);
  const changeButton = useRef<HTMLButtonElement>(null);
  // the field that had the focus gives way to what was found
  useLayoutEffect(() => {
    if (end !== null && wasTaken) changeButton.current?.focus();
  }, [end, wasTaken]);

  const take = (found: Found): void => {
    setWasTaken(true);
    if (found.kind === 'position') onChange(endAt(found.position));
    else if (found.kind === 'place') onChange(endMeant(found.place, places));
  };
  return (
    <fieldset class="claim-end">
      <legend>{label}</legend>
      {end === null ? (
        <>
          <SearchField
            label={`${label}: ${t(CLAIM_TEXTS.search)}`}
            placeholder={t(CLAIM_TEXTS.search)}
            accepts={(found) => found.kind === 'place' || found.kind === 'position'}
            onTake={take}
            isFocused={wasTaken}
          />
          <button
            type="button"
            class="button small"
            aria-pressed={isAiming}
            onClick={(event) => {
              actions.setNextClick(isAiming ? 'choose' : `claim ${aim}`);
              if (isAiming || event.detail > 0) return;
              // the point is taken by keys, too: then the focus comes back to this end
              setWasTaken(true);
              focusMapAfter(event);
            }}
          >
            {t(CLAIM_TEXTS.onMap)}
          </button>
        </>
      ) : (
        <>
          <span class="claim-end-name">{nameOfEnd(end, language)}</span>
          <button
            ref={changeButton}
            type="button"
            class="link-button"
            aria-label={`${label}: ${t(CLAIM_TEXTS.change)}`}
            onClick={() => {
              setWasTaken(true);
              onChange(null);
            }}
          >
            {t(CLAIM_TEXTS.change)}
          </button>
        </>
      )}
    </fieldset>
  );
}

/** Who says "to the port" means any of its terminals, where the data has them. */
function endMeant(place: Place, all: readonly Place[]): ClaimEnd {
  const terminals = all.filter((other) => parentOf(other) === place.id);
  return terminals.length === 0
    ? endAt(place.position, place)
    : { kind: 'any', ids: terminals.map(({ id }) => id) };
}
