import type { IsochronesQuestion, Snap } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import { origins } from './origins.ts';
import { latestAnswer, type State } from './state.ts';

/** What is reached from the origins: as areas, or as roads. Same object while nothing changed. */
const reachQuestion = derive(
  (s: State) => [origins(s), s.bandMinutes, s.assumptions, s.network.kind],
  (from, minutes, assumptions, network): IsochronesQuestion | null =>
    from.length === 0 || minutes.length === 0 || network !== 'ready'
      ? null
      : { origins: from.map(({ position }) => position), minutes, assumptions },
);

export const isochronesQuestion = (s: State): IsochronesQuestion | null =>
  s.reachView === 'areas' ? reachQuestion(s) : null;

export const reachedRoadsQuestion = (s: State): IsochronesQuestion | null =>
  s.reachView === 'roads' ? reachQuestion(s) : null;

/** Where the origins meet the network, with the question that told. */
export const originSnaps = derive(
  (s: State) => [latestAnswer(s.isochrones) ?? latestAnswer(s.reachedRoads)],
  (known): { readonly asked: IsochronesQuestion; readonly snaps: readonly Snap[] } | null =>
    known === null ? null : { asked: known.asked, snaps: known.answer.snaps },
);
