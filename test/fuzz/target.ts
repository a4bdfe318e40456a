import { seededRandom, type SeededRandom } from '../fixtures/seeded-random.ts';

/** What a parser is given: the bytes of a file, or a text that somebody sent. */
export type Input = Uint8Array<ArrayBuffer> | string;

export type Outcome = 'accepted' | 'refused';

/**
 * Something that reads what anybody may have written. It passes a case when it ends, and accepts what keeps the promises of its
 * types, or refuses with a sentence and a place; `read` throws where it does neither.
 */
export type Target = {
  readonly name: string;
  /** Cases of a whole run, and of `npm test`. */
  readonly cases: number;
  readonly few: number;
  readonly make: (random: SeededRandom) => Input;
  readonly read: (input: Input) => Outcome | Promise<Outcome>;
};

/** A case is made of the seed of the run, its target and its number, so that each can be made again alone. */
export function inputOf(target: Target, seed: number, number: number): Input {
  return target.make(seededRandom(hashOf(`${seed}/${target.name}/${number}`)));
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

export function bytesOf(input: Input): Uint8Array<ArrayBuffer> {
  return typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

export function textOf(input: Input): string {
  return typeof input === 'string' ? input : new TextDecoder('latin1').decode(input);
}
