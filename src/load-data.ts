import { dataPath, loadJson } from './data/load.ts';
import { parseCatalogue, parsePlaces, parseProvinces } from './data/parse.ts';
import { FIRST_PLACE_DATASET_IDS, PLACE_DATASET_IDS, type PlaceDatasetId } from './domain/catalogue.ts';
import type { ProvinceDivision } from './domain/layer.ts';
import { saidOf } from './domain/fault.ts';
import type { Actions } from './store/actions.ts';
import { nextTask } from './store/next-task.ts';

const LATER_PLACES = PLACE_DATASET_IDS.filter((id) => !FIRST_PLACE_DATASET_IDS.includes(id));

/** What comes later waits so long for the first screen and the roads; a file may never come. */
const FIRST_PATIENCE_MS = 10_000;

export type DataLoading = {
  /** Resolves when what the first screen shows has come, or failed. */
  readonly first: Promise<void>;
  /** … and what comes later. */
  readonly all: Promise<void>;
};

/**
 * Fetches the data that the page itself needs, what the first screen shows at once, the rest after it and after `roads`; the map
 * fetches its lines on its own. What fails is reported, the rest goes on.
 */
export function loadData(
  actions: Actions,
  base: string,
  roads: Promise<void>,
  patience = FIRST_PATIENCE_MS,
): DataLoading {
  const first = allOf([
    loadCatalogue(actions, base),
    loadProvinces(actions, base, '34'),
    ...FIRST_PLACE_DATASET_IDS.map((id) => loadPlaces(actions, base, id)),
  ]);
  const patient = new Promise((resolve) => setTimeout(resolve, patience));
  const later = Promise.race([allOf([first, roads]), patient]).then(() => loadLater(actions, base));
  return { first, all: allOf([first, later]) };
}

async function loadLater(actions: Actions, base: string): Promise<void> {
  // each is told to the page that waits, and so draws what it says: one a task
  const later = [
    () => loadProvinces(actions, base, '63'),
    ...LATER_PLACES.map((id) => () => loadPlaces(actions, base, id)),
    () => loadHubs(actions, base),
  ];
  const loading: Promise<void>[] = [];
  for (const load of later) {
    await nextTask();
    loading.push(load());
  }
  await allOf(loading);
}

async function allOf(loading: readonly Promise<void>[]): Promise<void> {
  await Promise.all(loading);
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
  // what was read is drawn, and told to the map, as it is told: another task
  await nextTask();
  actions.placesLoaded(id, places, problems);
}

async function loadProvinces(actions: Actions, base: string, division: ProvinceDivision): Promise<void> {
  const id = `provinces-${division}` as const;
  actions.fileLoading(id);
  const loaded = await loadJson(dataPath(id), base);
  if (loaded.kind === 'problem') return actions.fileFailed(id, loaded.problem);
  const { provinces, problems } = parseProvinces(id, loaded.json);
  await nextTask();
  actions.provincesLoaded(division, provinces, problems);
}

/** The hubs of the world come with code of their own. */
async function loadHubs(actions: Actions, base: string): Promise<void> {
  try {
    const { loadComparisonHubs } = await import('./load-later.ts');
    await loadComparisonHubs(actions, base);
  } catch (error) {
    actions.fileFailed('comparison-hubs', {
      file: 'comparison-hubs.geojson',
      feature: null,
      reason: saidOf(error),
    });
  }
}
