import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locked } from './lock.ts';

/**
 * What the tools leave in every build without a source map: vite the loading of what is asked for later, rolldown the glue between
 * chunks. The helpers for syntax that older browsers lack are Babel's; see `texts/`.
 */
const LEFT_BY_TOOLS = ['node_modules/rolldown', 'node_modules/vite'];

/** Folder of the innermost package that a path leads into: `…/node_modules/a/node_modules/b/x.js` lies in `node_modules/a/node_modules/b`. */
const PACKAGE = /node_modules\/(?:(?:@[^/]+\/)?[^/]+\/node_modules\/)*(?:@[^/]+\/)?[^/]+/;

/**
 * The packages of which something is in a finished build: its source maps name every file that it was made of, workers
 * included. Of a package that was itself put together by a bundler (the map library), its own source map names what is inside.
 * Throws where the lockfile does not know one of them.
 */
export async function shippedIn(
  build: string,
  root: string,
  lock: ReadonlyMap<string, Locked>,
): Promise<readonly Locked[]> {
  const maps = (await readdir(build, { recursive: true })).filter((name) => name.endsWith('.map'));
  if (maps.length === 0) throw new Error(`${build} has no source maps, so nobody knows what is in it.`);
  const sources = new Set(maps.flatMap((map) => sourcesOf(join(build, map))));
  const folders = new Set(LEFT_BY_TOOLS);
  for (const source of sources) {
    const folder = PACKAGE.exec(source)?.[0];
    if (folder === undefined) continue;
    folders.add(folder);
    const inside = join(root, `${source.slice(source.indexOf('node_modules/'))}.map`);
    if (!existsSync(inside)) continue;
    for (const bundled of sourcesOf(inside)) {
      const name = PACKAGE.exec(bundled)?.[0];
      if (name !== undefined) folders.add(lock.has(`${folder}/${name}`) ? `${folder}/${name}` : name);
    }
  }
  return [...folders].sort().map((folder) => {
    const found = lock.get(folder);
    if (found === undefined) throw new Error(`${folder} is in the build and not in the lockfile.`);
    return found;
  });
}

function sourcesOf(map: string): readonly string[] {
  return (JSON.parse(readFileSync(map, 'utf8')) as { sources: readonly string[] }).sources;
}
