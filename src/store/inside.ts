import type { Place } from '../domain/place.ts';
import { isOpenIn } from '../domain/scenario.ts';
import type { Minutes, Seconds } from '../domain/units.ts';
import { measuredPlaces, placeDrives } from './drives.ts';
import { derive } from './memo.ts';
import { origins } from './origins.ts';
import type { State } from './state.ts';

/** What is counted within an area, in the order of the table. */
export const INSIDE_KINDS = [
  'industrial-park',
  'port',
  'airport',
  'station',
  'plant',
  'institution',
  'city',
] as const;
export type InsideKind = (typeof INSIDE_KINDS)[number];

export type Inside = { readonly place: Place; readonly seconds: Seconds };

/**
 * What lies within each limit, by kind, nearest first: decided by its own drive time, never by whether it lies in the
 * drawn polygon. Only what is in service in the scenario year. Null while the engine has not answered.
 */
export type InsideBand = {
  readonly minutes: Minutes;
  readonly byKind: Readonly<Record<InsideKind, readonly Inside[]>>;
};

function byKind<T>(of: (kind: InsideKind) => T): Readonly<Record<InsideKind, T>> {
  return Object.fromEntries(INSIDE_KINDS.map((kind) => [kind, of(kind)])) as Record<InsideKind, T>;
}

/** Everything with a known drive time from the nearest origin, by kind and nearest first; null while it is awaited. */
const reachedPlaces = derive(
  (s: State) => [measuredPlaces(s), placeDrives(s), origins(s), s.assumptions.year],
  (places, drives, from, year): Readonly<Record<InsideKind, readonly Inside[]>> | null => {
    if (drives.length === 0 || drives.some(({ fromAny }) => fromAny.kind === 'pending')) return null;
    const ofKind = (kind: InsideKind): readonly Inside[] =>
      places
        .flatMap((place, i): Inside[] => {
          const drive = drives[i]?.fromAny;
          if (place.facts.kind !== kind || drive?.kind !== 'known') return [];
          if (!isOpenIn(place, year) || from.includes(place)) return [];
          return [{ place, seconds: drive.seconds }];
        })
        .sort((a, b) => a.seconds - b.seconds || (a.place.id < b.place.id ? -1 : 1));
    return byKind(ofKind);
  },
);

export const insideBands = derive(
  (s: State) => [reachedPlaces(s), s.bandMinutes],
  (reached, limits): readonly InsideBand[] | null =>
    reached &&
    [...limits]
      .sort((a, b) => a - b)
      .map((minutes) => {
        const within = (kind: InsideKind): readonly Inside[] =>
          reached[kind].filter(({ seconds }) => seconds <= minutes * 60);
        return { minutes, byKind: byKind(within) };
      }),
);
