import { nextTask } from '../store/next-task.ts';

/** Letters of a portion: some ten milliseconds of writing. */
const PORTION = 1_000_000;
/** Pieces after which the time is looked at: most are a line. */
const LOOK_EVERY = 64;
/** So long a task may be before the page has its turn. */
const MOST_MS = 30;

/**
 * Pieces of text as a file. Of hundreds of megabytes no more than a portion lies in the page's own memory, and between portions the
 * page has its turn (`pause`).
 */
export async function inPortions(
  pieces: Iterable<string>,
  type: string,
  { portion = PORTION, mostMs = MOST_MS, pause = nextTask } = {},
): Promise<Blob> {
  const portions: Blob[] = [];
  let written: string[] = [];
  let letters = 0;
  let count = 0;
  let begun = performance.now();
  for (const piece of pieces) {
    written.push(piece);
    letters += piece.length;
    if (letters >= portion) {
      portions.push(new Blob(written));
      written = [];
      letters = 0;
    }
    if (++count % LOOK_EVERY === 0 && performance.now() - begun > mostMs) {
      await pause();
      begun = performance.now();
    }
  }
  return new Blob([...portions, ...written], { type });
}
