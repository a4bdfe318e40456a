import { latestAnswer, lookedAt, type State } from '../store/state.ts';
import { bandLegend } from './bands.ts';
import { overlapLegend } from './conditions.ts';
import type { LegendEntry } from './subject.ts';

/** What a picture of the map must explain, as nothing stands beside it: areas and roads that were worked out. */
export function pictureLegend(state: State): readonly LegendEntry[] {
  if (latestAnswer(state.isochrones) !== null || latestAnswer(state.reachedRoads) !== null)
    return bandLegend(state);
  if (lookedAt(state).kind === 'conditions' && latestAnswer(state.overlap) !== null)
    return [overlapLegend(state)];
  return [];
}
