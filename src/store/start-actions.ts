import type { Example } from '../domain/example.ts';
import type { Habits } from '../domain/habits.ts';
import type { SiteRef, State } from './state.ts';

type Change = (change: (state: State) => Partial<State>) => void;

/** What may happen on the first screen, and with help. */
export function createStartActions(set: Change) {
  return {
    /** Asks a question of the first screen in one step, which takes the place of what the view held before. */
    openExample: (example: Example) =>
      set((state) => ({ shownRoute: null, nextClick: 'choose', ...askedBy(example, state) })),
    setHabits: (change: Partial<Habits>) => set(({ habits }) => ({ habits: { ...habits, ...change } })),
    /** Shows a site whose file may still be on its way. */
    openSite: (site: SiteRef) =>
      set(() => ({ view: { kind: 'site', site }, shownRoute: null, nextClick: 'choose' })),
    showHelp: () => set(() => ({ isHelpOpen: true })),
    closeHelp: () => set(() => ({ isHelpOpen: false })),
  };
}

function askedBy(example: Example, { claims, claimsView, siteSearch }: State): Partial<State> {
  switch (example.kind) {
    case 'claim':
      return {
        view: { kind: 'claims' },
        home: 'claims',
        claims: { ...claims, chosen: { claim: example.claim, reading: null } },
        // a list that leaves it out would not show it
        claimsView: { ...claimsView, filter: { document: null, verdict: null } },
      };
    case 'conditions':
      return {
        view: { kind: 'conditions' },
        home: 'conditions',
        conditions: example.conditions,
        siteSearch: { ...siteSearch, isHalted: false },
      };
    case 'score':
      return { view: { kind: 'score' }, home: 'score', score: example.score };
  }
}
