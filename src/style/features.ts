import type { State } from '../store/state.ts';
import type { SourceId } from './order.ts';
import type { SourceData } from './subject.ts';
import { SUBJECTS } from './subjects.ts';

/**
 * The data of every source. A source whose inputs did not change is given the same object, or the same path,
 * so that the one who sends it to the map compares by identity.
 */
export function features(state: State): Record<SourceId, SourceData> {
  return Object.assign({}, ...SUBJECTS.map((subject) => subject.features(state))) as Record<
    SourceId,
    SourceData
  >;
}
