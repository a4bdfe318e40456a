import { greatCircleMetres } from '../domain/geometry.ts';
import type { Localised } from '../domain/localised.ts';
import type { Place } from '../domain/place.ts';
import { isOpenIn } from '../domain/scenario.ts';
import type { Metres, Position } from '../domain/units.ts';
import {
  cellOf,
  type EntrancesQuestion,
  type ExpresswayEntrance,
  type MatrixCell,
  type MatrixQuestion,
} from '../engine/protocol.ts';
import { groupOf } from './gateway-rows.ts';
import { derive } from './memo.ts';
import { gatewayPlaces, site } from './select.ts';
import { latestAnswer, lookedAt, type State } from './state.ts';

/** Of what the nearest is told, in the order of the table. */
export const NEAREST_GROUPS = [
  'airport',
  'sea',
  'river',
  'dry',
  'station',
  'expressway',
  'border-gate',
  'city',
] as const;
export type NearestGroup = (typeof NEAREST_GROUPS)[number];

type Candidate = {
  readonly key: string;
  readonly group: NearestGroup;
  readonly name: Localised;
  readonly position: Position;
};

/** The assumptions alone decide where expressways are entered; asked for a site only. */
export const entrancesQuestion = derive(
  (s: State) => [lookedAt(s).kind === 'site', s.assumptions, s.network.kind],
  (isSite, assumptions, network): EntrancesQuestion | null =>
    isSite && network === 'ready' ? { assumptions } : null,
);

/** In service in the scenario year, whatever it is. */
const candidates = derive(
  (s: State) => [
    gatewayPlaces(s),
    s.data.places.stations,
    s.data.places['border-gates'],
    s.data.places.places,
    latestAnswer(s.entrances)?.answer ?? null,
    s.assumptions.year,
  ],
  (gateways, stations, gates, cities, entrances, year): readonly Candidate[] => {
    const of = (group: NearestGroup | null, place: Place): Candidate[] =>
      group === null || !isOpenIn(place, year)
        ? []
        : [{ key: place.id, group, name: { en: place.nameEn, vi: place.nameVi }, position: place.position }];
    return [
      ...gateways.flatMap((place) => of(groupOf(place), place)),
      ...stations.flatMap((place) => of('station', place)),
      ...gates.flatMap((place) => of('border-gate', place)),
      ...cities.flatMap((place) => of(place.facts.kind === 'city' ? 'city' : null, place)),
      ...(entrances ?? []).map((entrance): Candidate => ({
        key: `entrance-${entrance.position.join()}`,
        group: 'expressway',
        name: nameOfExpressway(entrance),
        position: entrance.position,
      })),
    ];
  },
);

function nameOfExpressway({ ref, name }: ExpresswayEntrance): Localised {
  const parts = [...new Set([ref.replaceAll(';', ' / '), name])].filter((part) => part !== '');
  const words = parts.join(' · ');
  return words === ''
    ? { en: 'expressway without a number', vi: 'cao tốc không có số hiệu' }
    : { en: words, vi: words };
}

export const nearestDrivesQuestion = derive(
  (s: State) => [site(s), candidates(s), s.entrances.kind, s.assumptions, s.network.kind],
  (from, places, entrances, assumptions, network): MatrixQuestion | null =>
    from === null || network !== 'ready' || (entrances !== 'answered' && entrances !== 'failed')
      ? null
      : { origins: [from.position], destinations: places.map(({ position }) => position), assumptions },
);

export type Nearest = {
  readonly key: string;
  readonly name: Localised;
  readonly position: Position;
  readonly straightMetres: Metres;
  /** Null while it is not known, or where there is no way. */
  readonly drive: MatrixCell | null;
  /** By which of the three it is the nearest of its group. */
  readonly wins: { readonly straight: boolean; readonly road: boolean; readonly time: boolean };
};

/**
 * Of each group whatever is the nearest by straight line, by road or by time: one place where they agree, up to three where
 * they do not. The straight line alone while drives are not known. The site itself is not its own nearest.
 */
export const nearestByGroup = derive(
  (s: State) => [site(s), candidates(s), s.nearestDrives],
  (from, places, asked): ReadonlyMap<NearestGroup, readonly Nearest[]> => {
    if (from === null) return new Map();
    const matrix = asked.kind === 'answered' && asked.answer.columns === places.length ? asked.answer : null;
    const all = places.map((place, column) => ({
      ...place,
      straightMetres: greatCircleMetres(from.position, place.position),
      drive: matrix && cellOf(matrix, 0, column),
    }));
    return new Map(
      NEAREST_GROUPS.map((group) => {
        const known = all.filter((one) => one.group === group && one.key !== from.id);
        const straight = least(known, ({ straightMetres }) => straightMetres);
        const road = least(known, ({ drive }) => drive?.metres ?? Infinity);
        const time = least(known, ({ drive }) => drive?.seconds ?? Infinity);
        const winners = [...new Set([time, road, straight])].filter((one) => one !== null);
        return [
          group,
          winners.map((one): Nearest => ({
            ...one,
            wins: { straight: one === straight, road: one === road, time: one === time },
          })),
        ];
      }),
    );
  },
);

function least<T>(all: readonly T[], figure: (one: T) => number): T | null {
  let best: T | null = null;
  let smallest = Infinity;
  for (const one of all) {
    const value = figure(one);
    if (value >= smallest) continue;
    best = one;
    smallest = value;
  }
  return best;
}
