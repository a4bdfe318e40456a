import type { Assumptions, Direction } from '../domain/assumptions.ts';
import { placesInGroup, type SiteCondition } from '../domain/conditions.ts';
import type { Place } from '../domain/place.ts';
import { isOpenIn } from '../domain/scenario.ts';
import type { Seconds } from '../domain/units.ts';
import {
  cellOf,
  type PlacesCondition,
  type MatrixQuestion,
  type OverlapQuestion,
} from '../engine/protocol.ts';
import { derive } from './memo.ts';
import { keptOrigins } from './origins.ts';
import { allPlaces, placeById } from './select.ts';
import type { State } from './state.ts';

/** A condition with the places that it is about. */
export type TargetedCondition = { readonly condition: SiteCondition; readonly places: readonly Place[] };

export const targetedConditions = derive(
  (s: State) => [s.conditions, allPlaces(s), placeById(s), keptOrigins(s), s.assumptions.year],
  (conditions, places, byId, kept, year): readonly TargetedCondition[] =>
    conditions.map((condition) => {
      const { target } = condition;
      switch (target.kind) {
        case 'group':
          return { condition, places: placesInGroup(target.group, places, year) };
        case 'place': {
          const place = byId.get(target.id);
          return { condition, places: place === undefined ? [] : [place] };
        }
        case 'origins':
          return { condition, places: kept.map(({ place }) => place) };
      }
    }),
);

/** Industrial parks that may be found. */
export const soughtParks = derive(
  (s: State) => [s.data.places['industrial-parks'], s.assumptions.year],
  (parks, year): readonly Place[] => parks.filter((park) => isOpenIn(park, year)),
);

/**
 * The user's direction is the *site's*: `from` ships out of the sought site. The engine's is that of the condition's
 * places: driving towards them. So the one is the opposite of the other.
 */
function towards(direction: Direction): Direction {
  return direction === 'from' ? 'to' : 'from';
}

function engineConditions(
  targeted: readonly TargetedCondition[],
  assumptions: Assumptions,
): readonly PlacesCondition[] {
  return targeted.map(({ condition: { minutes, profile }, places }) => ({
    places: places.map(({ position }) => position),
    minutes,
    assumptions: { ...assumptions, profile, direction: towards(assumptions.direction) },
  }));
}

/** Null while nothing is sought, or where a condition is about no place at all: no engine need say that none fits. */
export const overlapQuestion = derive(
  (s: State) => [s.view.kind, targetedConditions(s), s.assumptions, s.network.kind],
  (view, targeted, assumptions, network): OverlapQuestion | null =>
    view !== 'conditions' || network !== 'ready' || targeted.length === 0 || targeted.some(isAboutNothing)
      ? null
      : { conditions: engineConditions(targeted, assumptions) },
);

function isAboutNothing({ places }: TargetedCondition): boolean {
  return places.length === 0;
}

/** One matrix for each condition: its places are the rows, all parks the columns. */
export const conditionDrivesQuestion = derive(
  (s: State) => [overlapQuestion(s), soughtParks(s)],
  (overlap, parks): readonly MatrixQuestion[] | null =>
    overlap === null || parks.length === 0
      ? null
      : overlap.conditions
          .filter((condition) => 'places' in condition)
          .map(({ places, assumptions }) => ({
            origins: places,
            destinations: parks.map(({ position }) => position),
            assumptions,
          })),
);

/** A park that fits, with the drive that each condition is met by. */
export type FoundPark = {
  readonly park: Place;
  readonly drives: readonly { readonly place: Place; readonly seconds: Seconds }[];
};

/**
 * Parks for which every condition holds by their own drive times, the shortest drives in sum first; null while the
 * engine has not answered.
 */
export const foundParks = derive(
  (s: State) => [s.conditionDrives, targetedConditions(s), soughtParks(s)],
  (asked, targeted, parks): readonly FoundPark[] | null => {
    if (asked.kind !== 'answered' || asked.answer.length !== targeted.length) return null;
    const found = parks.flatMap((park, column): FoundPark[] => {
      const drives = targeted.flatMap(({ condition, places }, i) => {
        const matrix = asked.answer[i];
        const nearest = places
          .map((place, row) => ({
            place,
            seconds: (matrix && cellOf(matrix, row, column)?.seconds) ?? Infinity,
          }))
          .reduce((best, next) => (next.seconds < best.seconds ? next : best));
        return nearest.seconds <= condition.minutes * 60 ? [nearest] : [];
      });
      return drives.length === targeted.length ? [{ park, drives }] : [];
    });
    const sum = ({ drives }: FoundPark): Seconds => drives.reduce((all, { seconds }) => all + seconds, 0);
    return found.sort((a, b) => sum(a) - sum(b) || (a.park.id < b.park.id ? -1 : 1));
  },
);
