import type { Input } from './target.ts';

/** How often a case is tried on its way to a smaller one. */
const MOST_TRIES = 600;

/**
 * A smaller input that fails, too: pieces are left out as long as it still does, large ones first (after Zeller and Hildebrandt,
 * "Simplifying and Isolating Failure-Inducing Input", 2002).
 */
export async function minimise(input: Input, fails: (input: Input) => Promise<boolean>): Promise<Input> {
  let smallest = input;
  let tries = 0;
  for (let piece = Math.ceil(input.length / 2); piece >= 1; piece = piece === 1 ? 0 : Math.ceil(piece / 2)) {
    for (let at = 0; at < smallest.length;) {
      if (++tries > MOST_TRIES) return smallest;
      const shorter = without(smallest, at, at + piece);
      if (await fails(shorter)) smallest = shorter;
      else at += piece;
    }
  }
  return smallest;
}

function without(input: Input, from: number, to: number): Input {
  if (typeof input === 'string') return input.slice(0, from) + input.slice(to);
  const rest = new Uint8Array(Math.max(0, input.length - (Math.min(to, input.length) - from)));
  rest.set(input.subarray(0, from));
  rest.set(input.subarray(to), from);
  return rest;
}
