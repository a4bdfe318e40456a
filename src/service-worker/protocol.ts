import type { KeptFiles } from '../domain/kept-files.ts';

/** What the page asks of the service worker. */
export type Request =
  /** Tell what is kept. */
  | { readonly kind: 'status' }
  /** Fetch what is missing. */
  | { readonly kind: 'complete' }
  /** To one that waits: answer from now on. */
  | { readonly kind: 'take over' };

/** What it tells every page of the atlas, also unasked. */
export type Report =
  /** About the version that answers, or that will because none does yet. */
  | { readonly kind: 'kept'; readonly kept: KeptFiles }
  /** About a newer one, while it is fetched. */
  | { readonly kind: 'coming'; readonly kept: KeptFiles };

/** The cache is named after the folder: several atlases may lie on one host. */
export function cacheNameOf(scope: string): string {
  return `vietnam-site-atlas ${new URL(scope).pathname}`;
}
