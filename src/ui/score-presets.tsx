import { useRef, useState } from 'preact/hooks';
import { SCORE_PRESETS, presetById, type ScorePreset } from '../domain/score-presets.ts';
import type { ScoreDoc } from '../domain/score.ts';
import { afterPaint } from '../store/after-paint.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { SCORE_MESSAGES } from './score-messages.ts';
import { useRoving } from './use-roving.ts';

/** Starting points, each a set of limits and criteria. */
export function ScorePresets() {
  const t = useText();
  const actions = useActions();
  const score = useAtlasState((s) => s.score);
  const roving = useRoving<HTMLDivElement>({ isRow: true });
  // the button answers at once; criteria, limits and the ranking follow once that is painted
  const [taken, setTaken] = useState<string | null | undefined>(undefined);
  const callOff = useRef(() => {});
  const take = (setup: Omit<ScoreDoc, 'candidates'>): void => {
    setTaken(setup.preset);
    callOff.current();
    callOff.current = afterPaint(() => {
      setTaken(undefined);
      actions.setScoreSetup(setup);
    });
  };
  const isTaken = (preset: string | null): boolean => preset === (taken === undefined ? score.preset : taken);
  const chosen = score.preset === null ? null : presetById(score.preset);
  return (
    <section class="score-presets" aria-labelledby="presets-label">
      <div class="score-row">
        <span id="presets-label" class="score-label">
          {t(SCORE_MESSAGES.presets)}
        </span>
        <div {...roving} class="tabs" role="group" aria-labelledby="presets-label">
          {SCORE_PRESETS.map((preset) => (
            <button
              key={preset.id}
              type="button"
              aria-pressed={isTaken(preset.id)}
              onClick={() => take(setupOf(preset))}
            >
              {t(preset.name)}
            </button>
          ))}
          <button
            type="button"
            aria-pressed={isTaken(null) && score.criteria.length > 0}
            onClick={() => take({ preset: null, limits: [], criteria: [] })}
          >
            {t(SCORE_MESSAGES.presetNone)}
          </button>
        </div>
      </div>
      <p class="hint">
        {chosen !== null && <strong>{t(chosen.about)}</strong>} {t(SCORE_MESSAGES.presetsHint)}{' '}
        {chosen !== null && isChanged(score, chosen) && (
          <button type="button" class="link-button" onClick={() => take(setupOf(chosen))}>
            {t(SCORE_MESSAGES.presetReset)}
          </button>
        )}
      </p>
    </section>
  );
}

function setupOf({ id, limits, criteria }: ScorePreset): Omit<ScoreDoc, 'candidates'> {
  return { preset: id, limits: limits.map(({ is }) => is), criteria: criteria.map(({ is }) => is) };
}

function isChanged({ limits, criteria }: ScoreDoc, preset: ScorePreset): boolean {
  const setup = setupOf(preset);
  return JSON.stringify([limits, criteria]) !== JSON.stringify([setup.limits, setup.criteria]);
}
