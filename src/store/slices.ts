import { nextTask } from './next-task.ts';

/** So long a task may be: 32 ms where the page runs at a quarter of the speed. */
const SLICE_MS = 8;

/** Work of many steps, a few to a task: whoever does it asks after each step whether it has to pause. */
export type Slices = {
  readonly pauseIfLong: () => Promise<void> | undefined;
  /** In any case: after what has work follow it in the same task, of which nobody hears. */
  readonly pause: () => Promise<void>;
};

/** Begins with the task that it is called in. */
export function createSlices(pause = nextTask, now = () => performance.now()): Slices {
  let begun = now();
  const rest = async (): Promise<void> => {
    await pause();
    begun = now();
  };
  return { pauseIfLong: () => (now() - begun < SLICE_MS ? undefined : rest()), pause: rest };
}
