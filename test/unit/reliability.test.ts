import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { reliabilityTable, tableIn } from '../reliability/table.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

describe('what is said of reliability', () => {
  it('is what the commands found when they were last run', () => {
    expect(tableIn(read('README.md'))).toBe(reliabilityTable());
  });

  it.each(['SECURITY.md', 'CONTRIBUTING.md', 'README.md'])(
    'names files and commands that are there: %s',
    (document) => {
      const text = read(document);
      const files = [...text.matchAll(/`((?:src|test|tools|docs|public|bench)\/[\w./-]+)`/g)].map(
        ([, path = '']) => path,
      );
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(([, path = '']) => path);
      const commands = [...text.matchAll(/\bnpm run (?:-s )?([\w-]+)/g)].map(([, name = '']) => name);
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
      expect(commands.length).toBeGreaterThan(0);
      expect([...files, ...links].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
      expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
    },
  );
});
