import type { Localised } from '../domain/localised.ts';
import type { PeopleSummary } from '../engine/protocol.ts';
import type { State } from './state.ts';

type Set = (change: (state: State) => Partial<State>) => void;

/** What happens to the people that the engine counts. */
export function createPeopleActions(set: Set) {
  return {
    /** Something is opened that counts people: they are fetched, once more if that failed before. */
    needPeople: () =>
      set(({ people }) =>
        people.kind === 'not asked' || people.kind === 'failed' ? { people: { kind: 'loading' } } : {},
      ),
    peopleReady: (summary: PeopleSummary) => set(() => ({ people: { kind: 'ready', summary } })),
    peopleFailed: (reason: Localised) => set(() => ({ people: { kind: 'failed', reason } })),
  };
}
