import type { PlaceGroup } from '../domain/conditions.ts';
import type { PickedPlace } from '../domain/picked-place.ts';
import type { TableQuantity } from '../domain/site-table.ts';
import type { HeatScope } from '../domain/table-heat.ts';
import type { TableGrouping, TableSort } from '../domain/table-order.ts';
import type { SiteRef } from './state.ts';

/** What the table of sites and gateways shows, and how: plain data with stable ids. */
export type TableState = {
  readonly rows: readonly RowSource[];
  readonly columns: readonly ColumnSource[];
  readonly quantity: TableQuantity;
  readonly heat: HeatScope;
  readonly sort: TableSort | null;
  readonly grouping: TableGrouping;
  readonly isTransposed: boolean;
  /** The user stopped the work on it: the figures that are there stay until it goes on. */
  readonly isHalted: boolean;
};

/** Where rows come from: a list that is kept elsewhere in the atlas, or a single site. */
export const ROW_GROUPS = ['parks', 'compared', 'origins', 'own'] as const;
export type RowGroup = (typeof ROW_GROUPS)[number];
export type RowSource = { readonly kind: 'group'; readonly group: RowGroup } | SiteRef;

/** Groups of the atlas, or all sites of the user's own files that are shown: customers, say. */
export type ColumnGroup = PlaceGroup | 'own';
export type ColumnSource = { readonly kind: 'group'; readonly group: ColumnGroup } | PickedPlace;

export const FIRST_TABLE: TableState = {
  rows: [{ kind: 'group', group: 'parks' }],
  columns: [
    { kind: 'group', group: 'international-airports' },
    { kind: 'group', group: 'container-ports' },
  ],
  quantity: 'time',
  heat: 'column',
  sort: null,
  grouping: 'none',
  isTransposed: false,
  isHalted: false,
};
