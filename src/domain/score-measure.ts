import type { Profile } from './assumptions.ts';
import type { Target } from './conditions.ts';
import type { ProvinceDivision } from './layer.ts';
import type { FigureName } from './province.ts';
import type { Minutes } from './units.ts';

/**
 * What can be told of a site in one number, in base units: seconds, metres, hectares, people, a count, a ratio, or the
 * unit of a province's figure (`province.ts`).
 */
export type Measure =
  /** To whichever place of the target is nearest, by time or by road. Infinite where no road leads there. */
  | {
      readonly kind: 'drive';
      readonly quantity: 'time' | 'distance';
      readonly profile: Profile;
      readonly target: Target;
    }
  /** Road distance ÷ great circle, to the place of the target that is nearest by time. */
  | { readonly kind: 'circuity'; readonly profile: Profile; readonly target: Target }
  /** How many of a group are within a drive time; the site itself does not count. */
  | {
      readonly kind: 'count';
      readonly of: CountedGroup;
      readonly profile: Profile;
      readonly minutes: Minutes;
    }
  /** Who lives within a drive time. */
  | { readonly kind: 'people'; readonly profile: Profile; readonly minutes: Minutes }
  /** As published, else measured from the outline. */
  | { readonly kind: 'area' }
  /** Of the province that the site lies in. */
  | { readonly kind: 'province'; readonly figure: ScoredFigure; readonly division: ProvinceDivision };

export type MeasureKind = Measure['kind'];

export const COUNTED_GROUPS = ['parks', 'plants', 'universities', 'seaports', 'airports'] as const;
export type CountedGroup = (typeof COUNTED_GROUPS)[number];

/** Figures of provinces that are more or less of something; ranks are not. */
export const SCORED_FIGURES = ['grdp', 'density', 'fdi', 'pciScore'] as const satisfies readonly FigureName[];
export type ScoredFigure = (typeof SCORED_FIGURES)[number];

/** The same text for the same measure, whatever object it is; `readMeasure` gives it back. */
export function measureKey(measure: Measure): string {
  // fields in one order, however the object was made
  switch (measure.kind) {
    case 'drive': {
      const { kind, quantity, profile, target } = measure;
      return JSON.stringify({ kind, quantity, profile, target: inOrder(target) });
    }
    case 'circuity': {
      const { kind, profile, target } = measure;
      return JSON.stringify({ kind, profile, target: inOrder(target) });
    }
    case 'count': {
      const { kind, of, profile, minutes } = measure;
      return JSON.stringify({ kind, of, profile, minutes });
    }
    case 'people': {
      const { kind, profile, minutes } = measure;
      return JSON.stringify({ kind, profile, minutes });
    }
    case 'area':
      return JSON.stringify({ kind: measure.kind });
    case 'province': {
      const { kind, figure, division } = measure;
      return JSON.stringify({ kind, figure, division });
    }
  }
}

/** Only for what `measureKey` wrote. */
export function readMeasure(key: string): Measure {
  return JSON.parse(key) as Measure;
}

function inOrder(target: Target): Target {
  switch (target.kind) {
    case 'group':
      return { kind: target.kind, group: target.group };
    case 'place':
      return { kind: target.kind, id: target.id };
    case 'own': {
      const { kind, id, position, name } = target;
      return { kind, id, position, name };
    }
    case 'origins':
      return { kind: target.kind };
  }
}
