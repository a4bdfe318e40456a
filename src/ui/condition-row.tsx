import { PROFILES, type Profile } from '../domain/assumptions.ts';
import { LONGEST_MINUTES } from '../domain/bands.ts';
import type { SiteCondition } from '../domain/conditions.ts';
import type { TargetedCondition } from '../store/site-search.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { ConditionTarget } from './condition-target.tsx';
import { SEARCH_PHRASES, SEARCH_TEXTS } from './conditions-messages.ts';
import { formatNumber } from './format.ts';
import { PROFILE_NAMES } from './messages.ts';
import { ANSWER_MESSAGES } from './answer-messages.ts';
import { REACH_MESSAGES, REACH_PHRASES } from './reach-messages.ts';

/** One condition as a sentence: within [60] min by [car] of any [international airport]. */
export function ConditionRow({
  targeted: { condition, places },
  without,
  bites,
  onChange,
  onRemove,
}: {
  targeted: TargetedCondition;
  /** How many parks would fit without it; null while that is not known. */
  without: number | null;
  /** No other condition keeps out more. */
  bites: boolean;
  onChange: (condition: SiteCondition) => void;
  onRemove: () => void;
}) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const { minutes, profile, target } = condition;
  return (
    <li class="condition">
      <div class="condition-sentence">
        <span>{t(SEARCH_TEXTS.within)}</span>
        <MinutesField
          minutes={minutes}
          onChange={(changed) => onChange({ ...condition, minutes: changed })}
        />
        <span>{t(SEARCH_TEXTS.by)}</span>
        <select
          aria-label={t(ANSWER_MESSAGES.vehicle)}
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
          aria-label={REACH_PHRASES.remove[language](t(SEARCH_TEXTS.condition))}
          title={t(REACH_MESSAGES.remove)}
          onClick={onRemove}
        >
          ×
        </button>
      </div>
      <ConditionTarget
        target={target}
        count={places.length}
        onChange={(changed) => onChange({ ...condition, target: changed })}
      />
      {without !== null && (
        <p class="condition-without" data-bites={bites}>
          {SEARCH_PHRASES.without[language](formatNumber(without, language))}
        </p>
      )}
    </li>
  );
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
      aria-label={t(SEARCH_TEXTS.minutes)}
      value={minutes}
      onInput={(event) => {
        const typed = event.currentTarget.valueAsNumber;
        if (Number.isInteger(typed) && typed >= 1 && typed <= LONGEST_MINUTES) onChange(typed);
      }}
      // what is no such number was never taken: what holds is seen again
      onBlur={(event) => (event.currentTarget.value = String(minutes))}
    />
  );
}
