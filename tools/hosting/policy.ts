/**
 * What the browser is to hold the atlas to, in one place: the `<meta>` of every production build and the header examples of
 * docs/hosting are made from here, and tests hold them to it.
 */

type Directives = Readonly<Record<string, readonly string[]>>;

const OWN = "'self'";
const NONE = "'none'";

/** Whatever is not named is forbidden: fonts, frames, media, objects. */
const PAGE: Directives = {
  'default-src': [NONE],
  'script-src': [OWN],
  'style-src': [OWN],
  // `data:`: signs inside the style sheets, and SVG that is painted onto a canvas (pin, picture of the map without WebGL);
  // `blob:`: a picture of the map that was made here, on a page to print
  'img-src': [OWN, 'data:', 'blob:'],
  // other hosts are asked by the worker of `src/outside` alone
  'connect-src': [OWN],
  'worker-src': [OWN],
  'manifest-src': [OWN],
  'base-uri': [NONE],
  'form-action': [NONE],
  // strings become neither HTML nor code; `src/trusted.ts` says which scripts may be run as workers
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

/** Workers have the policy of their own answer, not that of the page; other scripts are under the page's. */
const WORKERS: Directives = {
  'default-src': [NONE],
  'script-src': [OWN],
  'connect-src': [OWN],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': [NONE],
};

/** It asks those that the reader has switched on, which nobody knows beforehand. */
const DOOR: Directives = {
  'default-src': [NONE],
  'connect-src': ['https:', 'http://localhost:*', 'http://127.0.0.1:*'],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': [NONE],
};

function written(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/** Of the page, in its `<meta>` and its header. */
export const PAGE_POLICY = written(PAGE);

/** Folder of the build in which the door to other hosts lies, so that it can have headers of its own. */
export const DOOR_FOLDER = 'outside';

type Headers = Readonly<Record<string, string>>;

/** Of these the name changes with the content: a browser that has one never asks for it again. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * Of these it does not: a browser keeps them and asks each time whether they are still what they were (`ETag`), which costs an
 * answer without a body. Code of one release with data of another would be worse than that; and once the service worker
 * keeps the atlas, which is after the first visit, nothing of it is asked for at all.
 */
const ASKED_AGAIN = 'no-cache';

/** What a host says with every file. */
export const EVERY_FILE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  // nobody who is linked to, or asked, is told the address that the reader was at
  'Referrer-Policy': 'no-referrer',
};

export type Group = {
  /** Paths in a build at the root of a site; a star stands for anything but a slash. */
  readonly paths: readonly string[];
  readonly headers: Headers;
};

/**
 * What it says with which files besides. Each file is in one group alone: hosts to which several rules apply send several policies, of
 * which the browser takes the narrowest, or one value made of both.
 */
export const GROUPS = {
  page: {
    paths: ['/', '/index.html'],
    headers: {
      'Content-Security-Policy': PAGE_POLICY,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy':
        'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Cache-Control': ASKED_AGAIN,
    },
  },
  code: {
    paths: ['/assets/*'],
    headers: { 'Content-Security-Policy': written(WORKERS), 'Cache-Control': FOR_GOOD },
  },
  keeper: {
    paths: ['/sw.js'],
    headers: { 'Content-Security-Policy': written(WORKERS), 'Cache-Control': ASKED_AGAIN },
  },
  door: {
    paths: [`/${DOOR_FOLDER}/*`],
    headers: { 'Content-Security-Policy': written(DOOR), 'Cache-Control': FOR_GOOD },
  },
  data: {
    paths: [
      '/geojson/*',
      '/network/*',
      '/people/*',
      '/icons/*',
      '/claims.json',
      '/favicon.svg',
      '/manifest.webmanifest',
      '/manifest.vi.webmanifest',
      '/third-party-licences.txt',
    ],
    headers: { 'Cache-Control': ASKED_AGAIN },
  },
} as const satisfies Readonly<Record<string, Group>>;

export type GroupName = keyof typeof GROUPS;

export const GROUP_NAMES = Object.keys(GROUPS) as readonly GroupName[];

/** Regular expression of the ends of a group's paths, for a build in any folder; with what follows a path at its end. */
export function patternOf(name: GroupName, end = ''): string {
  const paths = GROUPS[name].paths.map((path) => path.replaceAll('.', '\\.').replaceAll('*', '[^/]+'));
  return paths.length === 1 ? `${paths[0]}${end}$` : `(${paths.join('|')})${end}$`;
}

/** All that a host says with a file of the build, by its path from the build's folder, which begins with a slash. */
export function headersOf(path: string): Headers {
  const group = GROUP_NAMES.find((name) => new RegExp(`^${patternOf(name)}`).test(path));
  return { ...EVERY_FILE, ...(group !== undefined && GROUPS[group].headers) };
}
