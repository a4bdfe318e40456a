import type { Language } from '../domain/localised.ts';
import type { Place } from '../domain/place.ts';
import { exportedValue, valueAt, type TableQuantity } from '../domain/site-table.ts';
import { provinceOf } from '../domain/table-order.ts';
import { isTableStale, siteTable, tableLines } from '../store/site-table.ts';
import type { State } from '../store/state.ts';
import type { Content, Method, Value } from './exported.ts';
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

/**
 * The table as it is shown, rows in their order but without the lines of groups: what they are grouped by is a column. A
 * value that does not exist is an empty cell. On the map each row is a point with its values.
 */
export function siteTableContent(state: State): Content | null {
  const table = siteTable(state);
  if (table.values.length === 0 || isTableStale(state)) return null;
  const { language, division } = state;
  const { quantity } = state.table;
  const rows = tableLines(state).flatMap((line) => (line.kind === 'row' ? line.row : []));
  const heads = unlike(table.columns.map(({ place }) => `${nameOf(place, language)} (${UNITS[quantity]})`));
  const figures = (row: number): Value[] =>
    heads.map((_, column) => exportedValue(valueAt(table, row, column), quantity));
  const isDriven = quantity !== 'straight';
  return {
    table: {
      columns: ['id', 'name', 'province', 'status', 'longitude', 'latitude', ...heads],
      rows: rows.map((row) => {
        const { place } = table.rows[row]!;
        return [
          place.id,
          nameOf(place, language),
          provinceOf(place, division)?.[language] ?? null,
          place.facts.kind === 'pin' || place.facts.kind === 'own' ? null : place.status,
          ...place.position,
          ...figures(row),
        ];
      }),
    },
    features: rows.map((row) => {
      const { place } = table.rows[row]!;
      const values = figures(row);
      return pointFeature(place, language, {
        ...briefValues(place),
        ...Object.fromEntries(heads.map((head, column) => [head, values[column]!])),
      });
    }),
    basis: {
      methods: METHODS_OF[quantity],
      assumed: isDriven ? 'all' : 'none',
      hasRoads: isDriven,
      datasets: datasetsOf([...table.rows, ...table.columns].map(({ place }) => place)),
    },
  };
}

/** A pin is called by where it is, for there may be several. */
function nameOf({ nameEn, nameVi, facts, position: [x, y] }: Place, language: Language): string {
  const name = language === 'vi' ? nameVi : nameEn;
  return facts.kind === 'pin' ? `${name} ${y.toFixed(4)}, ${x.toFixed(4)}` : name;
}

/** Columns of one name are told apart by a number behind it. */
function unlike(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}
