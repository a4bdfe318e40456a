import { placesInGroup } from '../domain/conditions.ts';
import type { Place } from '../domain/place.ts';
import { MOST_CELLS, type TableLine } from '../domain/site-table.ts';
import { comparedSites } from './compared-sites.ts';
import { derive } from './memo.ts';
import { keptOrigins } from './origins.ts';
import { shownOwnPlaces } from './own-places.ts';
import { allPlaces, placeById, placeOf } from './select.ts';
import { refOf } from './site-ref.ts';
import { keyOfSource } from './table-source.ts';
import type { SiteRef, State } from './state.ts';
import type { ColumnSource, RowSource } from './table-state.ts';
import { visibleParks } from './visible-parks.ts';

/** A site of the table: a line that knows how it is chosen. */
export type TableSite = TableLine & { readonly ref: SiteRef };

/** The sites, each once, in the order of what they come from; those whose file has not arrived are left out. */
export const tableSites = derive(
  (s: State) => [
    s.table.rows,
    visibleParks(s),
    comparedSites(s),
    keptOrigins(s),
    shownOwnPlaces(s),
    placeById(s),
    s.data.provinces,
  ],
  (sources, parks, compared, kept, own, byId, provinces): readonly TableSite[] => {
    const sitesOf = (source: RowSource): readonly { ref: SiteRef; place: Place }[] => {
      if (source.kind !== 'group') {
        const place = placeOf(source, byId, provinces);
        return place === null ? [] : [{ ref: source, place }];
      }
      switch (source.group) {
        case 'parks':
          return [...parks].sort(fromNorthToSouth).map((place) => ({ ref: refOf(place), place }));
        case 'compared':
          return compared;
        case 'origins':
          return kept;
        case 'own':
          return own.map((place) => ({ ref: refOf(place), place }));
      }
    };
    return eachOnce(
      sources.flatMap((source, i) =>
        sitesOf(source).map(({ ref, place }) => ({ key: keyOfSource(ref), ref, place, source: i })),
      ),
    );
  },
);

/** The gateways that were chosen, each once: those of a group that are in service in the scenario year, and what was picked. */
export const chosenGateways = derive(
  (s: State) => [
    s.table.columns,
    allPlaces(s),
    shownOwnPlaces(s),
    placeById(s),
    s.data.provinces,
    s.assumptions.year,
  ],
  (sources, places, own, byId, provinces, year): readonly TableLine[] => {
    const placesOf = (source: ColumnSource): readonly Place[] => {
      if (source.kind !== 'group') {
        const place = placeOf(source, byId, provinces);
        return place === null ? [] : [place];
      }
      if (source.group === 'own') return own;
      return [...placesInGroup(source.group, places, year)].sort(fromNorthToSouth);
    };
    return eachOnce(
      sources.flatMap((source, i) => placesOf(source).map((place) => ({ key: place.id, place, source: i }))),
    );
  },
);

/** Whether sites and gateways make more figures than the table holds. */
export const isTableTooLarge = (s: State): boolean =>
  tableSites(s).length * chosenGateways(s).length > MOST_CELLS;

/** The gateways that the table has: none while it would be too large. */
export const tableGateways = derive(
  (s: State) => [chosenGateways(s), isTableTooLarge(s)],
  (gateways, isTooLarge): readonly TableLine[] => (isTooLarge ? [] : gateways),
);

function fromNorthToSouth(a: Place, b: Place): number {
  return b.position[1] - a.position[1];
}

function eachOnce<L extends TableLine>(lines: readonly L[]): readonly L[] {
  const seen = new Set<string>();
  return lines.filter(({ key }) => !seen.has(key) && seen.add(key));
}
