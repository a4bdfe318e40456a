import type { ThemeChoice } from '../domain/appearance.ts';
import type { Verdict } from '../domain/claim.ts';
import type { LayerId } from '../domain/layer.ts';
import type { Language, Localised } from '../domain/localised.ts';
import { countsOf, type OwnCounts } from '../domain/own-set.ts';
import { isFiltered } from '../domain/park-filter.ts';
import type { Place } from '../domain/place.ts';
import type { Metres, Minutes, Seconds, SquareKm } from '../domain/units.ts';
import { claimCards } from './claim-cards.ts';
import { closures } from './closed-roads.ts';
import { comparedReach } from './compared-reach.ts';
import { comparedSites } from './compared-sites.ts';
import { foundParks } from './found-parks.ts';
import { insideBands } from './inside.ts';
import { activeMeasurement, measured, roadTotal } from './measured-legs.ts';
import { keptOrigins } from './origins.ts';
import { isochronesQuestion, reachedRoadsQuestion, reachLack, reachRows } from './reach.ts';
import { scoreRanking, scoreSiteByKey } from './score-ranking.ts';
import { placeById } from './select.ts';
import { keyOfSite } from './site-ref.ts';
import { soughtParks } from './site-search.ts';
import { isTableStale } from './site-table.ts';
import { lookedAt, type NextClick, type State } from './state.ts';
import { tableGateways, tableSites } from './table-lines.ts';
import { visibleParks } from './visible-parks.ts';

/**
 * What happened, for those who do not see it: derived from two states, so that no action need say anything. Of each state
 * the things that can be told are listed, each under a key of its own (`announceable`); what came, changed or went between
 * two such lists is what happened (`announcements`).
 */
export type Announcement =
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'theme'; readonly theme: ThemeChoice }
  | { readonly kind: 'layer'; readonly id: LayerId; readonly isShown: boolean }
  | { readonly kind: 'aim'; readonly nextClick: Exclude<NextClick, 'choose' | 'measure'> }
  | {
      readonly kind: 'reach';
      readonly minutes: Minutes;
      /** Of the longest limit: an area, or a length of roads where roads are shown. */
      readonly areaKm2: SquareKm | null;
      readonly roadKm: number | null;
      readonly parks: number;
    }
  | { readonly kind: 'reach lacks'; readonly lack: NonNullable<ReturnType<typeof reachLack>> }
  | {
      readonly kind: 'route';
      readonly to: Localised;
      readonly metres: Metres;
      readonly seconds: Seconds;
    }
  | { readonly kind: 'no route'; readonly to: Localised }
  | { readonly kind: 'road closed'; readonly road: string }
  | { readonly kind: 'road opened'; readonly road: string }
  | { readonly kind: 'no road to close' }
  | { readonly kind: 'parks shown'; readonly count: number; readonly of: number }
  | { readonly kind: 'found'; readonly areaKm2: SquareKm | null; readonly parks: number; readonly of: number }
  | {
      readonly kind: 'ranked';
      readonly ranked: number;
      readonly eliminated: number;
      readonly first: { readonly name: Localised; readonly score: number } | null;
    }
  | { readonly kind: 'compared' | 'no longer compared'; readonly name: Localised }
  | {
      readonly kind: 'compared areas';
      readonly areas: readonly { readonly name: Localised; readonly areaKm2: SquareKm | 'no road' }[];
    }
  | { readonly kind: 'origin kept' | 'origin dropped'; readonly name: Localised }
  | { readonly kind: 'table'; readonly sites: number; readonly gateways: number }
  | { readonly kind: 'measured drive'; readonly metres: Metres; readonly seconds: Seconds }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'claim deleted' }
  | { readonly kind: 'imported'; readonly file: string; readonly counts: OwnCounts; readonly leftOut: number }
  | { readonly kind: 'columns asked' | 'not imported' | 'file removed'; readonly file: string }
  /** Something that no state tells afterwards, said by whoever did it. */
  | { readonly kind: 'told'; readonly said: Localised; readonly count: number };

/** A thing that can be told: now, and once it is gone. Null: nothing to say of that. */
type Told = { readonly now: Announcement | null; readonly gone?: Announcement };
/** 'awaited': it is being worked out, and what was known of it before still counts as told. */
export type Announceable = ReadonlyMap<string, Told | 'awaited'>;

export function announceable(s: State): Announceable {
  return new Map([...look(s), ...reach(s), ...chosenRoute(s), ...sets(s), ...results(s), ...ownFiles(s)]);
}

