import type { Basemap, ProvinceTheme, ThemeChoice, ThemeName } from '../domain/appearance.ts';
import type { Assumptions } from '../domain/assumptions.ts';
import type { Language, Localised } from '../domain/localised.ts';
import type { Catalogue, DatasetId, PlaceDatasetId } from '../domain/catalogue.ts';
import { hubBounds, type ComparisonHub } from '../domain/comparison-hub.ts';
import { boundingBox } from '../domain/geometry.ts';
import { keptPosition } from '../domain/kept-position.ts';
import type { LayerId, ProvinceDivision } from '../domain/layer.ts';
import { NO_PARK_FILTER, type ParkFilter } from '../domain/park-filter.ts';
import type { Place } from '../domain/place.ts';
import type { Problem } from '../domain/problem.ts';
import type { Province } from '../domain/province.ts';
import { counterpart, findProvince } from '../domain/province-relations.ts';
import type { BoundingBox, Minutes, Position } from '../domain/units.ts';
import { createAddressActions } from './address-actions.ts';
import { createComparisonActions } from './comparison-actions.ts';
import { createClaimsActions } from './claims-actions.ts';
import { createClaimsViewActions } from './claims-view-actions.ts';
import { createHistoryActions } from './history-actions.ts';
import { createTableActions } from './table-actions.ts';
import { createMapDrawingActions } from './map-drawing.ts';
import { createMishapActions } from './mishaps.ts';
import { isSameRoute, routeSite } from './route-site.ts';
import { createLookAroundActions } from './look-around-actions.ts';
import { createMeasuringActions } from './measuring-actions.ts';
import { createOwnActions } from './own-actions.ts';
import { recording } from './recording.ts';
import { createOwnRoadsActions } from './own-roads-actions.ts';
import { createScoreActions } from './score-actions.ts';
import { createStartActions } from './start-actions.ts';
import { createServerActions } from './server-actions.ts';
import { createSessionActions } from './session-actions.ts';
import { createSiteSearchActions } from './site-search-actions.ts';
import { createOfflineActions } from './offline-actions.ts';
import { SITE_ZOOM } from './subject-camera.ts';
import { createPeopleActions } from './people-actions.ts';
import { origins as originsOf } from './origins.ts';
import { isSameSite, refOf } from './site-ref.ts';
import {
  lookedAt,
  type AnswerKind,
  type Answers,
  type Camera,
  type Data,
  type FileState,
  type NextClick,
  type OnlineBasemap,
  type ReachView,
  type Reported,
  type Seen,
  type ShownRoute,
  type SiteRef,
  type State,
} from './state.ts';
import type { Store } from './store.ts';

/** Everything that may happen to the state, by name. Nothing else sets it. */
export type Actions = ReturnType<typeof createActions>;

const LOADED: FileState = { kind: 'loaded' };

function withFile(data: Data, id: DatasetId, file: FileState): Data {
  return { ...data, files: { ...data.files, [id]: file } };
}

