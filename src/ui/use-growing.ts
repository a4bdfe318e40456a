import { useLayoutEffect, useState } from 'preact/hooks';
import { nextTask } from '../store/next-task.ts';

/** Lines that are drawn at once: more than any screen shows. */
const FIRST = 40;
/** Lines of each further task, which takes some 3 ms with its layout, and four times that on a slow machine. */
const PORTION = 30;

let isStarting = true;

/**
 * How many lines of a list are drawn. When the page starts a list begins with some, and the others follow, a portion in each task: between
 * them the page answers. Once a list has been drawn whole, all lines of all lists are there at once, as whoever comes back looks for what was left.
 */
export function useGrowing(length: number): number {
  const [most, setMost] = useState(isStarting ? FIRST : Infinity);
  useLayoutEffect(() => {
    if (most < length) void nextTask().then(() => setMost(most + PORTION));
    else if (length > 0) isStarting = false;
  }, [most, length]);
  return most;
}
