import type { OfflineState, OfflineWish } from './offline.ts';
import type { State } from './state.ts';

type Change = (change: (state: State) => Partial<State>) => void;

/** What may happen to what is kept for use without a network. */
export function createOfflineActions(set: Change) {
  return {
    offlineFound: (part: Partial<Omit<OfflineState, 'wish'>>) =>
      set(({ offline }) => ({ offline: { ...offline, ...part } })),
    offlineWished: (kind: OfflineWish['kind']) =>
      set(({ offline }) => ({ offline: { ...offline, wish: { kind } } })),
    updateLater: () => set(({ offline }) => ({ offline: { ...offline, update: 'later' } })),
  };
}
