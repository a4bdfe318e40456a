import type { RankedSite } from './score-ranking.ts';

/** The weight of one criterion, all others as they are, at which two sites tie and beyond which they change places. */
export type Flip = {
  readonly criterionId: string;
  readonly weight: number;
  /** Null where no weight of this criterion alone changes their order. */
  readonly flipsAt: number | null;
};

export type Sensitivity = {
  readonly isTied: boolean;
  /** Of the criteria that are on, in their order. */
  readonly flips: readonly Flip[];
  /** The flip that takes the smallest change of a weight, as a share of that weight; null where none does it. */
  readonly easiest: (Flip & { readonly flipsAt: number; readonly change: number }) | null;
};

/** A weight below this share of all of them is 0 but for the rounding of sums. */
const NO_WEIGHT = 1e-9;

/**
 * What it would take for the second of two sites to overtake the first. Both scores have the same divisor, so with
 * dᵢ = nᵢ(first) − nᵢ(second) they tie where Σ wᵢ·dᵢ = 0: wᵢ = weight − Σ w·d / dᵢ. A third site may pass both before that.
 */
export function sensitivity(first: RankedSite, second: RankedSite): Sensitivity {
  const others = second.contributions();
  const leads = first.contributions().map(({ criterionId, weight, normalised }, i) => ({
    criterionId,
    weight,
    lead: normalised - (others[i]?.normalised ?? 0),
  }));
  const isTied = first.rank === second.rank;
  const ahead = leads.reduce((all, { weight, lead }) => all + weight * lead, 0);
  const least = NO_WEIGHT * leads.reduce((all, { weight }) => all + weight, 0);
  const flips = leads.map(({ criterionId, weight, lead }): Flip => {
    const flipsAt = lead === 0 || isTied ? null : weight - ahead / lead;
    // at a weight of 0 they tie at most: what speaks for the first can be taken away, no more
    return { criterionId, weight, flipsAt: flipsAt !== null && flipsAt > least ? flipsAt : null };
  });
  let easiest: Sensitivity['easiest'] = null;
  for (const flip of flips) {
    if (flip.flipsAt === null || flip.weight === 0) continue;
    const change = Math.abs(flip.flipsAt - flip.weight) / flip.weight;
    if (easiest === null || change < easiest.change) easiest = { ...flip, flipsAt: flip.flipsAt, change };
  }
  return { isTied, flips, easiest };
}
