import type { BoundingBox, Metres, Minutes, Seconds } from './units.ts';

/** A Valhalla server that the user names, as plain data. */
export type RoutingServer = {
  /** Without a slash at its end; a key in its query goes with every request: `https://roads.example.org?key=…`. */
  readonly address: string;
  readonly manners: ServerManners;
};

/** How much may be asked of a server; what is more is left to the built-in engine. */
export type ServerManners = {
  readonly mostAtOnce: number;
  /** From the start of one request to that of the next. */
  readonly gapSeconds: Seconds;
  /** A request for a matrix makes the next one wait for as long as this many cells a second take. */
  readonly cellsPerSecond: number;
  /** Drives in a matrix: of one request, and of one question. */
  readonly cellsOfRequest: number;
  readonly cellsOfQuestion: number;
  /** A request that takes longer has failed. */
  readonly patienceSeconds: Seconds;
};

/** For a server of one's own with Valhalla's own limits: 2,500 cells a request. */
export const OWN_MANNERS: ServerManners = {
  mostAtOnce: 4,
  gapSeconds: 0,
  cellsPerSecond: Infinity,
  cellsOfRequest: 2500,
  cellsOfQuestion: 50_000,
  patienceSeconds: 30,
};

/**
 * The server that FOSSGIS e.V. runs for everybody, for trying and developing: one request a second from each user,
 * large matrices less (github.com/valhalla/valhalla/discussions/3373). Our figures stay below that: nothing is published
 * for matrices, so a second for each hundred cells, and tables of thousands are never asked of it.
 */
export const PUBLIC_SERVER = {
  name: 'FOSSGIS e.V.',
  address: 'https://valhalla1.openstreetmap.de',
  terms: 'https://github.com/valhalla/valhalla/discussions/3373',
  attribution: '© OpenStreetMap contributors, FOSSGIS e.V.',
} as const;

export const PUBLIC_MANNERS: ServerManners = {
  mostAtOnce: 1,
  gapSeconds: 1.1,
  cellsPerSecond: 100,
  cellsOfRequest: 500,
  cellsOfQuestion: 2000,
  patienceSeconds: 30,
};

/** What a server tells of itself; null where it does not. */
export type ServerAbout = {
  readonly version: string;
  /** Day on which its roads were made ready, YYYY-MM-DD. */
  readonly tilesDate: string | null;
  readonly bounds: BoundingBox | null;
  /** What it answers: `route`, `sources_to_targets`, `isochrone`, `locate`. */
  readonly actions: readonly string[] | null;
};

/** Why a server cannot be used now. */
export type ServerFailure =
  /** Nobody answers there, as far as a page can tell. */
  | { readonly kind: 'unreachable' }
  /** Somebody answers, but does not let pages of other addresses read it (CORS). */
  | { readonly kind: 'no permission' }
  /** A page that came by https may not ask http. */
  | { readonly kind: 'not secure' }
  | { readonly kind: 'timeout'; readonly seconds: Seconds }
  /** It said "too many" or "not now", and for how long where it told. */
  | { readonly kind: 'overloaded'; readonly status: number; readonly seconds: Seconds | null }
  /** It wants a key or a password. */
  | { readonly kind: 'forbidden'; readonly status: number }
  | { readonly kind: 'broken'; readonly status: number }
  /** Whatever answers there, it is no Valhalla. */
  | { readonly kind: 'not valhalla'; readonly status: number }
  /** The answer breaks off, or is not what was asked for. */
  | { readonly kind: 'garbled' }
  | { readonly kind: 'no roads' };

/** Why a question stays with the built-in engine while a server is in use. */
export type ServerRefusal =
  /** Valhalla knows the roads of one day. */
  | { readonly kind: 'other year' }
  | { readonly kind: 'several origins' }
  /** It only prefers to avoid them, and would not say where it did not. */
  | { readonly kind: 'cannot avoid' }
  | { readonly kind: 'too long'; readonly most: Minutes }
  | { readonly kind: 'too far'; readonly most: Metres }
  | { readonly kind: 'too many'; readonly most: number }
  | { readonly kind: 'too many closures'; readonly most: number }
  /** It ends at a border that our roads reach beyond. */
  | { readonly kind: 'no road there' }
  | { readonly kind: 'not offered' }
  /** Anything else, with its number and its own English words. */
  | { readonly kind: 'refused'; readonly code: number; readonly words: string };

/** Who made an answer while a server is in use. */
export type MadeBy =
  | {
      readonly kind: 'server';
      readonly address: string;
      readonly version: string;
      /** Drives of a matrix that the built-in engine made, and why. */
      readonly rest: readonly { readonly cells: number; readonly because: ServerRefusal }[];
    }
  | { readonly kind: 'built-in'; readonly because: ServerRefusal };

export type ReadAddress =
  | { readonly kind: 'server'; readonly server: RoutingServer }
  | { readonly kind: 'empty' }
  | { readonly kind: 'no address' }
  /** A name and password in an address would be sent in the open, and browsers refuse it. */
  | { readonly kind: 'with password' };

/** What Valhalla is asked by; an address that was copied from a request ends in one of them. */
const ACTIONS = /\/(status|route|sources_to_targets|isochrone|locate)?$/;

/** The server that somebody means who typed this: `localhost:8002` is enough, and so is a whole request. */
export function readServerAddress(text: string): ReadAddress {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  const url = urlOf(typed);
  if (url === null) return { kind: 'no address' };
  if (url.username !== '' || url.password !== '') return { kind: 'with password' };
  url.searchParams.delete('json');
  const path = url.pathname.replace(ACTIONS, '').replace(/\/+$/, '');
  const address = `${url.origin}${path}${url.search}`;
  return { kind: 'server', server: { address, manners: mannersOf(url.hostname) } };
}

const HOST_NAME = /^(?:[\w.-]+|\[[\da-f:.]+\])$/i;

function urlOf(typed: string): URL | null {
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(typed);
  try {
    const url = new URL(hasScheme ? typed : `${isThisMachine(typed) ? 'http' : 'https'}://${typed}`);
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
    // Chromium takes a name with spaces in it
    return isWeb && HOST_NAME.test(url.hostname) ? url : null;
  } catch {
    return null;
  }
}

const isThisMachine = (text: string): boolean => /^(localhost|127\.|\[::1\])/i.test(text);

/** Servers that are everybody's are asked as their keepers wish, whoever typed the address. */
function mannersOf(host: string): ServerManners {
  return /(^|\.)(openstreetmap\.de|openstreetmap\.org|fossgis\.de)$/i.test(host)
    ? PUBLIC_MANNERS
    : OWN_MANNERS;
}

/** What browsers do not allow: a page that came by https asks http, other than on the same machine. */
export function isBlockedByBrowser({ address }: RoutingServer, page: string): boolean {
  const { protocol, hostname } = new URL(address);
  return page === 'https:' && protocol === 'http:' && !isThisMachine(hostname);
}

/** What people call it: `localhost:8002`. */
export function hostOf(address: string): string {
  return new URL(address).host;
}
