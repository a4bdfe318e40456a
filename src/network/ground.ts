import type { Metres } from '../domain/units.ts';
import { createAreaScratch } from './area-scratch.ts';
import type { AreaScratch } from './area-scratch.ts';
import { latticeOf } from './lattice.ts';
import type { Polylines } from './polylines.ts';
import { createRoadCells } from './road-cells.ts';
import type { RoadCells } from './road-cells.ts';
import type { Roads } from './road-network.ts';
import { createShoreIndex } from './shore-index.ts';
import type { ShoreIndex } from './shore-index.ts';
import type { SnapIndex } from './snap-index.ts';
import { createTileStore } from './tile-store.ts';
import type { TileStore } from './tile-store.ts';
import { boxesOf } from './window.ts';

/** What areas need to know of a network that does not depend on profile and year. */
export type Ground = {
  readonly lines: Polylines;
  readonly boxes: ReturnType<typeof boxesOf>;
  readonly index: SnapIndex;
  readonly shores: ShoreIndex;
  /** Nearest roads: those of profiles and years are mostly the same. */
  readonly tiles: TileStore;
  readonly scratch: AreaScratch;
  cells(cellMetres: Metres): RoadCells;
};

/** Cell sizes in use. */
const MOST_LATTICES = 4;

export function createGround(network: Roads, lines: Polylines, index: SnapIndex): Ground {
  const shores = createShoreIndex(network.shores);
  const boxes = boxesOf(lines);
  const known = new Map<Metres, RoadCells>();

  function cells(cellMetres: Metres): RoadCells {
    const lattice = latticeOf(network.meta.bounds, cellMetres);
    const made = known.get(cellMetres) ?? createRoadCells(network, { lines, boxes }, shores, lattice);
    // A map keeps the order of insertion: what is used moves to the end.
    known.delete(cellMetres);
    known.set(cellMetres, made);
    if (known.size > MOST_LATTICES) known.delete(known.keys().next().value!);
    return made;
  }

  return {
    lines,
    boxes,
    index,
    shores,
    tiles: createTileStore(),
    scratch: createAreaScratch(network.edgeCount),
    cells,
  };
}
