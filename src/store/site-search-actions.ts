import type { SiteCondition } from '../domain/conditions.ts';
import type { FoundOrder } from '../domain/found-park.ts';
import type { State } from './state.ts';

type Change = (change: (state: State) => Partial<State>) => void;

/** What may happen to the search for a site. */
export function createSiteSearchActions(set: Change) {
  return {
    /** Other conditions are worked on even where the work on those before was stopped. */
    setConditions: (conditions: readonly SiteCondition[]) =>
      set(({ siteSearch }) => ({ conditions, siteSearch: { ...siteSearch, isHalted: false } })),
    orderFound: (order: FoundOrder) => set(({ siteSearch }) => ({ siteSearch: { ...siteSearch, order } })),
    /** Stops the work on the area where all conditions hold, or goes on with it. */
    haltSearch: (isHalted: boolean) => set(({ siteSearch }) => ({ siteSearch: { ...siteSearch, isHalted } })),
  };
}
