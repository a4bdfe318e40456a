import type { Minutes, Seconds } from '../domain/units.ts';
import { createContourer } from './contour.ts';
import type { Polygons } from './contour.ts';
import type { Ground } from './ground.ts';
import { BEYOND_SECONDS } from './isochrone.ts';
import type { AreaMaker, Reach } from './isochrone.ts';
import { cellMetresFor, OUT_OF_REACH } from './time-grid.ts';
import { boxOf, commonWindow, sizeOf, windowOf } from './window.ts';
import type { TimeGrid, Window } from './time-grid.ts';

/** One of the conditions that hold in an overlap: reached within a limit, in seconds at pace 1. */
export type ReachCondition = {
  readonly maker: AreaMaker;
  readonly reach: Reach;
  readonly limit: Seconds;
  /** The user's seconds for one at pace 1. */
  readonly pace: number;
};

/** Where all conditions hold, of which there is at least one: not above 0. Null where they have no ground in common. */
export type Overdue = TimeGrid;

/** `longest` in the user's minutes decides how fine the area is. */
export function overdueOf(
  ground: Ground,
  conditions: readonly ReachCondition[],
  longest: Minutes,
): Overdue | null {
  const cut = conditions.map(({ maker, reach, limit }) => ({
    pieces: maker.cut(reach.surface, limit + BEYOND_SECONDS),
    accesses: reach.accesses,
  }));
  if (cut.some(({ pieces, accesses }) => pieces.count === 0 && accesses.length === 0)) return null;
  const boxes = cut.map(({ pieces, accesses }) => boxOf(ground.boxes, pieces, accesses));
  // The common window is smaller than the smallest of the conditions' own.
  const cellMetres = Math.min(...boxes.map((box) => cellMetresFor(longest, ...sizeOf(box))));
  const cells = ground.cells(cellMetres);
  const window = commonWindow(boxes.map((box) => windowOf(box, cells.lattice)));
  if (window.columns === 0 || window.rows === 0) return null;
  return latestOf(
    cells.lattice,
    window,
    conditions.map(({ maker, limit, pace }, i) => () => ({
      grid: maker.paint(cut[i]!, cells, window),
      limit,
      pace,
    })),
  );
}

export function areaWithin(overdue: Overdue): Polygons {
  return createContourer().contour(overdue, [0])[0]!;
}

/** Seconds by which each point misses the condition that it misses most, in the user's time; 0 or less within all. */
function latestOf(
  lattice: TimeGrid['lattice'],
  window: Window,
  conditions: readonly (() => { readonly grid: TimeGrid; readonly limit: Seconds; readonly pace: number })[],
): TimeGrid {
  const seconds = new Float32Array(window.columns * window.rows).fill(-Infinity);
  for (const paint of conditions) {
    const { grid, limit, pace } = paint();
    for (let at = 0; at < seconds.length; at++) {
      const here = grid.seconds[at]!;
      const late = here >= OUT_OF_REACH ? here : (here - limit) * pace;
      if (late > seconds[at]!) seconds[at] = late;
    }
  }
  return { lattice, ...window, seconds };
}
