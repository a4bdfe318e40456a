import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { awaitedBy, laterFrom } from '../fixtures/imports.ts';

/**
 * Code that comes later brings the styles of what it draws: a class whose rule is in the sheet of another view looks right only to
 * who has opened that view before.
 */

const SHEET = /^src\/.*\.css$/;
const isCode = (file: string): boolean => /^src\/.*\.tsx?$/.test(file);

const first = awaitedBy('src/main.ts');
const parts = partsAfter('src/main.ts');

function partsAfter(entry: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  const visit = (files: Iterable<string>): void => {
    for (const file of files)
      for (const later of isCode(file) ? laterFrom(file) : []) {
        if (found.has(later)) continue;
        found.set(later, awaitedBy(later));
        visit(found.get(later)!);
      }
  };
  visit(awaitedBy(entry));
  return found;
}

/** Class names for which a sheet has a rule wherever they stand, not only within something of its own. */
function ruled(sheet: string): ReadonlySet<string> {
  const text = readFileSync(sheet, 'utf8').replace(/\/\*[\s\S]*?\*\/|\([^()]*\)/g, '');
  const selectors = [...text.matchAll(/(?:^|[{}])([^{}@]+)(?=\{)/g)].flatMap(([, list]) => list!.split(','));
  return new Set(
    selectors.flatMap((selector) => /^\s*[a-z]*\.([a-z][a-z0-9-]*)\S*\s*$/.exec(selector)?.[1] ?? []),
  );
}

/** Words of the attributes `class` and `className` in code, also where they are chosen among. */
function drawn(file: string): readonly string[] {
  const attributes = readFileSync(file, 'utf8').matchAll(
    /\bclass(?:Name)?(?:=|: )(?:"([^"]*)"|\{([^}]*)\}|'([^']*)')/g,
  );
  return [...attributes].flatMap(([, plain, chosen, quoted]) =>
    chosen === undefined
      ? (plain ?? quoted ?? '').split(/\s+/)
      : [...chosen.matchAll(/['"`]([^'"`]*)['"`]/g)].flatMap(([, words]) => words!.split(/\s+/)),
  );
}

const sheets = new Set(
  [...first, ...[...parts.values()].flatMap((files) => [...files])].filter((file) => SHEET.test(file)),
);
const sheetsOf = new Map<string, string[]>();
for (const sheet of sheets)
  for (const name of ruled(sheet)) sheetsOf.set(name, [...(sheetsOf.get(name) ?? []), sheet]);

describe('styles', () => {
  it('are found for most of what is drawn', () => {
    expect(parts.size).toBeGreaterThan(30);
    expect(sheetsOf.get('leg-to')?.length).toBeGreaterThan(0);
  });

  it.each([['src/main.ts', first] as const, ...parts])('come along with %s', (_, files) => {
    const here = new Set([...first, ...files]);
    const strangers = [...files].filter(isCode).flatMap((file) =>
      drawn(file)
        .filter((name) => sheetsOf.has(name) && !sheetsOf.get(name)!.some((sheet) => here.has(sheet)))
        .map((name) => `${file}: ${name} of ${sheetsOf.get(name)!.join()}`),
    );
    expect([...new Set(strangers)]).toEqual([]);
  });
});
