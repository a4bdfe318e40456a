/** What the page and its one door to other hosts say to each other. */

/** The parts of a request that go out; everything else is decided at the door. */
export type Errand = {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly body: string | null;
  readonly mode: 'cors' | 'no-cors';
  readonly cache: RequestCache;
};

export type ToDoor =
  /** From now on these origins may be asked, and no others: `https://roads.example.org`. */
  | { readonly allow: readonly string[] }
  | { readonly ask: number; readonly errand: Errand }
  /** Nobody waits for the answer any more. */
  | { readonly drop: number };

export type FromDoor =
  | {
      readonly ask: number;
      readonly status: number;
      readonly headers: readonly (readonly [name: string, value: string])[];
      readonly body: ArrayBuffer | null;
    }
  | { readonly ask: number; readonly refused: Refusal };

export type Refusal =
  /** Nobody has switched that host on. */
  | 'not switched on'
  /** It sends on to another address, which nobody has switched on either. */
  | 'sent elsewhere'
  | 'unreachable'
  | 'too large'
  | 'too slow';
