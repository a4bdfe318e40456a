import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Vite's `.vite/manifest.json`, as far as it matters here: https://vite.dev/guide/backend-integration */
export type Manifest = Readonly<
  Record<
    string,
    {
      readonly file: string;
      readonly src?: string;
      /** Keys of what is imported statically. */
      readonly imports?: readonly string[];
      readonly css?: readonly string[];
    }
  >
>;

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
}

/**
 * The files that come with a source file: its chunk, all chunks that this imports statically, in the order in which they
 * run, and their styles. Throws where no chunk begins with that source: then somebody renamed it.
 */
export function filesWith(manifest: Manifest, source: string): readonly string[] {
  if (manifest[source] === undefined)
    throw new Error(`The build has no code that begins with ${source}; tools/weight/parts.ts names it.`);
  const files = new Set<string>();
  const seen = new Set<string>();
  const walk = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    chunk?.imports?.forEach(walk);
    if (chunk === undefined) return;
    files.add(chunk.file);
    chunk.css?.forEach((file) => files.add(file));
  };
  walk(source);
  return [...files];
}
