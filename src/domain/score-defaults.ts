import type { BoundLimit, Criterion, Influence } from './score.ts';
import type { Measure } from './score-measure.ts';

/** What most readers mean by a measure until they say otherwise. */

/** By time to a port comes first in most searches. */
export const FIRST_MEASURE: Measure = {
  kind: 'drive',
  quantity: 'time',
  profile: 'truck',
  target: { kind: 'group', group: 'seaports' },
};

export function defaultInfluence({ kind }: Measure): Influence {
  return kind === 'drive' || kind === 'circuity' ? { kind: 'less is better' } : { kind: 'more is better' };
}

/** In base units. */
export function defaultBound(measure: Measure): Pick<BoundLimit, 'kind' | 'value'> {
  switch (measure.kind) {
    case 'drive':
      return { kind: 'at most', value: measure.quantity === 'time' ? 90 * 60 : 80_000 };
    case 'circuity':
      return { kind: 'at most', value: 1.5 };
    case 'people':
      return { kind: 'at least', value: 500_000 };
    case 'count':
      return { kind: 'at least', value: 1 };
    case 'area':
      return { kind: 'at least', value: 50 };
    case 'province':
      return { kind: 'at least', value: { grdp: 80, density: 500, fdi: 0.5, pciScore: 65 }[measure.figure] };
  }
}

/** Another measure for a limit: its value stays where it means the same, and is the usual one where it does not. */
export function measureOfLimit(limit: BoundLimit, measure: Measure): BoundLimit {
  return { ...limit, measure, ...(isSameUnit(limit.measure, measure) ? {} : defaultBound(measure)) };
}

/** Another measure for a criterion: what was set in other units is forgotten. */
export function measureOfCriterion(criterion: Criterion, measure: Measure): Criterion {
  if (isSameUnit(criterion.measure, measure)) return { ...criterion, measure };
  return { ...criterion, measure, influence: defaultInfluence(measure), minimum: null, maximum: null };
}

function isSameUnit(a: Measure, b: Measure): boolean {
  if (a.kind === 'drive') return b.kind === 'drive' && a.quantity === b.quantity;
  if (a.kind === 'province') return b.kind === 'province' && a.figure === b.figure;
  return a.kind === b.kind;
}
