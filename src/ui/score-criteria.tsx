import { useState } from 'preact/hooks';
import { defaultInfluence, FIRST_MEASURE } from '../domain/score-defaults.ts';
import { effectiveWeight, freshId } from '../domain/score.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { ScoreCriterion } from './score-criterion.tsx';
import { SCORE_MESSAGES } from './score-messages.ts';

const FIRST_WEIGHT = 20;

/** What matters and how much. */
export function ScoreCriteria() {
  const t = useText();
  const actions = useActions();
  const criteria = useAtlasState((s) => s.score.criteria);
  const [editedId, setEditedId] = useState<string | null>(null);
  const total = criteria.reduce((all, criterion) => all + effectiveWeight(criterion), 0);
  const add = (): void => {
    const id = freshId('criterion', criteria);
    actions.addCriterion({
      id,
      measure: FIRST_MEASURE,
      weight: FIRST_WEIGHT,
      influence: defaultInfluence(FIRST_MEASURE),
      minimum: null,
      maximum: null,
      isOn: true,
    });
    setEditedId(id);
  };
  return (
    <section aria-labelledby="criteria-heading">
      <div class="section-head">
        <h2 id="criteria-heading">{t(SCORE_MESSAGES.criteria)}</h2>
        <button type="button" class="link-button" onClick={add}>
          + {t(SCORE_MESSAGES.criterionAdd)}
        </button>
      </div>
      <p class="hint">
        {t(criteria.length === 0 ? SCORE_MESSAGES.criteriaNone : SCORE_MESSAGES.criteriaHint)}
      </p>
      <ul class="score-criteria">
        {criteria.map((criterion, at) => (
          <ScoreCriterion
            key={criterion.id}
            criterion={criterion}
            at={at}
            total={total}
            isEdited={criterion.id === editedId}
            onEdit={() => setEditedId(criterion.id === editedId ? null : criterion.id)}
          />
        ))}
      </ul>
      {criteria.length > 0 && total === 0 && (
        <p class="problems" role="status">
          {t(SCORE_MESSAGES.noWeights)}
        </p>
      )}
    </section>
  );
}
