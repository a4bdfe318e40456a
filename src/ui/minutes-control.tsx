import { useEffect, useState } from 'preact/hooks';
import { areSameBands, BAND_PRESETS, DEFAULT_LIMIT, LONGEST_MINUTES, parseBands } from '../domain/bands.ts';
import type { Minutes } from '../domain/units.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { useRoving } from './use-roving.ts';
import { REACH_MESSAGES, REACH_PHRASES } from './reach-messages.ts';

const PROBLEMS = {
  nothing: REACH_MESSAGES.bandsNothing,
  'not minutes': REACH_MESSAGES.bandsNotMinutes,
  'too many': REACH_MESSAGES.bandsTooMany,
} as const;

/** Which limits are drawn: a preset, one limit on a slider, or any minutes that are typed. */
export function MinutesControl() {
  const t = useText();
  const actions = useActions();
  const minutes = useAtlasState((s) => s.bandMinutes);
  const [isTyping, setIsTyping] = useState(false);
  const isSingle = minutes.length === 1 && !isTyping;
  const preset = isTyping ? undefined : BAND_PRESETS.find((bands) => areSameBands(bands, minutes));
  const isOwn = isTyping || (!isSingle && preset === undefined);

  const roving = useRoving<HTMLDivElement>({ isRow: true });
  const take = (bands: readonly Minutes[]): void => {
    setIsTyping(false);
    actions.setBandMinutes(bands);
  };
  return (
    <div class="minutes">
      <div {...roving} class="tabs" role="group" aria-label={t(REACH_MESSAGES.minutes)}>
        {BAND_PRESETS.map((bands) => (
          <button
            key={bands.join()}
            type="button"
            aria-pressed={bands === preset}
            onClick={() => take(bands)}
          >
            {bands.join(' · ')}
          </button>
        ))}
        <button type="button" aria-pressed={isSingle} onClick={() => take([DEFAULT_LIMIT])}>
          {t(REACH_MESSAGES.oneLimit)}
        </button>
        <button type="button" aria-pressed={isOwn} onClick={() => setIsTyping(true)}>
          {t(REACH_MESSAGES.ownMinutes)}
        </button>
      </div>
      {isSingle && <LimitSlider minutes={minutes[0] ?? DEFAULT_LIMIT} />}
      {isOwn && <OwnMinutes minutes={minutes} onFocus={() => setIsTyping(true)} />}
    </div>
  );
}

function LimitSlider({ minutes }: { minutes: Minutes }) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const words = REACH_PHRASES.oneLimitValue[language](String(minutes));
  return (
    <div class="limit-slider">
      <input
        id="limit"
        type="range"
        min="5"
        max={LONGEST_MINUTES}
        step="5"
        value={minutes}
        aria-label={t(REACH_MESSAGES.oneLimit)}
        aria-valuetext={words}
        onInput={(event) => actions.setBandMinutes([Number(event.currentTarget.value)])}
      />
      <output for="limit">{words}</output>
    </div>
  );
}

/** Takes what is typed as soon as it makes sense; says what is wrong where it does not. */
function OwnMinutes({ minutes, onFocus }: { minutes: readonly Minutes[]; onFocus: () => void }) {
  const t = useText();
  const actions = useActions();
  const [text, setText] = useState(minutes.join(', '));
  const parsed = parseBands(text);
  const isForeign = parsed.kind === 'bands' && !areSameBands(parsed.minutes, minutes);
  // limits that were set elsewhere, as by a shared address, are shown here, too
  useEffect(() => {
    if (isForeign) setText(minutes.join(', '));
  }, [minutes]);

  const type = (typed: string): void => {
    setText(typed);
    const result = parseBands(typed);
    if (result.kind === 'bands') actions.setBandMinutes(result.minutes);
  };
  return (
    <div class="own-minutes">
      <input
        type="text"
        inputMode="numeric"
        aria-label={t(REACH_MESSAGES.ownMinutesLabel)}
        aria-invalid={parsed.kind === 'problem'}
        aria-describedby="own-minutes-problem"
        value={text}
        onFocus={onFocus}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p id="own-minutes-problem" class="hint" role="status">
        {parsed.kind === 'problem' ? t(PROBLEMS[parsed.problem]) : t(REACH_MESSAGES.ownMinutesLabel)}
      </p>
    </div>
  );
}
