import type { PeopleQuestion } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import { origins } from './origins.ts';
import { site } from './select.ts';
import { latestAnswer, type State } from './state.ts';

/** People within each limit of the chosen site or of any origin that is kept, as the areas are. */
export const reachPeopleQuestion = derive(
  (s: State) => [origins(s), s.bandMinutes, s.assumptions, s.network.kind, s.people.kind],
  (from, minutes, assumptions, network, people): PeopleQuestion | null =>
    from.length === 0 || minutes.length === 0 || network !== 'ready' || people !== 'ready'
      ? null
      : { sites: from.map(({ position }) => position), minutes, assumptions, together: true },
);

/**
 * People within each limit, in the order of the limits that were asked; `NaN` where no road is near the site. Those of
 * another site never stand beside this one; those of a pin that is being dragged do.
 */
export const reachPeople = derive(
  (s: State) => [site(s), s.reachPeople],
  (from, asked): ReadonlyMap<number, number> => {
    const known = asked.kind === 'answered' || from?.facts.kind === 'pin' ? latestAnswer(asked) : null;
    return new Map(known?.asked.minutes.map((minutes, at) => [minutes, known.answer.people[at] ?? NaN]));
  },
);
