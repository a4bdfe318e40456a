import type { ServerFailure, ServerRefusal } from '../../domain/routing-server.ts';

/** Thrown where a server cannot be used any more. */
export class ServerFailed extends Error {
  readonly failure: ServerFailure;
  constructor(failure: ServerFailure) {
    super(`The routing server cannot be used: ${failure.kind}.`);
    this.failure = failure;
  }
}

/** Thrown where a question is nothing for a server that works. */
export class ServerRefused extends Error {
  readonly refusal: ServerRefusal;
  constructor(refusal: ServerRefusal) {
    super(`Nothing for the routing server: ${refusal.kind}.`);
    this.refusal = refusal;
  }
}

/** Thrown with Valhalla's own number of the error; whoever asked knows what it means for the question. */
export class ValhallaError extends Error {
  readonly code: number;
  readonly words: string;
  constructor(code: number, words: string) {
    super(`Valhalla says ${code}: ${words}`);
    this.code = code;
    this.words = words;
  }
}

/** Valhalla's numbers (src/exceptions in its sources) that mean something for our answers. */
export const CODE = {
  NOT_OFFERED: [106, 107],
  TOO_MANY_LOCATIONS: 150,
  TOO_LONG: 151,
  TOO_FAR: 154,
  TOO_MANY_CLOSURES: 157,
  UNCONNECTED: 170,
  NO_ROAD: 171,
  NO_PATH: [441, 442],
} as const;

/** The limit that its words end in: "Path distance exceeds the max distance limit: 400000 meters". */
function limitIn(words: string): number {
  const [, number] = /:\s*(\d+(?:\.\d+)?)(?: meters)?\s*$/.exec(words) ?? [];
  return number === undefined ? NaN : Number(number);
}

/** What an error of Valhalla means where it is no answer; what has no meaning of its own keeps its words. */
export function refusalOf({ code, words }: ValhallaError): ServerRefusal {
  const most = limitIn(words);
  if (CODE.NOT_OFFERED.some((one) => one === code)) return { kind: 'not offered' };
  if (!Number.isNaN(most)) {
    if (code === CODE.TOO_MANY_LOCATIONS) return { kind: 'too many', most };
    if (code === CODE.TOO_LONG) return { kind: 'too long', most };
    if (code === CODE.TOO_FAR) return { kind: 'too far', most };
    if (code === CODE.TOO_MANY_CLOSURES) return { kind: 'too many closures', most };
  }
  return { kind: 'refused', code, words };
}

export function isNoPath(error: unknown): boolean {
  return (
    isUnconnected(error) || (error instanceof ValhallaError && CODE.NO_PATH.some((one) => one === error.code))
  );
}

/** Said before any search, of roads far apart without any between them. */
export function isUnconnected(error: unknown): boolean {
  return error instanceof ValhallaError && error.code === CODE.UNCONNECTED;
}

export function isNoRoad(error: unknown): boolean {
  return error instanceof ValhallaError && error.code === CODE.NO_ROAD;
}
