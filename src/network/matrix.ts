import type { Direction } from '../domain/assumptions.ts';
import type { Metres, Seconds } from '../domain/units.ts';
import type { Labels, Search } from './search.ts';
import type { CostedNetwork, Link, Stop } from './stops.ts';
import { arrivals, bestTarget, departures, directMetres, directWay, searchedMetres } from './stops.ts';

/** One row of a matrix: a cell for each column, null where there is no way. */
export type MatrixRow = { readonly seconds: (Seconds | null)[]; readonly metres: (Metres | null)[] };

/**
 * Drive times between one point and many by a single search, which ends once all of them are settled. With
 * `direction` 'from' one drives from the row's point to the columns', with 'to' from the columns' to the row's.
 * Each cell is what `findRoute` gives for the two points.
 */
export function matrixRow(
  costed: CostedNetwork,
  search: Search,
  row: readonly Stop[],
  columns: readonly (readonly Stop[])[],
  direction: Direction,
): MatrixRow {
  const isFrom = direction === 'from';
  const side = isFrom ? 'with' : 'against';
  const seeds = isFrom ? departures(costed, row) : arrivals(costed, row);
  const targets = columns.map((stops) => (isFrom ? arrivals(costed, stops) : departures(costed, stops)));
  const direct = columns.map((stops) =>
    isFrom ? directWay(costed, row, stops) : directWay(costed, stops, row),
  );

  const graph = isFrom ? costed.out : costed.in;
  const open = targets.map((_, column) => column).filter((column) => targets[column]!.length > 0);
  const labels = search.run(graph, seeds, {
    isDone: (settled, now) =>
      dropSettled(
        open,
        settled,
        now,
        targets,
        direct.map((way) => way?.seconds),
      ),
  });

  const seconds: (Seconds | null)[] = [];
  const metres: (Metres | null)[] = [];
  columns.forEach((_, column) => {
    const way = direct[column]!;
    const found = bestTarget(labels, targets[column]!);
    if (way !== null && way.seconds <= (found?.seconds ?? Infinity)) {
      seconds.push(way.seconds);
      metres.push(directMetres(costed.network, way));
    } else if (found !== null) {
      seconds.push(found.seconds);
      metres.push(searchedMetres(costed, side, labels, seeds, found.target));
    } else {
      seconds.push(null);
      metres.push(null);
    }
  });
  return { seconds, metres };
}

/** Takes the columns whose time cannot improve any more out of `open`; true when none is left. */
function dropSettled(
  open: number[],
  settled: Seconds,
  labels: Labels,
  targets: readonly (readonly Link[])[],
  direct: readonly (Seconds | undefined)[],
): boolean {
  for (let i = open.length - 1; i >= 0; i--) {
    const column = open[i]!;
    const best = Math.min(
      bestTarget(labels, targets[column]!)?.seconds ?? Infinity,
      direct[column] ?? Infinity,
    );
    if (best > settled) continue;
    open[i] = open[open.length - 1]!;
    open.pop();
  }
  return open.length === 0;
}
