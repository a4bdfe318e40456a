import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ThemeName } from '../domain/appearance.ts';
import { DEFAULT_ASSUMPTIONS } from '../domain/assumptions.ts';
import { BAND_PRESETS } from '../domain/bands.ts';
import { DATASET_IDS, PLACE_DATASET_IDS, type DatasetId, type PlaceDatasetId } from '../domain/catalogue.ts';
import { DEFAULT_COMPARISON } from '../domain/comparison.ts';
import { DEFAULT_CONDITIONS } from '../domain/conditions.ts';
import { DEFAULT_UNITS } from '../domain/display-units.ts';
import { NOTHING_MEASURED } from '../domain/measuring.ts';
import type { Place } from '../domain/place.ts';
import { FIRST_HABITS } from '../domain/habits.ts';
import type { Language } from '../domain/localised.ts';
import { HIDDEN_AT_FIRST, LAYER_IDS, type LayerId } from '../domain/layer.ts';
import { NO_PARK_FILTER } from '../domain/park-filter.ts';
import { NO_SCORE } from '../domain/score.ts';
import { FIRST_DRAWING } from './map-drawing.ts';
import { NO_MISHAPS } from './mishaps.ts';
import { NOT_LOOKED } from './look-around.ts';
import { NO_HISTORY } from './history.ts';
import { NOTHING_KEPT } from './offline.ts';
import { NO_OWN_DATA } from './own-data.ts';
import { NO_OWN_ROADS } from './own-roads.ts';
import { NO_SERVER } from './server-state.ts';
import { NOTHING_SAVED } from './session-state.ts';
import { FIRST_SEARCH } from './site-search-state.ts';
import type { FileState, LayerState, State } from './state.ts';
import { FIRST_TABLE } from './table-state.ts';

export type Store = StoreApi<State>;

/** The state before anything is loaded or chosen. */
export function initialState(language: Language, systemTheme: ThemeName = 'light'): State {
  return {
    language,
    data: {
      catalogue: null,
      files: Object.fromEntries(DATASET_IDS.map((id) => [id, { kind: 'not asked' }])) as Record<
        DatasetId,
        FileState
      >,
      places: Object.fromEntries(PLACE_DATASET_IDS.map((id) => [id, []])) as unknown as Record<
        PlaceDatasetId,
        readonly Place[]
      >,
      provinces: { '34': [], '63': [] },
      comparisonHubs: [],
      problems: [],
    },
    network: { kind: 'loading' },
    people: { kind: 'not asked' },
    view: { kind: 'overview' },
    lines: { kind: 'not asked' },
    lookAround: NOT_LOOKED,
    layers: Object.fromEntries(
      LAYER_IDS.map((id) => [id, { shown: !HIDDEN_AT_FIRST.includes(id) }]),
    ) as Record<LayerId, LayerState>,
    division: '34',
    theme: 'system',
    systemTheme,
    provinceTheme: 'none',
    basemap: 'embedded',
    onlineBasemap: { kind: 'not asked' },
    seen: { near: false, abroad: false },
    closeView: null,
    assumptions: DEFAULT_ASSUMPTIONS,
    bandMinutes: BAND_PRESETS[0] ?? [],
    reachView: 'areas',
    keptOrigins: [],
    conditions: DEFAULT_CONDITIONS,
    siteSearch: FIRST_SEARCH,
    parkFilter: NO_PARK_FILTER,
    compared: [],
    comparison: DEFAULT_COMPARISON,
    home: 'overview',
    shownRoute: null,
    drives: { kind: 'none' },
    isochrones: { kind: 'none' },
    reachedRoads: { kind: 'none' },
    route: { kind: 'none' },
    closedRoads: { kind: 'none' },
    localRoads: { kind: 'none' },
    overlap: { kind: 'none' },
    conditionDrives: { kind: 'none' },
    conditionPeople: { kind: 'none' },
    reachPeople: { kind: 'none' },
    gatewayDrives: { kind: 'none' },
    comparedAreas: { kind: 'none' },
    comparedPeople: { kind: 'none' },
    hubDrives: { kind: 'none' },
    startDrives: { kind: 'none' },
    measuredRoutes: { kind: 'none' },
    claimDrives: { kind: 'none' },
    claimRoads: { kind: 'none' },
    claimRoutes: { kind: 'none' },
    entrances: { kind: 'none' },
    nearestDrives: { kind: 'none' },
    scoreDrives: { kind: 'none' },
    scorePeople: { kind: 'none' },
    tableDrives: { kind: 'none' },
    mapDrawing: FIRST_DRAWING,
    mishaps: NO_MISHAPS,
    engineInPage: 'no',
    mapView: null,
    isLanguageChosen: false,
    linkNotes: [],
    camera: null,
    dragging: false,
    nextClick: 'choose',
    units: DEFAULT_UNITS,
    measuring: NOTHING_MEASURED,
    history: NO_HISTORY,
    score: NO_SCORE,
    claims: { builtIn: { kind: 'not asked' }, own: [], chosen: null, given: null },
    claimsView: { filter: { document: null, verdict: null }, draft: null },
    isHelpOpen: false,
    habits: FIRST_HABITS,
    ringsShown: false,
    told: null,
    table: FIRST_TABLE,
    own: NO_OWN_DATA,
    offline: NOTHING_KEPT,
    ownRoads: NO_OWN_ROADS,
    server: NO_SERVER,
    session: NOTHING_SAVED,
  };
}

export function createAtlasStore(language: Language, systemTheme: ThemeName = 'light'): Store {
  const store = createStore<State>(() => initialState(language, systemTheme));
  return {
    ...store,
    // whoever hears of a change and throws keeps nobody else from hearing of it
    subscribe: (listener) =>
      store.subscribe((state, before) => {
        try {
          listener(state, before);
        } catch (error) {
          setTimeout(() => {
            throw error;
          });
        }
      }),
  };
}
