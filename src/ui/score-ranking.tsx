import { useCallback, useState } from 'preact/hooks';
import { boundingBox } from '../domain/geometry.ts';
import type { RankedSite } from '../domain/score-ranking.ts';
import { shownPoints } from '../domain/score-shown.ts';
import { markedSites, scoreRanking, scoreSiteByKey } from '../store/score-ranking.ts';
import type { ScoreSite } from '../store/score-sites.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { provinceWords } from './describe.ts';
import { EmptyState } from './empty-state.tsx';
import { formatNumber } from './format.ts';
import { useMoreLines } from './more-lines.tsx';
import { SaveButton } from './save-button.tsx';
import { SCORE_MESSAGES, SCORE_PHRASES } from './score-messages.ts';
import { criterionColor } from './score-swatch.tsx';
import { ScoreWhy } from './score-why.tsx';
import { pointsWords } from './points-words.ts';
import { siteName } from './score-words.ts';
import { StatusBadge } from './status-badge.tsx';
import { unlessSame } from './unless-same.tsx';
import { useRoving } from './use-roving.ts';

/** So many are shown at first. */
const FIRST_SHOWN = 12;

/** The sites from best to worst, live. The Tab key stops at one of them and at its "why". */
export function ScoreRanking() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const ranking = useAtlasState(scoreRanking);
  const byKey = useAtlasState(scoreSiteByKey);
  const { most, more } = useMoreLines(ranking?.ranked.length ?? 0, FIRST_SHOWN);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const onWhy = useCallback((key: string): void => setOpenKey((open) => (open === key ? null : key)), []);
  const roving = useRoving<HTMLOListElement>({ line: '.ranked', cell: '.ranked-name, .ranked-why' });
  if (ranking === null) return null;
  const { ranked } = ranking;

  return (
    <section class="score-ranking" aria-labelledby="ranking-heading">
      <div class="section-head">
        <h2 id="ranking-heading">
          {t(SCORE_MESSAGES.ranking)} <span class="count">{formatNumber(ranked.length, language)}</span>
        </h2>
        {ranked.length > 0 && (
          <span class="section-links">
            <ShowMarked />
          </span>
        )}
      </div>
      {ranked.length === 0 ? <NobodyRanked /> : <p class="hint">{t(SCORE_MESSAGES.rankingHint)}</p>}
      <ol {...roving} class="ranked-list" aria-labelledby="ranking-heading">
        {ranked.slice(0, most).map((one) => {
          const site = byKey.get(one.key);
          return (
            site !== undefined && (
              <RankedLine key={one.key} ranked={one} site={site} isOpen={one.key === openKey} onWhy={onWhy} />
            )
          );
        })}
      </ol>
      {more}
      {ranked.length > 0 && (
        <div class="card-actions">
          <SaveButton what={{ kind: 'ranking' }} />
        </div>
      )}
    </section>
  );
}

/** Every site fails a limit; who fails which stands below. */
function NobodyRanked() {
  const t = useText();
  const actions = useActions();
  const { preset, limits, criteria } = useAtlasState((s) => s.score);
  const switchOff = (): void =>
    actions.setScoreSetup({ preset, criteria, limits: limits.map((limit) => ({ ...limit, isOn: false })) });
  return (
    <EmptyState
      words={t(SCORE_MESSAGES.rankingNone)}
      action={t(SCORE_MESSAGES.limitsOff)}
      onAct={switchOff}
    />
  );
}

/** Takes the map to the sites that are numbered on it. */
function ShowMarked() {
  const t = useText();
  const actions = useActions();
  const marked = useAtlasState(markedSites);
  const show = (): void => {
    const coordinates = marked.map(({ site }) => [...site.place.position]);
    const bounds = boundingBox({ type: 'MultiPoint', coordinates });
    actions.lookTo({ kind: 'bounds', bounds, maxZoom: 11 });
  };
  return (
    <button type="button" class="link-button" onClick={show}>
      {t(SCORE_MESSAGES.showMarked)}
    </button>
  );
}

const RankedLine = unlessSame(Line);

function Line({
  ranked,
  site,
  isOpen,
  onWhy,
}: {
  ranked: RankedSite;
  site: ScoreSite;
  isOpen: boolean;
  onWhy: (key: string) => void;
}) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const name = siteName(site, language);
  const { score } = shownPoints(ranked.contributions().map(({ points }) => points));
  const { place } = site;
  return (
    <li class="ranked" data-key={ranked.key}>
      <span class="ranked-place">{ranked.rank}</span>
      <span class="ranked-who">
        <button type="button" class="row-button ranked-name" onClick={() => actions.choosePlace(place)}>
          {name}
        </button>
        <span class="result-where">
          {provinceWords(place, language)}
          {ranked.isTied && ` · ${t(SCORE_MESSAGES.tie)}`}
        </span>
        <StatusBadge place={place} onlyUnusual />
      </span>
      <strong class="ranked-score">{pointsWords(score, language)}</strong>
      <button
        type="button"
        class="button small ranked-why"
        aria-expanded={isOpen}
        aria-label={SCORE_PHRASES.whyOf[language](name)}
        onClick={() => onWhy(ranked.key)}
      >
        {t(SCORE_MESSAGES.why)}
      </button>
      <ContributionBar ranked={ranked} />
      {isOpen && <ScoreWhy ranked={ranked} />}
    </li>
  );
}

/** What each criterion brings, one beside the other on a scale of 0 to 100. The words are in "why". */
function ContributionBar({ ranked }: { ranked: RankedSite }) {
  const criteria = useAtlasState((s) => s.score.criteria);
  const at = new Map(criteria.map(({ id }, i) => [id, i]));
  return (
    <span class="ranked-bar" aria-hidden="true">
      {ranked
        .contributions()
        .map(
          ({ criterionId, points }) =>
            points > 0 && (
              <span
                key={criterionId}
                style={{ width: `${points}%`, background: criterionColor(at.get(criterionId) ?? 0) }}
              />
            ),
        )}
      {ranked.ceiling > ranked.score && (
        <span class="bar-unknown" style={{ width: `${ranked.ceiling - ranked.score}%` }} />
      )}
    </span>
  );
}
