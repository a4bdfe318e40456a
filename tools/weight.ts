import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BUDGETS } from './weight/budgets.ts';
import { LATER, PARTS } from './weight/parts.ts';
import { lookAt } from './weight/look.ts';
import { check, excesses } from './weight/rule.ts';
import { sumOf, weightTable } from './weight/table.ts';
import { weigh } from './weight/weigh.ts';

/**
 * What a build weighs, and what of it comes when: `npm run weight [-- --write --look] [folder of a build]`. With `--write` also into
 * test/bench/weight.json; with `--look` Chromium opens it, and says where it fetches something else. Exit status 1 where something
 * is over its budget or is fetched otherwise; 2 where there is no build to look at.
 */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: given, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false }, look: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? join(ROOT, 'dist'));
if (!existsSync(join(folder, '.vite'))) {
  console.error(`There is no build in ${folder}: make one with npm run build.`);
  process.exit(2);
}

const weights = weigh(folder);
console.log(weightTable(weights));
if (given.write) {
  const report = {
    date: new Date().toISOString().slice(0, 10),
    commit: execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim(),
    parts: [...PARTS.map(({ name }) => name), LATER].map((name) => {
      const files = weights.filter(({ part }) => part === name);
      return { name, files: files.length, ...sumOf(files) };
    }),
    budgets: check(weights, BUDGETS).map(({ budget: { what, as, most, goal }, files, weight }) => ({
      what,
      as,
      most,
      ...(goal !== undefined && { goal }),
      files: files.length,
      weight,
    })),
    files: weights.filter(({ part }) => part !== LATER),
  };
  writeFileSync(join(ROOT, 'test/bench/weight.json'), `${JSON.stringify(report, null, 2)}\n`);
}
const found = [...excesses(weights, BUDGETS), ...(given.look ? await lookAt(folder, weights) : [])];
for (const sentence of found) console.error(`\n${sentence}`);
process.exitCode = found.length === 0 ? 0 : 1;
