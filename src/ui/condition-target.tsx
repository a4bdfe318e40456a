import { useState } from 'preact/hooks';
import {
  MOST_PEOPLE,
  PLACE_GROUPS,
  type PlaceGroup,
  type SiteCondition,
  type Target,
} from '../domain/conditions.ts';
import { pickedPlace, type PickedPlace } from '../domain/picked-place.ts';
import { placeById } from '../store/select.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { SEARCH_TEXTS } from './conditions-messages.ts';
import { nameOf } from './describe.ts';
import { formatNumber } from './format.ts';
import { PLACE_GROUP_NAMES, REACH_MESSAGES } from './reach-messages.ts';
import { SearchField } from './search-field.tsx';

type AnyTarget = SiteCondition['target'];

const A_PLACE = 'place';
const MY_ORIGINS = 'origins';
const PEOPLE = 'people';

/** What a condition begins with when it becomes one about people. */
const FIRST_PEOPLE = 500_000;

/** What a condition is about: of any [international airport], of at least [500,000] [people]. */
export function ConditionTarget({
  target,
  count,
  onChange,
}: {
  target: AnyTarget;
  /** Number of places that it is about. */
  count: number;
  onChange: (target: AnyTarget) => void;
}) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const [isChoosing, setIsChoosing] = useState(false);
  const value = isChoosing
    ? A_PLACE
    : target.kind === 'group'
      ? target.group
      : target.kind === 'own'
        ? A_PLACE
        : target.kind;
  const isPeople = target.kind === 'people' && !isChoosing;
  const give = (changed: AnyTarget): void => {
    setIsChoosing(false);
    onChange(changed);
  };
  const take = (chosen: string): void => {
    if (chosen === A_PLACE) setIsChoosing(true);
    else if (chosen === MY_ORIGINS) give({ kind: 'origins' });
    else if (chosen === PEOPLE) give({ kind: 'people', people: FIRST_PEOPLE });
    else give({ kind: 'group', group: chosen as PlaceGroup });
  };
  return (
    <>
      <div class="condition-target">
        <span>{t(isPeople ? SEARCH_TEXTS.ofAtLeast : SEARCH_TEXTS.ofAny)}</span>
        {isPeople && (
          <PeopleField people={target.people} onChange={(people) => give({ kind: 'people', people })} />
        )}
        <select
          aria-label={t(SEARCH_TEXTS.target)}
          value={value}
          onChange={(event) => take(event.currentTarget.value)}
        >
          <optgroup label={t(SEARCH_TEXTS.groups)}>
            {PLACE_GROUPS.map((group) => (
              <option key={group} value={group}>
                {t(PLACE_GROUP_NAMES[group])}
              </option>
            ))}
          </optgroup>
          <optgroup label={t(SEARCH_TEXTS.other)}>
            <option value={PEOPLE}>{t(SEARCH_TEXTS.people)}</option>
            <option value={MY_ORIGINS}>{t(REACH_MESSAGES.conditionOrigins)}</option>
            <option value={A_PLACE}>{t(SEARCH_TEXTS.place)}</option>
          </optgroup>
        </select>
        {(target.kind === 'group' || target.kind === 'origins') && (
          <span class="count">{formatNumber(count, language)}</span>
        )}
      </div>
      {target.kind === 'group' && target.group === 'deep-sea-ports' && count > 0 && (
        <p class="hint">{t(SEARCH_TEXTS.deepSea)}</p>
      )}
      {(target.kind === 'place' || target.kind === 'own') && !isChoosing && (
        <ChosenPlace picked={target} onSearch={() => setIsChoosing(true)} />
      )}
      {isChoosing && (
        <SearchField
          label={t(SEARCH_TEXTS.placeSearch)}
          placeholder={t(SEARCH_TEXTS.placeSearch)}
          accepts={(found) => found.kind === 'place'}
          onTake={(found) => found.kind === 'place' && give(pickedPlace(found.place))}
          onLeave={() => setIsChoosing(false)}
          isFocused
        />
      )}
      {target.kind !== 'people' && count === 0 && <p class="hint">{t(emptyReason(target.kind))}</p>}
    </>
  );
}

function emptyReason(kind: Target['kind']) {
  if (kind === 'origins') return SEARCH_TEXTS.noOrigins;
  return kind === 'group' ? SEARCH_TEXTS.empty : SEARCH_TEXTS.noPlace;
}

function ChosenPlace({ picked, onSearch }: { picked: PickedPlace; onSearch: () => void }) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const place = useAtlasState((s) => placeById(s).get(picked.id));
  if (picked.kind === 'place' && place === undefined) return null;
  return (
    <p class="condition-place">
      {place === undefined ? (
        picked.kind === 'own' && picked.name
      ) : (
        <button type="button" class="link-button" onClick={() => actions.choosePlace(place)}>
          {nameOf(place, language)}
        </button>
      )}{' '}
      <button type="button" class="link-button" onClick={onSearch}>
        ({t(SEARCH_TEXTS.placeSearch)})
      </button>
    </p>
  );
}

/** A number with its separators, which a number field of the browser would not show; taken on Enter and on leaving. */
function PeopleField({ people, onChange }: { people: number; onChange: (people: number) => void }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const [isWrong, setIsWrong] = useState(false);
  return (
    <input
      type="text"
      class="people-field"
      inputMode="numeric"
      aria-label={t(SEARCH_TEXTS.peopleAtLeast)}
      aria-invalid={isWrong}
      value={formatNumber(people, language)}
      onInput={() => setIsWrong(false)}
      onChange={(event) => {
        const typed = Number(event.currentTarget.value.replace(/[\s.,]/g, ''));
        const isCount = Number.isInteger(typed) && typed >= 1 && typed <= MOST_PEOPLE;
        setIsWrong(!isCount);
        if (isCount) onChange(typed);
      }}
    />
  );
}
