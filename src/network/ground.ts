import type { Metres } from '../domain/units.ts';
import { latticeOf } from './lattice.ts';
import { sharesOf } from './polylines.ts';
import type { Polylines } from './polylines.ts';
import { createRoadCells } from './road-cells.ts';
import type { MeasuredLines, RoadCells } from './road-cells.ts';
import type { RoadNetwork } from './road-network.ts';
import { createShoreIndex } from './shore-index.ts';
import type { ShoreIndex } from './shore-index.ts';
import type { SnapIndex } from './snap-index.ts';
import { boxesOf } from './window.ts';

/** What areas need to know of a network that does not depend on profile and year. */
export type Ground = {
  readonly lines: MeasuredLines;
  readonly boxes: ReturnType<typeof boxesOf>;
  readonly index: SnapIndex;
  readonly shores: ShoreIndex;
  cells(cellMetres: Metres): RoadCells;
};

/** Cell sizes in use. One that has seen the whole country takes 7 MB (650 m) to 23 MB (100 m), twice that while it grows. */
const MOST_LATTICES = 4;

export function createGround(network: RoadNetwork, lines: Polylines, index: SnapIndex): Ground {
  const measured = { ...lines, share: sharesOf(lines) };
  const shores = createShoreIndex(network.shores);
  const known = new Map<Metres, RoadCells>();

  function cells(cellMetres: Metres): RoadCells {
    const lattice = latticeOf(network.meta.bounds, cellMetres);
    const made = known.get(cellMetres) ?? createRoadCells(network, measured, shores, lattice);
    // A map keeps the order of insertion: what is used moves to the end.
    known.delete(cellMetres);
    known.set(cellMetres, made);
    if (known.size > MOST_LATTICES) known.delete(known.keys().next().value!);
    return made;
  }

  return { lines: measured, boxes: boxesOf(lines), index, shores, cells };
}
