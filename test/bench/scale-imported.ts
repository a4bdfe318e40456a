import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { ARGUMENTS_WITHOUT_GRAPHICS, CHROMIUM_ARGUMENTS, findChromium } from '../browser/chromium.ts';
import { probeOf } from '../browser/endure-probe.ts';
import type { Position } from '../../src/domain/units.ts';
import { positionsInVietnam } from '../fixtures/many-sites.ts';
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
  const file = join(tmpdir(), `scale-${process.pid}-${size}.gpx`);
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
  page.setDefaultTimeout(300_000);
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

let placed: readonly Position[] = [];

/** Named waypoints: of all formats that are read without a question, the one in which a million of them has less than 100 MB. */
function fileOf(size: number): string {
  const count = Math.min(size, MOST_PLACED);
  if (placed.length < count) placed = positionsInVietnam(count);
  const lines = Array.from({ length: size }, (_, i) => {
    const [longitude, latitude] = placed[i % count]!;
    return `<wpt lat="${latitude}" lon="${longitude}"><name>Depot ${i + 1}</name></wpt>`;
  });
  return `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${lines.join('')}</gpx>`;
}
