import { MOST_COMPARED, moved, type ComparisonSettings } from '../domain/comparison.ts';
import { boundingBox } from '../domain/geometry.ts';
import { comparedSites } from './comparison.ts';
import { isSameSite } from './site-ref.ts';
import type { Camera, SiteRef, State } from './state.ts';

type Set = (change: (state: State) => Partial<State>) => void;

/** Everything that setting sites side by side may do to the state. */
export function createComparisonActions(set: Set) {
  return {
    /** Shows the sites side by side, and all of them on the map. */
    showComparison: () =>
      set((s) => ({
        view: { kind: 'comparison' },
        home: 'comparison',
        shownRoute: null,
        camera: aroundAll(s) ?? s.camera,
      })),
    /** Sets a site beside the others; when there are as many as fit, nothing happens. */
    compare: (site: SiteRef) =>
      set(({ compared }) =>
        compared.length >= MOST_COMPARED || compared.some((other) => isSameSite(other, site))
          ? {}
          : { compared: [...compared, site] },
      ),
    stopComparing: (site: SiteRef) =>
      set(({ compared }) => ({ compared: compared.filter((other) => !isSameSite(other, site)) })),
    stopComparingAll: () => set(() => ({ compared: [] })),
    /** Moves a site by so many columns, left where negative; letters and colours go by the new order. */
    moveCompared: (site: SiteRef, by: number) =>
      set(({ compared }) => {
        const from = compared.findIndex((other) => isSameSite(other, site));
        return { compared: moved(compared, from, from + by) };
      }),
    setComparison: (change: Partial<ComparisonSettings>) =>
      set(({ comparison }) => ({ comparison: { ...comparison, ...change } })),
    lookAtCompared: () => set((s) => ({ camera: aroundAll(s) ?? s.camera })),
  };
}

/** Half a side of the box around a lone site, so that an hour's drive fits; degrees. */
const AROUND_DEGREES = 0.5;

function aroundAll(state: State): Camera | null {
  const sites = comparedSites(state);
  if (sites.length === 0) return null;
  const coordinates = sites.flatMap(({ place: { position } }) => [
    [position[0] - AROUND_DEGREES, position[1] - AROUND_DEGREES],
    [position[0] + AROUND_DEGREES, position[1] + AROUND_DEGREES],
  ]);
  return { kind: 'bounds', bounds: boundingBox({ type: 'MultiPoint', coordinates }), maxZoom: 10 };
}