/** What came, changed or went, in the order of the lists. */
export function announcements(before: Announceable, after: Announceable): readonly Announcement[] {
  const happened: Announcement[] = [];
  for (const [key, told] of before)
    if (!after.has(key) && told !== 'awaited' && told.gone) happened.push(told.gone);
  for (const [key, told] of after) {
    if (told === 'awaited' || told.now === null) continue;
    const last = before.get(key);
    if (last === undefined || last === 'awaited' || JSON.stringify(last.now) !== JSON.stringify(told.now))
      happened.push(told.now);
  }
  return happened;
}

/** `after`, with what is awaited as it was before: once it is known again, and the same, nothing happened. */
export function asTold(before: Announceable, after: Announceable): Announceable {
  return new Map(
    [...after].map(([key, told]) => [key, told === 'awaited' ? (before.get(key) ?? told) : told]),
  );
}

/** Whether two lists say the same: then things rest. */
export function isSameToTell(a: Announceable, b: Announceable): boolean {
  return JSON.stringify([...a]) === JSON.stringify([...b]);
}

type Entries = readonly (readonly [string, Told | 'awaited'])[];

const NOTHING: Told = { now: null };
const one = (key: string, now: Announcement | null | 'awaited'): Entries => [
  [key, now === 'awaited' ? now : { now }],
];
const nameOf = ({ nameEn, nameVi }: Place): Localised => ({ en: nameEn, vi: nameVi });

function look(s: State): Entries {
  const { nextClick, told } = s;
  return [
    ...one('language', { kind: 'language', language: s.language }),
    ...one('theme', { kind: 'theme', theme: s.theme }),
    ...Object.entries(s.layers).flatMap(([id, { shown }]) =>
      one(`layer ${id}`, { kind: 'layer', id: id as LayerId, isShown: shown }),
    ),
    ...(nextClick === 'choose' || nextClick === 'measure' ? [] : one('aim', { kind: 'aim', nextClick })),
    ...(told === null ? [] : one('told', { kind: 'told', ...told })),
  ];
}

function reach(s: State): Entries {
  if (isochronesQuestion(s) === null && reachedRoadsQuestion(s) === null) return [];
  const asked = s.reachView === 'areas' ? s.isochrones : s.reachedRoads;
  const longest = reachRows(s).at(-1);
  const inside = insideBands(s)?.at(-1);
  if (asked.kind !== 'answered' || s.drives.kind !== 'answered' || longest === undefined)
    return one('reach', 'awaited');
  const lack = reachLack(s);
  if (lack === 'no road near') return one('reach', { kind: 'reach lacks', lack });
  if (inside === undefined || (longest.areaKm2 ?? longest.roadKm) === null) return one('reach', 'awaited');
  const { minutes, areaKm2 } = longest;
  const roadKm = areaKm2 === null ? longest.roadKm : null;
  const parks = inside.byKind['industrial-park'].length;
  return one(
    'reach',
    lack === null ? { kind: 'reach', minutes, areaKm2, roadKm, parks } : { kind: 'reach lacks', lack },
  );
}

/** The route that is kept; those that come and go with pointer and focus say their numbers in their row. */
function chosenRoute(s: State): Entries {
  const { shownRoute, route } = s;
  if (shownRoute?.pinned !== true) return [];
  const gateway = placeById(s).get(shownRoute.gatewayId);
  if (route.kind !== 'answered' || gateway === undefined) return one('route', 'awaited');
  const { answer } = route;
  const to = nameOf(gateway);
  if (answer.kind !== 'route') return one('route', { kind: 'no route', to });
  const { metres, seconds } = (shownRoute.swapped ? answer.alternative : null) ?? answer;
  return one('route', { kind: 'route', to, metres, seconds });
}

/** What the user gathers: each member comes and goes. */
function sets(s: State): Entries {
  return [
    ...closures(s).map(({ position, road }): Entries[number] => {
      const key = `closure ${position.join()}`;
      if (road === undefined) return [key, 'awaited'];
      if (road === null) return [key, { now: { kind: 'no road to close' } }];
      const name = road.road;
      return [key, { now: { kind: 'road closed', road: name }, gone: { kind: 'road opened', road: name } }];
    }),
    ...comparedSites(s).map(({ ref, place }): Entries[number] => {
      const name = nameOf(place);
      const gone = { kind: 'no longer compared', name } as const;
      return [`compared ${keyOfSite(ref)}`, { now: { kind: 'compared', name }, gone }];
    }),
    ...keptOrigins(s).map(({ ref, place }): Entries[number] => {
      const name = nameOf(place);
      const gone = { kind: 'origin dropped', name } as const;
      return [`origin ${keyOfSite(ref)}`, { now: { kind: 'origin kept', name }, gone }];
    }),
  ];
}

