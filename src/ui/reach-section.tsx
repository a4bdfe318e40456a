import { originSnaps, reachLack } from '../store/reach.ts';
import { latestAnswer, type ReachView } from '../store/state.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { BandsTable } from './bands-table.tsx';
import { formatDistance } from './format.ts';
import { MadeBy } from './made-by.tsx';
import { DIRECTION_NAMES, PROFILE_NAMES } from './messages.ts';
import { MinutesControl } from './minutes-control.tsx';
import { OriginsList } from './origins-list.tsx';
import { OwnRoadsNote } from './own-roads-note.tsx';
import { OwnRoadsTrouble } from './own-roads-trouble.tsx';
import { ProgressLine } from './progress-line.tsx';
import { RingsControl } from './rings-control.tsx';
import { SaveButton } from './save-button.tsx';
import { Segmented } from './segmented.tsx';
import './reach.css';
import { REACH_MESSAGES, REACH_PHRASES } from './reach-messages.ts';
import { ANSWER_PHRASES } from './answer-messages.ts';

/** What is reached from the origins in which time: limits, areas or roads, what lies inside, how it was made. */
export function ReachSection() {
  const t = useText();
  const actions = useActions();
  const view = useAtlasState((s) => s.reachView);
  const asked = useAtlasState((s) => (s.reachView === 'areas' ? s.isochrones : s.reachedRoads));
  const network = useAtlasState((s) => s.network.kind);
  const lack = useAtlasState(reachLack);
  return (
    <section aria-labelledby="reach-heading" aria-busy={asked.kind === 'waiting'}>
      <div class="section-head">
        <h2 id="reach-heading">{t(REACH_MESSAGES.reach)}</h2>
        <Segmented<ReachView>
          label={t(REACH_MESSAGES.reachView)}
          choices={[
            { value: 'areas', label: t(REACH_MESSAGES.reachAreas) },
            { value: 'roads', label: t(REACH_MESSAGES.reachRoads) },
          ]}
          value={view}
          onChange={actions.setReachView}
        />
      </div>
      <AssumptionsLine />
      <OwnRoadsTrouble />
      <OriginsList />
      <MinutesControl />
      {asked.kind === 'failed' && <p class="problems">{t(asked.reason)}</p>}
      {network === 'loading' && <p class="hint">{t(REACH_MESSAGES.reachWaiting)}</p>}
      {lack !== null && (
        <p class="hint">
          {t(lack === 'no road near' ? REACH_MESSAGES.reachNoRoad : REACH_MESSAGES.reachTooLate)}
        </p>
      )}
      {lack !== 'no road near' && <BandsTable isStale={asked.kind !== 'answered'} />}
      <ProgressLine asked={asked} />
      {asked.kind === 'answered' && lack !== 'no road near' && (
        <div class="card-actions">
          <SaveButton what={{ kind: 'reach' }} />
        </div>
      )}
      <RingsControl />
      <MethodLine />
      {view === 'areas' && <MadeBy of="isochrones" />}
    </section>
  );
}

/** In one line what the figures assume; the form below says it in full. */
function AssumptionsLine() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const { profile, direction, year } = useAtlasState((s) => s.assumptions);
  return (
    <p class="hint">
      <a href="#assumptions-heading">
        {REACH_PHRASES.by[language](
          t(PROFILE_NAMES[profile]).toLocaleLowerCase(language),
          t(DIRECTION_NAMES[direction]).toLocaleLowerCase(language),
          String(year),
        )}
      </a>
      <OwnRoadsNote />
    </p>
  );
}

function MethodLine() {
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const network = useAtlasState((s) => s.network);
  const snap = useAtlasState(originSnaps)?.snaps[0];
  const cellMetres = useAtlasState((s) => latestAnswer(s.isochrones)?.answer.cellMetres ?? 0);
  if (snap === undefined || network.kind !== 'ready') return null;
  const road =
    snap.kind === 'snapped'
      ? ANSWER_PHRASES.nearestRoad[language](formatDistance(snap.metres, language, units), snap.road)
      : ANSWER_PHRASES.noRoadNear[language](formatDistance(snap.limitMetres, language, units));
  const reach = formatDistance(network.summary.method.areaReachMetres, language, units);
  const area =
    cellMetres > 0
      ? REACH_PHRASES.areaMethod[language](formatDistance(cellMetres, language, units), reach)
      : '';
  return (
    <p class="hint">
      {road}. {area}
    </p>
  );
}
