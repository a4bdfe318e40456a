import { greatCircleMetres } from '../domain/geometry.ts';
import { circuities, makeSiteTable, transpose, type SiteTable } from '../domain/site-table.ts';
import { heatOf } from '../domain/table-heat.ts';
import { shownLines } from '../domain/table-order.ts';
import { derive } from './memo.ts';
import type { State } from './state.ts';
import { tableDrives, tableDrivesQuestion } from './table-drives.ts';
import { tableGateways, tableSites } from './table-lines.ts';

/** Great-circle distances, sites by gateways. */
export const tableStraights = derive(
  (s: State) => [tableSites(s), tableGateways(s)],
  (sites, gateways): Float64Array =>
    Float64Array.from({ length: sites.length * gateways.length }, (_, at) =>
      greatCircleMetres(
        sites[Math.floor(at / gateways.length)]!.place.position,
        gateways[at % gateways.length]!.place.position,
      ),
    ),
);

/** The values that the chosen quantity has, sites by gateways. */
function valuesOf(s: State): Float64Array {
  switch (s.table.quantity) {
    case 'time':
      return tableDrives(s).seconds;
    case 'road':
      return tableDrives(s).metres;
    case 'straight':
      return tableStraights(s);
    case 'circuity':
      return tableCircuities(s);
  }
}

const tableCircuities = derive((s: State) => [tableDrives(s).metres, tableStraights(s)], circuities);

/** The table as it is shown, but for the order of its rows. */
export const siteTable = derive(
  (s: State) => [tableSites(s), tableGateways(s), valuesOf(s), s.table.isTransposed],
  (sites, gateways, values, isTransposed): SiteTable => {
    const table = makeSiteTable(sites, gateways, values);
    return isTransposed ? transpose(table) : table;
  },
);

/** What stands one below the other. */
export const tableLines = derive(
  (s: State) => [siteTable(s), s.table.sort, s.table.grouping, s.division, s.language],
  (table, sort, grouping, division, language) => shownLines(table, { sort, grouping, division, language }),
);

export const tableHeat = derive((s: State) => [siteTable(s), s.table.heat], heatOf);

/** Whether the figures that are shown are those of other assumptions, or not all there. */
export function isTableStale(s: State): boolean {
  if (s.table.quantity === 'straight') return false;
  return s.tableDrives.kind !== 'answered' || s.tableDrives.asked !== tableDrivesQuestion(s);
}
