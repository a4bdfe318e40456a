import type { Position } from '../domain/units.ts';
import type { ClosedRoad } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import { latestAnswer, type State } from './state.ts';

export const closedRoadsQuestion = derive(
  (s: State) => [s.assumptions.closures, s.network.kind],
  (points, network): { readonly points: readonly Position[] } | null =>
    points.length === 0 || network !== 'ready' ? null : { points },
);

/** A closure that the user made, and the road that it closes. */
export type Closure = {
  readonly position: Position;
  /** Null where no road is near, undefined while that is not known. */
  readonly road: ClosedRoad | null | undefined;
};

export const closures = derive(
  (s: State) => [s.assumptions.closures, latestAnswer(s.closedRoads)],
  (positions, known): readonly Closure[] =>
    positions.map((position) => {
      const at = known?.asked.points.indexOf(position) ?? -1;
      return { position, road: at < 0 ? undefined : known?.answer[at] };
    }),
);
