import type { ScoredSite } from '../domain/score-elimination.ts';
import {
  prepareRanking,
  rankPrepared,
  type PreparedRanking,
  type Ranking,
  type Unweighted,
} from '../domain/score-ranking.ts';
import { sensitivity, type Sensitivity } from '../domain/score-sensitivity.ts';
import { derive, steady } from './memo.ts';
import { scoreSites, type ScoreSite } from './score-sites.ts';
import { siteValues } from './score-values.ts';
import type { State } from './state.ts';

/** The candidates with their values; null while the engine has not answered for all of them. */
const scoredSites = derive(
  (s: State) => [scoreSites(s), siteValues(s)],
  (sites, byMeasure): readonly ScoredSite[] | null => {
    const columns = [...byMeasure];
    if (columns.some(([, values]) => values.some(({ kind }) => kind === 'pending'))) return null;
    return sites.map(({ key, place }, row) => ({
      key,
      status: place.facts.kind === 'pin' || place.facts.kind === 'own' ? null : place.status,
      values: new Map(
        columns.map(([measure, values]) => {
          const value = values[row];
          return [measure, value?.kind === 'known' ? value.value : null];
        }),
      ),
    }));
  },
);

/** The same object while nothing but weights changes. */
const unweighted = steady((s: State): readonly Unweighted[] =>
  s.score.criteria.map(({ weight: _weight, ...criterion }) => criterion),
);

const prepared = derive(
  (s: State) => [scoredSites(s), s.score.limits, unweighted(s)],
  (sites, limits, criteria): PreparedRanking | null => sites && prepareRanking(sites, limits, criteria),
);

/**
 * Who is ranked, who is eliminated and why. Null while something is not answered. Only sums: while a weight moves nothing
 * above it is worked out again.
 */
export const scoreRanking = derive(
  (s: State) => [prepared(s), s.score.criteria],
  (known, criteria): Ranking | null =>
    known &&
    rankPrepared(
      known,
      criteria.map(({ weight }) => weight),
    ),
);

export const scoreSiteByKey = derive(
  (s: State) => [scoreSites(s)],
  (sites): ReadonlyMap<string, ScoreSite> => new Map(sites.map((site) => [site.key, site])),
);

/** What would have the second of the ranking overtake the first; null where there are not two. */
export const scoreSensitivity = derive(
  (s: State) => [scoreRanking(s)],
  (ranking): Sensitivity | null => {
    const [first, second] = ranking?.ranked ?? [];
    return first === undefined || second === undefined ? null : sensitivity(first, second);
  },
);

/** The best, of which the map shows the place in the ranking. */
export const MARKED = 10;

export const markedSites = derive(
  (s: State) => [s.home === 'score' ? scoreRanking(s) : null, scoreSiteByKey(s)],
  (ranking, byKey): readonly { readonly rank: number; readonly site: ScoreSite }[] =>
    (ranking?.ranked ?? []).slice(0, MARKED).flatMap(({ key, rank }) => {
      const site = byKey.get(key);
      return site === undefined ? [] : [{ rank, site }];
    }),
);
