import type { Assumptions } from '../domain/assumptions.ts';
import type { Claim } from '../domain/claim.ts';
import type { ComparisonSettings } from '../domain/comparison.ts';
import type { SiteCondition } from '../domain/conditions.ts';
import type { FoundOrder } from '../domain/found-park.ts';
import type { MeasuringDoc } from '../domain/measuring.ts';
import type { OwnSet } from '../domain/own-set.ts';
import type { ParkFilter } from '../domain/park-filter.ts';
import { isSame } from '../domain/same.ts';
import type { ScoreDoc } from '../domain/score.ts';
import type { Minutes } from '../domain/units.ts';
import type { SiteRef, State } from './state.ts';
import type { TableState } from './table-state.ts';

/**
 * What a user makes, part by part: what undo goes back and forth over, and what is worth keeping over a crash. Not made, but looks
 * that are as easily chosen again: language, theme, layers, units, map, basemap, lists' filters of claims, how areas are drawn, which
 * site or view is open. Nor are what the user connects: roads of their own, a server, what is kept for use without a network.
 */
export type Made = {
  readonly measuring: MeasuringDoc;
  readonly claims: readonly Claim[];
  readonly assumptions: Assumptions;
  readonly bandMinutes: readonly Minutes[];
  readonly keptOrigins: readonly SiteRef[];
  readonly search: { readonly conditions: readonly SiteCondition[]; readonly order: FoundOrder };
  readonly parkFilter: ParkFilter;
  readonly compared: readonly SiteRef[];
  readonly comparison: ComparisonSettings;
  readonly table: Omit<TableState, 'isHalted'>;
  readonly score: ScoreDoc;
  /** Files of the user's own. Their sites are shared with the state, not copied. */
  readonly files: readonly OwnSet[];
};

type PartName = keyof Made;

type Part<T> = {
  readonly of: (state: State) => T;
  /** What of the state changes with it, besides: work that was stopped goes on, and nothing is chosen that is no longer there. */
  readonly put: (value: T, state: State) => Partial<State>;
};

const PARTS: { readonly [K in PartName]: Part<Made[K]> } = {
  measuring: { of: (s) => s.measuring, put: (measuring) => ({ measuring }) },
  claims: {
    of: (s) => s.claims.own,
    put: (own, { claims }) => {
      const { chosen, own: before } = claims;
      const isGone = (id: string): boolean => isOf(before, id) && !isOf(own, id);
      return {
        claims: { ...claims, own, chosen: chosen !== null && isGone(chosen.claim) ? null : chosen },
      };
    },
  },
  assumptions: { of: (s) => s.assumptions, put: (assumptions) => ({ assumptions }) },
  bandMinutes: { of: (s) => s.bandMinutes, put: (bandMinutes) => ({ bandMinutes }) },
  keptOrigins: { of: (s) => s.keptOrigins, put: (keptOrigins) => ({ keptOrigins }) },
  search: {
    of: ({ conditions, siteSearch: { order } }) => ({ conditions, order }),
    put: ({ conditions, order }) => ({ conditions, siteSearch: { order, isHalted: false } }),
  },
  parkFilter: { of: (s) => s.parkFilter, put: (parkFilter) => ({ parkFilter }) },
  compared: { of: (s) => s.compared, put: (compared) => ({ compared }) },
  comparison: { of: (s) => s.comparison, put: (comparison) => ({ comparison }) },
  table: {
    of: ({ table: { rows, columns, quantity, heat, sort, grouping, isTransposed } }) => ({
      rows,
      columns,
      quantity,
      heat,
      sort,
      grouping,
      isTransposed,
    }),
    put: (table) => ({ table: { ...table, isHalted: false } }),
  },
  score: { of: (s) => s.score, put: (score) => ({ score }) },
  files: { of: (s) => s.own.sets, put: (sets, { own }) => ({ own: { ...own, sets, keepingFailed: null } }) },
};

const PART_NAMES = Object.keys(PARTS) as readonly PartName[];

/** Everything that the user made. */
export function madeOf(state: State): Made {
  return partsOf(state, PART_NAMES) as Made;
}

export function partsOf(state: State, names: readonly PartName[]): Partial<Made> {
  return Object.fromEntries(names.map((name) => [name, PARTS[name].of(state)]));
}

/** Names of the parts that say something else. */
export function changedParts(before: State, after: State): readonly PartName[] {
  return PART_NAMES.filter((name) => !isSame(PARTS[name].of(before), PARTS[name].of(after)));
}

/** The change of the state that puts these parts in the place of what is there. */
export function withMade(parts: Partial<Made>, state: State): Partial<State> {
  const put = <K extends PartName>(name: K, value: Made[K]): Partial<State> => PARTS[name].put(value, state);
  const names = namesOf(parts);
  return Object.assign({}, ...names.map((name) => put(name, parts[name] as Made[typeof name])));
}

export function namesOf(parts: Partial<Made>): readonly PartName[] {
  return Object.keys(parts) as readonly PartName[];
}

function isOf(claims: readonly Claim[], id: string): boolean {
  return claims.some((claim) => claim.id === id);
}
