import { measureOfCriterion } from '../domain/score-defaults.ts';
import { presetById } from '../domain/score-presets.ts';
import { effectiveWeight, INFLUENCES, type Criterion } from '../domain/score.ts';
import { scoreRanking } from '../store/score-ranking.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { ScoreMeasureField } from './score-measure-field.tsx';
import { INFLUENCE_NAMES, SCORE_MESSAGES, SCORE_PHRASES } from './score-messages.ts';
import { ScoreNumberField } from './score-number-field.tsx';
import { ScoreScale } from './score-scale.tsx';
import { ScoreSwatch } from './score-swatch.tsx';
import { inputUnit, measureWords, valueWords } from './score-words.ts';
import { Segmented } from './segmented.tsx';
import { useSpeaking } from './use-speaking.ts';

/** A weight on the slider; more can be typed. */
const MOST_ON_SLIDER = 100;

/** One criterion: its weight at hand, its scale in sight, the rest behind its name. */
export function ScoreCriterion({
  criterion,
  at,
  total,
  isEdited,
  onEdit,
}: {
  criterion: Criterion;
  /** Its place in the list, from 0: its colour and number. */
  at: number;
  /** Sum of all weights that count. */
  total: number;
  isEdited: boolean;
  onEdit: () => void;
}) {
  const t = useText();
  const actions = useActions();
  const speaking = useSpeaking();
  const { language } = speaking;
  const words = measureWords(criterion.measure, speaking);
  const weightName = SCORE_PHRASES.weightOf[language](words);
  const share = total > 0 ? (100 * effectiveWeight(criterion)) / total : 0;
  const why = useAtlasState(({ score }) =>
    score.preset === null
      ? undefined
      : presetById(score.preset).criteria.find(({ is }) => is.id === criterion.id)?.why,
  );
  const setWeight = (weight: number): void => actions.changeCriterion({ ...criterion, weight });
  return (
    <li class="score-criterion" data-criterion={criterion.id} data-off={!criterion.isOn}>
      <input
        type="checkbox"
        aria-label={SCORE_PHRASES.counts[language](words)}
        checked={criterion.isOn}
        onChange={(event) => actions.changeCriterion({ ...criterion, isOn: event.currentTarget.checked })}
      />
      <ScoreSwatch at={at} />
      <div class="criterion-name">
        <button
          type="button"
          class="row-button"
          aria-expanded={isEdited}
          aria-label={SCORE_PHRASES.edit[language](words)}
          onClick={onEdit}
        >
          {words}
        </button>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={SCORE_PHRASES.remove[language](words)}
        onClick={() => actions.removeCriterion(criterion.id)}
      >
        ×
      </button>
      <ScoreScale criterion={criterion} />
      <input
        type="range"
        class="criterion-slider"
        min={0}
        max={MOST_ON_SLIDER}
        step={1}
        value={criterion.weight}
        aria-label={weightName}
        aria-valuetext={`${formatNumber(criterion.weight, language, 1)} (${formatNumber(share, language)} %)`}
        onInput={(event) => setWeight(event.currentTarget.valueAsNumber)}
      />
      <ScoreNumberField
        label={weightName}
        value={criterion.weight}
        step={1}
        unit=""
        onChange={(weight) => weight !== null && setWeight(weight)}
      />
      <span class="criterion-share" title={t(SCORE_MESSAGES.share)}>
        {formatNumber(share, language)} %
      </span>
      <p class="score-reason">
        {t(INFLUENCE_NAMES[criterion.influence.kind])}
        {criterion.influence.kind === 'ideal value' &&
          ` ${valueWords(criterion.measure, criterion.influence.value, speaking)}`}
        {why !== undefined && ` · ${t(why)}`}
      </p>
      {isEdited && (
        <div class="criterion-details">
          <ScoreMeasureField
            measure={criterion.measure}
            onChange={(measure) => actions.changeCriterion(measureOfCriterion(criterion, measure))}
          />
          <InfluenceField criterion={criterion} />
          <ScaleField criterion={criterion} />
        </div>
      )}
    </li>
  );
}

function InfluenceField({ criterion }: { criterion: Criterion }) {
  const t = useText();
  const actions = useActions();
  const speaking = useSpeaking();
  const scale = useAtlasState((s) => scoreRanking(s)?.scales.get(criterion.id) ?? null);
  const { influence } = criterion;
  const { unit, size, step } = inputUnit(criterion.measure, speaking);
  // the middle of the scale is as good a first ideal as any
  const middle = scale === null ? size : (scale.minimum + scale.maximum) / 2;
  return (
    <div class="score-row">
      <span class="score-label" id={`influence-${criterion.id}`}>
        {t(SCORE_MESSAGES.influence)}
      </span>
      <Segmented
        labelledBy={`influence-${criterion.id}`}
        choices={INFLUENCES.map((value) => ({ value, label: t(INFLUENCE_NAMES[value]) }))}
        value={influence.kind}
        onChange={(kind) =>
          actions.changeCriterion({
            ...criterion,
            influence: kind === 'ideal value' ? { kind, value: middle } : { kind },
          })
        }
      />
      {influence.kind === 'ideal value' && (
        <ScoreNumberField
          label={t(SCORE_MESSAGES.idealValue)}
          value={influence.value / size}
          step={step}
          unit={unit}
          onChange={(value) =>
            value !== null &&
            actions.changeCriterion({
              ...criterion,
              influence: { kind: 'ideal value', value: value * size },
            })
          }
        />
      )}
    </div>
  );
}

/** The ends of the scale; what is left empty comes from the ranked sites, whose own end stands there in grey. */
function ScaleField({ criterion }: { criterion: Criterion }) {
  const t = useText();
  const actions = useActions();
  const speaking = useSpeaking();
  const scale = useAtlasState((s) => scoreRanking(s)?.scales.get(criterion.id) ?? null);
  const { unit, size, step } = inputUnit(criterion.measure, speaking);
  const inUnit = (value: number | null): number | null => (value === null ? null : value / size);
  const shown = (value: number | undefined): string =>
    value === undefined ? '' : String(Number((value / size).toPrecision(3)));
  return (
    <div class="score-row">
      <span class="score-label">{t(SCORE_MESSAGES.minimum)}</span>
      <ScoreNumberField
        label={t(SCORE_MESSAGES.minimum)}
        value={inUnit(criterion.minimum)}
        step={step}
        unit={unit}
        isOptional
        placeholder={shown(scale?.minimum)}
        onChange={(value) =>
          actions.changeCriterion({ ...criterion, minimum: value === null ? null : value * size })
        }
      />
      <span>{t(SCORE_MESSAGES.maximum)}</span>
      <ScoreNumberField
        label={t(SCORE_MESSAGES.maximum)}
        value={inUnit(criterion.maximum)}
        step={step}
        unit={unit}
        isOptional
        placeholder={shown(scale?.maximum)}
        onChange={(value) =>
          actions.changeCriterion({ ...criterion, maximum: value === null ? null : value * size })
        }
      />
      <span class="count">{t(SCORE_MESSAGES.fromData)}</span>
    </div>
  );
}
