import type { Criterion, Limit } from './score.ts';
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
  /** Of the criteria that are on, in their order; made when somebody looks at the site, for there are thousands. */
  readonly contributions: () => readonly Contribution[];
};

export type EliminatedSite = { readonly key: string; readonly failed: readonly FailedLimit[] };

export type Ranking = {
  /** Best first; those that tie by key. */
  readonly ranked: readonly RankedSite[];
  /** In the order of the candidates. */
  readonly eliminated: readonly EliminatedSite[];
  /** Of every criterion, off ones too, by its id; null where nothing is known to make one of. */
  readonly scales: ReadonlyMap<string, Scale | null>;
  /** What is known of the sites that are ranked, of every criterion that is on, by its id; finite, in no order. */
  readonly values: ReadonlyMap<string, Float64Array>;
};

/** A criterion but for its weight: what a slider that moves leaves as it is. */
export type Unweighted = Omit<Criterion, 'weight'>;

/** Everything about a ranking that does not depend on weights. */
export type PreparedRanking = Pick<Ranking, 'eliminated' | 'scales' | 'values'> & {
  /** Of the sites that are ranked, by their keys. */
  readonly keys: readonly string[];
  readonly criteria: readonly PreparedCriterion[];
};

type PreparedCriterion = {
  readonly id: string;
  readonly isOn: boolean;
  /** In the order of `keys`; `NaN` where it is not known. */
  readonly values: Float64Array;
  readonly normalised: Float64Array;
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
  return rankPrepared(
    prepareRanking(sites, limits, criteria),
    criteria.map(({ weight }) => weight),
  );
}

/** Limits, scales and how good each value is. */
export function prepareRanking(
  sites: readonly ScoredSite[],
  limits: readonly Limit[],
  criteria: readonly Unweighted[],
): PreparedRanking {
  const left: ScoredSite[] = [];
  const eliminated: EliminatedSite[] = [];
  for (const site of sites) {
    const failed = failedLimits(site, limits);
    if (failed.length === 0) left.push(site);
    else eliminated.push({ key: site.key, failed });
  }
  left.sort((a, b) => (a.key < b.key ? -1 : 1));
  const scales = new Map<string, Scale | null>();
  const prepared = criteria.map((criterion): PreparedCriterion => {
    const measure = measureKey(criterion.measure);
    const values = left.map((site) => valueOf(site, measure));
    const scale = scaleOf(criterion, values);
    scales.set(criterion.id, scale);
    return {
      id: criterion.id,
      isOn: criterion.isOn,
      values: Float64Array.from(values, (value) => value ?? NaN),
      normalised: Float64Array.from(values, (value) => goodness(value, criterion, scale)),
    };
  });
  return {
    keys: left.map(({ key }) => key),
    criteria: prepared,
    eliminated,
    scales,
    values: new Map(
      prepared.flatMap(({ id, isOn, values }) => (isOn ? [[id, values.filter(Number.isFinite)]] : [])),
    ),
  };
}

/** Weighted sums over what is prepared, and their order: all that a weight changes. `weights` in the order of the criteria. */
export function rankPrepared(prepared: PreparedRanking, weights: readonly number[]): Ranking {
  const { keys, criteria, eliminated, scales, values } = prepared;
  const counted = criteria.flatMap((criterion, i) =>
    criterion.isOn ? [{ ...criterion, weight: weights[i] ?? 0 }] : [],
  );
  const total = sum(counted.map(({ weight }) => weight));
  const scores = new Float64Array(keys.length);
  const ceilings = new Float64Array(keys.length);
  for (const { weight, normalised, values: known } of counted) {
    const best = pointsOf(weight, 1, total);
    for (let at = 0; at < keys.length; at++) {
      const points = pointsOf(weight, normalised[at]!, total);
      scores[at]! += points;
      ceilings[at]! += Number.isNaN(known[at]) ? best : points;
    }
  }
  const contributions = (at: number) => (): readonly Contribution[] =>
    counted.map(({ id, weight, normalised, values: known }) => ({
      criterionId: id,
      value: Number.isNaN(known[at]) ? null : known[at]!,
      normalised: normalised[at]!,
      weight,
      points: pointsOf(weight, normalised[at]!, total),
    }));
  const ranked = places(scores).map(({ at, rank, isTied }): RankedSite => ({
    key: keys[at]!,
    rank,
    isTied,
    score: scores[at]!,
    ceiling: ceilings[at]!,
    contributions: contributions(at),
  }));
  return { ranked, eliminated, scales, values };
}

function goodness(value: number | null, { influence }: Unweighted, scale: Scale | null): number {
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

/** The highest score first; those that tie keep their order. */
function places(scores: Float64Array): { at: number; rank: number; isTied: boolean }[] {
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
  const found: { at: number; rank: number; isTied: boolean }[] = [];
  for (let first = 0, end = 0; first < order.length; first = end) {
    // compared with the first of the group: a chain of small differences makes no tie
    const best = scores[order[first]!]!;
    while (end < order.length && best - scores[order[end]!]! < SAME_SCORE) end++;
    const tied = end - first === 1 ? [order[first]!] : order.slice(first, end).sort((a, b) => a - b);
    for (const at of tied) found.push({ at, rank: first + 1, isTied: tied.length > 1 });
  }
  return found;
}
