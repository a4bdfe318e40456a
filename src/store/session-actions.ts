import { stateOf } from './address-actions.ts';
import type { Shared } from './address/shared.ts';
import { withMade, type Made } from './made.ts';
import type { WorkParts } from './saved-work.ts';
import type { SessionState, SessionWish } from './session-state.ts';
import type { State } from './state.ts';

type Change = (change: (state: State) => Partial<State>) => void;

/** What may happen to work that is saved by itself. */
export function createSessionActions(set: Change) {
  const change = (part: Partial<SessionState>): void =>
    set(({ session }) => ({ session: { ...session, ...part } }));

  return {
    /**
     * Puts saved work in the place of what is there; files that are open stay, behind those that come back. `shared` is what its address
     * says otherwise than the page's.
     */
    workRestored: (
      { draft, ...parts }: Partial<WorkParts> & Partial<Pick<Made, 'files'>>,
      shared: Partial<Shared> = {},
    ) =>
      set((state) => {
        const opened = { ...state, ...stateOf(shared, state) };
        const { files: restored } = parts;
        const files = restored && [
          ...restored,
          ...state.own.sets.filter(({ id }) => !restored.some((one) => one.id === id)),
        ];
        return {
          ...stateOf(shared, state),
          ...withMade({ ...parts, ...(files && { files }) }, opened),
          ...(draft && { claimsView: { ...opened.claimsView, draft } }),
        };
      }),
    sessionFound: (part: Partial<Omit<SessionState, 'wish'>>) => change(part),
    sessionWished: (wish: SessionWish) => change({ wish }),
    savingFailureRead: () => change({ isFailureRead: true }),
    lostWorkRead: () => change({ lost: null }),
  };
}
