import type { Measure } from './score-measure.ts';
import type { Status } from './place.ts';

/**
 * Choosing among sites in two steps, as site selection is practised: hard limits first, which no strength elsewhere makes
 * up for; then a weighted sum over what is left (simple additive weighting, Hwang & Yoon 1981).
 */

/** One thing that matters: what is measured, how much it weighs, and what of it is good. */
export type Criterion = {
  readonly id: string;
  readonly measure: Measure;
  /** 0 or more; only its ratio to the other weights means anything. */
  readonly weight: number;
  readonly influence: Influence;
  /** Ends of the scale in base units; null takes them from the sites that are ranked. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly isOn: boolean;
};

export type Influence =
  | { readonly kind: 'more is better' }
  | { readonly kind: 'less is better' }
  /** The nearer the better, from either side. */
  | { readonly kind: 'ideal value'; readonly value: number };

export const INFLUENCES = ['more is better', 'less is better', 'ideal value'] as const;

/** What a site must meet to be ranked at all. What is unknown of it does not meet it. */
export type Limit = BoundLimit | StatusLimit;

export type BoundLimit = {
  readonly kind: 'at most' | 'at least';
  readonly id: string;
  readonly measure: Measure;
  /** In base units; a site of just that value meets it. */
  readonly value: number;
  readonly isOn: boolean;
};

export type StatusLimit = {
  readonly kind: 'status';
  readonly id: string;
  /** Any of these will do. */
  readonly statuses: readonly Status[];
  readonly isOn: boolean;
};

/** Which sites are looked at. */
export type ScoreCandidates =
  /** All industrial parks that the park filter lets through. */
  | { readonly kind: 'parks' }
  /** The sites that are set side by side. */
  | { readonly kind: 'compared' }
  /** The sites of the user's own files that are shown. */
  | { readonly kind: 'own' }
  | { readonly kind: 'places'; readonly ids: readonly string[] };

/** The whole of a ranking but its data: what an address carries and what undoing goes back to. */
export type ScoreDoc = {
  readonly candidates: ScoreCandidates;
  /** What it began with, for the reasons and for going back to it; null for one's own. */
  readonly preset: PresetId | null;
  readonly limits: readonly Limit[];
  readonly criteria: readonly Criterion[];
};

export const PRESET_IDS = ['electronics', 'cold-chain', 'labour', 'warehouse'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** Nothing asked yet: the view offers starting points. */
export const NO_SCORE: ScoreDoc = { candidates: { kind: 'parks' }, preset: null, limits: [], criteria: [] };

/** The weight that counts: none where a criterion is off. */
export function effectiveWeight({ weight, isOn }: Criterion): number {
  return isOn ? weight : 0;
}

/** An id that none of these has. */
export function freshId(prefix: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = taken.length + 1;
  while (ids.has(`${prefix}-${number}`)) number++;
  return `${prefix}-${number}`;
}
