import { useState } from 'preact/hooks';
import { PROFILES, type Profile } from '../domain/assumptions.ts';
import { LONGEST_MINUTES } from '../domain/bands.ts';
import { PLACE_GROUPS, type PlaceGroup, type SiteCondition, type Target } from '../domain/conditions.ts';
import { placeById } from '../store/select.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { formatNumber } from './format.ts';
import { PHRASES, PROFILE_NAMES, type MessageKey } from './messages.ts';
import { PLACE_GROUP_NAMES } from './reach-messages.ts';
import { SearchField } from './search-field.tsx';

/** One condition as a sentence: within [60] min by [car] of any [international airport]. */
export function ConditionRow({
  condition,
  count,
  onChange,
  onRemove,
}: {
  condition: SiteCondition;
  /** Number of places that it is about. */
  count: number;
  onChange: (condition: SiteCondition) => void;
  onRemove: () => void;
}) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const { minutes, profile, target } = condition;
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <li class="condition">
      <div class="condition-sentence">
        <span>{t('conditionWithin')}</span>
        <MinutesField
          minutes={minutes}
          onChange={(changed) => onChange({ ...condition, minutes: changed })}
        />
        <span>{t('conditionBy')}</span>
        <select
          aria-label={t('vehicle')}
          value={profile}
          onChange={(event) => onChange({ ...condition, profile: event.currentTarget.value as Profile })}
        >
          {PROFILES.map((name) => (
            <option key={name} value={name}>
              {t(PROFILE_NAMES[name]).toLocaleLowerCase(language)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="icon-button"
          aria-label={PHRASES.remove[language](t('conditionTarget'))}
          title={t('remove')}
          onClick={onRemove}
        >
          ×
        </button>
      </div>
      <TargetField
        target={target}
        count={count}
        isChoosing={isChoosing}
        onChoosing={setIsChoosing}
        onChange={(changed) => {
          setIsChoosing(false);
          onChange({ ...condition, target: changed });
        }}
      />
      {count === 0 && <p class="hint">{t(emptyReason(target))}</p>}
    </li>
  );
}

function emptyReason(target: Target): MessageKey {
  if (target.kind === 'origins') return 'conditionNoOrigins';
  return target.kind === 'place' ? 'conditionNoPlace' : 'conditionEmpty';
}

/** Takes what is typed once it is a time that can be asked. */
function MinutesField({ minutes, onChange }: { minutes: number; onChange: (minutes: number) => void }) {
  const t = useText();
  return (
    <input
      type="number"
      min={1}
      max={LONGEST_MINUTES}
      step={1}
      required
      aria-label={t('conditionMinutes')}
      value={minutes}
      onInput={(event) => {
        const typed = event.currentTarget.valueAsNumber;
        if (Number.isInteger(typed) && typed >= 1 && typed <= LONGEST_MINUTES) onChange(typed);
      }}
    />
  );
}

const A_PLACE = 'place';
const MY_ORIGINS = 'origins';

function TargetField({
  target,
  count,
  isChoosing,
  onChoosing,
  onChange,
}: {
  target: Target;
  count: number;
  isChoosing: boolean;
  onChoosing: (isChoosing: boolean) => void;
  onChange: (target: Target) => void;
}) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const actions = useActions();
  const place = useAtlasState((s) => (target.kind === 'place' ? placeById(s).get(target.id) : undefined));
  const value = isChoosing ? A_PLACE : target.kind === 'group' ? target.group : target.kind;
  const take = (chosen: string): void => {
    if (chosen === A_PLACE) onChoosing(true);
    else if (chosen === MY_ORIGINS) onChange({ kind: 'origins' });
    else onChange({ kind: 'group', group: chosen as PlaceGroup });
  };
  return (
    <>
      <div class="condition-target">
        <span>{t('conditionOf')}</span>
        <select
          aria-label={t('conditionTarget')}
          value={value}
          onChange={(event) => take(event.currentTarget.value)}
        >
          {PLACE_GROUPS.map((group) => (
            <option key={group} value={group}>
              {t(PLACE_GROUP_NAMES[group])}
            </option>
          ))}
          <option value={MY_ORIGINS}>{t('conditionOrigins')}</option>
          <option value={A_PLACE}>{t('conditionPlace')}</option>
        </select>
        {target.kind !== 'place' && <span class="count">{formatNumber(count, language)}</span>}
      </div>
      {place !== undefined && !isChoosing && (
        <p class="condition-place">
          <button type="button" class="link-button" onClick={() => actions.choosePlace(place)}>
            {nameOf(place, language)}
          </button>{' '}
          <button type="button" class="link-button" onClick={() => onChoosing(true)}>
            ({t('conditionPlaceSearch')})
          </button>
        </p>
      )}
      {isChoosing && (
        <SearchField
          label={t('conditionPlaceSearch')}
          placeholder={t('conditionPlaceSearch')}
          accepts={(found) => found.kind === 'place'}
          onTake={(found) => found.kind === 'place' && onChange({ kind: 'place', id: found.place.id })}
          onLeave={() => onChoosing(false)}
          isFocused
        />
      )}
    </>
  );
}
