import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BOMBS } from './bombs.ts';
import type { Failure, Report, Task } from './protocol.ts';
import { TARGETS } from './targets.ts';

/**
 * Gives made-up and damaged files to everything that reads what others wrote: `npm run fuzz`. The same seed makes the same cases.
 * Each runs in a process of its own kind, with little memory, which is watched: a case that goes on for ever is told, too.
 */
const USAGE = `npm run fuzz -- [--seed <number>] [--cases <share or number of each>] [--only <target>] [--number <case>] [--processes <number>] [--no-bombs] [--write]

--cases 0.1     a tenth of the usual cases; 500: so many of each target
--only KML      those targets and bombs whose name holds this
--number 17     this one case
--write         writes test/fuzz/results.json`;

/** No case is so large that it takes this long, on a busy machine neither; bombs may. */
const CASE_SECONDS = 20;
const BOMB_SECONDS = 240;
const HEAP_MEGABYTES = 1_000;
const SLICE = 1_000;

const { values: given } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) },
    cases: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    number: { type: 'string' },
    processes: { type: 'string', default: '2' },
    'no-bombs': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

type Row = {
  cases: number;
  accepted: number;
  refused: number;
  failed: number;
  slowestMs: number;
  slowestCase: number;
};

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
const failures: Failure[] = [];
const rows = new Map<string, Row>();

/** One process: gives answers to tasks, or says that it broke at a case. */
class Reader {
  readonly #place: string;
  #child: ChildProcess | null = null;
  readonly #entry: string;
  readonly #seconds: number;

