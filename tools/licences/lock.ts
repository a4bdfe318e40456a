import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the lockfile says of a package. */
export type Locked = {
  /** Where it lies: `node_modules/preact`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; null where the package states none in today's form. */
  readonly licence: string | null;
  /** Needed to build and test, not by the app. */
  readonly isTool: boolean;
  readonly integrity: string | null;
  readonly resolved: string | null;
  readonly hasInstallScript: boolean;
};

type Entry = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
};

/** The packages of a lockfile, by folder. */
export function readLock(root: string): ReadonlyMap<string, Locked> {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Entry>>;
  };
  return new Map(
    Object.entries(packages)
      .filter(([folder]) => folder !== '')
      .map(([folder, entry]) => [folder, locked(folder, entry)]),
  );
}

function locked(folder: string, entry: Entry): Locked {
  return {
    folder,
    name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version: entry.version ?? '',
    licence: entry.license ?? null,
    isTool: entry.dev ?? false,
    integrity: entry.integrity ?? null,
    resolved: entry.resolved ?? null,
    hasInstallScript: entry.hasInstallScript ?? false,
  };
}
