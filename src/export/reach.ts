import type { Minutes } from '../domain/units.ts';
import { INSIDE_KINDS, insideBands, type InsideKind } from '../store/inside.ts';
import { origins } from '../store/origins.ts';
import { reachPeople } from '../store/reach-people.ts';
import { reachRows } from '../store/reach.ts';
import type { State } from '../store/state.ts';
import { bandColors } from '../style/colors.ts';
import { LIGHT } from '../style/palette.ts';
import { assumedValues } from './drive-values.ts';
import {
  rounded,
  tableOf,
  withoutEmptyColumns,
  type Content,
  type ExportedFeature,
  type Values,
} from './exported.ts';
import { pointFeature, placesContent } from './places.ts';
import { briefValues } from './place-values.ts';

/** What is reached within each limit, as areas or as roads, whichever is shown; null while that is being worked out. */
export function reachContent(state: State): Content | null {
  const features = state.reachView === 'areas' ? areaFeatures(state) : roadFeatures(state);
  if (features === null) return null;
  const { assumptions, language } = state;
  const from = origins(state);
  const names = from.map(({ nameEn, nameVi }) => (language === 'vi' ? nameVi : nameEn)).join('; ');
  const rows = reachRows(state).map(({ minutes, areaKm2, roadKm }): Values => ({
    site: names,
    within_min: minutes,
    area_km2: rounded(areaKm2, 2),
    road_km: rounded(roadKm, 1),
    ...insideValues(state, minutes),
    ...assumedValues(assumptions),
  }));
  return {
    table: withoutEmptyColumns(tableOf(rows)),
    features: [...features, ...from.map((place) => pointFeature(place, language, briefValues(place)))],
    basis: {
      methods: ['drives', state.reachView === 'areas' ? 'areas' : 'reached roads', 'inside', 'people'],
      assumed: 'all',
      hasRoads: true,
      answers: state.reachView === 'areas' ? ['isochrones', 'drives'] : ['drives'],
      datasets: ['industrial-parks', 'ports', 'airports', 'stations', 'plants', 'institutions', 'places'],
    },
  };
}

/** The longest first, so that the shorter ones lie over it. */
function areaFeatures(state: State): ExportedFeature[] | null {
  const { isochrones, assumptions } = state;
  if (isochrones.kind !== 'answered') return null;
  const { features } = isochrones.answer.bands;
  const colors = bandColors(features.length, LIGHT);
  return features
    .map(({ geometry, properties: { minutes, areaKm2 } }, at): ExportedFeature => ({
      name: `≤ ${minutes} min`,
      values: {
        within_min: minutes,
        area_km2: rounded(areaKm2, 2),
        ...insideValues(state, minutes),
        ...assumedValues(assumptions),
      },
      geometry,
      color: colors[at] ?? null,
    }))
    .filter(({ geometry }) => geometry.type === 'MultiPolygon' && geometry.coordinates.length > 0)
    .toReversed();
}

/** Of each road what is reached after the limit before. */
function roadFeatures({ reachedRoads, assumptions }: State): ExportedFeature[] | null {
  if (reachedRoads.kind !== 'answered') return null;
  const { features } = reachedRoads.answer.bands;
  const colors = bandColors(features.length, LIGHT);
  return features
    .map(({ geometry, properties: { minutes, roadKm, ferryKm } }, at): ExportedFeature => {
      const after = features[at - 1]?.properties.minutes ?? 0;
      return {
        name: `${after}–${minutes} min`,
        values: {
          after_min: after,
          within_min: minutes,
          road_km: rounded(roadKm, 1),
          ferry_km: rounded(ferryKm, 1),
          ...assumedValues(assumptions),
        },
        geometry,
        color: colors[at] ?? null,
      };
    })
    .filter(({ geometry }) => geometry.type === 'MultiLineString' && geometry.coordinates.length > 0)
    .toReversed();
}

const COUNT_NAMES: Readonly<Record<InsideKind, string>> = {
  'industrial-park': 'industrial_parks',
  port: 'ports',
  airport: 'airports',
  station: 'stations',
  plant: 'plants',
  institution: 'institutions',
  city: 'cities',
};

/** People and things within a limit; what is still being counted is left out. */
function insideValues(state: State, minutes: Minutes): Values {
  const people = reachPeople(state).get(minutes);
  const band = insideBands(state)?.find((one) => one.minutes === minutes);
  return {
    people: people === undefined ? null : rounded(people, 0),
    ...(band !== undefined &&
      Object.fromEntries(INSIDE_KINDS.map((kind) => [COUNT_NAMES[kind], band.byKind[kind].length]))),
  };
}

/** The places of a kind that lie within a limit, nearest in time first. */
export function insideContent(state: State, kind: InsideKind, minutes: Minutes): Content | null {
  const inside = insideBands(state)?.find((band) => band.minutes === minutes)?.byKind[kind] ?? [];
  if (inside.length === 0) return null;
  return placesContent(
    inside.map(({ place }) => place),
    state.language,
    { methods: ['drives', 'inside'], assumed: 'all', hasRoads: true, answers: ['drives'] },
    (_, at) => ({
      drive_min: rounded(inside[at]!.seconds / 60, 1),
      ...assumedValues(state.assumptions),
    }),
  );
}
