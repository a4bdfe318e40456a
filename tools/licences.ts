import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licenceOf, refusals } from './licences/allowed.ts';
import { readLock } from './licences/lock.ts';
import { shippedIn } from './licences/shipped.ts';

/**
 * Whose code is passed on with the app, and under which licences: `npm run licences [-- folder of a build]`. Exit status 1 where a
 * licence is not allowed, of what is passed on or of a tool; 2 where there is no build to look at.
 */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const build = resolve(process.argv[2] ?? join(ROOT, 'dist'));

if (!existsSync(build)) {
  console.error(`There is no build in ${build}: make one with npm run build.`);
  process.exit(2);
}
const lock = readLock(ROOT);
const shipped = await shippedIn(build, ROOT, lock);
for (const each of shipped) console.log(`${`${each.name} ${each.version}`.padEnd(46)}${licenceOf(each)}`);

const counts = new Map<string, number>();
for (const each of lock.values()) {
  const licence = licenceOf(each) ?? 'not stated';
  counts.set(licence, (counts.get(licence) ?? 0) + 1);
}
const all = [...counts].sort(([, a], [, b]) => b - a).map(([licence, count]) => `${licence} ${count}`);
console.log(
  `\n${shipped.length} packages have code in the build; ${lock.size} are in the lockfile: ${all.join(', ')}.`,
);

const refused = [
  ...new Set([...refusals(lock.values()), ...refusals(shipped.map((each) => ({ ...each, isTool: false })))]),
];
for (const sentence of refused) console.error(sentence);
process.exitCode = refused.length === 0 ? 0 : 1;
