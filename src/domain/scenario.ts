import { PRESENT_YEAR } from './assumptions.ts';
import type { Place } from './place.ts';
import type { Year } from './units.ts';

/**
 * Whether a place is in service in a year. Its status is that of today: what stands now is taken to have stood before
 * unless its opening year is known, and what is planned counts only in a later year by which a source expects it.
 */
export function isOpenIn(
  { status, opened, opens }: Pick<Place, 'status' | 'opened' | 'opens'>,
  year: Year,
): boolean {
  switch (status) {
    case 'closed':
      return false;
    case 'operating':
    case 'unknown':
      return (opened ?? opens ?? year) <= year;
    case 'under_construction':
    case 'planned':
      return year > PRESENT_YEAR && opens !== null && opens <= year;
  }
}
