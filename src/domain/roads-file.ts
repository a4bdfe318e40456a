import type { Localised } from './localised.ts';

/** Network files of the user's own: how large they may be, and why one is refused. */

/**
 * Largest road network, unpacked. What is made of one takes about seven times as much memory: 430 MB for all streets of the
 * north, which are 58 MB in the file, and about two gigabytes at this limit.
 */
export const MOST_ROADS_BYTES = 250_000_000;

/** Why a file of roads is not used. The page says it in the reader's language. */
export type RoadsFault =
  /** The file itself cannot be read: it was moved, or changed after it was chosen. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too large'; readonly mostBytes: number }
  | { readonly kind: 'no network' }
  /** Packed, and the packing is broken. */
  | { readonly kind: 'not unpacked' }
  | { readonly kind: 'other byte order' }
  | { readonly kind: 'other version'; readonly found: number; readonly reads: number }
  | { readonly kind: 'truncated'; readonly bytes: number; readonly expected: number }
  /** `section` is the file's own name for the part; null where its table of sections is meant. */
  | { readonly kind: 'corrupt'; readonly section: string | null; readonly damage: RoadsDamage }
  /** Whole, but what it says cannot be: `detail` is what the check found, as a sentence. */
  | { readonly kind: 'implausible'; readonly detail: Localised }
  /** Its junctions are not numbered in the order that `npm run network` finds: searching them would take all memory. */
  | { readonly kind: 'tangled' }
  /** Reading it stopped the engine, most likely for want of memory. */
  | { readonly kind: 'stopped' };

export type RoadsDamage =
  | 'no sensible place'
  | 'wrong checksum'
  | 'wrong length'
  | 'no text'
  | 'no description'
  | 'points to nothing';
