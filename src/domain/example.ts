import type { SiteCondition } from './conditions.ts';
import type { ScoreDoc } from './score.ts';

/** A question of the first screen, filled in: one click asks it and shows the answer. */
export type Example =
  /** Looks at a published claim, with its verdict. */
  | { readonly kind: 'claim'; readonly claim: string; readonly about: readonly string[] }
  /** Seeks sites by conditions. */
  | { readonly kind: 'conditions'; readonly conditions: readonly SiteCondition[] }
  /** Ranks a few sites. */
  | { readonly kind: 'score'; readonly score: ScoreDoc; readonly about: readonly string[] };

export const EXAMPLE_IDS = ['claim', 'conditions', 'score'] as const;
export type ExampleId = (typeof EXAMPLE_IDS)[number];
