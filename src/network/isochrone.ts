import type { Metres, Minutes, Seconds } from '../domain/units.ts';
import type { Polygons } from './contour.ts';
import { createGridPainter } from './grid-painter.ts';
import type { AccessWay, GridPainter } from './grid-painter.ts';
import type { Ground } from './ground.ts';
import { createNearestRoadTiles } from './nearest-road-tiles.ts';
import { createCutter } from './reach.ts';
import type { Pieces, Surface } from './reach.ts';
import type { CostedNetwork } from './stops.ts';
import { cellMetresFor } from './time-grid.ts';
import { boxOf, sizeOf, windowOf } from './window.ts';

/** A surface and the ways from its places to the roads. */
export type Reach = { readonly surface: Surface; readonly accesses: readonly AccessWay[] };

/** What some places can reach within some times, as areas; the lower the time, the smaller, one within the other. */
export type Areas = {
  readonly cellMetres: Metres;
  /** In the order of the limits asked for. */
  readonly polygons: readonly Polygons[];
};

export type AreaMaker = {
  /** `limits` in seconds at pace 1; `longest` in minutes decides how fine the areas are. */
  areas(reach: Reach, limits: readonly Seconds[], longest: Minutes): Areas;
  /**
   * Makes ahead, a little at each step, what areas need wherever they are; gives the share that is done. For areas
   * of up to `longest` minutes that are not so large that their cells grow.
   */
  ahead(longest: Minutes): Generator<number, void>;
  /** The parts of roads that are reached within a limit, cut exactly. */
  cut(surface: Surface, limit: Seconds): Pieces;
  /** Times in a window; painted over next time, by whichever maker. */
  paint: GridPainter['paint'];
};

/**
 * Areas are drawn a little beyond the longest time, so that between the last grid point within and the first one
 * beyond the border is interpolated, as it is for the shorter times.
 */
export const BEYOND_SECONDS: Seconds = 60;

/** Makes areas of surfaces on one costed network. */
export function createAreaMaker(costed: CostedNetwork, ground: Ground): AreaMaker {
  const { scratch } = ground;
  const cutter = createCutter(costed, scratch);
  const tiles = createNearestRoadTiles(costed, ground);
  const painter = createGridPainter(tiles, scratch);

  function areas({ surface, accesses }: Reach, limits: readonly Seconds[], longest: Minutes): Areas {
    const pieces = cutter.cut(surface, Math.max(...limits) + BEYOND_SECONDS);
    const box = boxOf(ground.boxes, pieces, accesses);
    const cellMetres = cellMetresFor(longest, ...sizeOf(box));
    const cells = ground.cells(cellMetres);
    const grid = painter.paint({ pieces, accesses }, cells, windowOf(box, cells.lattice));
    return { cellMetres, polygons: scratch.contourer.contour(grid, limits) };
  }

  function* ahead(longest: Minutes): Generator<number, void> {
    const cells = ground.cells(cellMetresFor(longest));
    yield* tiles.all(cells);
    cells.trim();
  }

  return { areas, ahead, cut: cutter.cut, paint: painter.paint };
}
