import { effectiveWeight, type Criterion, type Limit } from './score.ts';
import { failedLimits, valueOf, type FailedLimit, type ScoredSite } from './score-elimination.ts';
import { measureKey } from './score-measure.ts';
import { normalise, scaleOf, type Scale } from './score-scale.ts';

/** Points out of so many. */
export const FULL_SCORE = 100;

/** What one criterion brings a site. */
export type Contribution = {
  readonly criterionId: string;
  /** In base units; null where it is not known, which counts as the worst. */
  readonly value: number | null;
  /** 0 to 1; 0 where the value is not known. */
  readonly normalised: number;
  readonly weight: number;
  readonly points: number;
};

export type RankedSite = {
  readonly key: string;
  /** From 1; those that tie share it, and the next ones follow as if they did not (1, 1, 3). */
  readonly rank: number;
  /** Whether another one has the same rank. */
  readonly isTied: boolean;
  /** 0 to 100: the sum of the contributions in their order, to the last bit. */
  readonly score: number;
  /** The score if all that is not known of it were the best there is. */
  readonly ceiling: number;
  /** Of the criteria that are on, in their order. */
  readonly contributions: readonly Contribution[];
};

export type EliminatedSite = { readonly key: string; readonly failed: readonly FailedLimit[] };

export type Ranking = {
  /** Best first; those that tie by key. */
  readonly ranked: readonly RankedSite[];
  /** In the order of the candidates. */
  readonly eliminated: readonly EliminatedSite[];
  /** Of every criterion, off ones too, by its id; null where nothing is known to make one of. */
  readonly scales: ReadonlyMap<string, Scale | null>;
};

/** Scores closer than this differ by nothing but rounding of sums. */
const SAME_SCORE = 1e-9;

/**
 * Takes out the sites that fail a limit and ranks the others by Σ wᵢ·nᵢ / Σ wᵢ. What is not known of a site counts as the
 * worst, so that no site gains by what nobody found out about it, and all are measured by the same weights; `ceiling`
 * tells what it might be. Without any weight all scores are 0.
 */
export function rankSites(
  sites: readonly ScoredSite[],
  limits: readonly Limit[],
  criteria: readonly Criterion[],
): Ranking {
  const failed = sites.map((site) => failedLimits(site, limits));
  const left = sites.filter((_, i) => failed[i]?.length === 0);
  const keys = criteria.map(({ measure }) => measureKey(measure));
  const scales = new Map(
    criteria.map((criterion, i) => [
      criterion.id,
      scaleOf(
        criterion,
        left.map((site) => valueOf(site, keys[i]!)),
      ),
    ]),
  );
  const total = sum(criteria.map(effectiveWeight));
  const scored = left.map((site) => {
    const contributions = criteria.flatMap((criterion, i): Contribution[] => {
      if (!criterion.isOn) return [];
      const value = valueOf(site, keys[i]!);
      const normalised = goodness(value, criterion, scales.get(criterion.id) ?? null);
      const points = pointsOf(criterion.weight, normalised, total);
      return [{ criterionId: criterion.id, value, normalised, weight: criterion.weight, points }];
    });
    return {
      key: site.key,
      score: sum(contributions.map(({ points }) => points)),
      ceiling: sum(
        contributions.map(({ value, weight, points }) =>
          value === null ? pointsOf(weight, 1, total) : points,
        ),
      ),
      contributions,
    };
  });
  return {
    ranked: withRanks(scored),
    eliminated: sites.flatMap(({ key }, i) => {
      const why = failed[i] ?? [];
      return why.length === 0 ? [] : [{ key, failed: why }];
    }),
    scales,
  };
}

function goodness(value: number | null, { influence }: Criterion, scale: Scale | null): number {
  if (value === null) return 0;
  if (scale !== null) return normalise(value, influence, scale);
  // nothing finite is known of anybody: no road leads there from any of them
  return influence.kind === 'more is better' ? 1 : 0;
}

function pointsOf(weight: number, normalised: number, total: number): number {
  return total > 0 ? (FULL_SCORE * weight * normalised) / total : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

type Scored = Omit<RankedSite, 'rank' | 'isTied'>;

function withRanks(scored: readonly Scored[]): readonly RankedSite[] {
  const byScore = [...scored].sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const groups: Scored[][] = [];
  for (const site of byScore) {
    const group = groups.at(-1);
    // compared with the first of the group: a chain of small differences makes no tie
    if (group?.[0] !== undefined && group[0].score - site.score < SAME_SCORE) group.push(site);
    else groups.push([site]);
  }
  const ranked: RankedSite[] = [];
  for (const group of groups) {
    const rank = ranked.length + 1;
    const byKey = group.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    ranked.push(...byKey.map((site) => ({ ...site, rank, isTied: group.length > 1 })));
  }
  return ranked;
}
