import type { LocalRoadsQuestion } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import type { State } from './state.ts';

/** The roads for a close look; none are asked for where the layer is off or the online map draws the streets. */
export const localRoadsQuestion = derive(
  (s: State) => [
    s.closeView,
    s.assumptions.year,
    s.layers.highways.shown && s.basemap === 'embedded',
    s.network.kind,
  ],
  (bounds, year, isShown, network): LocalRoadsQuestion | null =>
    bounds === null || !isShown || network !== 'ready' ? null : { bounds, year },
);
