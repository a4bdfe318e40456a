import { FIRST_PLACE_DATASET_IDS } from '../../src/domain/catalogue.ts';

/** The data that the first lists show: what `loadData` (`src/load-data.ts`) asks for first. A test holds the two to each other. */
export const CORE_DATA: readonly string[] = [
  'geojson/catalogue.json',
  'geojson/provinces-34.geojson',
  ...FIRST_PLACE_DATASET_IDS.map((id) => `geojson/${id}.geojson`),
];
