import { formatAddress } from '../store/address/address.ts';
import { sharedOf } from '../store/address/shared.ts';
import type { State } from '../store/state.ts';

/** How a link went out; where the browser lends no hand it is shown, to be copied by the reader's own. */
export type ShareOutcome =
  | { readonly kind: 'copied' }
  | { readonly kind: 'handed over' }
  /** The reader thought better of it. */
  | { readonly kind: 'called off' }
  | { readonly kind: 'shown'; readonly link: string };

/** Gives the link to the present state to the clipboard, or on phones to whatever the system offers. */
export async function share(state: State, title: string): Promise<ShareOutcome> {
  const link = linkTo(state);
  const browser = navigator as Partial<Pick<Navigator, 'share' | 'clipboard'>>;
  if (browser.share !== undefined && matchMedia('(pointer: coarse)').matches) {
    try {
      await navigator.share({ title, url: link });
      return { kind: 'handed over' };
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'called off' };
    }
  }
  try {
    await navigator.clipboard.writeText(link);
    return { kind: 'copied' };
  } catch {
    // no clipboard on pages without encryption, none in frames that were not allowed one
    return { kind: 'shown', link };
  }
}

/** The address of the page with the state as it is; to the whole page where this one is part of another. */
function linkTo(state: State): string {
  const url = new URL(location.href);
  url.searchParams.delete('embed');
  url.hash = formatAddress(sharedOf(state));
  return url.href;
}
