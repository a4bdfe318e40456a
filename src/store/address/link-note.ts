import type { Shared } from './shared.ts';

/** What of a link could not be used. Everything else of it stands. */
export type LinkNote =
  /** Nothing of the part was understood. */
  | { readonly kind: 'part'; readonly part: keyof Shared }
  /** So many of its items were left out: not understood, said twice, or more than a link may hold. */
  | {
      readonly kind: 'items';
      readonly part: keyof Shared;
      readonly broken: number;
      readonly of: number;
    }
  /** Written by an atlas that is newer than this one. */
  | { readonly kind: 'newer'; readonly part: keyof Shared }
  /** Parts that this atlas does not have. */
  | { readonly kind: 'unknown'; readonly keys: readonly string[] }
  /** Nothing was read. */
  | { readonly kind: 'too long'; readonly letters: number };
