import type { LinkNote } from './address/link-note.ts';
import type { Shared } from './address/shared.ts';
import type { MapView, State } from './state.ts';

type Change = (change: (state: State) => Partial<State>) => void;

/** What may happen by the address of the page, and to what it alone carries. */
export function createAddressActions(set: Change) {
  return {
    /** Shows what an address carries: the parts of it that are unlike what is shown, and what of it could not be used. */
    addressOpened: (shared: Partial<Shared>, linkNotes: readonly LinkNote[]) =>
      set((state) => ({ ...stateOf(shared, state), linkNotes })),
    linkNotesDismissed: () => set(() => ({ linkNotes: [] })),
    /** The map came to rest; null where it rests as it did before anybody moved it. */
    mapRested: (mapView: MapView | null) => {
      const rested = mapView && rounded(mapView);
      set((state) => (isSameMapView(state.mapView, rested) ? {} : { mapView: rested }));
    },
  };
}

/** The change of the state that shows these parts of an address. */
export function stateOf(shared: Partial<Shared>, state: State): Partial<State> {
  const { view, map, look, layers, units, assumptions, bands, origins, route, search } = shared;
  const { parks, comparison, table, score, measuring, claims, claimsLook } = shared;
  return {
    ...(view && { view: view.view, home: view.home, nextClick: 'choose' }),
    ...(map !== undefined && {
      mapView: map,
      camera: map === null ? { kind: 'start' } : { kind: 'point', position: map.centre, zoom: map.zoom },
    }),
    ...(look && lookOf(look, state)),
    ...(layers && { layers }),
    ...(units && { units }),
    ...(assumptions && { assumptions }),
    ...(bands && { bandMinutes: bands.minutes, reachView: bands.reachView }),
    ...(origins && { keptOrigins: origins }),
    // a way that is only looked at belongs to what was shown before
    shownRoute: route !== undefined ? route : state.shownRoute?.pinned === true ? state.shownRoute : null,
    ...(search && {
      conditions: search.conditions,
      siteSearch: { order: search.order, isHalted: false },
    }),
    ...(parks && { parkFilter: parks }),
    ...(comparison && { compared: comparison.sites, comparison: comparison.settings }),
    ...(table && { table: { ...table, isHalted: false } }),
    ...(score && { score }),
    ...(measuring && {
      measuring: {
        measurements: measuring.measurements,
        activeId: measuring.measurements[measuring.active]?.id ?? null,
      },
    }),
    ...((claims || claimsLook) && {
      claims: {
        ...state.claims,
        ...(claims && { own: claims }),
        ...(claimsLook && { chosen: claimsLook.chosen }),
      },
    }),
    ...(claimsLook && { claimsView: { ...state.claimsView, filter: claimsLook.filter } }),
  };
}

/** Language and theme stay where nobody chose them; a link alone has no server of an online map asked. */
function lookOf(
  { language, theme, ...look }: Shared['look'],
  { basemap, isLanguageChosen }: State,
): Partial<State> {
  return {
    ...look,
    ...(language && { language }),
    ...(theme && { theme }),
    isLanguageChosen: isLanguageChosen || language !== null,
    ...(look.basemap !== basemap && {
      onlineBasemap: { kind: look.basemap === 'online' ? 'offered' : 'not asked' },
    }),
  };
}

/** A metre, and a hundredth of a zoom: less is no other view. */
function rounded({ centre: [longitude, latitude], zoom }: MapView): MapView {
  const round = (value: number, steps: number): number => Math.round(value * steps) / steps;
  return { centre: [round(longitude, 1e5), round(latitude, 1e5)], zoom: round(zoom, 100) };
}

function isSameMapView(one: MapView | null, other: MapView | null): boolean {
  if (one === null || other === null) return one === other;
  return one.zoom === other.zoom && one.centre[0] === other.centre[0] && one.centre[1] === other.centre[1];
}
