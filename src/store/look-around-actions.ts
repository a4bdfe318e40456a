import type { BoundingBox } from '../domain/units.ts';
import type { LinesState } from './lines.ts';
import { isListing, type Crosshair, type LookAround, type MapExtent } from './look-around.ts';
import type { State } from './state.ts';

type Set = (change: (state: State) => Partial<State>) => void;

/** Looking around by list and by keys. */
export function createLookAroundActions(set: Set) {
  const change = (next: (state: State) => Partial<LookAround>): void =>
    set((s) => ({ lookAround: { ...s.lookAround, ...next(s) } }));
  return {
    /** The map rests, and shows another part of the country. */
    mapShows: (shows: MapExtent) => change(() => ({ shows })),
    /** Opens the list "on the map now" over the present view, or closes it. */
    toggleMapList: () => change((s) => ({ listedOver: isListing(s) ? null : s.view })),
    closeMapList: () => change(() => ({ listedOver: null })),
    /** The crosshair came to rest over something, or went. */
    crosshairAt: (crosshair: Crosshair | null) => change(() => ({ crosshair })),
    /** Highways, railways and waterways are wanted as things: they are fetched, once more if that failed before. */
    needLines: () =>
      set(({ lines }) =>
        lines.kind === 'not asked' || lines.kind === 'failed' ? { lines: { kind: 'loading' } } : {},
      ),
    linesAnswered: (lines: LinesState) => set(() => ({ lines })),
    /** Opens what is known of a highway, railway or waterway; with `bounds` the map goes there. */
    chooseLine: (id: string, bounds: BoundingBox | null = null) =>
      set(({ lines }) => ({
        view: { kind: 'line', id },
        shownRoute: null,
        nextClick: 'choose',
        lines: lines.kind === 'not asked' ? { kind: 'loading' } : lines,
        ...(bounds && { camera: { kind: 'bounds', bounds, maxZoom: 12 } }),
      })),
  };
}
