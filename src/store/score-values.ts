import { greatCircleMetres } from '../domain/geometry.ts';
import { parkHectares, provinceName } from '../domain/park-filter.ts';
import type { Place } from '../domain/place.ts';
import { provinceNamed, type Provinces } from '../domain/province-relations.ts';
import type { Figure, Province } from '../domain/province.ts';
import { measureKey, type Measure } from '../domain/score-measure.ts';
import { cellOf, type Matrix, type MatrixCell } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import { drivePlans, peoplePlans, scoreMeasures, scoreTargets } from './score-questions.ts';
import { scoreSites, type ScoreSite } from './score-sites.ts';
import type { State } from './state.ts';

/** What is known of a site in one measure, and whence. */
export type SiteValue =
  | { readonly kind: 'pending' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'known';
      /** In base units; infinite where no road leads. */
      readonly value: number;
      readonly basis: Basis | null;
    };

export type Basis =
  /** The place that was driven to. */
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'published area' | 'outline' }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly province: Province };

const PENDING: SiteValue = { kind: 'pending' };
const UNKNOWN: SiteValue = { kind: 'unknown' };

/** By `measureKey`, a value for each candidate in their order. */
export type SiteValues = ReadonlyMap<string, readonly SiteValue[]>;

export const siteValues = derive(
  (s: State) => [
    scoreMeasures(s),
    scoreSites(s),
    scoreTargets(s),
    driveLookup(s),
    peopleLookup(s),
    s.data.provinces,
  ],
  (measures, sites, targets, drives, people, provinces): SiteValues =>
    new Map(
      measures.map((measure) => {
        const key = measureKey(measure);
        const places = targets.get(key) ?? [];
        const value = (site: ScoreSite, row: number): SiteValue => {
          switch (measure.kind) {
            case 'drive':
            case 'circuity':
              return nearest(measure, site.place, places, (place) => drives(measure.profile, row, place));
            case 'count':
              return count(measure, site.place, places, (place) => drives(measure.profile, row, place));
            case 'people':
              return people(measure, row);
            case 'area':
              return area(site.place);
            case 'province':
              return figureOf(measure, site.place, provinces);
          }
        };
        return [key, sites.map(value)];
      }),
    ),
);

type Drives = (profile: string, row: number, place: Place) => MatrixCell | null | 'pending';

/** Only an answer to the present question counts: rows and columns are those of the present candidates. */
const driveLookup = derive(
  (s: State) => [s.scoreDrives, drivePlans(s)],
  (asked, plans): Drives => {
    const answers = asked.kind === 'answered' && asked.answer.length === plans.length ? asked.answer : null;
    const byProfile = new Map(
      plans.map((plan, i) => [plan.profile as string, { plan, matrix: answers?.[i] }]),
    );
    return (profile, row, place) => {
      const known = byProfile.get(profile);
      const column = known?.plan.columnOf.get(place.id);
      if (known?.matrix === undefined || column === undefined) return 'pending';
      return cellOf(known.matrix satisfies Matrix, row, column);
    };
  },
);

type PeopleMeasure = Extract<Measure, { kind: 'people' }>;

const peopleLookup = derive(
  (s: State) => [s.scorePeople, s.people.kind, peoplePlans(s)],
  (asked, file, plans): ((measure: PeopleMeasure, row: number) => SiteValue) => {
    const isLost = file === 'failed' || asked.kind === 'failed';
    return ({ profile, minutes }, row) => {
      if (asked.kind !== 'answered') return isLost ? UNKNOWN : PENDING;
      const at = plans.findIndex((plan) => plan.profile === profile);
      const answer = asked.answer[at];
      const column = plans[at]?.minutes.indexOf(minutes) ?? -1;
      if (answer === undefined || column < 0) return PENDING;
      const value = answer.people[row * answer.columns + column];
      // no road near: nobody gets there
      return value === undefined || Number.isNaN(value) ? UNKNOWN : { kind: 'known', value, basis: null };
    };
  },
);

function nearest(
  measure: Extract<Measure, { kind: 'drive' | 'circuity' }>,
  site: Place,
  places: readonly Place[],
  driveTo: (place: Place) => MatrixCell | null | 'pending',
): SiteValue {
  let best: { place: Place; cell: MatrixCell } | null = null;
  const byRoad = measure.kind === 'drive' && measure.quantity === 'distance';
  for (const place of places) {
    // between a site and itself no road can be a detour
    if (place.id === site.id && measure.kind === 'circuity') continue;
    const cell = driveTo(place);
    if (cell === 'pending') return PENDING;
    if (cell === null) continue;
    const isNearer =
      best === null || (byRoad ? cell.metres < best.cell.metres : cell.seconds < best.cell.seconds);
    if (isNearer) best = { place, cell };
  }
  if (best === null) return places.length === 0 ? UNKNOWN : { kind: 'known', value: Infinity, basis: null };
  const { place, cell } = best;
  const basis: Basis = { kind: 'place', place };
  if (measure.kind === 'drive') return { kind: 'known', value: byRoad ? cell.metres : cell.seconds, basis };
  const straight = greatCircleMetres(site.position, place.position);
  // a ratio to nothing says nothing
  return straight > 0 ? { kind: 'known', value: cell.metres / straight, basis } : UNKNOWN;
}

function count(
  { minutes }: Extract<Measure, { kind: 'count' }>,
  site: Place,
  places: readonly Place[],
  driveTo: (place: Place) => MatrixCell | null | 'pending',
): SiteValue {
  let value = 0;
  for (const place of places) {
    if (place.id === site.id) continue;
    const cell = driveTo(place);
    if (cell === 'pending') return PENDING;
    if (cell !== null && cell.seconds <= minutes * 60) value++;
  }
  return { kind: 'known', value, basis: null };
}

function area(site: Place): SiteValue {
  const { facts } = site;
  if (facts.kind === 'logistics' || facts.kind === 'landmark')
    return facts.areaHa === null ? UNKNOWN : published(facts.areaHa);
  const hectares = parkHectares(site);
  if (hectares === null || facts.kind !== 'industrial-park') return UNKNOWN;
  return facts.areaHa === null
    ? { kind: 'known', value: hectares, basis: { kind: 'outline' } }
    : published(hectares);
}

function published(value: number): SiteValue {
  return { kind: 'known', value, basis: { kind: 'published area' } };
}

function figureOf(
  { figure: name, division }: Extract<Measure, { kind: 'province' }>,
  site: Place,
  provinces: Provinces,
): SiteValue {
  const called = provinceName(site, division);
  const province = called === null ? null : provinceNamed(called, division, provinces);
  const figure = province?.figures[name] ?? null;
  return province === null || figure === null
    ? UNKNOWN
    : { kind: 'known', value: figure.value, basis: { kind: 'figure', figure, province } };
}
