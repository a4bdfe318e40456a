import type { Refusal } from './protocol.ts';

/** Thrown wherever a reader finds that it cannot, or must not, read a file; `readFile` answers with it. */
export class Refused extends Error {
  readonly why: Refusal;

  constructor(why: Refusal) {
    super(why.kind);
    this.why = why;
  }
}