export function createActions(store: Store) {
  const { set, named } = recording(store);

  const setFile = (id: DatasetId, file: FileState): void =>
    set((s) => ({ data: withFile(s.data, id, file) }));

  const addProblems = (problems: readonly Problem[]): void => {
    if (problems.length > 0)
      set((s) => ({ data: { ...s.data, problems: withNew(s.data.problems, problems) } }));
  };

  const choose = (site: SiteRef): void =>
    set(() => ({ view: { kind: 'site', site }, shownRoute: null, nextClick: 'choose' }));

  return named({
    ...createMapDrawingActions(set),
    ...createMishapActions(set),
    ...createHistoryActions(set),
    ...createMeasuringActions(set),
    ...createTableActions(set),
    ...createClaimsActions(set, addProblems),
    ...createClaimsViewActions(set),
    ...createComparisonActions(set),
    ...createScoreActions(set),
    ...createServerActions(set),
    ...createSiteSearchActions(set),
    ...createPeopleActions(set),
    ...createAddressActions(set),
    ...createStartActions(set),
    ...createOfflineActions(set),
    ...createLookAroundActions(set),
    ...createOwnActions(set),
    ...createOwnRoadsActions(set),
    ...createSessionActions(set),

    // what arrives
    catalogueLoaded: (catalogue: Catalogue) => set((s) => ({ data: { ...s.data, catalogue } })),
    fileGivenBack: (id: DatasetId) => setFile(id, { kind: 'not asked' }),
    fileLoading: (id: DatasetId) => setFile(id, { kind: 'loading' }),
    fileLoaded: (id: DatasetId) => setFile(id, LOADED),
    fileFailed(id: DatasetId, problem: Problem) {
      setFile(id, { kind: 'failed', reason: problem.reason });
      addProblems([problem]);
    },
    placesLoaded(id: PlaceDatasetId, places: readonly Place[], problems: readonly Problem[]) {
      set(({ data }) => ({
        data: { ...withFile(data, id, LOADED), places: { ...data.places, [id]: places } },
      }));
      addProblems(problems);
    },
    provincesLoaded(
      division: ProvinceDivision,
      provinces: readonly Province[],
      problems: readonly Problem[],
    ) {
      set(({ data }) => ({
        data: {
          ...withFile(data, `provinces-${division}`, LOADED),
          provinces: { ...data.provinces, [division]: provinces },
        },
      }));
      addProblems(problems);
    },
    comparisonHubsLoaded(comparisonHubs: readonly ComparisonHub[], problems: readonly Problem[]) {
      set(({ data }) => ({ data: { ...withFile(data, 'comparison-hubs', LOADED), comparisonHubs } }));
      addProblems(problems);
    },
    problemFound: (problem: Problem) => addProblems([problem]),
    /** Says something by voice, once things rest. What follows from a change of the state is said without: see `announcements.ts`. */
    tell: (said: Localised) => set(({ told }) => ({ told: { said, count: (told?.count ?? 0) + 1 } })),
    problemsDismissed: () => set((s) => ({ data: { ...s.data, problems: [] } })),
    /** How asking the online basemap's server went. */
    onlineBasemapAnswered: (onlineBasemap: OnlineBasemap) => set(() => ({ onlineBasemap })),
    /** Goes back to the built-in map, and says why among the problems. */
    onlineBasemapFailed(reason: Localised) {
      set(() => ({ basemap: 'embedded', onlineBasemap: { kind: 'failed', reason } }));
      addProblems([{ file: 'online map', feature: null, reason }]);
    },
    /** The map came so near, or so far, that more files are needed; or they are not any more. */
    lookedAt: (part: keyof Seen, isSeen = true) =>
      set(({ seen }) => (seen[part] === isSeen ? {} : { seen: { ...seen, [part]: isSeen } })),
    /** The map shows other roads close up, or is too far off for any. */
    cameClose: (closeView: BoundingBox | null) => set(() => ({ closeView })),
    answered: <K extends AnswerKind>(kind: K, asked: Answers[K]) =>
      set(() => ({ [kind]: asked as unknown }) as Partial<State>),

    // what the user does
    showOverview: () =>
      set(() => ({ view: { kind: 'overview' }, home: 'overview', shownRoute: null, nextClick: 'choose' })),
    showConditions: () => set(() => ({ view: { kind: 'conditions' }, home: 'conditions', shownRoute: null })),
    showTable: () => set(() => ({ view: { kind: 'table' }, home: 'table', shownRoute: null })),
    showClaims: () => set(() => ({ view: { kind: 'claims' }, home: 'claims', shownRoute: null })),
    showData: () => set(() => ({ view: { kind: 'data' }, home: 'data', shownRoute: null })),
    showScore: () => set(() => ({ view: { kind: 'score' }, home: 'score', shownRoute: null })),
    showHubs: () => set(() => ({ view: { kind: 'hubs' }, home: 'hubs', shownRoute: null })),
    /** Opens what is looked at as a page to print. */
    showReport: (of: Reported) => set(() => ({ view: { kind: 'report', of } })),
    /** From the report to that of which it is. */
    leaveReport: () => set((s) => ({ view: lookedAt(s) })),
    /** Shows the regions side by side, and one of them on the map. */
    chooseHub: (hub: ComparisonHub) =>
      set(() => ({
        view: { kind: 'hubs' },
        home: 'hubs',
        shownRoute: null,
        nextClick: 'choose',
        camera: { kind: 'bounds', bounds: hubBounds(hub), maxZoom: 10 },
      })),
    /** From a site or a province to where it was found. */
    goBack: () => set((s) => ({ view: { kind: s.home }, shownRoute: null })),
    /** Goes to a place; to a pin that is there the map need not go. */
    choosePlace(place: Place) {
      choose(refOf(place));
      if (place.facts.kind !== 'pin')
        set(() => ({ camera: { kind: 'point', position: place.position, zoom: SITE_ZOOM } }));
    },
    dropPin: (position: Position) => choose({ kind: 'pin', position: keptPosition(position) }),
    /** Moves the pin that is there; what was shown for it stays and follows. */
    movePin: (position: Position) =>
      set(() => ({ view: { kind: 'site', site: { kind: 'pin', position: keptPosition(position) } } })),
    startDragging: () => set(() => ({ dragging: true })),
    stopDragging: () => set(() => ({ dragging: false })),
    setNextClick: (nextClick: NextClick) => set(() => ({ nextClick })),
    chooseProvince(province: Province) {
      set(() => ({
        view: { kind: 'province', division: province.division, code: province.code },
        division: province.division,
        shownRoute: null,
        nextClick: 'choose',
        camera: { kind: 'bounds', bounds: boundingBox(province.geometry), maxZoom: 10 },
      }));
    },
    setLayerShown: (id: LayerId, shown: boolean) =>
      set((s) => ({ layers: { ...s.layers, [id]: { ...s.layers[id], shown } } })),
    /** Switches the division; a chosen province gives way to what it was, or what it is in now. */
    setDivision: (division: ProvinceDivision) =>
      set(({ view, data }) => {
        const chosen = view.kind === 'province' ? findProvince(view, data.provinces) : null;
        const other = chosen && counterpart(chosen, division, data.provinces);
        return other === null
          ? { division }
          : { division, view: { kind: 'province', division, code: other.code } };
      }),
    filterParks: (change: Partial<ParkFilter>) =>
      set(({ parkFilter }) => ({ parkFilter: { ...parkFilter, ...change } })),
    showAllParks: () => set(() => ({ parkFilter: NO_PARK_FILTER })),
    /** Takes the map somewhere without choosing anything: to a region abroad, and back. */
    lookTo: (camera: Camera) => set(() => ({ camera: { ...camera } })),
    setTheme: (theme: ThemeChoice) => set(() => ({ theme })),
    systemThemeChanged: (systemTheme: ThemeName) => set(() => ({ systemTheme })),
    /** Colours the provinces by a figure, or by none. */
    setProvinceTheme: (provinceTheme: ProvinceTheme) => set(() => ({ provinceTheme })),
    /** Choosing the online map again after it failed asks its server once more. */
    setBasemap: (basemap: Basemap) => set(() => ({ basemap, onlineBasemap: { kind: 'not asked' } })),
    setAssumptions: (change: Partial<Assumptions>) =>
      set((s) => ({ assumptions: { ...s.assumptions, ...change } })),
    /** Closes the road that is nearest to a position. */
    closeRoad: (position: Position) =>
      set(({ assumptions }) => ({
        assumptions: { ...assumptions, closures: [...assumptions.closures, keptPosition(position)] },
        nextClick: 'choose',
      })),
    openRoad: (position: Position) =>
      set(({ assumptions }) => ({
        assumptions: { ...assumptions, closures: assumptions.closures.filter((at) => at !== position) },
      })),
    setBandMinutes: (bandMinutes: readonly Minutes[]) => set(() => ({ bandMinutes })),
    setReachView: (reachView: ReachView) => set(() => ({ reachView })),
    /** Measures from this site, too, whatever is chosen next. Where there are several, all come into view. */
    keepOrigin: (origin: SiteRef) =>
      set((s) => {
        if (s.keptOrigins.some((kept) => isSameSite(kept, origin))) return {};
        const keptOrigins = [...s.keptOrigins, origin];
        const positions = originsOf({ ...s, keptOrigins }).map(({ position }) => [...position]);
        if (positions.length < 2) return { keptOrigins };
        const bounds = boundingBox({ type: 'MultiPoint', coordinates: positions });
        return { keptOrigins, camera: { kind: 'bounds', bounds, maxZoom: SITE_ZOOM } };
      }),
    dropOrigin: (origin: SiteRef) =>
      set(({ keptOrigins }) => ({ keptOrigins: keptOrigins.filter((kept) => !isSameSite(kept, origin)) })),
    setLanguage: (language: Language) => set(() => ({ language, isLanguageChosen: true })),
    /** Shows a gateway's route while pointer or focus is on it; a pinned route stays. */
    previewRoute: (gatewayId: string | null) =>
      set((s) => {
        if (s.shownRoute?.pinned === true) return {};
        return { shownRoute: gatewayId === null ? null : { gatewayId, pinned: false, swapped: false } };
      }),
    /**
     * Pins the route between a gateway and the chosen site, or another one, and shows both its ends; the same one again
     * lets it go.
     */
    toggleRoute: (gateway: Place, site?: SiteRef) =>
      set((s) => {
        const shownRoute: ShownRoute = {
          gatewayId: gateway.id,
          pinned: true,
          swapped: false,
          ...(site && { site }),
        };
        if (s.shownRoute?.pinned === true && isSameRoute(s.shownRoute, shownRoute))
          return { shownRoute: null };
        const start = routeSite({ ...s, shownRoute });
        if (start === null) return { shownRoute };
        const ends = [start, gateway].map((place) => [...place.position]);
        const bounds = boundingBox({ type: 'MultiPoint', coordinates: ends });
        return { shownRoute, camera: { kind: 'bounds', bounds, maxZoom: 12 } };
      }),
    hideRoute: () => set(() => ({ shownRoute: null })),
    /** Looks at the other of the two ways. */
    swapRoute: () =>
      set(({ shownRoute }) =>
        shownRoute === null ? {} : { shownRoute: { ...shownRoute, swapped: !shownRoute.swapped } },
      ),
  });
}

/** What is told already is not told again: some things go wrong at every frame. */
function withNew(told: readonly Problem[], found: readonly Problem[]): readonly Problem[] {
  const wordsOf = ({ file, feature, reason }: Problem): string => `${file} ${feature} ${reason.en}`;
  const known = new Set(told.map(wordsOf));
  const added = found.filter((problem) => !known.has(wordsOf(problem)));
  return added.length === 0 ? told : [...told, ...added];
}
