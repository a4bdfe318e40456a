import type { Direction } from '../domain/assumptions.ts';
import type { Climbed } from './climb.ts';
import type { Search } from './search.ts';
import type { CostedNetwork, Stop, StopLink } from './stops.ts';
import { arrivals, departures, directWay } from './stops.ts';
import { NEVER } from './ticks.ts';

/**
 * The columns of a matrix, climbed once for all rows: by rank, which columns can be met there and at what cost (Knopp,
 * Sanders and others, "Computing Many-to-Many Shortest Paths Using Highway Hierarchies", 2007). The entries of rank r are
 * `first[r] … first[r + 1] − 1`.
 */
export type Columns = {
  readonly stops: readonly (readonly Stop[])[];
  /** By drive, the columns with a stop on it: those to which a way may stay on one edge. */
  readonly onDrive: ReadonlyMap<number, readonly number[]>;
  readonly direction: Direction;
  readonly first: Uint32Array;
  readonly column: Uint32Array;
  readonly ticks: Int32Array;
  readonly decimetres: Int32Array;
};

export function climbColumns(
  costed: CostedNetwork,
  search: Search,
  stops: readonly (readonly Stop[])[],
  direction: Direction,
): Columns {
  const { hierarchy, metric } = costed;
  const isFrom = direction === 'from';
  const costs = isFrom ? metric.down : metric.up;
  const climb = (at: readonly Stop[]): Climbed =>
    search.arriving.climb(costs, isFrom ? arrivals(costed, at) : departures(costed, at));

  const first = new Uint32Array(hierarchy.rankCount + 1);
  for (const at of stops) {
    const { ranks, count, ticks } = climb(at);
    for (let i = 0; i < count; i++) if (ticks[ranks[i]!]! < NEVER) first[ranks[i]! + 1]!++;
  }
  for (let rank = 0; rank < hierarchy.rankCount; rank++) first[rank + 1]! += first[rank]!;
  const next = first.slice();
  const columns = {
    stops,
    onDrive: columnsByDrive(stops),
    direction,
    first,
    column: new Uint32Array(first[hierarchy.rankCount]!),
    ticks: new Int32Array(first[hierarchy.rankCount]!),
    decimetres: new Int32Array(first[hierarchy.rankCount]!),
  };
  // Climbing twice costs less than keeping every climb until the entries are counted.
  stops.forEach((at, column) => {
    const { ranks, count, ticks, decimetres } = climb(at);
    for (let i = 0; i < count; i++) {
      const rank = ranks[i]!;
      if (ticks[rank] === NEVER) continue;
      const entry = next[rank]!++;
      columns.column[entry] = column;
      columns.ticks[entry] = ticks[rank]!;
      columns.decimetres[entry] = decimetres[rank]!;
    }
  });
  return columns;
}

function columnsByDrive(stops: readonly (readonly Stop[])[]): Map<number, number[]> {
  const onDrive = new Map<number, number[]>();
  stops.forEach((at, column) => {
    for (const drive of new Set(at.map((stop) => stop.drive))) {
      const known = onDrive.get(drive);
      if (known === undefined) onDrive.set(drive, [column]);
      else known.push(column);
    }
  });
  return onDrive;
}

/** One row of a matrix by column: ticks, `NEVER` where there is no way, and decimetres along the roads. */
export type MatrixRow = { readonly ticks: Int32Array; readonly decimetres: Int32Array };

/**
 * Between one point and all columns: with `direction` 'from' one drives from the row's point to the columns', with 'to'
 * from the columns' to the row's. Each cell is what `findRoute` gives for the two points.
 */
export function matrixRow(
  costed: CostedNetwork,
  search: Search,
  row: readonly Stop[],
  columns: Columns,
): MatrixRow {
  const { metric } = costed;
  const isFrom = columns.direction === 'from';
  const links: StopLink[] = isFrom ? departures(costed, row) : arrivals(costed, row);
  const climbed = search.departing.climb(isFrom ? metric.up : metric.down, links);
  const ticks = new Int32Array(columns.stops.length).fill(NEVER);
  const decimetres = new Int32Array(columns.stops.length);

  for (let i = 0; i < climbed.count; i++) {
    const rank = climbed.ranks[i]!;
    const here = climbed.ticks[rank]!;
    if (here === NEVER) continue;
    const length = climbed.decimetres[rank]!;
    const end = columns.first[rank + 1]!;
    for (let entry = columns.first[rank]!; entry < end; entry++) {
      const column = columns.column[entry]!;
      const sum = here + columns.ticks[entry]!;
      if (sum > ticks[column]!) continue;
      const metres = length + columns.decimetres[entry]!;
      if (sum === ticks[column] && metres >= decimetres[column]!) continue;
      ticks[column] = sum;
      decimetres[column] = metres;
    }
  }

  for (const column of new Set(row.flatMap(({ drive }) => columns.onDrive.get(drive) ?? []))) {
    const stops = columns.stops[column]!;
    const direct = isFrom ? directWay(costed, row, stops) : directWay(costed, stops, row);
    if (direct === null || direct.ticks > ticks[column]!) continue;
    ticks[column] = direct.ticks;
    decimetres[column] = direct.decimetres;
  }
  return { ticks, decimetres };
}
