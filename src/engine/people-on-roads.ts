import type { Direction } from '../domain/assumptions.ts';
import { cellCentre } from '../domain/people.ts';
import type { PeopleGrid } from '../domain/people.ts';
import type { Minutes } from '../domain/units.ts';
import { gatesOf, gatherCrowd } from '../network/crowd.ts';
import type { Crowd, Gates } from '../network/crowd.ts';
import { toSeconds, toTicks } from '../network/ticks.ts';
import type { Costed, OpenedNetwork } from './opened-network.ts';

/** Where the people of a grid meet the roads. */
export type PeopleOnRoads = {
  readonly people: Uint32Array;
  readonly crowd: Crowd;
  readonly gates: (direction: Direction) => Gates;
};

/** Half-done work is kept: whoever asks next goes on with it, though the first question was dropped. */
export type Gathering = {
  readonly grid: PeopleGrid;
  readonly work: Generator<number, Crowd>;
  done: PeopleOnRoads | null;
};

/**
 * Everybody of a cell lives at its centre and gets onto the roads as any point does. Found out once for a profile, year and
 * set of closures; `breathe` is told how much of that is done.
 */
export async function peopleOnRoads(
  opened: OpenedNetwork,
  costed: Costed,
  grid: PeopleGrid,
  breathe: (done: number) => Promise<void>,
): Promise<PeopleOnRoads> {
  let gathering = opened.gatherings.peek(costed.key);
  if (gathering?.grid !== grid) {
    gathering = { grid, work: gather(costed, grid), done: null };
    opened.gatherings.put(costed.key, gathering);
  }
  while (gathering.done === null) {
    const step = gathering.work.next();
    if (step.done === true) gathering.done = onRoads(costed, grid, step.value);
    else await breathe(step.value);
  }
  return gathering.done;
}

function gather(costed: Costed, { meta, cells }: PeopleGrid): Generator<number, Crowd> {
  return gatherCrowd(costed, cells.length, (cell) => costed.snapper.accesses(cellCentre(meta, cells[cell]!)));
}

function onRoads(costed: Costed, { people }: PeopleGrid, crowd: Crowd): PeopleOnRoads {
  const made: Partial<Record<Direction, Gates>> = {};
  const gates = (direction: Direction): Gates => (made[direction] ??= gatesOf(costed, crowd, direction));
  return { people, crowd, gates };
}

/** The last tick that is within a limit in the user's minutes, compared as seconds are that a matrix gives. */
export function lastTickWithin(minutes: Minutes, pace: number): number {
  const isWithin = (ticks: number): boolean => toSeconds(ticks) * pace <= minutes * 60;
  let ticks = toTicks((minutes * 60) / pace);
  while (ticks > 0 && !isWithin(ticks)) ticks--;
  while (isWithin(ticks + 1)) ticks++;
  return ticks;
}