  constructor(name: string, entry: string, seconds: number) {
    this.#place = join(folder, name);
    this.#entry = entry;
    this.#seconds = seconds;
    writeFileSync(this.#place, Buffer.alloc(8));
  }

  #number(): number {
    return Number(readFileSync(this.#place).readBigInt64LE());
  }

  ask(task: Task): Promise<Report | { readonly broke: string; readonly at: number }> {
    writeFileSync(this.#place, Buffer.alloc(8));
    this.#child ??= fork(fileURLToPath(new URL(this.#entry, import.meta.url)), [this.#place], {
      execArgv: [...process.execArgv, `--max-old-space-size=${HEAP_MEGABYTES}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const child = this.#child;
    return new Promise((resolve) => {
      let last = -1;
      let since = Date.now();
      let words = '';
      const watch = setInterval(() => {
        const now = this.#number();
        if (now !== last) [last, since] = [now, Date.now()];
        else if (Date.now() - since > this.#seconds * 1000) {
          broken = `did not end within ${this.#seconds} s`;
          child.kill('SIGKILL');
        }
      }, 500);
      let broken = '';
      const end = (): void => {
        clearInterval(watch);
        child.removeAllListeners();
        child.stderr!.removeAllListeners();
      };
      child.stderr!.on('data', (text) => (words = `${words}${text}`.slice(-3000)));
      child.once('message', (report: Report) => {
        end();
        resolve(report);
      });
      child.once('exit', (code, signal) => {
        end();
        this.#child = null;
        const memory = /heap out of memory/.test(words) ? `took more than ${HEAP_MEGABYTES} MB` : '';
        resolve({ broke: broken || memory || `ended with ${code ?? signal}: ${words}`, at: this.#number() });
      });
      child.send(task);
    });
  }

  stop(): void {
    this.#child?.kill();
  }
}

function rowOf(name: string): Row {
  const row = rows.get(name) ?? {
    cases: 0,
    accepted: 0,
    refused: 0,
    failed: 0,
    slowestMs: 0,
    slowestCase: 0,
  };
  rows.set(name, row);
  return row;
}

function count(name: string, report: Report): void {
  const row = rowOf(name);
  row.accepted += report.accepted;
  row.refused += report.refused;
  row.failed += report.failures.length;
  row.cases += report.accepted + report.refused + report.failures.length;
  if (report.slowest[0] > row.slowestMs) [row.slowestMs, row.slowestCase] = report.slowest;
  failures.push(...report.failures);
}

async function work(reader: Reader, tasks: Task[]): Promise<void> {
  for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
    const answer = await reader.ask(task);
    if (!('broke' in answer)) {
      count(task.target, answer);
      continue;
    }
    // a process that broke before its first case has noted none
    const at = Math.max(answer.at, task.from);
    const failure = { target: task.target, number: at, message: answer.broke, input: null };
    count(task.target, { accepted: 0, refused: 0, slowest: [0, 0], failures: [failure] });
    // what became of those before it went with the process
    tasks.unshift(
      ...[
        { ...task, to: at },
        { ...task, from: at + 1 },
      ].filter(({ from, to }) => from < to),
    );
  }
  reader.stop();
}

async function main(): Promise<void> {
  if (given.help) return void console.log(USAGE);
  const seed = Number(given.seed);
  const share = Number(given.cases);
  const started = Date.now();
  console.log(`seed ${seed}\n`);
  const targets = TARGETS.filter(({ name }) => name.includes(given.only));
  const tasks = targets.flatMap(({ name, cases }): Task[] => {
    if (given.number !== undefined)
      return [{ target: name, seed, from: Number(given.number), to: Number(given.number) + 1 }];
    const all = share <= 1 ? Math.ceil(cases * share) : share;
    return Array.from({ length: Math.ceil(all / SLICE) }, (_, i) => ({
      target: name,
      seed,
      from: i * SLICE,
      to: Math.min(all, (i + 1) * SLICE),
    }));
  });
  const processes = Array.from({ length: Number(given.processes) }, (_, i) => i);
  await Promise.all(processes.map((i) => work(new Reader(`cases-${i}`, 'child.ts', CASE_SECONDS), tasks)));

  if (!given['no-bombs'] && given.number === undefined) {
    // each in a process that nothing was left behind in
    for (const [i, { name }] of BOMBS.entries()) {
      if (!name.includes(given.only)) continue;
      await work(new Reader(`bomb-${i}`, 'bomb-child.ts', BOMB_SECONDS), [
        { target: name, seed, from: i, to: i + 1 },
      ]);
    }
  }
  print(seed, (Date.now() - started) / 1000);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function print(seed: number, seconds: number): void {
  const total = [...rows.values()].reduce((sum, { cases }) => sum + cases, 0);
  console.log(
    `${'target'.padEnd(44)}${['cases', 'accepted', 'refused', 'failed', 'slowest ms', 'case'].map((head) => head.padStart(11)).join('')}`,
  );
  for (const [name, row] of rows) {
    const figures = [
      row.cases,
      row.accepted,
      row.refused,
      row.failed,
      Math.round(row.slowestMs),
      row.slowestCase,
    ];
    console.log(`${name.padEnd(44)}${figures.map((figure) => String(figure).padStart(11)).join('')}`);
  }
  console.log(`\n${total} cases in ${Math.round(seconds)} s, ${failures.length} failed.`);
  for (const { target, number, message, input } of failures) {
    console.log(
      `\n--- ${target}, case ${number}: npm run fuzz -- --seed ${seed} --only '${target}' --number ${number}\n${message}`,
    );
    if (input !== null)
      console.log(
        `it('${target}: reads or refuses', () => TARGETS.find(({ name }) => name === '${target}')!.read(\n  ${input.slice(0, 4000)}\n));`,
      );
  }
  if (given.write) {
    const results = {
      seed,
      cases: total,
      failed: failures.length,
      seconds: Math.round(seconds),
      date: new Date().toISOString().slice(0, 10),
      targets: Object.fromEntries(rows),
    };
    writeFileSync(
      fileURLToPath(new URL('results.json', import.meta.url)),
      `${JSON.stringify(results, null, 2)}\n`,
    );
  }
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true });
}
