import { PRESENT_YEAR } from './assumptions.ts';
import type { Place, Status } from './place.ts';
import type { Year } from './units.ts';

/** What is known of when a thing opens. */
export type Opening = Pick<Place, 'status' | 'opened' | 'opens'>;

/**
 * Whether a place is in service in a year. Its status is that of today: what stands now is taken to have stood before
 * unless its opening year is known, and what is planned counts only in a later year by which a source expects it.
 */
export function isOpenIn({ status, opened, opens }: Opening, year: Year): boolean {
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

/** The status that a thing is drawn with for a year: what opened later was still planned then. */
export function statusIn(thing: Opening, year: Year): Status {
  const { status } = thing;
  if (status === 'closed') return status;
  if (isOpenIn(thing, year)) return status === 'unknown' ? status : 'operating';
  return status === 'under_construction' ? status : 'planned';
}
