import type { Profile } from './assumptions.ts';
import type { Basis, Reading, ReadingEnd, ReadingLack } from './claim.ts';
import type { Metres, Year } from './units.ts';
import { judge, type Interval } from './verdict.ts';

/** Between what it is measured. */
export type Ends = Pick<Reading, 'from' | 'to'>;

/** A reading of which nothing is known yet. */
export function blank(basis: Basis, { from, to }: Ends, profile: Profile | null, year: Year | null): Reading {
  const key = [basis, keyOf(from), to === null ? '' : keyOf(to), profile ?? '', year ?? ''].join('/');
  const nothing = { value: null, lack: null, drive: null, count: null, evidence: null };
  return { key, basis, from, to, profile, year, ...nothing, outcome: 'pending' };
}

export function lacking(base: Reading, lack: ReadingLack): Reading {
  return { ...base, lack, outcome: 'cannot be measured' };
}

/** An end of it is not in the data, or not yet. */
export function unknown(base: Reading, { isArriving }: { readonly isArriving: boolean }): Reading {
  return isArriving ? base : lacking(base, 'place unknown');
}

/** With its value, and whether that bears out what was said. */
export function judged(base: Reading, value: number, limits: Interval | null, margin: Metres): Reading {
  if (limits === null) return { ...lacking(base, 'nothing to compare with'), value };
  const outcome = judge(value, limits, margin);
  return outcome === null ? { ...lacking(base, 'position too rough'), value } : { ...base, value, outcome };
}

/** As `keyOfEnd` has it. */
function keyOf({ id, position, name, isEdge }: ReadingEnd): string {
  return id === null ? (position?.join() ?? name.en) : isEdge ? `${id}@edge` : id;
}
