import type { Locked } from './lock.ts';

/** Licences of what is passed on with the app: they ask for no more than to be named with their text. */
const PASSED_ON: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
]);

/** Licences of what only builds and tests: nothing of it is passed on, so those that bind what is changed in their files are fine, too. */
const OF_TOOLS: ReadonlySet<string> = new Set([...PASSED_ON, 'MPL-2.0', 'Python-2.0', 'CC-BY-4.0']);

/** Packages that state no SPDX licence: what their licence file says, read by us. */
const READ_BY_US: Readonly<Record<string, string>> = { arc: 'BSD-2-Clause' };

/** The licence of a package; null where nobody knows it. */
export function licenceOf({ name, licence }: Pick<Locked, 'name' | 'licence'>): string | null {
  return licence ?? READ_BY_US[name] ?? null;
}

/** Whether one of the choices that an SPDX expression leaves is wholly allowed. Nested parentheses are not understood: not allowed. */
export function isAllowed(expression: string | null, isTool: boolean): boolean {
  if (expression === null) return false;
  const allowed = isTool ? OF_TOOLS : PASSED_ON;
  return expression
    .replace(/^\(([^()]*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence)));
}

/** What may not be used, a sentence each. */
export function refusals(packages: Iterable<Locked>): readonly string[] {
  return [...packages]
    .filter((each) => !isAllowed(licenceOf(each), each.isTool))
    .map((each) => {
      const use = each.isTool ? 'is used to build or test' : 'is passed on with the app';
      return `${each.name} ${each.version} ${use} and has the licence ${licenceOf(each) ?? 'that nobody stated'}.`;
    });
}
