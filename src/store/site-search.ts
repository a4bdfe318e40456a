import type { Assumptions, Direction, Profile } from '../domain/assumptions.ts';
import { placesInGroup, type SiteCondition, type Target } from '../domain/conditions.ts';
import type { Place } from '../domain/place.ts';
import { isOpenIn } from '../domain/scenario.ts';
import type { Minutes } from '../domain/units.ts';
import type { Condition, MatrixQuestion, OverlapQuestion, PeopleQuestion } from '../engine/protocol.ts';
import { derive, steady } from './memo.ts';
import { keptOrigins } from './origins.ts';
import { allPlaces, placeById, placeOf } from './select.ts';
import type { State } from './state.ts';

/** A condition with the places that it is about: none for one about people. */
export type TargetedCondition = { readonly condition: SiteCondition; readonly places: readonly Place[] };

const placesOfTarget = derive(
  (s: State) => [allPlaces(s), placeById(s), keptOrigins(s), s.data.provinces, s.assumptions.year],
  (places, byId, kept, provinces, year) =>
    (target: Target): readonly Place[] => {
      switch (target.kind) {
        case 'group':
          return placesInGroup(target.group, places, year);
        case 'place':
        case 'own': {
          const place = placeOf(target, byId, provinces);
          return place === null ? [] : [place];
        }
        case 'origins':
          return kept.map(({ place }) => place);
      }
    },
);

export const targetedConditions = derive(
  (s: State) => [s.conditions, placesOfTarget(s)],
  (conditions, placesOf): readonly TargetedCondition[] =>
    conditions.map((condition) => ({
      condition,
      places: condition.target.kind === 'people' ? [] : placesOf(condition.target),
    })),
);

/** Industrial parks that may be found. */
export const soughtParks = derive(
  (s: State) => [s.data.places['industrial-parks'], s.assumptions.year],
  (parks, year): readonly Place[] => parks.filter((park) => isOpenIn(park, year)),
);

export const isAboutPeople = (s: State): boolean =>
  s.conditions.some(({ target }) => target.kind === 'people');

/** Whether the engine can be asked: every condition is about something that is there. No engine need say that none fits. */
const isAskable = (s: State): boolean =>
  s.view.kind === 'conditions' &&
  s.network.kind === 'ready' &&
  s.conditions.length > 0 &&
  targetedConditions(s).every(({ condition, places }) =>
    condition.target.kind === 'people' ? s.people.kind === 'ready' : places.length > 0,
  );

/**
 * The user's direction is the *site's*: `from` ships out of the sought site. The engine's is that of the condition's
 * places, or of where people live: driving towards them. So the one is the opposite of the other.
 */
function towards(direction: Direction): Direction {
  return direction === 'from' ? 'to' : 'from';
}

function engineCondition({ condition, places }: TargetedCondition, assumptions: Assumptions): Condition {
  const { minutes, profile, target } = condition;
  const turned = { ...assumptions, profile, direction: towards(assumptions.direction) };
  return target.kind === 'people'
    ? { people: target.people, minutes, assumptions: turned }
    : { places: places.map(({ position }) => position), minutes, assumptions: turned };
}

/** Where all conditions hold. Null while the user has halted it, too: counting people everywhere may take long. */
export const overlapQuestion = derive(
  (s: State) => [isAskable(s) && !s.siteSearch.isHalted, targetedConditions(s), s.assumptions],
  (isAsked, targeted, assumptions): OverlapQuestion | null =>
    isAsked ? { conditions: targeted.map((one) => engineCondition(one, assumptions)) } : null,
);

type Measure =
  | { readonly profile: Profile; readonly target: Target }
  | { readonly profile: Profile; readonly target: 'people'; readonly minutes: Minutes };

/**
 * What is measured for the parks depends neither on the limits of drives nor on how many people are wanted: who turns
 * those sees the list follow at once.
 */
const measures = steady((s: State): readonly Measure[] =>
  s.conditions.map(({ profile, minutes, target }) =>
    target.kind === 'people' ? { profile, minutes, target: 'people' } : { profile, target },
  ),
);

/** One matrix for each condition about places: these are the rows, all parks the columns. */
export const conditionDrivesQuestion = derive(
  (s: State) => [isAskable(s), measures(s), placesOfTarget(s), soughtParks(s), s.assumptions],
  (isAsked, all, placesOf, parks, assumptions): readonly MatrixQuestion[] | null => {
    if (!isAsked || parks.length === 0) return null;
    const questions = all.flatMap(({ profile, target }): MatrixQuestion[] => {
      if (target === 'people') return [];
      return [
        {
          origins: placesOf(target).map(({ position }) => position),
          destinations: parks.map(({ position }) => position),
          assumptions: { ...assumptions, profile, direction: towards(assumptions.direction) },
        },
      ];
    });
    return questions.length === 0 ? null : questions;
  },
);

/** The parks are the sites of each condition about people. */
export const conditionPeopleQuestion = derive(
  (s: State) => [isAskable(s), measures(s), soughtParks(s), s.assumptions],
  (isAsked, all, parks, assumptions): readonly PeopleQuestion[] | null => {
    if (!isAsked || parks.length === 0) return null;
    const sites = parks.map(({ position }) => position);
    const questions = all.flatMap((measure): PeopleQuestion[] => {
      if (measure.target !== 'people') return [];
      const { profile, minutes } = measure;
      return [{ sites, minutes: [minutes], assumptions: { ...assumptions, profile } }];
    });
    return questions.length === 0 ? null : questions;
  },
);
