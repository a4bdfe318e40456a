import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/**
 * Compressed twins of the files of a build, for static hosts that send what lies beside a file (`x.js.br`, `x.js.gz`): smaller than what
 * they would make while a reader waits, and made once.
 */

/** What is worth it. Pictures, roads and people are compressed as they are; source maps are fetched by developers alone. */
const COMPRESSIBLE = /\.(html|js|mjs|css|svg|json|geojson|webmanifest|txt|md)$/;

const BROTLI = promisify(brotliCompress);
const GZIP = promisify(gzip);

/** The same bytes give the same twins; the larger the file, the longer brotli looks back in it. */
const WAYS: Readonly<Record<'br' | 'gz', (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    BROTLI(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => GZIP(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Writes the twins of a finished build. A file that would not get smaller by it has none. What was once compressed is kept in
 * `store`, by its content, for most files of a build are those of the last one.
 */
export async function writeTwins(folder: string, store: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    // what a host reads for itself
    .filter(
      (path) =>
        !path
          .slice(folder.length + 1)
          .split(sep)
          .some((part) => /^[._]/.test(part)),
    );
  await mkdir(store, { recursive: true });
  // all at once: zlib works in the threads of node
  await Promise.all(files.map((path) => twinsOf(path, store)));
}

async function twinsOf(path: string, store: string): Promise<void> {
  const bytes = await readFile(path);
  const name = createHash('sha256').update(bytes).update(JSON.stringify(process.versions)).digest('hex');
  await Promise.all(
    Object.entries(WAYS).map(async ([ending, compress]) => {
      const kept = join(store, `${name}.${ending}`);
      if (!existsSync(kept)) {
        // several builds may do so at once
        const part = `${kept}.${randomUUID()}`;
        await writeFile(part, await compress(bytes));
        await rename(part, kept);
      }
      if ((await stat(kept)).size < bytes.length) await copyFile(kept, `${path}.${ending}`);
    }),
  );
}
