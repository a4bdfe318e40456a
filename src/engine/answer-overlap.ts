import { areaSquareKm } from '../domain/areas.ts';
import type { PeopleGrid } from '../domain/people.ts';
import type { Reach } from '../network/isochrone.ts';
import { areaWithin, overdueOf } from '../network/overlap.ts';
import type { Overdue, ReachCondition } from '../network/overlap.ts';
import type { OpenedNetwork } from './opened-network.ts';
import { JUNCTION_CELL_METRES, peopleReach } from './people-reach.ts';
import type { Condition, Overlap, OverlapQuestion } from './protocol.ts';
import { atPaceOne, reachOf } from './reach-of.ts';
import type { Turn } from './turn.ts';

/**
 * Where all conditions hold; nowhere if some condition's places have no road near, or there is no condition. `people` is
 * asked for only where a condition is about them. They are counted last, and only in what the places leave.
 */
export async function answerOverlap(
  opened: OpenedNetwork,
  people: () => Promise<PeopleGrid>,
  { conditions }: OverlapQuestion,
  turn: Turn,
): Promise<Overlap> {
  const found = conditions.map((condition) =>
    'places' in condition ? reachOf(opened, condition.places, condition.assumptions) : null,
  );
  const aboutPeople = conditions.filter((condition) => 'people' in condition);
  const longest = Math.max(...conditions.map(({ minutes }) => minutes));
  const reached = conditions.flatMap((condition, i) =>
    reachCondition(opened, condition, found[i]?.reach ?? null),
  );
  const isNowhere = conditions.length === 0 || reached.length + aboutPeople.length < conditions.length;

  let left: Overdue | null = null;
  if (!isNowhere && reached.length > 0) left = overdueOf(opened.ground(), reached, longest);
  if (!isNowhere && aboutPeople.length > 0 && (reached.length === 0 || left !== null)) {
    const grid = await people();
    for (const [i, condition] of aboutPeople.entries()) {
      const reach = await peopleReach(opened, grid, condition, left, (done) =>
        turn.breathe((i + done) / aboutPeople.length),
      );
      reached.push(...reachCondition(opened, condition, reach));
    }
    left = reached.length < conditions.length ? null : overdueOf(opened.ground(), reached, longest);
  }
  const geometry = { type: 'MultiPolygon' as const, coordinates: left === null ? [] : areaWithin(left) };
  return {
    area: { type: 'Feature', properties: { areaKm2: areaSquareKm(geometry) }, geometry },
    cellMetres: left?.lattice.cellMetres ?? 0,
    peopleCellMetres: aboutPeople.length > 0 ? JUNCTION_CELL_METRES : null,
    snaps: found.map((reachFound) => reachFound?.snaps ?? []),
  };
}

/** None where nothing is reached. */
function reachCondition(
  opened: OpenedNetwork,
  { assumptions, minutes }: Condition,
  reach: Reach | null,
): ReachCondition[] {
  if (reach === null) return [];
  const maker = opened.costed(assumptions).areas();
  return [{ maker, reach, limit: atPaceOne(minutes, assumptions), pace: assumptions.pace }];
}
