import type { Place } from '../domain/place.ts';
import type { Metres, Seconds } from '../domain/units.ts';
import { cellOf, type MatrixQuestion } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import { origins } from './origins.ts';
import { gatewayPlaces, site } from './select.ts';
import { latestAnswer, type State } from './state.ts';

/** Everything that is measured to from a site: gateways and what is counted within reach. */
export const measuredPlaces = derive(
  (s: State) => [
    gatewayPlaces(s),
    s.data.places['industrial-parks'],
    s.data.places.stations,
    s.data.places.plants,
    s.data.places.institutions,
    s.data.places.places,
  ],
  (gateways, parks, stations, plants, institutions, others): readonly Place[] => {
    const cities = others.filter(({ facts }) => facts.kind === 'city');
    const counted = [parks, stations, plants, institutions, cities].flat();
    return [...gateways, ...counted.filter(({ status }) => status !== 'closed')];
  },
);

/** The drives between all of them; null where there are none, or no roads yet. */
export function drivesBetween(
  from: readonly Place[],
  to: readonly Place[],
  assumptions: State['assumptions'],
  network: State['network']['kind'],
): MatrixQuestion | null {
  if (from.length === 0 || to.length === 0 || network !== 'ready') return null;
  return {
    origins: from.map(({ position }) => position),
    destinations: to.map(({ position }) => position),
    assumptions,
  };
}

/** One row for each origin, the chosen site first. */
export const drivesQuestion = derive(
  (s: State) => [origins(s), measuredPlaces(s), s.assumptions, s.network.kind],
  drivesBetween,
);

export type Drive =
  /** The engine has not answered yet. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'no way' }
  | {
      readonly kind: 'known';
      readonly metres: Metres;
      readonly seconds: Seconds;
      /** From where a pin was a moment ago; its new place is being worked on. */
      readonly isStale: boolean;
    };

export type PlaceDrives = {
  /** Between the chosen site and the place. */
  readonly fromSite: Drive;
  /** Between the place and the origin that is nearest to it in time. */
  readonly fromAny: Drive;
};

const PENDING: PlaceDrives = { fromSite: { kind: 'pending' }, fromAny: { kind: 'pending' } };

/** What is known of the drive to each measured place, in their order. */
export const placeDrives = derive(
  (s: State) => [site(s), measuredPlaces(s), s.drives],
  (chosen, places, asked): readonly PlaceDrives[] => {
    if (chosen === null) return [];
    // Figures of another site never stand beside this one; those of a pin that is being dragged do, marked stale.
    const known = asked.kind === 'answered' || chosen.facts.kind === 'pin' ? latestAnswer(asked) : null;
    if (known === null || known.answer.columns !== places.length) return places.map(() => PENDING);
    const { answer: matrix } = known;
    const isStale = asked.kind !== 'answered';
    const drive = (row: number, column: number): Drive => {
      const cell = cellOf(matrix, row, column);
      return cell === null ? { kind: 'no way' } : { kind: 'known', ...cell, isStale };
    };
    return places.map((_, column) => {
      let nearest = 0;
      for (let row = 1; row < matrix.rows; row++) {
        if (
          (cellOf(matrix, row, column)?.seconds ?? Infinity) <
          (cellOf(matrix, nearest, column)?.seconds ?? Infinity)
        )
          nearest = row;
      }
      return { fromSite: drive(0, column), fromAny: drive(nearest, column) };
    });
  },
);
