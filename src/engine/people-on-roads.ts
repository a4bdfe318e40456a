import type { Direction } from '../domain/assumptions.ts';
import { cellCentre } from '../domain/people.ts';
import type { PeopleGrid } from '../domain/people.ts';
import type { Minutes, Position } from '../domain/units.ts';
import { gatesOf, gatherCrowd } from '../network/crowd.ts';
import type { Crowd, Gates, Gathered } from '../network/crowd.ts';
import { accessOn } from '../network/snap.ts';
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
  /** Let go once it is done: what it worked with is as much as what it made. */
  work: Generator<number, Gathered> | null;
  done: PeopleOnRoads | null;
};

/**
 * Everybody of a cell lives at its centre and gets onto the roads as any point does. Found out once for a profile, year and
 * set of closures, for the direction that is asked for first at once; `breathe` is told how much of that is done.
 */
export async function peopleOnRoads(
  opened: OpenedNetwork,
  costed: Costed,
  direction: Direction,
  grid: PeopleGrid,
  breathe: (done: number) => Promise<void>,
): Promise<PeopleOnRoads> {
  let gathering = opened.gatherings.peek(costed.key);
  if (gathering?.grid !== grid) {
    gathering = { grid, work: gather(opened, costed, direction, grid), done: null };
    opened.gatherings.put(costed.key, gathering);
  }
  while (gathering.done === null) {
    const step = gathering.work!.next();
    if (step.done === true) {
      gathering.done = onRoads(costed, grid, step.value);
      gathering.work = null;
    } else await breathe(step.value);
  }
  return gathering.done;
}

function gather(
  { lines }: OpenedNetwork,
  costed: Costed,
  direction: Direction,
  { meta, cells }: PeopleGrid,
): Generator<number, Gathered> {
  const at = (cell: number): Position => cellCentre(meta, cells[cell]!);
  return gatherCrowd(
    costed,
    direction,
    cells.length,
    (cell) => costed.snapper.accesses(at(cell)),
    (cell, edge) => accessOn(lines, edge, at(cell)),
  );
}

function onRoads(costed: Costed, { people }: PeopleGrid, { crowd, gates: first }: Gathered): PeopleOnRoads {
  const made: Partial<Record<Direction, Gates>> = { [first.direction]: first };
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
