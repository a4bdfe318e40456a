import { countsWithout, rankFound, type ConditionFigure, type MeasuredPark } from '../domain/found-park.ts';
import { areaSquareKm } from '../domain/areas.ts';
import { boundingBox } from '../domain/geometry.ts';
import type { BoundingBox } from '../domain/units.ts';
import { cellOf, type Matrix } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import {
  conditionDrivesQuestion,
  conditionPeopleQuestion,
  soughtParks,
  targetedConditions,
  type TargetedCondition,
} from './site-search.ts';
import { latestAnswer, type State } from './state.ts';

/** What each condition comes to at each park, in their orders; null while the engine has not answered all of it. */
export const measuredParks = derive(
  (s: State) => [
    targetedConditions(s),
    soughtParks(s),
    s.conditionDrives,
    conditionDrivesQuestion(s),
    s.conditionPeople,
    conditionPeopleQuestion(s),
  ],
  (targeted, parks, drives, drivesAsked, people, peopleAsked): readonly MeasuredPark[] | null => {
    if (drivesAsked === null && peopleAsked === null) return null;
    // an answer to what was asked before is none to this
    if (drivesAsked !== null && (drives.kind !== 'answered' || drives.asked !== drivesAsked)) return null;
    if (peopleAsked !== null && (people.kind !== 'answered' || people.asked !== peopleAsked)) return null;
    const matrices = drives.kind === 'answered' ? [...drives.answer] : [];
    const counts = people.kind === 'answered' ? [...people.answer] : [];
    const figures = targeted.map((one): ((column: number) => ConditionFigure) => {
      const { target } = one.condition;
      if (target.kind !== 'people') return nearestIn(matrices.shift(), one);
      const counted = counts.shift()?.people;
      return (column) => ({
        kind: 'people',
        people: counted?.[column] ?? NaN,
        least: target.people,
      });
    });
    return parks.map((park, column) => ({ park, figures: figures.map((figure) => figure(column)) }));
  },
);

/** The drive between each park and the place of a condition that is the nearest to it in time. */
function nearestIn(
  matrix: Matrix | undefined,
  { condition, places }: TargetedCondition,
): (column: number) => ConditionFigure {
  const limit = condition.minutes * 60;
  return (column) => {
    let [seconds, nearest] = [Infinity, -1];
    for (let row = 0; row < places.length; row++) {
      const cell = matrix && cellOf(matrix, row, column);
      if (!cell || cell.seconds >= seconds) continue;
      [seconds, nearest] = [cell.seconds, row];
    }
    return { kind: 'drive', place: places[nearest] ?? null, seconds, limit };
  };
}

/** Parks for which every condition holds by their own drive times, in the chosen order; null while that is not known. */
export const foundParks = derive(
  (s: State) => [measuredParks(s), s.siteSearch.order],
  (measured, order): readonly MeasuredPark[] | null => measured && rankFound(measured, order),
);

/** How many parks would be found without each condition; null while that is not known. */
export const foundWithout = derive(
  (s: State) => [measuredParks(s), s.conditions],
  (measured, conditions): readonly number[] | null => measured && countsWithout(measured, conditions.length),
);

/** Where the largest connected part of the area lies: in a country as long as this one, parts of it are too small to see. */
export const largestPart = derive(
  (s: State) => [latestAnswer(s.overlap)?.answer.area.geometry ?? null],
  (area): BoundingBox | null => {
    const parts = (area?.coordinates ?? []).map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
    const sizes = parts.map(areaSquareKm);
    const largest = parts[sizes.indexOf(Math.max(...sizes))];
    return largest === undefined ? null : boundingBox(largest);
  },
);
