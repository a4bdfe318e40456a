import type { SavedWork, WorkPart } from './saved-work.ts';

/** What of the work of this tab, and of tabs that are gone, lies on the device. `src/session` sees to it. */
export type SessionState = {
  /** Whether somebody does: not before the first screen, and never in the frame of another page. */
  readonly isWatched: boolean;
  /** What this tab has saved; null where there is nothing to save, or nothing is. */
  readonly saved: SavedWork | null;
  /** Why what was made last is not saved. */
  readonly failure: SavingFailure | null;
  /** The sentence about it was read: once is enough. */
  readonly isFailureRead: boolean;
  /** Work of tabs that are gone, the latest first. */
  readonly left: readonly SavedWork[];
  /** Which of that is offered; null once the reader has decided. */
  readonly offer: WorkOffer | null;
  /** What of saved work could not be read: those parts, or all of it. */
  readonly lost: readonly WorkPart[] | 'all' | null;
  /** `src/session` alone consumes it. A new object each time, even for the same. */
  readonly wish: SessionWish | null;
};

export type WorkOffer = {
  readonly id: string;
  /** It was made where the reader is now, in this tab or under this address: said whatever is looked at. */
  readonly isFromHere: boolean;
};

/** The browser forbids it, has no room for all of it, or something else. */
export type SavingFailure = 'forbidden' | 'full' | 'failed';

export type SessionWish =
  { readonly kind: 'restore' | 'discard'; readonly id: string } | { readonly kind: 'discard all' };

export const NOTHING_SAVED: SessionState = {
  isWatched: false,
  saved: null,
  failure: null,
  isFailureRead: false,
  left: [],
  offer: null,
  lost: null,
  wish: null,
};
