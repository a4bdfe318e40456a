import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { ARGUMENTS_WITHOUT_GRAPHICS, CHROMIUM_ARGUMENTS, findChromium } from '../browser/chromium.ts';
import { probeOf } from '../browser/endure-probe.ts';
import { manySites } from '../fixtures/many-sites.ts';
import { medianOf } from './statistics.ts';
import { rounded, told, type Cost, type SizePoint } from './scale-curves.ts';

/** So many points, and no more, are made to lie in Vietnam one by one; a file of more repeats them. */
const MOST_PLACED = 200_000;

/**
 * Imported points in the production build: of each step the processor time of the page's own thread, and the longest for which the
 * page did not react. The map is drawn as SVG, or by WebGL in software (`isLive`).
 */
export async function importedPoint(
  address: string,
  size: number,
  isLive: boolean,
  runs: number,
): Promise<SizePoint> {
  const file = join(tmpdir(), `scale-${process.pid}-${size}.geojson`);
  writeFileSync(file, fileOf(size));
  try {
    const all: Awaited<ReturnType<typeof session>>[] = [];
    for (let run = 0; run < runs; run++) all.push(await session(address, file, isLive));
    const steps = Object.keys(all[0]!.costs);
    const costs: Record<string, Cost> = {};
    for (const step of steps) {
      const of = (key: 'processorMs' | 'longestTaskMs'): number =>
        Math.round(medianOf(all.map((one) => one.costs[step]?.[key] ?? NaN)));
      costs[step] = { processorMs: of('processorMs'), longestTaskMs: of('longestTaskMs'), runs };
      told(step, size, costs[step]);
    }
    return { size, costs, memory: isLive ? {} : { page: medianOf(all.map(({ heap }) => heap)) } };
  } finally {
    rmSync(file, { force: true });
  }
}

/** How a file of more things than are read is refused: in which words, and after which time. */
export async function refusedPoint(
  address: string,
  size: number,
): Promise<{ readonly words: string; readonly point: SizePoint }> {
  const file = join(tmpdir(), `scale-${process.pid}-${size}.geojson`);
  writeFileSync(file, fileOf(size));
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...ARGUMENTS_WITHOUT_GRAPHICS],
  });
  try {
    const { page, measure } = await opened(await browser.newPage({ locale: 'en-GB' }), address);
    let words = '';
    const cost = await measure(async () => {
      await page.locator('input.import-files').setInputFiles(file);
      await page.locator('.reading[data-state=refused]').waitFor();
      words = await page.locator('.reading[data-state=refused] .reading-words').innerText();
    });
    told('refused', size, cost);
    return { words, point: { size, what: 'refused', costs: { refused: cost }, memory: {} } };
  } finally {
    await browser.close();
    rmSync(file, { force: true });
  }
}

async function session(address: string, file: string, isLive: boolean) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...(isLive ? CHROMIUM_ARGUMENTS : ARGUMENTS_WITHOUT_GRAPHICS)],
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    const { page, measure } = await opened(await context.newPage(), address);
    const costs: Record<string, Cost> = {};
    const drawn = isLive ? 'read and drawn on the live map' : 'read and drawn as SVG';
    costs[drawn] = await measure(async () => {
      await page.locator('input.import-files').setInputFiles(file);
      await page.locator('.reading[data-state=read]').waitFor();
    });
    costs[isLive ? 'live map moved' : 'SVG map moved'] = await measure(async () => {
      await page.mouse.move(1000, 450);
      await page.mouse.down();
      await page.mouse.move(900, 400, { steps: 3 });
      await page.mouse.up();
    });
    if (isLive) return { costs, heap: 0 };
    const field = page.locator('.panel-header [role=combobox]');
    costs['first letter in the search'] = await measure(async () => {
      await field.fill('d');
      await page.getByRole('option').first().waitFor();
    });
    costs['whole word in the search'] = await measure(async () => {
      await field.fill('depot 777');
      await page.getByRole('option', { name: 'Depot 777' }).first().waitFor();
      await field.fill('');
    });
    costs['kept on the device'] = await measure(async () => {
      await page.locator('.own-set-row input, .own-set input').last().check();
      await page.waitForTimeout(500);
    });
    await page.evaluate(() => void (location.hash = 'v=1!overview'));
    costs['list of what the map shows'] = await measure(async () => {
      await page.keyboard.press('l');
      await page.locator('.map-list .place-list li').first().waitFor();
    });
    await page.evaluate(() => void (location.hash = 'v=1!data'));
    await page.locator('.own-set').first().waitFor();
    const { heap } = await (await probeOf(page)).look();
    costs['closed'] = await measure(async () => {
      await page.locator('.own-set-row .link-button').last().click();
      await page.locator('.own-set').first().waitFor({ state: 'detached' });
    });
    return { costs, heap: Math.round(heap / 1e5) / 10 };
  } finally {
    await browser.close();
  }
}

/** The page at its view of own files, at rest, and what measures a step in it. */
async function opened(page: Page, address: string) {
  page.setDefaultTimeout(150_000);
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(`${address}#v=1!data`);
  await page.locator('input.import-files').waitFor({ state: 'attached' });
  await page.locator('[data-map-state=idle]').waitFor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const measure = async (act: () => Promise<unknown>): Promise<Cost> => {
    await page.evaluate(() => void ((globalThis as unknown as { longTasks: number[] }).longTasks.length = 0));
    const before = await threadSeconds(cdp);
    await act();
    // what goes on after the first sight belongs to it, too
    await page.locator('[data-map-state=idle]').waitFor();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    const after = await threadSeconds(cdp);
    const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
    return {
      processorMs: rounded((after - before) * 1000),
      longestTaskMs: Math.round(Math.max(0, ...tasks)),
      runs: 1,
    };
  };
  return { page, measure };
}

async function threadSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

let placed: string | null = null;

function fileOf(size: number): string {
  if (size <= MOST_PLACED) return manySites(size);
  placed ??= manySites(MOST_PLACED);
  const { features } = JSON.parse(placed) as { features: { geometry: unknown }[] };
  // bare, so that the file is not too large before it holds too much
  const lines = Array.from({ length: size }, (_, i) =>
    JSON.stringify({ type: 'Feature', properties: {}, geometry: features[i % features.length]!.geometry }),
  );
  return `{"type":"FeatureCollection","features":[${lines.join(',')}]}`;
}
