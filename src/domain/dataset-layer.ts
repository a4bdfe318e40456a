import type { PlaceDatasetId } from './catalogue.ts';
import type { LayerId } from './layer.ts';

/** The layer with which the places of a dataset come and go; those of `null` are always there. */
export const LAYER_OF_DATASET: Readonly<Record<PlaceDatasetId, LayerId | null>> = {
  'industrial-parks': 'industrial-parks',
  airports: 'airports',
  ports: 'ports',
  stations: 'railways',
  places: null,
  plants: 'plants',
  institutions: 'institutions',
  'border-gates': 'border-gates',
};
