import { DEFAULT_CONDITIONS, type SiteCondition } from '../domain/conditions.ts';
import { foundParks, soughtParks, targetedConditions } from '../store/site-search.ts';
import { latestAnswer } from '../store/state.ts';
import { overlapLegend } from '../style/conditions.ts';
import { AssumptionsForm } from './assumptions-form.tsx';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';
import { ConditionRow } from './condition-row.tsx';
import { formatArea, formatDistance, formatNumber } from './format.ts';
import { FoundParks } from './found-parks.tsx';
import { PHRASES } from './messages.ts';
import { ProgressLine } from './progress-line.tsx';
import { SwatchPicture } from './swatch-picture.tsx';
import './conditions.css';
import './reach.css';

/** "Where is …?": conditions that all must hold, the area where they do, and the industrial parks that fit. */
export function ConditionsView() {
  const t = useText();
  const actions = useActions();
  const targeted = useAtlasState(targetedConditions);
  const conditions = useAtlasState((s) => s.conditions);

  const replace = (at: number, condition: SiteCondition): void =>
    actions.setConditions(conditions.map((old, i) => (i === at ? condition : old)));
  const add = (): void =>
    actions.setConditions([
      ...conditions,
      { minutes: 60, profile: 'car', target: { kind: 'group', group: 'province-capitals' } },
    ]);
  return (
    <>
      <OverviewButton />
      <section class="conditions" aria-labelledby="conditions-heading">
        <h2 id="conditions-heading">{t('whereIs')}</h2>
        <p class="hint">{t('conditionsIntro')}</p>
        <ol>
          {targeted.map(({ condition, places }, i) => (
            <ConditionRow
              // rows have no other identity than their place in the list
              key={i}
              condition={condition}
              count={places.length}
              onChange={(changed) => replace(i, changed)}
              onRemove={() => actions.setConditions(conditions.filter((_, at) => at !== i))}
            />
          ))}
        </ol>
        {conditions.length === 0 && <p class="hint">{t('conditionsNone')}</p>}
        <div class="card-actions">
          <button type="button" class="button small" onClick={add}>
            + {t('conditionAdd')}
          </button>
          {conditions !== DEFAULT_CONDITIONS && (
            <button
              type="button"
              class="link-button"
              onClick={() => actions.setConditions(DEFAULT_CONDITIONS)}
            >
              {t('conditionsReset')}
            </button>
          )}
        </div>
      </section>
      <OverlapSection />
      <FoundParks />
      <AssumptionsForm hasVehicle={false} />
    </>
  );
}

/** The area where all conditions hold: its colour on the map, its size, how it was decided. */
function OverlapSection() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const asked = useAtlasState((s) => s.overlap);
  const legend = useAtlasState(overlapLegend);
  const found = useAtlasState(foundParks);
  const parks = useAtlasState((s) => soughtParks(s).length);
  const network = useAtlasState((s) => s.network.kind);
  const latest = latestAnswer(asked)?.answer ?? null;
  const isEmpty = latest !== null && latest.area.geometry.coordinates.length === 0;
  const area = latest === null ? '' : formatArea(latest.area.properties.areaKm2, language, units);
  return (
    <section class="overlap" aria-busy={asked.kind === 'waiting'}>
      {network === 'loading' && <p class="hint">{t('reachWaiting')}</p>}
      {asked.kind === 'failed' && <p class="problems">{asked.reason}</p>}
      {latest !== null && !isEmpty && (
        <>
          <p class="overlap-legend" data-stale={asked.kind !== 'answered'}>
            <SwatchPicture swatch={legend.swatch} />
            <span>{t(legend.label)}</span>
            <strong>{area}</strong>
          </p>
          <p class="hint">
            {PHRASES.overlapMethod[language](formatDistance(latest.cellMetres, language, units))}
          </p>
        </>
      )}
      {isEmpty && asked.kind === 'answered' && <p class="overlap-nowhere">{t('overlapNowhere')}</p>}
      <ProgressLine asked={asked} />
      <p class="unseen" role="status" data-announcement>
        {asked.kind === 'answered' && found !== null && parks > 0
          ? isEmpty
            ? t('overlapNowhere')
            : PHRASES.overlapArea[language](area, formatNumber(found.length, language))
          : ''}
      </p>
    </section>
  );
}
