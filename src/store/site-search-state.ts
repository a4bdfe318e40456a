import type { FoundOrder } from '../domain/found-park.ts';

/** How the search for a site is shown and worked on; what is sought are the `conditions`. */
export type SiteSearchState = {
  readonly order: FoundOrder;
  /** The user stopped the work on the area: the list of parks goes on without it. */
  readonly isHalted: boolean;
};

export const FIRST_SEARCH: SiteSearchState = { order: { by: 'drives' }, isHalted: false };
