import { placesInGroup, type PlaceGroup } from '../domain/conditions.ts';
import { HUBS } from '../domain/hubs.ts';
import type { Place } from '../domain/place.ts';
import { cellOf, type MatrixQuestion } from '../engine/protocol.ts';
import type { Drive } from './drives.ts';
import { derive } from './memo.ts';
import { allPlaces, placeById } from './select.ts';
import { latestAnswer, type State } from './state.ts';

/** The first screen's figures: from each of the two hubs to what is nearest in time of a few groups. */

export const START_GROUPS = [
  'international-airports',
  'deep-sea-ports',
] as const satisfies readonly PlaceGroup[];
export type StartGroup = (typeof START_GROUPS)[number];

const hubs = derive(
  (s: State) => [placeById(s)],
  (byId): readonly Place[] => HUBS.flatMap(({ id }) => byId.get(id) ?? []),
);

const targets = derive(
  (s: State) => [allPlaces(s), s.assumptions.year],
  (places, year): readonly { readonly group: StartGroup; readonly place: Place }[] =>
    START_GROUPS.flatMap((group) => placesInGroup(group, places, year).map((place) => ({ group, place }))),
);

/** Asked while the first screen is shown, once both hubs and something of each group have arrived. */
export const startDrivesQuestion = derive(
  (s: State) => [
    s.view.kind === 'overview' && s.network.kind === 'ready',
    hubs(s),
    targets(s),
    s.assumptions,
  ],
  (isAsked, from, to, assumptions): MatrixQuestion | null => {
    const isWhole =
      from.length === HUBS.length && START_GROUPS.every((one) => to.some(({ group }) => group === one));
    if (!isAsked || !isWhole) return null;
    return {
      origins: from.map(({ position }) => position),
      destinations: to.map(({ place }) => place.position),
      assumptions,
    };
  },
);

/** What is nearest in time; its place is null while that is not known, and where no road leads to any. */
export type StartDrive = { readonly group: StartGroup; readonly to: Place | null; readonly drive: Drive };

/** While nothing has arrived, as many as there will be: nothing moves when they are known. */
export const NOT_YET_KNOWN: readonly StartDrive[] = START_GROUPS.map((group) => ({
  group,
  to: null,
  drive: { kind: 'pending' },
}));

/** For each hub by its id, one for each group. */
export const startDrives = derive(
  (s: State) => [hubs(s), targets(s), startDrivesQuestion(s), latestAnswer(s.startDrives)],
  (from, to, question, known): ReadonlyMap<string, readonly StartDrive[]> => {
    // an answer to another question is about other columns
    const matrix = known !== null && known.asked === question ? known.answer : null;
    return new Map(
      from.map(({ id }, row) => [
        id,
        matrix === null
          ? NOT_YET_KNOWN
          : START_GROUPS.map((group): StartDrive => {
              let nearest: StartDrive = { group, to: null, drive: { kind: 'no way' } };
              to.forEach(({ group: of, place }, column) => {
                const cell = of === group ? cellOf(matrix, row, column) : null;
                if (cell === null) return;
                if (nearest.drive.kind === 'known' && nearest.drive.seconds <= cell.seconds) return;
                nearest = { group, to: place, drive: { kind: 'known', ...cell, isStale: false } };
              });
              return nearest;
            }),
      ]),
    );
  },
);
