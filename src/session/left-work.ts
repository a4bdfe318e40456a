import type { SavedWork, WorkParts } from '../store/saved-work.ts';
import {
  filesKey,
  readRecord,
  toldWork,
  WORK_KEYS,
  workKey,
  writeRecord,
  type WorkRecord,
} from './record.ts';
import type { Shelf } from './shelf.ts';

/** So much work of tabs that are gone stays, and so long. */
export const MOST_LEFT = 5;
export const DAYS_LEFT = 30;
const DAY_MS = 86_400_000;

export type LeftWork = SavedWork & { readonly address: string };

/**
 * Work of tabs that are gone, the latest first; what is too much, too old or unreadable is cleared away. `isLost`: some could not be read.
 * Too old it is only when that was noticed on two days: a clock that is wrong for once costs nobody anything.
 */
export async function findLeftWork(
  shelf: Shelf,
  living: ReadonlySet<string>,
  now: number,
): Promise<{ readonly left: readonly LeftWork[]; readonly isLost: boolean }> {
  const left: { readonly told: LeftWork; readonly count: number }[] = [];
  const gone: string[] = [];
  let isLost = false;
  for (const [key, value] of await shelf.all(WORK_KEYS)) {
    const id = key.slice(WORK_KEYS.length);
    if (living.has(id)) continue;
    const read = readRecord(value);
    if (read.kind === 'damaged') {
      isLost = true;
      gone.push(id);
    }
    // what a newer version wrote is for that one
    if (read.kind !== 'read') continue;
    const { record, parts } = read;
    const age = ageOf(record, now);
    // the clock that found it too old was wrong: that counts no more
    if (age === 'fresh' && record.staleSince !== null)
      await shelf.put(key, writeRecord({ ...record, staleSince: null }, parts as WorkParts));
    if (age === 'gone') gone.push(id);
    else if (age === 'stale' && record.staleSince === null)
      await shelf.put(key, writeRecord({ ...record, staleSince: now }, parts as WorkParts));
    else if (age === 'fresh')
      left.push({ told: { ...toldWork(id, record, parts), address: record.address }, count: record.count });
  }
  left.sort((a, b) => b.count - a.count);
  gone.push(...left.slice(MOST_LEFT).map(({ told }) => told.id));
  if (gone.length > 0) await forgetWork(shelf, gone);
  return { left: left.slice(0, MOST_LEFT).map(({ told }) => told), isLost };
}

export function forgetWork(shelf: Shelf, ids: readonly string[]): Promise<void> {
  return shelf.remove(ids.map(workKey), ...ids.map(filesKey));
}

function ageOf({ at, staleSince }: WorkRecord, now: number): 'fresh' | 'stale' | 'gone' {
  if (now - at <= DAYS_LEFT * DAY_MS) return 'fresh';
  return staleSince !== null && Math.abs(now - staleSince) >= DAY_MS ? 'gone' : 'stale';
}
