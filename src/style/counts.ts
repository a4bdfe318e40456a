import type { DatasetId } from '../domain/catalogue.ts';
import type { Place } from '../domain/place.ts';
import { statusIn } from '../domain/scenario.ts';
import type { Year } from '../domain/units.ts';
import type { PlaceDatasetId } from '../domain/catalogue.ts';
import { iconForm, type IconForm } from './icons.ts';
import type { LegendState } from './subject.ts';

/** How many places of a dataset fit; null while its file has not arrived. */
export function countPlaces(
  state: LegendState,
  id: PlaceDatasetId,
  fits: (place: Place) => boolean,
): number | null {
  if (state.data.files[id].kind !== 'loaded') return null;
  return state.data.places[id].filter(fits).length;
}

/** A number the catalogue gives for a dataset, for files that only the map reads; null where it does not. */
export function countInCatalogue(state: LegendState, id: DatasetId, key: string): number | null {
  const dataset = state.data.catalogue?.datasets.find((d) => d.id === id);
  return dataset?.counts[key] ?? null;
}

/** Whether a place has the form of an icon in a year. */
export function hasForm(place: Place, form: IconForm, year: Year): boolean {
  return iconForm(statusIn(place, year)) === form;
}

export function isOpen(place: Place, year: Year): boolean {
  return hasForm(place, 'operating', year);
}
