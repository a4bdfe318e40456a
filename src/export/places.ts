import type { DatasetId } from '../domain/catalogue.ts';
import type { Language } from '../domain/localised.ts';
import type { Place, PlaceKind } from '../domain/place.ts';
import { site } from '../store/select.ts';
import type { State } from '../store/state.ts';
import { visibleParks } from '../store/visible-parks.ts';
import { LIGHT } from '../style/palette.ts';
import {
  tableOf,
  withoutEmptyColumns,
  type Basis,
  type Content,
  type ExportedFeature,
  type Values,
} from './exported.ts';
import { placeValues, positionValues } from './place-values.ts';

/** Places as lines and points, each with what is known of it besides. */
export function placesContent(
  places: readonly Place[],
  language: Language,
  basis: Partial<Basis> = {},
  more: (place: Place, at: number) => Values = () => ({}),
): Content {
  const values = places.map((place, at) => ({ ...more(place, at), ...placeValues(place) }));
  return {
    table: withoutEmptyColumns(tableOf(values.map((of, at) => ({ ...of, ...positionValues(places[at]!) })))),
    features: places.map((place, at) => pointFeature(place, language, values[at]!)),
    basis: { ...factsOnly(places), ...basis },
  };
}

/** The chosen site: where it is, and its outline where one is known. */
export function siteContent(state: State): Content | null {
  const place = site(state);
  if (place === null) return null;
  const content = placesContent([place], state.language);
  if (place.outline === null) return content;
  const [point] = content.features;
  const outline: ExportedFeature = { ...point!, geometry: place.outline, color: LIGHT.chosen };
  return { ...content, features: [outline, point!] };
}

/** The list of a kind as it is shown: of industrial parks those that the filter lets through. */
export function listedContent(state: State, dataset: keyof State['data']['places']): Content {
  const places = dataset === 'industrial-parks' ? visibleParks(state) : state.data.places[dataset];
  return placesContent(places, state.language);
}

export function pointFeature(place: Place, language: Language, values: Values): ExportedFeature {
  return {
    name: language === 'vi' ? place.nameVi : place.nameEn,
    values,
    geometry: { type: 'Point', coordinates: [...place.position] },
    color: null,
  };
}

/** Of what needs neither roads nor assumptions. */
export function factsOnly(places: readonly Place[]): Basis {
  return { methods: [], assumed: 'none', hasRoads: false, answers: [], datasets: datasetsOf(places) };
}

const DATASET_OF: Readonly<Record<PlaceKind, DatasetId | null>> = {
  'industrial-park': 'industrial-parks',
  airport: 'airports',
  port: 'ports',
  station: 'stations',
  plant: 'plants',
  institution: 'institutions',
  'border-gate': 'border-gates',
  logistics: 'places',
  city: 'places',
  landmark: 'places',
  pin: null,
  own: null,
};

/** The files that places come from. */
export function datasetsOf(places: readonly Place[]): readonly DatasetId[] {
  return [...new Set(places.flatMap(({ facts }) => DATASET_OF[facts.kind] ?? []))];
}
