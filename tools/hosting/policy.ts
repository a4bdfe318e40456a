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

/**
 * What a host says with which files. No file is in two of `page`, `workers` and `door`: hosts that apply several rules to one
 * file send several policies, of which the browser takes the narrowest. Headers about caching belong here, too.
 */
export const HEADERS: Readonly<Record<'everything' | 'page' | 'workers' | 'door', Headers>> = {
  everything: {
    'X-Content-Type-Options': 'nosniff',
    // nobody who is linked to, or asked, is told the address that the reader was at
    'Referrer-Policy': 'no-referrer',
  },
  page: {
    'Content-Security-Policy': PAGE_POLICY,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
  workers: { 'Content-Security-Policy': written(WORKERS) },
  door: { 'Content-Security-Policy': written(DOOR) },
};
