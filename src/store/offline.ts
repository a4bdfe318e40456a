import type { Localised } from '../domain/localised.ts';
import { isComplete, type KeptFiles } from '../domain/kept-files.ts';

/** What of the atlas lies on this device, and what the user wants of that. */
export type OfflineState = {
  readonly keeper: OfflineKeeper;
  /** Null until the service worker has told. */
  readonly kept: KeptFiles | null;
  /** A newer version on its way, or the one whose coming failed last. */
  readonly coming: KeptFiles | null;
  readonly update: OfflineUpdate;
  /** Whether the browser has promised not to clear it away on its own; null where it does not say. */
  readonly isPersistent: boolean | null;
  /** `keep-offline.ts` alone consumes it. A new object each time, even for the same. */
  readonly wish: OfflineWish | null;
};

/** Whether something can be kept here at all. */
export type OfflineKeeper =
  /** Not found out yet: the first answer comes first. In development it stays so. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'at work' }
  /** The user removed everything, and nothing is kept until they say so. */
  | { readonly kind: 'switched off' }
  /** An old browser, a private window, or an address without https. */
  | { readonly kind: 'unsupported' }
  /** The page stands in another page, whose visitors did not ask for an app. */
  | { readonly kind: 'framed' }
  | { readonly kind: 'refused'; readonly reason: Localised };

export type OfflineUpdate =
  | 'none'
  /** A newer version is here, whole, and waits. */
  | 'ready'
  /** Another tab has changed to it; this one still runs the former. */
  | 'in another tab'
  /** The user does not want to hear of it during this visit. */
  | 'later';

export type OfflineWish = {
  readonly kind: 'complete' | 'remove' | 'keep again' | 'persist' | 'change version';
};

export const NOTHING_KEPT: OfflineState = {
  keeper: { kind: 'unknown' },
  kept: null,
  coming: null,
  update: 'none',
  isPersistent: null,
  wish: null,
};

export type OfflineStage =
  | Exclude<OfflineKeeper['kind'], 'at work'>
  /** At work, and nothing heard of it yet. */
  | 'beginning'
  | 'fetching'
  /** Everything works without a network. */
  | 'complete'
  /** Not everything is here, but what the first answers need. */
  | 'partial'
  | 'not enough';

/** How far it got, in one word. */
export function offlineStage({ keeper, kept }: OfflineState): OfflineStage {
  if (keeper.kind !== 'at work') return keeper.kind;
  if (kept === null) return 'beginning';
  if (isComplete(kept)) return 'complete';
  if (kept.isFetching) return 'fetching';
  return kept.hasFirst ? 'partial' : 'not enough';
}
