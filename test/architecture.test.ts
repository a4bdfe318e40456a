import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * The rules are the README's own table of folders: | `folder` | what | may import | may name these packages |.
 * So the table cannot go stale without a test failing.
 */
type Rule = { folder: string; mayImport: readonly string[]; packages: readonly string[] };

function rulesFromReadme(): Rule[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const rows = readme.matchAll(/^\| `([\w/.-]+)` \|([^|]*)\|([^|]*)\|([^|]*)\|$/gm);
  const codes = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  return [...rows].map(([, folder = '', , mayImport = '', packages = '']) => ({
    folder,
    mayImport: codes(mayImport),
    packages: codes(packages),
  }));
}

type Import = { file: string; target: string };

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !name.includes('node_modules'))
    .map((name) => join(folder, name))
    .sort();
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const statements = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  );
  return [...statements].map(([, from, bare, dynamic]) => ({ file, target: from ?? bare ?? dynamic ?? '' }));
}

/** Folder of the table that a file belongs to; files directly in `src` stand for themselves. */
function folderOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] === 'src') return parts.length > 2 ? `src/${parts[1]}` : path;
  return parts[0] ?? path;
}

function packageOf(target: string): string {
  const parts = target.split('/');
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? target);
}

function allows(rule: Rule, { file, target }: Import): boolean {
  if (!target.startsWith('.')) {
    const name = packageOf(target);
    return rule.packages.some((allowed) =>
      allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed,
    );
  }
  const path = relative(ROOT, join(ROOT, dirname(file), target));
  const folder = folderOf(path);
  if (folder === rule.folder || path.endsWith('.css')) return true;
  return rule.mayImport.some((allowed) =>
    allowed.endsWith('*') ? path.startsWith(allowed.slice(0, -1)) : folder === allowed || path === allowed,
  );
}

const rules = rulesFromReadme();

describe('architecture', () => {
  it('has a README table that lists every folder of src, and tools', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `src/${entry.name}`);
    const roots = readdirSync(join(ROOT, 'src'))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => `src/${name}`);
    expect(rules.map((rule) => rule.folder).sort()).toEqual([...folders, ...roots, 'tools'].sort());
  });

  it.each(rules.map((rule) => [rule.folder, rule] as const))(
    '%s imports only what it may',
    (folder, rule) => {
      const files = /\.tsx?$/.test(folder) ? [folder] : sourceFiles(folder);
      const offences = files
        .flatMap(importsOf)
        .filter((found) => !allows(rule, found))
        .map(({ file, target }) => `${file} imports ${target}`);
      expect(offences).toEqual([]);
    },
  );

  it('lists only packages that are installed, and every dependency has its reason in the README', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const reasons = new Set(
      [...readme.matchAll(/^\| ((?:`[@\w/.*-]+`(?:, )?)+) \| [^|]+ \|$/gm)].flatMap(([, cell = '']) =>
        [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
      ),
    );
    const missing = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !reasons.has(name) && !(name.startsWith('@turf/') && reasons.has('@turf/*')),
    );
    expect(missing).toEqual([]);
  });
});
