import { MOST_COMPARED, moved, type ComparisonSettings } from '../domain/comparison.ts';
import { isSameSite } from './site-ref.ts';
import type { SiteRef, State } from './state.ts';
import { cameraOnCompared } from './subject-camera.ts';

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
        camera: cameraOnCompared(s) ?? s.camera,
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
    lookAtCompared: () => set((s) => ({ camera: cameraOnCompared(s) ?? s.camera })),
  };
}
