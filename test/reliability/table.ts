import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FAULTS } from '../fixtures/faults.ts';
import { PAYLOADS } from '../fixtures/payloads.ts';
import { BOMBS } from '../fuzz/bombs.ts';
import { readLock } from '../../tools/licences/lock.ts';

/** README's table on reliability, out of what the commands wrote when they were last run and of what the tests hold. */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What `npm run fuzz -- --write` leaves. */
type Fuzzed = {
  readonly seed: number;
  readonly cases: number;
  readonly failed: number;
  readonly date: string;
  readonly targets: Readonly<Record<string, { cases: number; accepted: number; refused: number }>>;
};

type Measured = 'heap' | 'workerHeap' | 'nodes' | 'listeners' | 'detached';

/** What `npm run endure` leaves. */
type Endured = {
  readonly date: string;
  readonly perThousand: Readonly<Record<Measured, number>>;
  readonly troubles: readonly string[];
  readonly rows: readonly (Readonly<Record<Measured, number>> & { readonly actions: number })[];
};

function left<T>(path: string): T | null {
  const file = join(ROOT, path);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

const count = (number: number): string => number.toLocaleString('en');

type Row = readonly [tried: string, much: string, result: string, command: string];

function fuzzRow(): readonly Row[] {
  const fuzzed = left<Fuzzed>('test/fuzz/results.json');
  if (fuzzed === null) return [];
  const targets = Object.values(fuzzed.targets);
  // a run may leave them out
  const bombs = BOMBS.filter(({ name }) => name in fuzzed.targets).length;
  const readers = `${count(fuzzed.cases)} cases in ${targets.length - bombs} readers`;
  const sum = (of: (target: (typeof targets)[number]) => number): string =>
    count(targets.reduce((all, target) => all + of(target), 0));
  return [
    [
      'files, links, messages and answers, damaged or made up',
      `${readers}, ${bombs > 0 ? `${bombs} bombs among them` : 'without bombs'}; seed ${fuzzed.seed}, ${fuzzed.date}`,
      `${fuzzed.failed} crash, hang or go wrong; ${sum((t) => t.accepted)} are read, ${sum((t) => t.refused)} refused`,
      `\`npm run fuzz${bombs > 0 ? '' : ' -- --no-bombs'}\``,
    ],
  ];
}

function endureRow(file: string, title: string, command: string): readonly Row[] {
  const endured = left<Endured>(file);
  if (endured === null) return [];
  const { perThousand, rows, troubles } = endured;
  const last = rows.at(-1)!;
  // adding 0 makes of −0 a 0
  const grown = (name: Measured): string => count(Math.round(perThousand[name]) + 0);
  const megabytes = (name: Measured): string => (perThousand[name] / 1e6).toFixed(2);
  return [
    [
      title,
      `${count(last.actions)} actions, ${endured.date}`,
      `growth in a thousand of them: heap ${megabytes('heap')} MB, of workers ${megabytes('workerHeap')} MB, nodes ${grown('nodes')}, detached nodes ${grown('detached')}, listeners ${grown('listeners')}; errors on the console: ${troubles.length}`,
      command,
    ],
  ];
}

const only = (...files: readonly string[]): string => `\`npx vitest run ${files.join(' ')}\``;

/** What tests go through each time; figures that are not counted here are those of the tests' own lists and numbers of cases. */
function testRows(): readonly Row[] {
  return [
    [
      'texts that try to run as code',
      `${PAYLOADS.length}, by every way in and out`,
      'none runs, with the policy and without it; each is shown as text',
      only('payloads'),
    ],
    [
      'names that every object has (`__proto__`), as keys',
      '13 names by 10 ways',
      'no object of the page is changed; they are names',
      only('hostile-keys'),
    ],
    [
      'cells that a spreadsheet would run',
      '4,000, and 500 files',
      'none begins as a formula; our own import gives back what they were',
      only('formula-laws'),
    ],
    [
      'what the policy forbids, tried in the page',
      '17 ways, and 4 kinds of workers',
      'the browser refuses each, and tells',
      only('policy'),
    ],
    ['spellings by which text becomes markup or code', '40', 'lint refuses each', only('lint-markup')],
    [
      'a whole session of use, past a proxy that notes every host',
      'all views, a file, a reload, offline',
      'no other host is asked, no cookie set',
      only('policy'),
    ],
    [
      'faults of files, code, workers, storage, clock, map, server',
      `${FAULTS.length} kinds, [listed](docs/faults.md)`,
      'what still works works, and one sentence says what does not',
      only('fault', 'load-files'),
    ],
    ['answers of a routing server, changed', '1,200', 'none is believed that cannot be', only('server-lies')],
    [
      'work saved and brought back',
      '300 random sequences of deeds',
      'the same, bit for bit, after a crash or in another tab',
      only('session-laws'),
    ],
    [
      'records of it damaged, or anything at all',
      '1,000',
      'what fits is read, the rest left out and told',
      only('session-laws'),
    ],
    [
      "sites of one's own in one file",
      '20,000',
      'read, found, driven from, listed, a table of 20,000 × 39, removed again',
      only('many-sites'),
    ],
    [
      'tables of 20,000 × 20,000, 200,000 sites ranked',
      'one of each',
      'refused or cut with a sentence; the page goes on',
      only('own-data'),
    ],
    [
      'the same done over and over in Chromium',
      'some 100 actions, and 50 more after a measurement',
      'nodes, detached nodes, listeners, documents and workers as before',
      only('endure'),
    ],
    [
      'packages with code in the build',
      `${shippedInReadme()} of ${readLock(ROOT).size} in the lockfile`,
      'all under licences that may be passed on, with their texts in the build',
      '`npm run build && npm run licences`',
    ],
  ];
}

/** Only a build knows; `test/browser/licences.test.ts` holds README to it. */
function shippedInReadme(): string {
  return /\| (\d+) of \d+ in the lockfile/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '?';
}

const TABLE = /(## Reliability\n[^]*?\n)(\|[^]*?\n)(?=\n)/;

/** The table as it stands in a README. */
export function tableIn(readme: string): string {
  return TABLE.exec(readme)?.[2]?.trim() ?? '';
}

export function withTable(readme: string, table: string): string {
  return readme.replace(TABLE, (_, before: string) => `${before}${table}\n`);
}

export function reliabilityTable(): string {
  const rows: readonly Row[] = [
    ['tried', 'how much', 'what came of it', 'try it'],
    ['---', '---', '---', '---'],
    ...fuzzRow(),
    ...testRows(),
    ...endureRow('test/bench/endure.json', 'long use in Chromium', '`npm run endure`'),
    ...endureRow('test/bench/endure-graphics.json', '… with the live map', '`npm run endure -- --graphics`'),
  ];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
