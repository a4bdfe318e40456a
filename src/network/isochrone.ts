import type { Metres, Minutes, Position, Seconds } from '../domain/units.ts';
import { createContourer } from './contour.ts';
import type { Polygons } from './contour.ts';
import { createCutter } from './reach.ts';
import type { Pieces, Surface } from './reach.ts';
import type { SnapIndex } from './snap.ts';
import type { CostedNetwork } from './stops.ts';
import { createGridPainter } from './grid-painter.ts';
import type { MeasuredLines } from './grid-painter.ts';
import { cellMetresFor } from './time-grid.ts';

/** What a point can reach within some times, as areas; the lower the time, the smaller, one within the other. */
export type Areas = {
  readonly cellMetres: Metres;
  /** In the order of the limits asked for. */
  readonly polygons: readonly Polygons[];
};

export type AreaMaker = {
  /** `limits` in seconds at pace 1; `longest` in the user's minutes, which decides how fine the areas are. */
  areas(surface: Surface, origin: Position, limits: readonly Seconds[], longest: Minutes): Areas;
};

/**
 * Areas are drawn a little beyond the longest time, so that between the last grid point within and the first one
 * beyond the border is interpolated, as it is for the shorter times.
 */
export const BEYOND_SECONDS: Seconds = 60;

/** Makes areas of surfaces on one costed network; keeps its scratch memory from one to the next. */
export function createAreaMaker(costed: CostedNetwork, lines: MeasuredLines, index: SnapIndex): AreaMaker {
  const cutter = createCutter(costed);
  const painter = createGridPainter(costed, lines, index);
  const contourer = createContourer();

  function areas(surface: Surface, origin: Position, limits: readonly Seconds[], longest: Minutes): Areas {
    const pieces: Pieces = cutter.cut(surface, Math.max(...limits) + BEYOND_SECONDS);
    const access = surface.stops.map((stop) => ({
      position: stop.access.position,
      seconds: stop.accessSeconds,
    }));
    const cellMetres = cellMetresFor(longest);
    const grid = painter.paint({ pieces, origin, access }, cellMetres);
    return { cellMetres, polygons: limits.map((limit) => contourer.contour(grid, limit)) };
  }

  return { areas };
}
