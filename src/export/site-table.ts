import type { ProvinceDivision } from '../domain/layer.ts';
import type { Language } from '../domain/localised.ts';
import type { Place } from '../domain/place.ts';
import { exportedValue, valueAt, type SiteTable, type TableQuantity } from '../domain/site-table.ts';
import { provinceOf, type ShownLine } from '../domain/table-order.ts';
import { derive } from '../store/memo.ts';
import { isTableStale, siteTable, tableLines } from '../store/site-table.ts';
import type { State } from '../store/state.ts';
import { tableGateways, tableSites } from '../store/table-lines.ts';
import {
  eachOf,
  seriesOf,
  unlike,
  type Basis,
  type LongContent,
  type Method,
  type Value,
} from './exported.ts';
import { briefValues } from './place-values.ts';
import { datasetsOf, pointFeature } from './places.ts';

const UNITS: Readonly<Record<TableQuantity, string>> = {
  time: 'min',
  road: 'road km',
  straight: 'straight km',
  circuity: 'road ÷ straight',
};

const METHODS_OF: Readonly<Record<TableQuantity, readonly Method[]>> = {
  time: ['drives'],
  road: ['drives'],
  straight: ['great circle'],
  circuity: ['circuity', 'great circle', 'drives'],
};

/** The table of sites and gateways as it is shown; null while figures are being worked out. */
export function siteTableContent(state: State): LongContent | null {
  const table = siteTable(state);
  if (table.values.length === 0 || isTableStale(state)) return null;
  const { division, language } = state;
  const { quantity } = state.table;
  return {
    ...linesContent(table, tableLines(state), { quantity, division, language }),
    basis: siteTableBasis(state),
  };
}

/** What the figures that are shown rest on. */
export function siteTableBasis(state: State): Basis {
  const { quantity } = state.table;
  const isDriven = quantity !== 'straight';
  return {
    methods: METHODS_OF[quantity],
    assumed: isDriven ? 'all' : 'none',
    hasRoads: isDriven,
    answers: isDriven ? ['tableDrives'] : [],
    datasets: tableDatasets(state),
  };
}

/** The table is made anew with every answer; its lines are not. */
const tableDatasets = derive(
  (s: State) => [tableSites(s), tableGateways(s)],
  (sites, gateways) => datasetsOf([...sites, ...gateways].map(({ place }) => place)),
);

type Shown = {
  readonly quantity: TableQuantity;
  readonly division: ProvinceDivision;
  readonly language: Language;
};

/**
 * The rows in the order in which they are shown, without the lines of groups, for what they are grouped by is a column. A
 * value that does not exist is an empty cell. On the map each row is a point with its values.
 */
export function linesContent(
  table: SiteTable,
  lines: readonly ShownLine[],
  { quantity, division, language }: Shown,
): Pick<LongContent, 'table' | 'features'> {
  const heads = unlike(table.columns.map(({ place }) => `${nameOf(place, language)} (${UNITS[quantity]})`));
  const order = lines.flatMap((line) => (line.kind === 'row' ? line.row : []));
  const rows = seriesOf(order.length, (at) => ({
    place: table.rows[order[at]!]!.place,
    figures: heads.map((_, column): Value => exportedValue(valueAt(table, order[at]!, column), quantity)),
  }));
  return {
    table: {
      columns: ['id', 'name', 'province', 'status', 'longitude', 'latitude', ...heads],
      rows: eachOf(rows, ({ place, figures }) => [
        place.id,
        nameOf(place, language),
        provinceOf(place, division)?.[language] ?? null,
        place.facts.kind === 'pin' || place.facts.kind === 'own' ? null : place.status,
        ...place.position,
        ...figures,
      ]),
    },
    features: eachOf(rows, ({ place, figures }) =>
      pointFeature(place, language, {
        ...briefValues(place),
        ...Object.fromEntries(heads.map((head, column) => [head, figures[column]!])),
      }),
    ),
  };
}

/** A pin is called by where it is, for there may be several. */
function nameOf({ nameEn, nameVi, facts, position: [x, y] }: Place, language: Language): string {
  const name = language === 'vi' ? nameVi : nameEn;
  return facts.kind === 'pin' ? `${name} ${y.toFixed(4)}, ${x.toFixed(4)}` : name;
}
