import { createSlices } from '../store/slices.ts';
import type { State } from '../store/state.ts';
import { SUBJECTS } from '../style/subjects.ts';

/**
 * Has every subject work out its features, a few to a task: each keeps them, so that the first `features` of all of them, which takes
 * 60 ms otherwise, finds them done.
 */
export async function workOutFeatures(state: () => State, slices = createSlices()): Promise<void> {
  for (const subject of SUBJECTS) {
    if (subject.ahead !== undefined) {
      subject.ahead(state());
      await slices.pauseIfLong();
    }
    subject.features(state());
    await slices.pauseIfLong();
  }
}
