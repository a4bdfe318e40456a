import type { State } from './state.ts';

/** What is told of: once, however often it happens, and not again once it was read. */
type Telling = 'nothing' | 'to be told' | 'told';

/** What goes wrong in the page itself. */
export type Mishaps = {
  /** Code of the page that did not come: the network failed, or the host has another version by now. */
  readonly missingCode: Telling;
  /** Something threw where nobody was prepared for it. */
  readonly error: Telling;
};

export const NO_MISHAPS: Mishaps = { missingCode: 'nothing', error: 'nothing' };

export function createMishapActions(set: (change: (state: State) => Partial<State>) => void) {
  return {
    mishapFound: (what: keyof Mishaps) =>
      set(({ mishaps }) =>
        mishaps[what] === 'nothing' ? { mishaps: { ...mishaps, [what]: 'to be told' } } : {},
      ),
    mishapsRead: () =>
      set(({ mishaps: { missingCode, error } }) => ({
        mishaps: { missingCode: read(missingCode), error: read(error) },
      })),
  };
}

function read(telling: Telling): Telling {
  return telling === 'nothing' ? 'nothing' : 'told';
}
