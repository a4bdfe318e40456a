import { dataPath, loadJson } from './data/load.ts';
import { parseCatalogue, parsePlaces, parseProvinces } from './data/parse.ts';
import type { PlaceDatasetId } from './domain/catalogue.ts';
import type { ProvinceDivision } from './domain/layer.ts';
import type { Actions } from './store/actions.ts';

const PLACE_DATASETS: readonly PlaceDatasetId[] = [
  'places',
  'industrial-parks',
  'airports',
  'ports',
  'stations',
];

/**
 * Fetches the data that the page itself needs, all files at once, the former provinces after them; the map
 * fetches its lines on its own. What fails is reported, the rest goes on.
 */
export async function loadData(actions: Actions, base: string): Promise<void> {
  await Promise.all([
    loadCatalogue(actions, base),
    loadProvinces(actions, base, '34'),
    ...PLACE_DATASETS.map((id) => loadPlaces(actions, base, id)),
  ]);
  await loadProvinces(actions, base, '63');
}

async function loadCatalogue(actions: Actions, base: string): Promise<void> {
  const loaded = await loadJson('geojson/catalogue.json', base);
  if (loaded.kind === 'problem') return actions.problemFound(loaded.problem);
  const { catalogue, problems } = parseCatalogue(loaded.json);
  problems.forEach(actions.problemFound);
  if (catalogue !== null) actions.catalogueLoaded(catalogue);
}

async function loadPlaces(actions: Actions, base: string, id: PlaceDatasetId): Promise<void> {
  actions.fileLoading(id);
  const loaded = await loadJson(dataPath(id), base);
  if (loaded.kind === 'problem') return actions.fileFailed(id, loaded.problem);
  const { places, problems } = parsePlaces(id, loaded.json);
  actions.placesLoaded(id, places, problems);
}

async function loadProvinces(actions: Actions, base: string, division: ProvinceDivision): Promise<void> {
  const id = `provinces-${division}` as const;
  actions.fileLoading(id);
  const loaded = await loadJson(dataPath(id), base);
  if (loaded.kind === 'problem') return actions.fileFailed(id, loaded.problem);
  const { provinces, problems } = parseProvinces(id, loaded.json);
  actions.provincesLoaded(division, provinces, problems);
}
