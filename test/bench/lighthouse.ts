import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { ARGUMENTS_WITHOUT_GRAPHICS, CHROMIUM_ARGUMENTS, findChromium } from '../browser/chromium.ts';
import { buildOnly } from '../browser/serve-build.ts';
import { idleGraphics } from './idle-graphics.ts';
import { LINES, throttledHost } from './throttled-host.ts';

/**
 * `npm run lighthouse`: Lighthouse against the production build in Chromium, once as a phone and once as a desktop. npm fetches Lighthouse for
 * this command alone, at the version below: it is in no lockfile of ours, and no part of the atlas. Printed, and written to lighthouse.json.
 *
 *   --screens mobile,desktop
 *   --maps undrawn,software   as `npm run vitals`: WebGL that does nothing, put into the page by a script of its own, or drawn by the processor; `svg`: none
 *   --runs 5              of each; that with the middle performance is told, and what the others had
 *   --build dist          a build that is there already; else one is made
 *   --print               writes no file
 */
/** The last one that runs with Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const CATEGORIES = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;

const { values: options } = parseArgs({
  options: {
    screens: { type: 'string', default: 'mobile,desktop' },
    maps: { type: 'string', default: 'undrawn,software' },
    runs: { type: 'string', default: '5' },
    build: { type: 'string' },
    print: { type: 'boolean', default: false },
  },
});

type Audit = {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly scoreDisplayMode: string;
  readonly displayValue?: string;
  readonly numericValue?: number;
};
type Category = { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }; // prettier-ignore
type Result = {
  readonly lighthouseVersion: string;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly categories: Readonly<Record<string, Category>>;
  readonly runtimeError?: { readonly message: string };
};

const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
  'interactive',
] as const;

// before anything is written
const commit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
const built = options.build === undefined ? await buildOnly() : { outDir: options.build, remove: () => {} };
type Run = ReturnType<typeof told>;
const FILE = fileURLToPath(new URL('lighthouse.json', import.meta.url));
try {
  for (const map of options.maps.split(',')) {
    // Lighthouse reckons with a slow line by itself
    const host = await throttledHost(built.outDir, LINES.none, map === 'undrawn' ? idleGraphics : undefined);
    for (const screen of options.screens.split(',')) {
      const results: Result[] = [];
      while (results.length < Number(options.runs)) results.push(await look(host, screen, map));
      const run = told(screen, map, results);
      print(run);
      if (!options.print) keep(run);
    }
    await host.close();
  }
} finally {
  built.remove();
}

function print({ screen, map, load, scores, performances, metrics, failing }: Run): void {
  console.log(`\n${screen}, ${map}, load ${load}; performance of all runs ${performances.join(', ')}`);
  for (const [name, goal] of Object.entries(CATEGORIES))
    console.log(`  ${name} ${scores[name]}${(scores[name] ?? 0) < goal ? ` (goal ${goal})` : ''}`);
  console.log(`  ${Object.entries(metrics).map(([name, value]) => `${name} ${value}`).join(' · ')}`); // prettier-ignore
  for (const { category, title, score, said } of failing)
    console.log(`  - ${category}: ${title} (${score}) ${said}`);
}

/** Runs of other screens and maps stay as they were, each with its date and commit. */
function keep(run: Run): void {
  const former = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as { runs: Run[] }).runs : [];
  const others = former.filter(({ screen, map }) => screen !== run.screen || map !== run.map);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  const runs = [...others, run].sort((a, b) => `${a.map}${a.screen}`.localeCompare(`${b.map}${b.screen}`));
  writeFileSync(FILE, `${JSON.stringify({ machine, goals: CATEGORIES, runs }, null, 2)}\n`);
}

async function look(
  { address, trust }: { address: string; trust: string },
  screen: string,
  map: string,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-lighthouse-'));
  const output = join(folder, 'result.json');
  const flags = [
    '--headless=new',
    ...(map === 'software' ? CHROMIUM_ARGUMENTS : ARGUMENTS_WITHOUT_GRAPHICS),
    trust,
    `--user-data-dir=${join(folder, 'profile')}`,
  ];
  try {
    await promisify(execFile)(
      'npm',
      [
        // prettier-ignore
        'exec',
        '--yes',
        `--package=${LIGHTHOUSE}`,
        '--',
        'lighthouse',
        address,
        '--output=json',
        `--output-path=${output}`,
        '--quiet',
        '--no-enable-error-reporting',
        ...(screen === 'desktop' ? ['--preset=desktop'] : []),
        `--chrome-flags=${flags.join(' ')}`,
      ],
      { env: { ...process.env, CHROME_PATH: findChromium() }, maxBuffer: 1e8 },
    );
    const result = JSON.parse(readFileSync(output, 'utf8')) as Result;
    if (result.runtimeError !== undefined) throw new Error(result.runtimeError.message);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Scores, the figures behind them, and every audit that takes something from a score. */
function told(screen: string, map: string, results: readonly Result[]) {
  const performanceOf = ({ categories }: Result): number =>
    Math.round(100 * (categories['performance']?.score ?? 0));
  const byPerformance = [...results].sort((a, b) => performanceOf(a) - performanceOf(b));
  const { categories, audits, lighthouseVersion } = byPerformance[Math.floor((results.length - 1) / 2)]!;
  const wanted = Object.keys(CATEGORIES);
  const scores = Object.fromEntries(wanted.map((name) => [name, Math.round(100 * (categories[name]?.score ?? 0))])); // prettier-ignore
  const metrics = Object.fromEntries(METRICS.map((id) => [id, audits[id]?.displayValue ?? '']));
  const failing = wanted.flatMap((category) =>
    (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (audit === undefined || audit.score === null || audit.score >= 1 || audit.scoreDisplayMode === 'informative') return []; // prettier-ignore
      return [{ category, id, title: audit.title, weight, score: audit.score, said: audit.displayValue ?? '' }]; // prettier-ignore
    }),
  );
  return {
    screen,
    map,
    lighthouse: lighthouseVersion,
    date: new Date().toISOString().slice(0, 10),
    commit,
    load: Math.round(loadavg()[0]! * 10) / 10,
    scores,
    /** Of all runs, the lowest first. */
    performances: byPerformance.map(performanceOf),
    metrics,
    failing,
  };
}
