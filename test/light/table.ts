import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** README's table on weight and speed in the browser, out of what the commands wrote when they were last run. */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

function left<T>(name: string): T | null {
  const file = join(ROOT, 'test/bench', `${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

/** When, of which code, and how busy the machine was. */
type Origin = {
  readonly date: string;
  readonly commit: string;
  readonly machine?: string;
  readonly load?: number | { readonly [when: string]: number };
};

type Row = readonly [what: string, goal: string, found: string, origin: string, command: string];

function originOf({ date, commit, load }: Origin): string {
  const loads = load === undefined ? [] : typeof load === 'number' ? [load] : Object.values(load);
  const said = [...new Set(loads)].map((each) => String(each)).join(' to ');
  return `${date}, ${commit}${said === '' ? '' : `, load ${said}`}`;
}

const whole = (number: number): string => Math.round(number).toLocaleString('en');
const kB = (bytes: number): string =>
  `${(bytes / 1000).toLocaleString('en', { maximumFractionDigits: bytes < 100_000 ? 1 : 0 })} kB`;

/** What `npm run weight -- --write` leaves. */
type Weighed = Origin & {
  readonly parts: readonly {
    readonly name: string;
    readonly files: number;
    readonly gz: number;
    readonly br: number;
  }[];
  readonly budgets: readonly {
    readonly what: string;
    readonly as: 'gz' | 'br';
    readonly most: number;
    readonly goal?: number;
    readonly files: number;
    readonly weight: number;
  }[];
};

/** Those budgets of which the reader of README is told; the others are in the file. */
const TOLD = 3;

function weightRows(): readonly Row[] {
  const weighed = left<Weighed>('weight');
  if (weighed === null) return [];
  return weighed.budgets
    .slice(0, TOLD)
    .map(({ what, as, most, goal, files, weight }) => [
      what,
      `≤ ${kB(goal ?? most)}`,
      `${kB(weight)} as ${as === 'gz' ? 'gzip' : 'Brotli'}, ${files} files`,
      originOf(weighed),
      '`npm run build && npm run weight`',
    ]);
}

type Vitals = 'fcp' | 'lcp' | 'tbt' | 'cls';

/** What `npm run vitals` leaves. */
type Felt = {
  readonly goals: Readonly<Record<Vitals | 'inp', number>>;
  /** Each with where it comes from: not all are measured at once. */
  readonly runs: readonly (Origin & {
    readonly line: { readonly name: string };
    readonly screen: string;
    readonly map: string;
    readonly how: string;
    readonly start: Readonly<Record<Vitals | 'tbtUntilRest', number>>;
    /** With a hand on the mouse from the first moment, which brings the map at once; not measured before there was a difference. */
    readonly handed?: Readonly<Record<Vitals, number>>;
    readonly session: { readonly inp: number; readonly cls: number } | null;
  })[];
};

function vitalsRows(): readonly Row[] {
  const felt = left<Felt>('vitals');
  if (felt === null) return [];
  const { goals } = felt;
  return felt.runs.map(({ screen, how, line, start, handed, session, ...origin }) => [
    `${screen} on ${line.name}, processor slowed down 4 times; ${how}`,
    `FCP ${whole(goals.fcp)}, LCP ${whole(goals.lcp)}, TBT ${whole(goals.tbt)}, INP ${whole(goals.inp)} ms, CLS ${goals.cls}`,
    `FCP ${whole(start.fcp)}, LCP ${whole(start.lcp)}, TBT ${whole(start.tbt)} (${whole(start.tbtUntilRest)} until nothing more comes)${session === null ? '' : `, INP ${whole(session.inp)}`} ms, CLS ${Math.max(start.cls, session?.cls ?? 0).toFixed(3)}${handed === undefined ? '' : `; with a hand from the first moment FCP ${whole(handed.fcp)}, LCP ${whole(handed.lcp)}, TBT ${whole(handed.tbt)} ms`}`,
    originOf(origin),
    '`npm run vitals`',
  ]);
}

/** What `npm run lighthouse` leaves. */
type Judged = {
  readonly goals: Readonly<Record<string, number>>;
  readonly runs: readonly (Origin & {
    readonly screen: string;
    readonly map: string;
    readonly lighthouse: string;
    readonly scores: Readonly<Record<string, number>>;
    /** Performance in all runs; that with the middle one is told. */
    readonly performances: readonly number[];
  })[];
};

function lighthouseRows(): readonly Row[] {
  const judged = left<Judged>('lighthouse');
  if (judged === null) return [];
  const said = (scores: Readonly<Record<string, number>>): string =>
    Object.keys(judged.goals)
      .map((name) => `${name} ${scores[name]}`)
      .join(', ');
  return judged.runs.map(({ screen, map, lighthouse, scores, performances, ...origin }) => [
    `Lighthouse ${lighthouse}, ${screen}, ${map}`,
    said(judged.goals),
    `${said(scores)}; performance in ${performances.length} runs: ${performances.join(', ')}`,
    originOf(origin),
    '`npm run lighthouse`',
  ]);
}

type Compared = { readonly atlas: number; readonly empty: number; readonly ratio: number };

/** What `npm run frames` leaves: frames in which what is shown moved, and those that the map library painted. */
type Framed = Origin & {
  readonly together: { readonly shown: { readonly p95: Compared; readonly median: Compared } };
};

function framesRows(): readonly Row[] {
  const framed = left<Framed>('frames');
  if (framed === null) return [];
  const { p95, median } = framed.together.shown;
  const said = ({ atlas, empty, ratio }: Compared): string =>
    `${ratio} times (${whole(atlas)} ms and ${whole(empty)} ms)`;
  return [
    [
      'frames shown of a pan and zoom over both hubs with all layers on, beside those of MapLibre with an empty style',
      '95th percentile ≤ 1.5 times',
      `95th percentile ${said(p95)}, median ${said(median)}`,
      originOf(framed),
      '`npm run frames`',
    ],
  ];
}

/** What `npm run memory` leaves, in bytes. */
type Held = Origin & { readonly bytes: Readonly<Record<string, { readonly together: number }>> };

function memoryRows(): readonly Row[] {
  const held = left<Held>('memory');
  if (held === null) return [];
  const found = Object.entries(held.bytes)
    .map(([when, { together }]) => `${when} ${whole(together / 1e6)} MB`)
    .join(', ');
  return [
    [
      'heap and buffers of page and workers',
      '≤ 200 MB after the session',
      found,
      originOf(held),
      '`npm run memory`',
    ],
  ];
}

const TABLE = /(## Fast and light\n[^]*?\n)(\| what \|[^]*?\n)(?=\n)/;

/** The table as it stands in a README. */
export function tableIn(readme: string): string {
  return TABLE.exec(readme)?.[2]?.trim() ?? '';
}

export function withTable(readme: string, table: string): string {
  return readme.replace(TABLE, (_, before: string) => `${before}${table}\n`);
}

export function lightTable(): string {
  const rows: readonly Row[] = [
    ['what', 'goal', 'found', 'when, of which commit', 'try it'],
    ['---', '---', '---', '---', '---'],
    ...weightRows(),
    ...vitalsRows(),
    ...lighthouseRows(),
    ...framesRows(),
    ...memoryRows(),
  ];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
