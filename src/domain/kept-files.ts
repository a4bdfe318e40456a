/** A file of a build. The list of all of them is written into the service worker when the app is built. */
export type BuildFile = {
  /** Relative to the page: `geojson/ports.geojson`. */
  readonly path: string;
  /** Of its bytes, see `shortHash`: what has another one is not this file, whatever the server says. */
  readonly hash: string;
  readonly bytes: number;
  /** Nobody gets a first answer without it; the others may come after. */
  readonly isFirst: boolean;
};

/**
 * The first 128 bits of a SHA-256, hexadecimal: enough to tell files from one another and from damage; that nobody sends false
 * ones on purpose is the business of https. The list comes with every look for a new version, so it is short.
 */
export function shortHash(sha256: Uint8Array): string {
  return [...sha256.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export type Build = {
  /** Short digest of the whole list: two builds of the same content are the same version. */
  readonly version: string;
  /** Of package.json. */
  readonly release: string;
  /** ISO date of the newest data inside; null where the catalogue does not say. */
  readonly dataDate: string | null;
  readonly files: readonly BuildFile[];
};

/** How much of a build lies on this device. */
export type KeptFiles = Pick<Build, 'version' | 'release' | 'dataDate'> & {
  readonly files: number;
  readonly ofFiles: number;
  readonly bytes: number;
  readonly ofBytes: number;
  /** Whether what the first answer needs is there. */
  readonly hasFirst: boolean;
  /** ISO time at which the last file came; null before. */
  readonly since: string | null;
  readonly isFetching: boolean;
  /** What could not be kept when that was last tried. */
  readonly failures: readonly FileFailure[];
};

export type FileFailure = { readonly path: string; readonly why: FailureReason };

export type FailureReason =
  | { readonly kind: 'connection' }
  | { readonly kind: 'status'; readonly status: number }
  /** The server gave something else: cut off, another version, a page of its own. */
  | { readonly kind: 'content'; readonly bytes: number; readonly expected: number }
  | { readonly kind: 'no room' }
  /** The user removed everything meanwhile. */
  | { readonly kind: 'removed' };

export function isComplete(kept: KeptFiles): boolean {
  return kept.files === kept.ofFiles;
}
