import type { PeopleGrid } from '../domain/people.ts';
import type { Metres, Seconds } from '../domain/units.ts';
import { createCrowdCounter } from '../network/crowd-counts.ts';
import type { Link } from '../network/climb.ts';
import type { Reach } from '../network/isochrone.ts';
import { cellKey, cellOfKey, cellsAround, junctionsByCell } from '../network/junctions.ts';
import type { Overdue } from '../network/overlap.ts';
import { TICKS_PER_SECOND } from '../network/ticks.ts';
import { AREA_REACH_METRES, OFF_ROAD_METRES_PER_SECOND } from '../network/time-grid.ts';
import type { Costed, OpenedNetwork } from './opened-network.ts';
import { lastTickWithin, peopleOnRoads } from './people-on-roads.ts';
import type { PeopleCondition } from './protocol.ts';

/** People are counted at the most important junction of every cell of this size. */
export const JUNCTION_CELL_METRES: Metres = 2000;
/** Counted at every so many cells first, then at those between, where that still matters. */
const STRIDES = [4, 2, 1];
/** Junctions in a square of so many cells are counted together. */
const CLUSTER_CELLS = 12;
/** The way to the furthest point that an area has beside a road. */
const LONGEST_ACCESS: Seconds = AREA_REACH_METRES / OFF_ROAD_METRES_PER_SECOND;

/**
 * From where enough people are reached, as a surface like that of places: the time at a junction is that until they are
 * reached, everywhere else it is the way to a junction and the time there, whichever junction is best. So what is within the
 * limit truly is; a little may be missing where people lie on two sides and no junction is near. Null where nowhere is.
 * `area` is where it matters, null for everywhere.
 */
export async function peopleReach(
  opened: OpenedNetwork,
  grid: PeopleGrid,
  { people: enough, minutes, assumptions }: PeopleCondition,
  area: Overdue | null,
  breathe: (done: number) => Promise<void>,
): Promise<Reach | null> {
  const { pace } = assumptions;
  // Driving *from* people to a site is what the site sees as people driving *to* it.
  const direction = assumptions.direction === 'from' ? 'to' : 'from';
  const costed = opened.costed(assumptions);
  const { gates, people } = await peopleOnRoads(opened, costed, direction, grid, (done) =>
    breathe(done * 0.3),
  );
  const limit = lastTickWithin(minutes, pace);
  const counter = createCrowdCounter(
    costed,
    opened.search,
    { gates: gates(direction), weights: people },
    limit,
  );

  const clusters = clustersOf(costed, area);
  const surely = limit - LONGEST_ACCESS * TICKS_PER_SECOND;
  const links: Link[] = [];
  let ticks: Int32Array | null = null;
  for (const [level, stride] of STRIDES.entries()) {
    const known = ticks;
    const isOpen = ({ column, row, state }: Junction): boolean =>
      column % stride === 0 &&
      row % stride === 0 &&
      (known === null || known[costed.hierarchy.rankOf[state]!]! > surely);
    for (const [i, cluster] of clusters.entries()) {
      await breathe(0.3 + (0.7 * (level + i / clusters.length)) / STRIDES.length);
      const open = cluster.junctions.filter(isOpen);
      // The first time all of them: what is not enough for all of them together need not be looked at again.
      const around = level === 0 ? cluster.junctions : open;
      if (cluster.isHopeless || around.length === 0) continue;
      const ticksUntil = counter.around(
        around.map(({ state }) => state),
        enough,
      );
      if (ticksUntil === null) cluster.isHopeless = level === 0;
      else links.push(...open.map(({ state }) => ({ state, ticks: ticksUntil(state), decimetres: 0 })));
    }
    const side = assumptions.direction === 'from' ? 'with' : 'against';
    ticks = opened.search.sweeper.sweep(costed.metric, links, side).slice();
  }
  if (ticks === null || links.length === 0) return null;
  return { surface: { direction: assumptions.direction, stops: [], ticks }, accesses: [] };
}

/** A state of the junction that stands for a cell. */
type Junction = { readonly column: number; readonly row: number; readonly state: number };
type Cluster = {
  readonly junctions: Junction[];
  /** Not even all people that any of its junctions reaches are enough. */
  isHopeless: boolean;
};

function clustersOf(costed: Costed, area: Overdue | null): Cluster[] {
  const { lattice, byCell } = junctionsByCell(costed, JUNCTION_CELL_METRES);
  const wanted = area && cellsAround(area, lattice);
  const clusters = new Map<number, Cluster>();
  for (const [cell, node] of byCell) {
    if (wanted?.has(cell) === false) continue;
    const [column, row] = cellOfKey(cell);
    const key = cellKey(Math.floor(column / CLUSTER_CELLS), Math.floor(row / CLUSTER_CELLS));
    const cluster = clusters.get(key) ?? { junctions: [], isHopeless: false };
    for (const state of statesOf(costed, node)) cluster.junctions.push({ column, row, state });
    clusters.set(key, cluster);
  }
  return [...clusters.values()];
}

/** A junction with turn restrictions has copies, which follow it in rank: one that is driven into may be one of them. */
function statesOf({ network, hierarchy: { rankOf, stateOf } }: Costed, node: number): number[] {
  const states = [node];
  for (let rank = rankOf[node]! + 1; rank < stateOf.length; rank++) {
    const state = stateOf[rank]!;
    if (state < network.nodeCount) break;
    states.push(state);
  }
  return states;
}
