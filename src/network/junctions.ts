import type { Metres } from '../domain/units.ts';
import { latticeOf } from './lattice.ts';
import type { Lattice } from './lattice.ts';
import type { Overdue } from './overlap.ts';
import { ROAD_CLASSES } from './road-network.ts';
import type { CostedNetwork } from './stops.ts';

/** One junction for each cell of a lattice, by `cellKey`. */
export type Junctions = { readonly lattice: Lattice; readonly byCell: ReadonlyMap<number, number> };

/** Roads onto which nobody gets from beside them: their nodes stand for no surroundings. */
const WITHOUT_SIDES = (['motorway', 'motorway_link', 'ferry'] as const).map((name) =>
  ROAD_CLASSES.indexOf(name),
);

/**
 * The most important junction of usable roads in each cell: the one that the hierarchy takes out last. Cells without one
 * are left out.
 */
export function junctionsByCell(
  { network, hierarchy, edgeSeconds }: CostedNetwork,
  cellMetres: Metres,
): Junctions {
  const lattice = latticeOf(network.meta.bounds, cellMetres);
  const byCell = new Map<number, number>();
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (edgeSeconds[edge] === Infinity || WITHOUT_SIDES.includes(network.edgeClass[edge]!)) continue;
    for (const node of [network.edgeFrom[edge]!, network.edgeTo[edge]!]) {
      const column = Math.floor(network.nodeLon[node]! / 1e6 / lattice.lonStep);
      const row = Math.floor(network.nodeLat[node]! / 1e6 / lattice.latStep);
      const key = cellKey(column, row);
      const known = byCell.get(key);
      if (known === undefined || hierarchy.rankOf[known]! < hierarchy.rankOf[node]!) byCell.set(key, node);
    }
  }
  return { lattice, byCell };
}

const KEYS_A_ROW = 2 ** 20;

export function cellKey(column: number, row: number): number {
  return row * KEYS_A_ROW + column;
}

export function cellOfKey(key: number): readonly [column: number, row: number] {
  const row = Math.round(key / KEYS_A_ROW);
  return [key - row * KEYS_A_ROW, row];
}

/** The cells of a lattice in which something of an area lies, and those around them. */
export function cellsAround(area: Overdue, lattice: Lattice): ReadonlySet<number> {
  const perColumn = area.lattice.lonStep / lattice.lonStep;
  const perRow = area.lattice.latStep / lattice.latStep;
  const within = new Set<number>();
  for (let row = 0, at = 0; row < area.rows; row++) {
    const r = Math.floor((area.firstRow + row) * perRow);
    for (let column = 0; column < area.columns; column++, at++) {
      if (area.seconds[at]! <= 0) within.add(cellKey(Math.floor((area.firstColumn + column) * perColumn), r));
    }
  }
  const around = new Set<number>();
  for (const [column, row] of [...within].map(cellOfKey)) {
    for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) around.add(cellKey(column + dx, row + dy));
  }
  return around;
}
