import type { Assumptions } from '../domain/assumptions.ts';
import { legsOf, type Leg, type Measurement } from '../domain/measurement.ts';
import { activeOf } from '../domain/measuring.ts';
import type { Metres, Seconds } from '../domain/units.ts';
import type { Route, RouteAnswer, RouteQuestion } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import { latestAnswer, type State } from './state.ts';

export const measurements = (s: State): readonly Measurement[] => s.measuring.measurements;

export const activeMeasurement = derive((s: State) => [s.measuring], activeOf);

/** The drive of every leg of every measurement by road; null where there is none. */
export const measuredRoutesQuestion = derive(
  (s: State) => [measurements(s), s.assumptions, s.network.kind],
  (all, assumptions, network): readonly RouteQuestion[] | null => {
    if (network !== 'ready') return null;
    const questions = all
      .filter(({ kind, isShown }) => kind === 'road' && isShown)
      .flatMap((measurement) => legsOf(measurement).map((leg) => questionOf(measurement, leg, assumptions)));
    return questions.length === 0 ? null : questions;
  },
);

function questionOf({ points }: Measurement, { from, to }: Leg, assumptions: Assumptions): RouteQuestion {
  return { from: points[from]!.position, to: points[to]!.position, assumptions, fastestOnly: true };
}

/** A leg with what is known of it by road: null where it is not by road, or not answered yet. */
export type MeasuredLeg = Leg & { readonly road: RouteAnswer | null };

export type Measured = {
  readonly measurement: Measurement;
  readonly legs: readonly MeasuredLeg[];
};

/** Every measurement with its legs, in their order. */
export const measured = derive(
  (s: State) => [measurements(s), latestAnswer(s.measuredRoutes), s.assumptions],
  (all, known, assumptions): readonly Measured[] => {
    const answers = new Map<string, RouteAnswer>();
    // figures of other assumptions never stand beside these
    known?.asked.forEach((asked, i) => {
      if (asked.assumptions === assumptions) answers.set(keyOf(asked), known.answer[i]!);
    });
    return all.map((measurement) => ({
      measurement,
      legs: legsOf(measurement).map((leg) => {
        const isByRoad = measurement.kind === 'road';
        const key = isByRoad ? keyOf(questionOf(measurement, leg, assumptions)) : '';
        return { ...leg, road: answers.get(key) ?? null };
      }),
    }));
  },
);

function keyOf({ from, to }: RouteQuestion): string {
  return `${from.join()} ${to.join()}`;
}

export const activeMeasured = derive(
  (s: State) => [measured(s), s.measuring.activeId],
  (all, activeId): Measured | null => all.find(({ measurement }) => measurement.id === activeId) ?? null,
);

/** Along roads, the ways between each point and its road included; what `seconds` are needed for. */
export function drivenMetres(route: Route): Metres {
  return route.metres + route.snap.fromMetres + route.snap.toMetres;
}

export type RoadTotal = { readonly metres: Metres; readonly seconds: Seconds };

/** All legs together; null while one is not known, or where one cannot be driven. */
export function roadTotal(legs: readonly MeasuredLeg[]): RoadTotal | null {
  let [metres, seconds] = [0, 0];
  for (const { road } of legs) {
    if (road?.kind !== 'route') return null;
    metres += road.metres;
    seconds += road.seconds;
  }
  return legs.length === 0 ? null : { metres, seconds };
}

/** How many times longer the road is than the straight line; null where there is no straight line. */
export function circuity(roadMetres: Metres, straightMetres: Metres): number | null {
  return straightMetres < 1 ? null : roadMetres / straightMetres;
}
