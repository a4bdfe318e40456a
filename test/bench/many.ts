import { readFile } from 'node:fs/promises';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ARGUMENTS_WITHOUT_GRAPHICS, CHROMIUM_ARGUMENTS, findChromium } from '../browser/chromium.ts';
import { probeOf } from '../browser/endure-probe.ts';
import { buildAndServe } from '../browser/serve-build.ts';
import { manySites } from '../fixtures/many-sites.ts';
import { handThere } from '../browser/hand.ts';

/**
 * `npm run many`: a file of 20,000 sites (`--sites`) in the production build: of each step how long it took until it was seen, and
 * the longest time for which the page did not react. `--graphics`: with WebGL, drawn in software. Printed, and written to many.json.
 */
const { values: options } = parseArgs({
  options: {
    sites: { type: 'string', default: '20000' },
    graphics: { type: 'boolean', default: false },
    address: { type: 'string' },
  },
});
const count = Number(options.sites);
const served = options.address === undefined ? await buildAndServe() : null;
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...(options.graphics ? CHROMIUM_ARGUMENTS : ARGUMENTS_WITHOUT_GRAPHICS)],
});

type Step = { readonly name: string; readonly seconds: number; readonly longestTaskMs: number };
const steps: Step[] = [];
// by its path: the browser library carries no more than 50 MB itself
const folder = mkdtempSync(join(tmpdir(), 'atlas-many-'));
const source = join(folder, 'depots.geojson');
writeFileSync(source, manySites(count));
const context = await browser.newContext({
  viewport: { width: 1440, height: 900 },
  locale: 'en-GB',
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
});
const page = await context.newPage();
page.setDefaultTimeout(300_000);
page.on('pageerror', (error) => console.error(error));
await page.addInitScript(() => {
  const tasks: number[] = [];
  Object.assign(globalThis, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
});

async function step(name: string, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => void ((globalThis as unknown as { longTasks: number[] }).longTasks.length = 0));
  const begun = performance.now();
  await act();
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  // what goes on after the first sight belongs to it, too
  await page.locator('[data-map-state=idle]').waitFor();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  steps.push({ name, seconds, longestTaskMs: Math.round(Math.max(0, ...tasks)) });
  const { longestTaskMs } = steps.at(-1)!;
  console.log(`${name.padEnd(44)} ${String(seconds).padStart(6)} s   longest task ${longestTaskMs} ms`);
}

/** A limit and two criteria by drive times: who counts people waits for minutes, with progress. */
const RANKING =
  'v=1!score&w=1!!m.port.t,k,*seaports.5400!d.airport.t,c,*international-airports.70.0.7200!d.sea.t,k,*seaports.30';

const open = (fragment: string) => page.evaluate((to) => void (location.hash = to), fragment);
const answered = () => page.locator('.site-grid[data-stale=false]').waitFor();
const field = page.locator('.panel-header [role=combobox]');
const option = (name: string) => page.getByRole('option', { name }).first();
let heaps = { page: 0, workers: 0 };
try {
  await page.addInitScript(handThere);
  await page.goto(served?.address ?? options.address!);
  await page.locator('.questions').waitFor();
  await page.locator('[data-map-state=idle]').waitFor();
  await page.locator('.hub-drive strong').first().waitFor();
  await open('v=1!data');
  await page.locator('input.import-files').waitFor({ state: 'attached' });
  await step('read the file, drawn', async () => {
    await page.locator('input.import-files').setInputFiles(source);
    await page.locator('.reading[data-state=read]').waitFor();
  });
  await step('first letters in the search', async () => {
    await field.fill('dep');
    await option('Depot').waitFor();
  });
  await step('the whole name', async () => {
    await field.fill('depot 12345');
    await option('Depot 12345').waitFor();
  });
  await step('chosen, areas answered', async () => {
    await option('Depot 12345').click();
    await page.locator('.band-table[data-stale=false]').waitFor();
  });
  await step('all of Vietnam again', () => open('v=1!overview'));
  await step('list of what the map shows', async () => {
    await page.keyboard.press('l');
    await page.locator('.map-list .place-list li').first().waitFor();
  });
  await step('letters in the list', async () => {
    await page.locator('.map-list-filter input').fill('depot 77');
    await page.locator('.map-list .place-list li', { hasText: 'Depot 77' }).first().waitFor();
  });
  await open('v=1!data');
  await step('table of all, opened', async () => {
    await page.locator('.card-actions button', { hasText: 'Drive times in a table' }).click();
    await page.locator('.site-grid .grid-row').first().waitFor();
  });
  await step('… all drives', answered);
  await step('… sorted by a column', async () => {
    await page.locator('.grid-column-head button').nth(1).click();
    await page.locator('[aria-sort]').first().waitFor();
  });
  await step('… straight lines', async () => {
    await page.locator('.table-controls select').first().selectOption({ index: 2 });
    await answered();
  });
  await step('… saved as CSV', async () => {
    await page.getByRole('main').getByRole('button', { name: 'Save as a file' }).first().click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.save-list [data-format=csv]').click(),
    ]);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n').length;
    if (lines !== count + 1) throw new Error(`${lines} lines were saved.`);
  });
  await open(RANKING);
  await page.locator('.ranked').first().waitFor();
  await step('ranking of all by two drives', async () => {
    await page.getByRole('radio', { name: /my own sites/ }).click();
    await page.locator('.ranked', { hasText: 'Depot' }).first().waitFor();
  });
  await step('… a weight moved', async () => {
    const slider = page.locator('.criterion-slider').first();
    await slider.focus();
    for (let key = 0; key < 5; key++) await slider.press('ArrowRight');
  });
  await open('v=1!data');
  await step('hidden', () => page.locator('.own-set input').first().uncheck());
  await step('shown', () => page.locator('.own-set input').first().check());
  await step('closed', async () => {
    await page.locator('.own-set-row .link-button').last().click();
    await page.locator('.own-set').first().waitFor({ state: 'detached' });
  });
  await step('brought back by undo', async () => {
    await page.keyboard.press('Control+z');
    await page.locator('.own-set').first().waitFor();
  });
  const { heap, workerHeap } = await (await probeOf(page)).look();
  heaps = { page: Math.round(heap / 1e6), workers: Math.round(workerHeap / 1e6) };
  console.log(`heap of the page ${heaps.page} MB, of its workers ${heaps.workers} MB`);
} finally {
  rmSync(folder, { recursive: true });
  await browser.close();
  await served?.close();
}
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1)}`;
const report = { machine, date: new Date().toISOString().slice(0, 10), sites: count, hasGraphics: options.graphics, heaps, steps }; // prettier-ignore
writeFileSync(fileURLToPath(new URL('many.json', import.meta.url)), `${JSON.stringify(report, null, 2)}\n`);
console.log(machine);
