import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { filesWith, readManifest, type Manifest } from './graph.ts';
import { LATER, PARTS, type PartRule } from './parts.ts';

export type Weight = {
  readonly file: string;
  /** Of `PARTS`, or `LATER`. */
  readonly part: string;
  readonly raw: number;
  /** As a host sends it: the compressed twin, or the file itself where it has none. */
  readonly gz: number;
  readonly br: number;
};

/** No browser is sent these: the twins themselves, source maps, what hosts read. The service worker's script comes after everything. */
const NOT_SENT = /\.(map|br|gz)$|(^|\/)[._]/;

/** The files of a finished build with what they weigh, in the order of parts and then of names. */
export function weigh(folder: string, manifest = readManifest(folder)): readonly Weight[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => statSync(join(folder, path)).isFile());
  const sizes = new Map(all.map((path) => [path, statSync(join(folder, path)).size]));
  const parts = partsOf(
    all.filter((path) => !NOT_SENT.test(path)),
    manifest,
  );
  return [...parts].map(([file, part]) => {
    const raw = sizes.get(file) ?? 0;
    return { file, part, raw, gz: sizes.get(`${file}.gz`) ?? raw, br: sizes.get(`${file}.br`) ?? raw };
  });
}

/** Which part each file belongs to, in the order of parts. */
export function partsOf(
  files: readonly string[],
  manifest: Manifest,
  rules: readonly PartRule[] = PARTS,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, code = [], files: pattern } of rules) {
    const comes = new Set(code.flatMap((source) => filesWith(manifest, source)));
    for (const file of files)
      if (!found.has(file) && (comes.has(file) || pattern?.test(file))) found.set(file, name);
  }
  for (const file of files) if (!found.has(file)) found.set(file, LATER);
  return found;
}
