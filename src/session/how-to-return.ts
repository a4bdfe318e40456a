import { differing, parseAddress } from '../store/address/address.ts';
import { INITIAL } from '../store/address/parts.ts';
import type { PartName } from '../store/address/shared.ts';
import type { WorkPart } from '../store/saved-work.ts';

/** So often a tab brings back its work by itself without living to say that it went well. */
const MOST_TRIES = 2;

type Returning = {
  /** What stood in the address when the work was saved, and what stands there now. */
  readonly saved: string;
  readonly now: string;
  /** The page was loaded anew; it was not led here by a link. */
  readonly isReload: boolean;
  readonly tries: number;
};

/**
 * How the work of a tab comes back to it: all of it; all but what the address says newer, where the page ended between the two; or
 * only if the reader wants it, for another link was opened, or bringing it back ended the page.
 */
export function howToReturn({ saved, now, isReload, tries }: Returning): 'whole' | 'older' | 'offered' {
  if (tries >= MOST_TRIES) return 'offered';
  if (saved === now) return 'whole';
  return isReload ? 'older' : 'offered';
}

/** What of work goes by which part of an address. */
const WORK_OF: Partial<Record<PartName, readonly WorkPart[]>> = {
  assumptions: ['assumptions'],
  bands: ['bandMinutes'],
  origins: ['keptOrigins'],
  search: ['search'],
  parks: ['parkFilter'],
  comparison: ['compared', 'comparison'],
  table: ['table'],
  score: ['score'],
  measuring: ['measuring'],
  claims: ['claims'],
};

/** The parts of the work in which the one address says otherwise than the other. */
export function partsBetween(saved: string, now: string): readonly WorkPart[] {
  const read = (address: string) => ({ ...INITIAL, ...parseAddress(address).shared });
  const names = Object.keys(differing(read(saved), read(now))) as PartName[];
  return names.flatMap((name) => WORK_OF[name] ?? []);
}
