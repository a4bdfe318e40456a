import { isFiltered } from '../domain/park-filter.ts';
import type { ScoreCandidates } from '../domain/score.ts';
import { shownOwnPlaces } from '../store/own-places.ts';
import { scoreSites } from '../store/score-sites.ts';
import { visibleParks } from '../store/visible-parks.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { SCORE_MESSAGES, SCORE_PHRASES } from './score-messages.ts';
import { ROW_GROUP_NAMES } from './table-messages.ts';
import { Segmented, type Choice } from './segmented.tsx';

/** Which sites are ranked. A list that another view handed over can be left, and is gone then. */
export function ScoreCandidatesControl() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const candidates = useAtlasState((s) => s.score.candidates);
  const parks = useAtlasState((s) => visibleParks(s).length);
  const compared = useAtlasState((s) => s.compared.length);
  const own = useAtlasState((s) => shownOwnPlaces(s).length);
  const filtered = useAtlasState((s) => isFiltered(s.parkFilter));
  const listed = useAtlasState((s) => scoreSites(s).length);
  const choice = (value: ScoreCandidates['kind'], words: string, count: number) => ({
    value,
    label: (
      <>
        {words} <span class="segment-count">{formatNumber(count, language)}</span>
      </>
    ),
  });
  const choices: Choice<ScoreCandidates['kind']>[] = [
    choice('parks', t(SCORE_MESSAGES.candidatesParks), parks),
    choice('compared', t(SCORE_MESSAGES.candidatesCompared), compared),
    ...(own > 0 || candidates.kind === 'own' ? [choice('own', t(ROW_GROUP_NAMES.own), own)] : []),
    ...(candidates.kind === 'places' ? [choice('places', t(SCORE_MESSAGES.candidatesList), listed)] : []),
  ];
  return (
    <div class="score-row">
      <span id="candidates-label" class="score-label">
        {t(SCORE_MESSAGES.candidates)}
      </span>
      <Segmented
        labelledBy="candidates-label"
        choices={choices}
        value={candidates.kind}
        onChange={(kind) => {
          if (kind !== 'places') actions.setScoreCandidates({ kind });
        }}
      />
      {candidates.kind === 'own' && own > listed && (
        <span class="hint">
          {SCORE_PHRASES.firstOnly[language](formatNumber(listed, language), formatNumber(own, language))}
        </span>
      )}
      {candidates.kind === 'parks' && filtered && (
        <span class="count">
          {t(SCORE_MESSAGES.filterHolds)}{' '}
          <button type="button" class="link-button" onClick={actions.showAllParks}>
            {t(SCORE_MESSAGES.filterReset)}
          </button>
        </span>
      )}
    </div>
  );
}