/** What the view that is open comes to. */
function results(s: State): Entries {
  switch (lookedAt(s).kind) {
    case 'overview':
      return shownParks(s);
    case 'conditions':
      return one('found', found(s));
    case 'score':
      return one('ranking', ranking(s));
    case 'comparison':
      return one('compared areas', comparedAreas(s));
    case 'table': {
      const [sites, gateways] = [tableSites(s).length, tableGateways(s).length];
      return sites === 0
        ? []
        : one('table', isTableStale(s) ? 'awaited' : { kind: 'table', sites, gateways });
    }
    case 'measure':
      return measuredDrive(s);
    case 'claims':
      return claimCards(s)
        .filter(({ isOwn }) => isOwn)
        .map(({ claim, verdict }) => [
          `claim ${claim.id}`,
          verdict === 'pending'
            ? 'awaited'
            : { now: { kind: 'verdict', verdict }, gone: { kind: 'claim deleted' } },
        ]);
    default:
      return [];
  }
}

function shownParks(s: State): Entries {
  const of = s.data.places['industrial-parks'].length;
  if (of === 0) return [];
  return isFiltered(s.parkFilter)
    ? one('parks', { kind: 'parks shown', count: visibleParks(s).length, of })
    : [['parks', { now: null }]];
}

function found(s: State): Announcement | 'awaited' {
  const parks = foundParks(s);
  const of = soughtParks(s).length;
  if (s.overlap.kind !== 'answered' || parks === null || of === 0) return 'awaited';
  const { areaKm2 } = s.overlap.answer.area.properties;
  return { kind: 'found', areaKm2: areaKm2 > 0 ? areaKm2 : null, parks: parks.length, of };
}

function ranking(s: State): Announcement | 'awaited' {
  const known = scoreRanking(s);
  if (known === null) return 'awaited';
  const [best] = known.ranked;
  const site = best && scoreSiteByKey(s).get(best.key);
  return {
    kind: 'ranked',
    ranked: known.ranked.length,
    eliminated: known.eliminated.length,
    first: best && site ? { name: nameOf(site.place), score: best.score } : null,
  };
}

function comparedAreas(s: State): Announcement | 'awaited' | null {
  const sites = comparedSites(s);
  const areas = comparedReach(s).flatMap(({ areaKm2 }, column) => {
    const place = sites[column]?.place;
    return areaKm2 === null || place === undefined ? [] : [{ name: nameOf(place), areaKm2 }];
  });
  if (sites.length === 0) return null;
  return areas.length < sites.length ? 'awaited' : { kind: 'compared areas', areas };
}

function measuredDrive(s: State): Entries {
  const active = activeMeasurement(s);
  const legs = measured(s).find(({ measurement }) => measurement === active)?.legs ?? [];
  if (active?.kind !== 'road' || legs.length === 0) return [];
  const total = roadTotal(legs);
  return one('drive', total === null ? 'awaited' : { kind: 'measured drive', ...total });
}

function ownFiles({ own }: State): Entries {
  return [
    ...own.sets.map(({ id, name }): Entries[number] => [
      `own ${id}`,
      { now: null, gone: { kind: 'file removed', file: name } },
    ]),
    ...own.readings.flatMap(({ id, asked: { name: file }, state }): Entries => {
      const key = `reading ${id}`;
      switch (state.kind) {
        case 'waiting':
        case 'reading':
          return one(key, 'awaited');
        case 'choosing':
          return one(key, { kind: 'columns asked', file });
        case 'refused':
          return one(key, { kind: 'not imported', file });
        case 'read': {
          const set = own.sets.find(({ id: setId }) => setId === state.setId);
          if (state.setId === null) return one(key, { kind: 'not imported', file });
          // undone since: nothing to say, until it is back
          if (set === undefined) return [[key, NOTHING]];
          const { skippedCount: leftOut } = state.report;
          return one(key, { kind: 'imported', file, counts: countsOf(set.features), leftOut });
        }
      }
    }),
  ];
}
