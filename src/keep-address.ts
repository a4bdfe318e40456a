import type { Actions } from './store/actions.ts';
import type { Store } from './store/store.ts';
import { formatAddress, parseAddress } from './store/url.ts';

/**
 * Opens what the page's address carries, and from then on writes there what is to be shared. The address is replaced, never
 * added to the history: undo is the page's own.
 */
export function keepAddress(store: Store, actions: Actions): void {
  const read = (): void => {
    const { measurements, claims, notes } = parseAddress(location.hash);
    for (const reason of notes) actions.problemFound({ file: 'link', feature: null, reason });
    if (measurements.length > 0) actions.measurementsOpened(measurements);
    if (claims.length > 0) {
      actions.claimsOpened(claims);
      actions.showClaims();
    }
  };
  const write = (): void => {
    const { measuring, claims } = store.getState();
    const fragment = formatAddress({
      measurements: measuring.present.measurements,
      claims: claims.own,
    });
    if (fragment === location.hash.slice(1)) return;
    history.replaceState(
      history.state,
      '',
      fragment === '' ? location.pathname + location.search : `#${fragment}`,
    );
  };

  read();
  store.subscribe((state, before) => {
    const isChanged =
      state.measuring.present.measurements !== before.measuring.present.measurements ||
      state.claims.own !== before.claims.own;
    // a drag is written once, when it rests
    if (!state.dragging && (isChanged || before.dragging)) write();
  });
  addEventListener('hashchange', () => {
    // a link within the page has gone where it leads: the address carries the rest again
    if (location.hash.includes('=')) read();
    else write();
  });
}
