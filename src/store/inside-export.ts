import type { Assumptions } from '../domain/assumptions.ts';
import { writeCsv } from '../domain/csv.ts';
import type { Inside } from './inside.ts';

/** A list of what lies within a limit, for spreadsheets: one line a place, with what its time assumes and where it is from. */
export function insideCsv(places: readonly Inside[], { profile, direction, year }: Assumptions): string {
  return writeCsv([
    [
      'name_en',
      'name_vi',
      'minutes',
      'by',
      'direction',
      'roads_of',
      'status',
      'longitude',
      'latitude',
      'source',
    ],
    ...places.map(({ place, seconds }) => [
      place.nameEn,
      place.nameVi,
      Math.round(seconds / 6) / 10,
      profile,
      direction === 'from' ? 'from the site' : 'to the site',
      year,
      place.status,
      place.position[0],
      place.position[1],
      place.source,
    ]),
  ]);
}
