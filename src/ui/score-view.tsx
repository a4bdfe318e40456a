import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { latestAnswer } from '../store/state.ts';
import { peoplePlans } from '../store/score-questions.ts';
import { scoreRanking } from '../store/score-ranking.ts';
import { scoreSites } from '../store/score-sites.ts';
import { Afterwards } from './afterwards.tsx';
import { AssumptionsForm } from './assumptions-form.tsx';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';
import { EmptyState } from './empty-state.tsx';
import { formatDistance } from './format.ts';
import { MadeBy } from './made-by.tsx';
import { ProgressLine } from './progress-line.tsx';
import { ScoreCandidatesControl } from './score-candidates.tsx';
import { ScoreCriteria } from './score-criteria.tsx';
import { ScoreEliminated } from './score-eliminated.tsx';
import { ScoreLeaders } from './score-leaders.tsx';
import { ScoreLimits } from './score-limits.tsx';
import { SCORE_MESSAGES, SCORE_PHRASES } from './score-messages.ts';
import { ScorePresets } from './score-presets.tsx';
import { ScoreRanking } from './score-ranking.tsx';
import { ScoreSensitivity } from './score-sensitivity.tsx';
import { useSourceWords } from './use-source-words.ts';
import './score.css';
import { REACH_MESSAGES } from './reach-messages.ts';

/** Which site is best: hard limits, then points by what matters to the reader, live. */
export function ScoreView() {
  const t = useText();
  const actions = useActions();
  const hasSites = useAtlasState((s) => scoreSites(s).length > 0);
  return (
    <div class="score">
      <OverviewButton />
      <h1 class="score-heading">{t('scoreQuestion')}</h1>
      <p class="hint">{t(SCORE_MESSAGES.intro)}</p>
      <ScoreCandidatesControl />
      <ScorePresets />
      <div>
        <ScoreLimits />
        <ScoreCriteria />
        <Afterwards>
          <WhereRanked>
            <ScoreLeaders />
          </WhereRanked>
        </Afterwards>
      </div>
      {!hasSites && (
        <EmptyState
          words={t(SCORE_MESSAGES.candidatesNone)}
          action={t(SCORE_MESSAGES.candidatesAll)}
          onAct={() => {
            actions.showAllParks();
            actions.setScoreCandidates({ kind: 'parks' });
          }}
        />
      )}
      <Afterwards>
        <WhereRanked>
          <Progress />
          <ScoreRanking />
          <ScoreSensitivity />
        </WhereRanked>
        {hasSites && <ScoreEliminated />}
      </Afterwards>
      <p class="hint">{t(SCORE_MESSAGES.method)}</p>
      <MadeBy of="scoreDrives" />
      <PeopleNote />
      <AssumptionsForm hasVehicle={false} />
    </div>
  );
}

/** What there is of a ranking alone: sites, and what they are ranked by. */
function WhereRanked({ children }: { children: ComponentChildren }) {
  const hasCriteria = useAtlasState(({ score }) => score.criteria.length > 0);
  const hasSites = useAtlasState((s) => scoreSites(s).length > 0);
  return hasSites && hasCriteria ? <>{children}</> : null;
}

/** What is still being worked out, or why it failed. */
function Progress() {
  const t = useText();
  const drives = useAtlasState((s) => s.scoreDrives);
  const counts = useAtlasState((s) => s.scorePeople);
  const network = useAtlasState((s) => s.network);
  const isReady = useAtlasState((s) => scoreRanking(s) !== null);
  const failed = [drives, counts, network].find((asked) => asked.kind === 'failed');
  return (
    <>
      {failed?.kind === 'failed' && <p class="problems">{t(failed.reason)}</p>}
      {!isReady && network.kind === 'loading' && <p class="hint">{t(REACH_MESSAGES.reachWaiting)}</p>}
      <ProgressLine asked={drives} />
      <ProgressLine asked={counts} />
      {!isReady && failed === undefined && latestAnswer(drives) === null && (
        <p class="hint" role="status">
          {t(REACH_MESSAGES.working)}…
        </p>
      )}
    </>
  );
}

/** Has the file of where people live loaded once a measure counts them, and says what it is. */
function PeopleNote() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const isNeeded = useAtlasState((s) => peoplePlans(s).length > 0);
  const people = useAtlasState((s) => s.people);
  const sourceWords = useSourceWords();
  useEffect(() => {
    if (isNeeded) actions.needPeople();
  }, [isNeeded, actions]);
  if (!isNeeded) return null;
  switch (people.kind) {
    case 'failed':
      return <p class="problems">{t(people.reason)}</p>;
    case 'ready': {
      const { year, cellMetres, source } = people.summary;
      return (
        <p class="hint">
          {SCORE_PHRASES.people[language](
            String(year),
            formatDistance(cellMetres, language, units),
            sourceWords(source),
          )}
        </p>
      );
    }
    default:
      return <p class="hint">{t(SCORE_MESSAGES.peopleLoading)}</p>;
  }
}
