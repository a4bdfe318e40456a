import type { TableLine } from '../domain/site-table.ts';
import type { Position } from '../domain/units.ts';
import type { MatrixQuestion } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import { latestAnswer, type State } from './state.ts';
import { tableGateways, tableSites } from './table-lines.ts';

/** All drives of the table in one question, whatever is shown of them; null while the table is not looked at. */
export const tableDrivesQuestion = derive(
  (s: State) => [s.view.kind, tableSites(s), tableGateways(s), s.assumptions, s.network.kind],
  (view, sites, gateways, assumptions, network): MatrixQuestion | null =>
    view !== 'table' || network !== 'ready' || sites.length === 0 || gateways.length === 0
      ? null
      : { origins: sites.map(positionOf), destinations: gateways.map(positionOf), assumptions },
);

function positionOf({ place }: TableLine): Position {
  return place.position;
}

/** The drives that are known, sites by gateways: `NaN` for those that are not, `Infinity` where there is no way. */
export type TableDrives = {
  readonly seconds: Float64Array;
  readonly metres: Float64Array;
};

/**
 * The last answer, brought to the present rows and columns: what was added since is not known yet. It may be one for
 * other assumptions, while the present ones are being worked on, or where that was stopped.
 */
export const tableDrives = derive(
  (s: State) => [tableSites(s), tableGateways(s), latestAnswer(s.tableDrives)],
  (sites, gateways, known): TableDrives => {
    const cells = sites.length * gateways.length;
    const seconds = new Float64Array(cells).fill(NaN);
    const metres = new Float64Array(cells).fill(NaN);
    if (known === null) return { seconds, metres };
    const { asked, answer } = known;
    const rowOf = indexed(asked.origins);
    const columnOf = indexed(asked.destinations);
    const columns = gateways.map((gateway) => columnOf.get(keyOf(positionOf(gateway))));
    sites.forEach((site, row) => {
      const from = rowOf.get(keyOf(positionOf(site)));
      if (from === undefined) return;
      columns.forEach((column, i) => {
        if (column === undefined) return;
        seconds[row * columns.length + i] = answer.seconds[from * answer.columns + column]!;
        metres[row * columns.length + i] = answer.metres[from * answer.columns + column]!;
      });
    });
    return { seconds, metres };
  },
);

function indexed(positions: readonly Position[]): ReadonlyMap<string, number> {
  return new Map(positions.map((position, i) => [keyOf(position), i]));
}

function keyOf(position: Position): string {
  return position.join();
}
