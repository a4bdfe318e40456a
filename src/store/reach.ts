import type { Minutes, SquareKm } from '../domain/units.ts';
import type { Isochrones, IsochronesQuestion, ReachedRoads, Snap } from '../engine/protocol.ts';
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

/** While something is dragged, of what is gone in the next moment; once it rests, as fine as areas are. */
export const isochronesQuestion = derive(
  (s: State) => [s.reachView === 'areas' ? reachQuestion(s) : null, s.dragging],
  (question, dragging): IsochronesQuestion | null =>
    question !== null && dragging ? { ...question, isPreview: true } : question,
);

export const reachedRoadsQuestion = (s: State): IsochronesQuestion | null =>
  s.reachView === 'roads' ? reachQuestion(s) : null;

/** Where the origins meet the network, with the question that told. */
export const originSnaps = derive(
  (s: State) => [latestAnswer(s.isochrones) ?? latestAnswer(s.reachedRoads)],
  (known): { readonly asked: IsochronesQuestion; readonly snaps: readonly Snap[] } | null =>
    known === null ? null : { asked: known.asked, snaps: known.answer.snaps },
);

/** Why less is reached than was asked for, or null; of the view that is shown. */
export const reachLack = derive(
  (s: State) => [latestAnswer(s.isochrones)?.answer ?? null, latestAnswer(s.reachedRoads)?.answer ?? null],
  (areas, roads): Isochrones['lack'] => {
    if (areas !== null) return areas.lack;
    return roads !== null && roads.bands.features.length === 0 ? 'no road near' : null;
  },
);

export type ReachRow = {
  readonly minutes: Minutes;
  /** Null while it is being worked out, and where the other view is shown. */
  readonly areaKm2: SquareKm | null;
  /** Length of all roads that are reached within the time. */
  readonly roadKm: number | null;
};

/** One row for each limit, the shortest first; figures of limits that were not asked before follow. */
export const reachRows = derive(
  (s: State) => [
    s.bandMinutes,
    latestAnswer(s.isochrones)?.answer ?? null,
    latestAnswer(s.reachedRoads)?.answer ?? null,
  ],
  (limits, areas, roads): readonly ReachRow[] => {
    const area = new Map(
      areas?.bands.features.map(({ properties }) => [properties.minutes, properties.areaKm2]),
    );
    return [...limits]
      .sort((a, b) => a - b)
      .map((minutes) => ({
        minutes,
        areaKm2: area.get(minutes) ?? null,
        roadKm: roads === null ? null : roadKmWithin(roads, minutes),
      }));
  },
);

/** A band holds the roads that are reached after the band before it: what is within a limit is their sum. */
function roadKmWithin({ bands }: ReachedRoads, minutes: Minutes): number | null {
  if (!bands.features.some(({ properties }) => properties.minutes === minutes)) return null;
  return bands.features
    .filter(({ properties }) => properties.minutes <= minutes)
    .reduce((sum, { properties }) => sum + properties.roadKm, 0);
}
