import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { ARGUMENTS_WITHOUT_GRAPHICS, CHROMIUM_ARGUMENTS, findChromium } from '../browser/chromium.ts';
import { DEED_NAMES, goToRest, goToStart, handOn, round, type DeedName } from '../browser/endure-deeds.ts';
import { growth, probeOf, type Holding } from '../browser/endure-probe.ts';
import { buildAndServe } from '../browser/serve-build.ts';
import { handThere } from '../browser/hand.ts';

/**
 * `npm run endure`: long use of the production build in Chromium. Rounds of everything that can be done, in an order that the seed
 * makes, the same in each: what the last deeds of a round leave (the table's last answer, say) differs by some 10 MB from order to order.
 * After each, at rest on the first screen, what page and workers hold. What grows after the warm-up is a leak, or machine code that
 * the browser made of ours (heap snapshots tell): growth is told for a thousand actions. Printed, and written to endure.json (with `--only`, printed alone).
 *
 *   --rounds 24      how many, or --minutes 60 for how long
 *   --warm-up 4      rounds before growth is counted
 *   --graphics       with WebGL, drawn in software (the default is the map as a picture)
 *   --only a,b       these deeds alone, to find who leaks
 *   --seed 1 --address http://…
 */
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '24' },
    minutes: { type: 'string' },
    'warm-up': { type: 'string', default: '4' },
    graphics: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string', default: '20261122' },
    address: { type: 'string' },
  },
});
const deeds = options.only === undefined ? DEED_NAMES : (options.only.split(',') as DeedName[]);
const unknown = deeds.filter((name) => !DEED_NAMES.includes(name));
if (unknown.length > 0)
  throw new Error(`No such deed: ${unknown.join(', ')}. There are ${DEED_NAMES.join(', ')}.`);
const warmUp = Number(options['warm-up']);

type Row = Holding & { readonly actions: number; readonly seconds: number };
const MEASURES = ['heap', 'workerHeap', 'nodes', 'detached', 'listeners', 'documents', 'workers'] as const;

const served = options.address === undefined ? await buildAndServe() : null;
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...(options.graphics ? CHROMIUM_ARGUMENTS : ARGUMENTS_WITHOUT_GRAPHICS)],
});
const rows: Row[] = [];
const troubles: string[] = [];
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  listen(page);
  await page.addInitScript(handThere);
  await page.goto(served?.address ?? options.address!);
  const probe = await probeOf(page);
  const hand = handOn(page);
  await goToStart(hand);
  const begun = performance.now();
  const seconds = (): number => Math.round((performance.now() - begun) / 1000);
  const isOver = (): boolean =>
    options.minutes === undefined
      ? rows.length > Number(options.rounds)
      : seconds() > 60 * Number(options.minutes) && rows.length > warmUp + 2;
  const look = async (): Promise<void> => {
    await goToRest(hand);
    const row = { actions: hand.actions(), seconds: seconds(), ...(await probe.look()) };
    rows.push(row);
    console.log(
      [`round ${rows.length - 1}`, `${row.actions} actions`, `${row.seconds} s`, ...MEASURES.map((name) => `${name} ${shown(name, row[name])}`)].join(' · '), // prettier-ignore
    );
  };
  await look();
  while (!isOver()) {
    await round(hand, deeds, Number(options.seed));
    await look();
  }
} catch (error) {
  if (rows.length === 0) throw error;
  // what was measured until then is told all the same
  const { cause } = error as { readonly cause?: unknown };
  troubles.push(`${error}${cause === undefined ? '' : ` ${cause}`}`);
} finally {
  await browser.close();
  await served?.close();
}

const steady = rows.slice(warmUp);
const actions = steady.map((row) => row.actions);
const perThousand = Object.fromEntries(
  MEASURES.map((name) => [name, 1000 * growth(actions, steady.map((row) => row[name]))]), // prettier-ignore
) as Record<(typeof MEASURES)[number], number>;
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
console.log(`\n${machine}, load ${loadavg()[0]?.toFixed(1)}, ${options.graphics ? 'with' : 'without'} WebGL`);
console.log(
  `Growth in a thousand actions, after ${warmUp} rounds (${rows.at(-1)!.actions} actions, ${rows.length - 1} rounds):`,
);
for (const name of MEASURES) console.log(`  ${name.padEnd(10)} ${shown(name, perThousand[name])}`);
console.log(
  troubles.length === 0 ? 'No error on the console.' : `Errors on the console:\n${troubles.join('\n')}`,
);

if (options.only === undefined) {
  const file = options.graphics ? 'endure-graphics.json' : 'endure.json';
  const date = new Date().toISOString().slice(0, 10);
  const report = { machine, date, seed: options.seed, warmUp, perThousand, troubles, rows };
  writeFileSync(fileURLToPath(new URL(file, import.meta.url)), `${JSON.stringify(report, null, 2)}\n`);
}
if (troubles.length > 0) process.exitCode = 1;

function shown(name: (typeof MEASURES)[number], value: number): string {
  if (name === 'heap' || name === 'workerHeap') return `${(value / 1e6).toFixed(2)} MB`;
  return String(Math.round(value * 10) / 10);
}

function listen(page: Page): void {
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${message.text()} (${message.location().url})`);
  });
}
