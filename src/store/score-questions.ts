import type { Assumptions, Profile } from '../domain/assumptions.ts';
import { placesInGroup, type Target } from '../domain/conditions.ts';
import type { Place } from '../domain/place.ts';
import { isOpenIn } from '../domain/scenario.ts';
import type { Criterion, Limit } from '../domain/score.ts';
import { measureKey, readMeasure, type CountedGroup, type Measure } from '../domain/score-measure.ts';
import type { Minutes } from '../domain/units.ts';
import type { MatrixQuestion, PeopleQuestion } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import { keptOrigins } from './origins.ts';
import { scoreSites } from './score-sites.ts';
import { allPlaces, placeById, placeOf } from './select.ts';
import type { State } from './state.ts';

/**
 * What the engine is asked for a ranking. It follows from the candidates, from what is measured and from the assumptions,
 * never from weights, influences or bounds: a weight that moves asks nothing.
 */

/**
 * The different measures of all limits and criteria, each once, as one text: texts are the same by what they say, so that
 * what follows from this one stays the same object while only weights change.
 */
const measuresText = derive(
  (s: State) => [s.score.limits, s.score.criteria],
  (limits: readonly Limit[], criteria: readonly Criterion[]): string => {
    const measures = [
      ...limits.flatMap((limit) => (limit.kind === 'status' ? [] : limit.measure)),
      ...criteria.map(({ measure }) => measure),
    ];
    return JSON.stringify([...new Set(measures.map(measureKey))].sort());
  },
);

export const scoreMeasures = derive(
  (s: State) => [measuresText(s)],
  (text): readonly Measure[] => (JSON.parse(text) as string[]).map(readMeasure),
);

/** A matrix to be asked: of one vehicle, to all places that any measure needs. */
export type DrivePlan = {
  readonly profile: Profile;
  readonly places: readonly Place[];
  /** Column of a place by its id. */
  readonly columnOf: ReadonlyMap<string, number>;
};

/** The places that a measure is about, by `measureKey`; of measures that are about places. */
export const scoreTargets = derive(
  (s: State) => [
    scoreMeasures(s),
    allPlaces(s),
    placeById(s),
    keptOrigins(s),
    s.data.provinces,
    s.assumptions.year,
  ],
  (measures, places, byId, kept, provinces, year): ReadonlyMap<string, readonly Place[]> => {
    const placesOf = (target: Target): readonly Place[] => {
      switch (target.kind) {
        case 'group':
          return placesInGroup(target.group, places, year);
        case 'place':
        case 'own':
          return [placeOf(target, byId, provinces)].filter((place) => place !== null);
        case 'origins':
          return kept.map(({ place }) => place);
      }
    };
    return new Map(
      measures.flatMap((measure): [string, readonly Place[]][] => {
        if (measure.kind === 'drive' || measure.kind === 'circuity')
          return [[measureKey(measure), placesOf(measure.target)]];
        return measure.kind === 'count' ? [[measureKey(measure), counted(measure.of, places, year)]] : [];
      }),
    );
  },
);

function counted(group: CountedGroup, places: readonly Place[], year: number): readonly Place[] {
  const open = (is: (place: Place) => boolean): readonly Place[] =>
    places.filter((place) => is(place) && isOpenIn(place, year));
  switch (group) {
    case 'parks':
      return open(({ facts }) => facts.kind === 'industrial-park');
    case 'plants':
      return open(({ facts }) => facts.kind === 'plant');
    case 'universities':
      return open(({ facts }) => facts.kind === 'institution' && facts.institutionType === 'university');
    case 'seaports':
      return placesInGroup('seaports', places, year);
    case 'airports':
      return placesInGroup('scheduled-airports', places, year);
  }
}

export const drivePlans = derive(
  (s: State) => [scoreMeasures(s), scoreTargets(s)],
  (measures, targets): readonly DrivePlan[] => {
    const byProfile = new Map<Profile, Map<string, Place>>();
    for (const measure of measures) {
      if (measure.kind !== 'drive' && measure.kind !== 'circuity' && measure.kind !== 'count') continue;
      const places = byProfile.get(measure.profile) ?? new Map<string, Place>();
      byProfile.set(measure.profile, places);
      for (const place of targets.get(measureKey(measure)) ?? []) places.set(place.id, place);
    }
    return [...byProfile]
      .filter(([, places]) => places.size > 0)
      .map(([profile, places]) => ({
        profile,
        places: [...places.values()],
        columnOf: new Map([...places.keys()].map((id, column) => [id, column])),
      }));
  },
);

/** While sites are ranked, and while one is looked at that was opened from there: going back finds all answers. */
const isRanking = (s: State): boolean => s.home === 'score' && s.network.kind === 'ready';

/** All assumptions but the vehicle, which each measure has of its own. */
const assumedOtherwise = derive(
  ({ assumptions: { direction, pace, year, avoid, closures } }: State) => [
    direction,
    pace,
    year,
    avoid,
    closures,
  ],
  (direction, pace, year, avoid, closures): Omit<Assumptions, 'profile'> => ({
    direction,
    pace,
    year,
    avoid,
    closures,
  }),
);

/** One matrix for each vehicle in the order of `drivePlans`: candidates are the rows, places the columns. */
export const scoreDrivesQuestion = derive(
  (s: State) => [isRanking(s), scoreSites(s), drivePlans(s), assumedOtherwise(s)],
  (isOn, sites, plans, assumed): readonly MatrixQuestion[] | null =>
    !isOn || sites.length === 0 || plans.length === 0
      ? null
      : plans.map(({ profile, places }) => ({
          origins: sites.map(({ place }) => place.position),
          destinations: places.map(({ position }) => position),
          assumptions: { ...assumed, profile },
        })),
);

/** Limits of each vehicle by which people are counted. */
export const peoplePlans = derive(
  (s: State) => [scoreMeasures(s)],
  (measures): readonly { readonly profile: Profile; readonly minutes: readonly Minutes[] }[] => {
    const byProfile = new Map<Profile, Minutes[]>();
    for (const measure of measures)
      if (measure.kind === 'people')
        byProfile.set(measure.profile, [...(byProfile.get(measure.profile) ?? []), measure.minutes]);
    return [...byProfile].map(([profile, minutes]) => ({ profile, minutes }));
  },
);

/** One question for each vehicle in the order of `peoplePlans`; null until the engine knows where people live. */
export const scorePeopleQuestion = derive(
  (s: State) => [
    isRanking(s) && s.people.kind === 'ready',
    scoreSites(s),
    peoplePlans(s),
    assumedOtherwise(s),
  ],
  (isOn, sites, plans, assumed): readonly PeopleQuestion[] | null =>
    !isOn || sites.length === 0 || plans.length === 0
      ? null
      : plans.map(({ profile, minutes }) => ({
          sites: sites.map(({ place }) => place.position),
          minutes,
          assumptions: { ...assumed, profile },
        })),
);
