import {
  foreignColumn,
  HOME_HUBS,
  homeColumn,
  MEASURED_ROLES,
  type HubColumn,
  type MeasuredRole,
} from '../domain/hub-distances.ts';
import { cellOf, type MatrixQuestion } from '../engine/protocol.ts';
import type { Drive } from './drives.ts';
import { derive } from './memo.ts';
import { allPlaces } from './select.ts';
import type { State } from './state.ts';

/** The two Vietnamese hubs, whose distances are known by road, too. */
export const homeColumns = derive(
  (s: State) => [allPlaces(s)],
  (places): readonly HubColumn[] => HOME_HUBS.flatMap((home) => homeColumn(home, places) ?? []),
);

export const foreignColumns = derive(
  (s: State) => [s.data.comparisonHubs],
  (hubs): readonly HubColumn[] => hubs.map(foreignColumn),
);

/** Asked only while the hubs are looked at: from each centre to all ends, of which each column reads its own. */
export const hubDrivesQuestion = derive(
  (s: State) => [s.view.kind === 'hubs' ? homeColumns(s) : [], s.assumptions, s.network.kind],
  (columns, assumptions, network): MatrixQuestion | null =>
    columns.length === 0 || network !== 'ready'
      ? null
      : {
          origins: columns.map(({ centre }) => centre.position),
          destinations: ends(columns).map(({ position }) => position),
          assumptions,
        },
);

/** Drives of each Vietnamese hub by role; no road network covers the others. */
export const hubDrives = derive(
  (s: State) => [homeColumns(s), s.hubDrives],
  (columns, asked): ReadonlyMap<string, Readonly<Record<MeasuredRole, Drive>>> => {
    const order = ends(columns);
    return new Map(
      columns.map((column, row) => {
        const drive = (role: MeasuredRole): Drive => {
          const at = order.findIndex(({ id }) => id === column.legs[role]?.to.id);
          if (asked.kind !== 'answered') return { kind: 'pending' };
          const cell = at < 0 ? null : cellOf(asked.answer, row, at);
          return cell === null ? { kind: 'no way' } : { kind: 'known', ...cell, isStale: false };
        };
        return [column.id, { port: drive('port'), airport: drive('airport'), border: drive('border') }];
      }),
    );
  },
);

function ends(columns: readonly HubColumn[]) {
  return columns.flatMap(({ legs }) => MEASURED_ROLES.flatMap((role) => legs[role]?.to ?? []));
}
