import type { Assumptions } from '../../domain/assumptions.ts';
import type { Claim } from '../../domain/claim.ts';
import type { DisplayUnits } from '../../domain/display-units.ts';
import type { ParkFilter } from '../../domain/park-filter.ts';
import type { ScoreDoc } from '../../domain/score.ts';
import { derive } from '../memo.ts';
import type { ClaimChoice, MapView, SiteRef, State } from '../state.ts';
import type { ClaimsLook } from './claims-parts.ts';
import type { Comparison, Search } from './list-parts.ts';
import type { Layers, Look } from './map-parts.ts';
import type { SharedMeasuring } from './measuring-part.ts';
import type { Bands, PinnedRoute } from './reach-parts.ts';
import type { SharedTable } from './table-part.ts';
import type { SharedView } from './view-part.ts';

/**
 * What an address carries: everything that changes an answer or what is seen, part by part. Not in it: what was loaded and
 * answered, what is only begun (drafts, previews), the user's files, and the address of a server, for a link must not
 * send somebody's sites to a stranger's.
 */
export type Shared = {
  readonly view: SharedView;
  readonly map: MapView | null;
  readonly look: Look;
  readonly layers: Layers;
  readonly units: DisplayUnits;
  readonly assumptions: Assumptions;
  readonly bands: Bands;
  readonly origins: readonly SiteRef[];
  readonly route: PinnedRoute | null;
  readonly search: Search;
  readonly parks: ParkFilter;
  readonly comparison: Comparison;
  readonly table: SharedTable;
  readonly score: ScoreDoc;
  readonly measuring: SharedMeasuring;
  readonly claims: readonly Claim[];
  readonly claimsLook: ClaimsLook;
};

export type PartName = keyof Shared;

/** The same object, and the same parts, while nothing of it changes. */
export function sharedOf(state: State): Shared {
  return whole(state);
}

const look = derive(
  (s: State) => [
    s.isLanguageChosen,
    s.language,
    s.theme,
    s.division,
    s.provinceTheme,
    s.basemap,
    s.ringsShown,
  ],
  (isChosen, language, theme, division, provinceTheme, basemap, ringsShown): Look => ({
    language: isChosen ? language : null,
    theme: theme === 'system' ? null : theme,
    division,
    provinceTheme,
    basemap,
    ringsShown,
  }),
);

const route = derive(
  (s: State) => [s.shownRoute],
  (shown): PinnedRoute | null => (shown?.pinned === true ? { ...shown, pinned: true } : null),
);

const table = derive(
  (s: State) => [s.table],
  ({ rows, columns, quantity, heat, sort, grouping, isTransposed }): SharedTable => ({
    rows,
    columns,
    quantity,
    heat,
    sort,
    grouping,
    isTransposed,
  }),
);

/** A measurement without a point is only begun. Ids are numbers, as a reader of the link will count. */
const measuring = derive(
  (s: State) => [s.measuring],
  ({ measurements, activeId }): SharedMeasuring => {
    const carried = measurements.filter(({ points }) => points.length > 0);
    const at = carried.findIndex(({ id }) => id === activeId);
    return {
      measurements: carried.map((one, i) => ({ ...one, id: `m${i + 1}` })),
      active: at < 0 ? carried.length - 1 : at,
    };
  },
);

const claims = derive(
  (s: State) => [s.claims.own],
  (own): readonly Claim[] => own.map((claim, i) => ({ ...claim, id: `own-${i + 1}` })),
);

const claimsLook = derive(
  (s: State) => [s.claimsView.filter, s.claims.chosen, s.claims.own],
  (filter, chosen, own): ClaimsLook => ({ filter, chosen: chosen && numbered(chosen, own) }),
);

function numbered(chosen: ClaimChoice, own: readonly Claim[]): ClaimChoice {
  const at = own.findIndex(({ id }) => id === chosen.claim);
  return at < 0 ? chosen : { ...chosen, claim: `own-${at + 1}` };
}

const whole = derive(
  (s: State) => [
    s.view,
    s.home,
    s.mapView,
    look(s),
    s.layers,
    s.units,
    s.assumptions,
    s.bandMinutes,
    s.reachView,
    s.keptOrigins,
    route(s),
    s.conditions,
    s.siteSearch.order,
    s.parkFilter,
    s.compared,
    s.comparison,
    table(s),
    s.score,
    measuring(s),
    claims(s),
    claimsLook(s),
  ],
  (
    view,
    home,
    map,
    looks,
    layers,
    units,
    assumptions,
    minutes,
    reachView,
    origins,
    pinned,
    conditions,
    order,
    parks,
    sites,
    settings,
    cells,
    score,
    measured,
    own,
    claimsLooks,
  ): Shared => ({
    view: { view, home },
    map,
    look: looks,
    layers,
    units,
    assumptions,
    bands: { minutes, reachView },
    origins,
    route: pinned,
    search: { order, conditions },
    parks,
    comparison: { sites, settings },
    table: cells,
    score,
    measuring: measured,
    claims: own,
    claimsLook: claimsLooks,
  }),
);
