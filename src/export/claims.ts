import type { Geometry } from 'geojson';
import type { Basis as Measure, Reading } from '../domain/claim.ts';
import type { Interval } from '../domain/verdict.ts';
import { claimCards, type ClaimCard } from '../store/claim-cards.ts';
import { claimEvidence } from '../store/claim-evidence.ts';
import type { State } from '../store/state.ts';
import { LIGHT } from '../style/palette.ts';
import { km, min, rounded, tableOf, type Content, type ExportedFeature, type Values } from './exported.ts';

/** Every reading of every claim with its figure and the verdict over all of them; on the map what shows why. */
export function claimsContent(state: State): Content | null {
  const cards = claimCards(state);
  if (cards.length === 0 || cards.some(({ verdict }) => verdict === 'pending')) return null;
  const all = cards.flatMap((card) => card.readings.map((reading) => ({ card, reading })));
  return {
    table: tableOf(all.map(({ card, reading }) => readingValues(card, reading, state))),
    features: [...all.flatMap((one) => evidence(one, state)), ...drawnRoutes(state)],
    basis: {
      methods: ['claims', 'great circle', 'drives'],
      assumed: 'none',
      hasRoads: true,
      answers: ['claimDrives', 'claimRoutes'],
      datasets: [
        'industrial-parks',
        'airports',
        'ports',
        'places',
        'border-gates',
        'provinces-34',
        'provinces-63',
      ],
    },
  };
}

function readingValues(
  { claim, isOwn, verdict, rule, limits }: ClaimCard,
  reading: Reading,
  state: State,
): Values {
  const { language } = state;
  const { basis, from, to, profile, year, value, lack, outcome, drive } = reading;
  const { size, unit } = UNITS[basis];
  return {
    claim: claim.id,
    text_en: claim.text.en,
    text_vi: claim.text.vi,
    document: claim.published.title[language],
    published: claim.published.date,
    url: claim.published.url,
    own_claim: isOwn,
    verdict,
    rule: rule[language],
    ...limitValues(limits, claim.quantity.kind),
    measure: basis,
    from: from.name[language],
    to: to?.name[language] ?? null,
    vehicle: profile,
    roads_of: year,
    measured: value === null ? null : rounded(value / size, 3),
    unit,
    road_km: drive && km(drive.metres),
    drive_min: drive && min(drive.seconds),
    outcome,
    not_measured_because: lack,
  };
}

const UNITS: Readonly<Record<Measure, { readonly size: number; readonly unit: string }>> = {
  straight: { size: 1000, unit: 'km' },
  road: { size: 1000, unit: 'km' },
  time: { size: 60, unit: 'min' },
  area: { size: 1, unit: 'ha' },
  'edge-to-road': { size: 1000, unit: 'km' },
  'edge-to-junction': { size: 1000, unit: 'km' },
  border: { size: 1000, unit: 'km' },
  side: { size: 1, unit: 'deg' },
};

/** Between which figures the claim holds, in the unit in which it was made. */
function limitValues(limits: Interval | null, kind: ClaimCard['claim']['quantity']['kind']): Values {
  const { size, unit } = UNITS[kind === 'drive-time' ? 'time' : kind === 'area' ? 'area' : 'road'];
  const value = (limit: { readonly value: number } | null | undefined): number | null =>
    limit ? rounded(limit.value / size, 3) : null;
  return {
    holds_from: value(limits?.least),
    holds_to: value(limits?.most),
    limits_unit: limits === null ? null : unit,
  };
}

type Judged = { readonly card: ClaimCard; readonly reading: Reading };

function evidence({ card, reading }: Judged, state: State): ExportedFeature[] {
  if (reading.evidence === null) return [];
  return partsOf(reading.evidence).map((geometry) => ({
    name: card.claim.text[state.language],
    values: readingValues(card, reading, state),
    geometry,
    color: LIGHT.chosen,
  }));
}

/** QGIS shows no collections of different shapes: each is a feature of its own. */
export function partsOf(shape: Geometry): readonly Geometry[] {
  return shape.type === 'GeometryCollection' ? shape.geometries.flatMap(partsOf) : [shape];
}

/** Of the claim that is looked at: routes of the others have not been asked for. */
function drawnRoutes(state: State): ExportedFeature[] {
  const chosen = state.claims.chosen?.claim ?? '';
  return (claimEvidence(state)?.routes ?? []).flatMap(({ asked, route }): ExportedFeature[] =>
    route.kind === 'route'
      ? [
          {
            name: chosen,
            values: {
              claim: chosen,
              measure: 'road',
              vehicle: asked.assumptions.profile,
              roads_of: asked.assumptions.year,
              road_km: km(route.metres),
              drive_min: min(route.seconds),
            },
            geometry: route.geometry,
            color: LIGHT.chosen,
          },
        ]
      : [],
  );
}
