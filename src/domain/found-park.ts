import { parkHectares } from './park-filter.ts';
import type { Place } from './place.ts';
import type { Seconds } from './units.ts';

/** What one condition of a search comes to at one site: the nearest place in time, or the people within the time. */
export type ConditionFigure =
  | {
      readonly kind: 'drive';
      /** Null where no road leads to any. */
      readonly place: Place | null;
      /** `Infinity` where there is no way. */
      readonly seconds: Seconds;
      readonly limit: Seconds;
    }
  | {
      readonly kind: 'people';
      /** `NaN` where no road is near. */
      readonly people: number;
      readonly least: number;
    };

/** An industrial park with what each condition comes to there, in the order of the conditions. */
export type MeasuredPark = { readonly park: Place; readonly figures: readonly ConditionFigure[] };

/**
 * What parks that fit are ranked by: all drives together; the condition that is met most narrowly; one of the conditions,
 * by its place in the list; the area. Each with the best first, what is not known last.
 */
export type FoundOrder =
  | { readonly by: 'drives' }
  | { readonly by: 'tightest' }
  | { readonly by: 'condition'; readonly at: number }
  | { readonly by: 'area' };

export function holds(figure: ConditionFigure): boolean {
  return figure.kind === 'drive' ? figure.seconds <= figure.limit : figure.people >= figure.least;
}

/** How far from the limit: 0 at the limit, 0.25 with a quarter of the time unspent, or with a quarter more people. */
export function room(figure: ConditionFigure): number {
  return figure.kind === 'drive'
    ? (figure.limit - figure.seconds) / figure.limit
    : (figure.people - figure.least) / figure.least;
}

/** The condition that is met most narrowly, by its place in the list; null without conditions. */
export function tightestAt(figures: readonly ConditionFigure[]): number | null {
  const rooms = figures.map(room);
  return rooms.length === 0 ? null : rooms.indexOf(Math.min(...rooms));
}

export function drivesTogether(figures: readonly ConditionFigure[]): Seconds {
  return figures.reduce((sum, figure) => (figure.kind === 'drive' ? sum + figure.seconds : sum), 0);
}

/** Parks for which every condition holds, the best first; those that are equal by their id. */
export function rankFound(measured: readonly MeasuredPark[], order: FoundOrder): readonly MeasuredPark[] {
  const merit = (one: MeasuredPark): number => meritOf(one, order);
  return measured
    .filter(({ figures }) => figures.every(holds))
    .map((one) => ({ one, merit: merit(one) }))
    .sort((a, b) => (a.merit === b.merit ? byId(a.one, b.one) : b.merit - a.merit))
    .map(({ one }) => one);
}

/** Never `NaN`: what is not known is worth less than anything. */
function meritOf({ park, figures }: MeasuredPark, order: FoundOrder): number {
  switch (order.by) {
    case 'drives':
      return -drivesTogether(figures);
    case 'tightest':
      return Math.min(...figures.map(room));
    case 'condition': {
      // a condition that was removed meanwhile
      const figure = figures[order.at];
      return figure === undefined ? -drivesTogether(figures) : room(figure);
    }
    case 'area':
      return parkHectares(park) ?? -Infinity;
  }
}

function byId(a: MeasuredPark, b: MeasuredPark): number {
  return a.park.id < b.park.id ? -1 : 1;
}

/** How many parks would fit without each condition: the one whose number is largest keeps most of them out. */
export function countsWithout(measured: readonly MeasuredPark[], conditions: number): readonly number[] {
  const counts = Array.from({ length: conditions }, () => 0);
  for (const { figures } of measured) {
    const missed = figures.flatMap((figure, at) => (holds(figure) ? [] : [at]));
    for (let at = 0; at < conditions; at++)
      if (missed.length === 0 || (missed.length === 1 && missed[0] === at)) counts[at]!++;
  }
  return counts;
}
