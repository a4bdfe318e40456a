import assert from 'node:assert/strict';
import type { Localised } from '../../src/domain/localised.ts';
import { assertPlaced, type Place } from './sound-answer.ts';
import { seededRandom, type SeededRandom } from '../fixtures/seeded-random.ts';

/** What a parser is given: the bytes of a file, or a text that somebody sent. */
export type Input = Uint8Array<ArrayBuffer> | string;

export type Outcome = 'accepted' | 'refused';

/** What a reader did: it accepted, or it refused, and what it said then. */
export type Answer = 'accepted' | { readonly said: readonly Localised[] };

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
  readonly read: (input: Input) => Answer | Promise<Answer>;
  /** What each sentence of a refusal has to name, in both languages; or why nothing is said. */
  readonly place: Place | { readonly unsaid: string };
};

/** Has the case read. Throws where the answer is not as it must be; so does one that refuses without words or without a place. */
export async function judge({ read, place }: Target, input: Input): Promise<Outcome> {
  const answer = await read(input);
  if (answer === 'accepted') return answer;
  if ('unsaid' in place) {
    assert.deepEqual(answer.said, [], 'said where nothing is to be said');
    return 'refused';
  }
  assert.ok(answer.said.length > 0, 'refused without a word');
  for (const said of answer.said) assertPlaced(said, place);
  return 'refused';
}

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
