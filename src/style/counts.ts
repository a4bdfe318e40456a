import type { DatasetId } from '../domain/catalogue.ts';
import type { Place, Status } from '../domain/place.ts';
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

export function hasForm(place: { readonly status: Status }, form: IconForm): boolean {
  return iconForm(place.status) === form;
}
