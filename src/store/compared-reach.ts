import type { Place } from '../domain/place.ts';
import { isOpenIn } from '../domain/scenario.ts';
import type { SquareKm } from '../domain/units.ts';
import type { Isochrones, IsochronesQuestion, PeopleQuestion } from '../engine/protocol.ts';
import { cellOf } from '../engine/protocol.ts';
import { comparedMatrix } from './comparison.ts';
import { comparedSites, type ComparedSite } from './compared-sites.ts';
import { measuredPlaces } from './drives.ts';
import { INSIDE_KINDS, type InsideKind } from './inside.ts';
import { derive } from './memo.ts';
import { latestAnswer, lookedAt, type State } from './state.ts';

/** What each of the sites that are set side by side reaches within one limit. */

/** The sites while they are looked at, none otherwise: their areas go with the view. */
const shownSites = derive(
  (s: State) => [lookedAt(s).kind === 'comparison', comparedSites(s)],
  (isShown, sites): readonly ComparedSite[] => (isShown ? sites : []),
);

/** One question for each site, so that each has an area of its own. */
export const comparedAreasQuestion = derive(
  (s: State) => [shownSites(s), s.comparison.minutes, s.assumptions, s.network.kind],
  (sites, minutes, assumptions, network): readonly IsochronesQuestion[] | null =>
    sites.length === 0 || network !== 'ready'
      ? null
      : sites.map(({ place }) => ({ origins: [place.position], minutes: [minutes], assumptions })),
);

export const comparedPeopleQuestion = derive(
  (s: State) => [shownSites(s), s.comparison.minutes, s.assumptions, s.network.kind, s.people.kind],
  (sites, minutes, assumptions, network, people): PeopleQuestion | null =>
    sites.length === 0 || network !== 'ready' || people !== 'ready'
      ? null
      : { sites: sites.map(({ place }) => place.position), minutes: [minutes], assumptions },
);

/** An area that was answered, and the column of the site that it is of. */
export type ComparedArea = { readonly column: number; readonly area: Isochrones };

/**
 * Areas to draw: while new ones are made, those of the last answer whose site is still there, in the column in which it
 * now stands.
 */
export const comparedAreas = derive(
  (s: State) => [shownSites(s), latestAnswer(s.comparedAreas)],
  (sites, known): readonly ComparedArea[] =>
    sites.flatMap(({ place }, column): ComparedArea[] => {
      const at = known?.asked.findIndex(({ origins: [origin] }) => isAt(origin, place)) ?? -1;
      const area = known?.answer[at];
      return area === undefined ? [] : [{ column, area }];
    }),
);

function isAt(origin: Place['position'] | undefined, { position }: Place): boolean {
  return origin?.[0] === position[0] && origin[1] === position[1];
}

/** What a site reaches within the limit; each part null while it is not known, or has no answer. */
export type ComparedReach = {
  /** 'no road': the site is too far from any. */
  readonly areaKm2: SquareKm | 'no road' | null;
  readonly people: number | 'no road' | null;
  /** How many of each kind lie within: decided by their own drive times, in service in the scenario year. */
  readonly inside: Readonly<Record<InsideKind, number>> | null;
};

/** In the order of the sites. Figures of another limit or of other assumptions are never told. */
export const comparedReach = derive(
  (s: State) => [
    shownSites(s),
    s.comparedAreas,
    s.comparedPeople,
    comparedMatrix(s),
    measuredPlaces(s),
    s.assumptions.year,
    s.comparison.minutes,
  ],
  (sites, areas, people, matrix, places, year, minutes): readonly ComparedReach[] =>
    sites.map(({ place: site }, row) => {
      const area = areas.kind === 'answered' ? areas.answer[row] : undefined;
      const count = people.kind === 'answered' ? people.answer.people[row] : undefined;
      const within = (kind: InsideKind): number =>
        places.filter(
          (place, column) =>
            place.facts.kind === kind &&
            place.id !== site.id &&
            isOpenIn(place, year) &&
            matrix !== null &&
            (cellOf(matrix, row, column)?.seconds ?? Infinity) <= minutes * 60,
        ).length;
      return {
        areaKm2: area === undefined ? null : areaOf(area),
        people: count === undefined ? null : Number.isNaN(count) ? 'no road' : count,
        inside:
          matrix === null
            ? null
            : (Object.fromEntries(INSIDE_KINDS.map((kind) => [kind, within(kind)])) as Record<
                InsideKind,
                number
              >),
      };
    }),
);

function areaOf({ bands, lack }: Isochrones): SquareKm | 'no road' {
  return lack === 'no road near' ? 'no road' : (bands.features[0]?.properties.areaKm2 ?? 'no road');
}
