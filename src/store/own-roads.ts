import type { Localised } from '../domain/localised.ts';
import type { RoadsFault } from '../domain/roads-file.ts';
import type { NetworkSummary } from '../engine/protocol.ts';

/** Where the roads that answer come from. */
export type RoadsFrom =
  | { readonly kind: 'built-in' }
  /** A network file of the user, by its name. */
  | { readonly kind: 'own'; readonly file: string };

export const BUILT_IN_ROADS: RoadsFrom = { kind: 'built-in' };

/** Roads of the user's own beside those that answer, and what of them is kept on this device. */
export type OwnRoads = {
  readonly offer: RoadsOffer;
  readonly kept: KeptRoads;
};

/** Other roads on their way to be used; whoever looks at them goes on with those that answer. */
export type RoadsOffer =
  | { readonly kind: 'none' }
  /** A file that is to be read, or is being read. A handle: nothing of its contents is in the state. */
  | { readonly kind: 'reading'; readonly file: File }
  /** Read and checked; to be looked at before it is used. */
  | { readonly kind: 'preview'; readonly file: File; readonly summary: NetworkSummary }
  /** To be used from now on. */
  | { readonly kind: 'taken'; readonly file: File; readonly summary: NetworkSummary }
  | { readonly kind: 'refused'; readonly name: string; readonly why: RoadsFault }
  /** The built-in roads are to come back. */
  | { readonly kind: 'going back' }
  | { readonly kind: 'not back'; readonly reason: Localised };

/** The copy on this device. */
export type KeptRoads =
  | { readonly kind: 'none' }
  /** The roads in use are to be kept. */
  | { readonly kind: 'wanted' }
  | { readonly kind: 'kept'; readonly name: string; readonly bytes: number }
  /** To be deleted. */
  | { readonly kind: 'unwanted' }
  /** The browser has no room, or forbids it; `what` tells what was to be done. */
  | { readonly kind: 'failed'; readonly what: 'keep' | 'delete' };

export const NO_OWN_ROADS: OwnRoads = { offer: { kind: 'none' }, kept: { kind: 'none' } };
