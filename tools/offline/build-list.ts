import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { shortHash, type Build, type BuildFile } from '../../src/domain/kept-files.ts';

/** The service worker itself, which the browser keeps. */
export const WORKER_FILE = 'sw.js';

/** Not fetched by the page: source maps, compressed twins of files, what a host reads for itself (`_headers`, `.nojekyll`). */
const NOT_KEPT = /\.(map|br|gz)$|(^|\/)[._]/;

/**
 * What a first answer can do without: it comes in the background. All code is first, since a view whose code is missing is
 * a view that is missing; of the data, what shows only near, far away, in lists, or when people are counted. Licences can wait, too.
 */
const LATER =
  /^(people\/|claims\.json|icons\/|third-party-licences\.txt|geojson\/(provinces-63|plants|institutions|border-gates|comparison-hubs|waterways|world|water-near|towns)\.)/;

/** The list of a finished build in a folder. The same content gives the same list, whenever and wherever it was built. */
export async function listBuild(folder: string, release: string): Promise<Build> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => path !== WORKER_FILE && !NOT_KEPT.test(path))
    .sort();
  const files = await Promise.all(names.map((path) => describe(folder, path)));
  const version = hashOf(files.map(({ path, hash }) => `${hash} ${path}\n`).join('')).slice(0, 8);
  return { version, release, dataDate: await newestData(folder), files };
}

async function describe(folder: string, path: string): Promise<BuildFile> {
  const bytes = await readFile(join(folder, path));
  return { path, hash: hashOf(bytes), bytes: bytes.length, isFirst: !LATER.test(path) };
}

function hashOf(content: Buffer | string): string {
  return shortHash(createHash('sha256').update(content).digest());
}

async function newestData(folder: string): Promise<string | null> {
  const catalogue = JSON.parse(await readFile(join(folder, 'geojson/catalogue.json'), 'utf8')) as {
    datasets: readonly { date: string }[];
  };
  return (
    catalogue.datasets
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? null
  );
}
