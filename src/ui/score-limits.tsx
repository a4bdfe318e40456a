import { useState } from 'preact/hooks';
import type { Status } from '../domain/place.ts';
import { freshId, type BoundLimit, type Limit, type StatusLimit } from '../domain/score.ts';
import { defaultBound, FIRST_MEASURE, measureOfLimit } from '../domain/score-defaults.ts';
import { presetById } from '../domain/score-presets.ts';
import { scoreRanking } from '../store/score-ranking.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { ScoreMeasureField } from './score-measure-field.tsx';
import { SCORE_MESSAGES, SCORE_PHRASES } from './score-messages.ts';
import { ScoreNumberField } from './score-number-field.tsx';
import { inputUnit, measureWords, statusesWords } from './score-words.ts';
import { useLaterState } from './use-later-state.ts';
import { useSpeaking } from './use-speaking.ts';

/** What a site must meet: each limit a line, with how many fail it. */
export function ScoreLimits() {
  const t = useText();
  const actions = useActions();
  const limits = useAtlasState((s) => s.score.limits);
  const ranking = useLaterState(scoreRanking, null);
  const [editedId, setEditedId] = useState<string | null>(null);
  const add = (limit: Limit): void => {
    actions.addLimit(limit);
    setEditedId(limit.id);
  };
  const failing = (id: string): number | null =>
    ranking && ranking.eliminated.filter(({ failed }) => failed.some(({ limit }) => limit.id === id)).length;
  return (
    <section aria-labelledby="limits-heading">
      <div class="section-head">
        <h2 id="limits-heading">{t(SCORE_MESSAGES.limits)}</h2>
        <span>
          <button
            type="button"
            class="link-button"
            onClick={() =>
              add({
                ...defaultBound(FIRST_MEASURE),
                id: freshId('limit', limits),
                measure: FIRST_MEASURE,
                isOn: true,
              })
            }
          >
            + {t(SCORE_MESSAGES.limitAdd)}
          </button>{' '}
          {limits.every(({ kind }) => kind !== 'status') && (
            <button
              type="button"
              class="link-button"
              onClick={() =>
                add({
                  kind: 'status',
                  id: freshId('limit', limits),
                  statuses: ['operating'],
                  isOn: true,
                })
              }
            >
              + {t(SCORE_MESSAGES.limitStatusAdd)}
            </button>
          )}
        </span>
      </div>
      {limits.length === 0 && <p class="hint">{t(SCORE_MESSAGES.limitsNone)}</p>}
      <ul class="score-limits">
        {limits.map((limit) => (
          <LimitLine
            key={limit.id}
            limit={limit}
            failing={failing(limit.id)}
            isEdited={limit.id === editedId}
            onEdit={() => setEditedId(limit.id === editedId ? null : limit.id)}
          />
        ))}
      </ul>
    </section>
  );
}

function LimitLine({
  limit,
  failing,
  isEdited,
  onEdit,
}: {
  limit: Limit;
  /** Null while it is not known. */
  failing: number | null;
  isEdited: boolean;
  onEdit: () => void;
}) {
  const t = useText();
  const actions = useActions();
  const speaking = useSpeaking();
  const { language } = speaking;
  const words = limit.kind === 'status' ? t(SCORE_MESSAGES.status) : measureWords(limit.measure, speaking);
  const why = useAtlasState(({ score }) =>
    score.preset === null
      ? undefined
      : presetById(score.preset).limits.find(({ is }) => is.id === limit.id)?.why,
  );
  const count = failing === null ? '…' : formatNumber(failing, language);
  return (
    <li class="score-limit" data-limit={limit.id} data-off={!limit.isOn}>
      <div class="limit-line">
        <input
          type="checkbox"
          aria-label={SCORE_PHRASES.counts[language](words)}
          checked={limit.isOn}
          onChange={(event) => actions.changeLimit({ ...limit, isOn: event.currentTarget.checked })}
        />
        {limit.kind === 'status' ? (
          <span class="limit-name">{words}</span>
        ) : (
          <button
            type="button"
            class="limit-name row-button"
            aria-expanded={isEdited}
            aria-label={SCORE_PHRASES.edit[language](words)}
            onClick={onEdit}
          >
            {words}
          </button>
        )}
        {limit.kind === 'status' ? <StatusField limit={limit} /> : <BoundField limit={limit} />}
        {limit.isOn && (
          <span class="limit-fails" title={SCORE_PHRASES.failsTitle[language](count)}>
            {SCORE_PHRASES.fails[language](count)}
          </span>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={SCORE_PHRASES.remove[language](words)}
          onClick={() => actions.removeLimit(limit.id)}
        >
          ×
        </button>
      </div>
      {why !== undefined && <p class="score-reason">{t(why)}</p>}
      {isEdited && limit.kind !== 'status' && (
        <ScoreMeasureField
          measure={limit.measure}
          onChange={(measure) => actions.changeLimit(measureOfLimit(limit, measure))}
        />
      )}
    </li>
  );
}

/** "at most [90] min". */
function BoundField({ limit }: { limit: BoundLimit }) {
  const t = useText();
  const actions = useActions();
  const speaking = useSpeaking();
  const { unit, size, step } = inputUnit(limit.measure, speaking);
  return (
    <>
      <select
        aria-label={t(SCORE_MESSAGES.limitKind)}
        value={limit.kind}
        onChange={(event) =>
          actions.changeLimit({ ...limit, kind: event.currentTarget.value as BoundLimit['kind'] })
        }
      >
        <option value="at most">{t(SCORE_MESSAGES.atMost)}</option>
        <option value="at least">{t(SCORE_MESSAGES.atLeast)}</option>
      </select>
      <ScoreNumberField
        label={t(SCORE_MESSAGES.limitValue)}
        value={limit.value / size}
        step={step}
        unit={unit}
        onChange={(typed) => typed !== null && actions.changeLimit({ ...limit, value: typed * size })}
      />
    </>
  );
}

/** What may be asked of the status: the stricter, the fewer. */
const STATUS_CHOICES: readonly (readonly Status[])[] = [
  ['operating'],
  ['operating', 'unknown'],
  ['operating', 'under_construction'],
  ['operating', 'under_construction', 'unknown'],
];

function StatusField({ limit }: { limit: StatusLimit }) {
  const t = useText();
  const actions = useActions();
  const { language } = useSpeaking();
  return (
    <select
      class="limit-status"
      aria-label={t(SCORE_MESSAGES.status)}
      value={limit.statuses.join()}
      onChange={(event) =>
        actions.changeLimit({ ...limit, statuses: event.currentTarget.value.split(',') as Status[] })
      }
    >
      {STATUS_CHOICES.map((statuses) => (
        <option key={statuses.join()} value={statuses.join()}>
          {statusesWords(statuses, language)}
        </option>
      ))}
    </select>
  );
}
