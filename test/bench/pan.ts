import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findChromium } from '../browser/chromium.ts';
import { buildAndServe } from '../browser/serve-build.ts';

/**
 * `npm run pan`: pans with the mouse and zooms with the wheel around both hubs, all layers on, 1440 × 900, software
 * rendering; prints the times between frames and writes them to pan.json. What a graphics card would do is not known.
 */
const VIEWPORT = { width: 1440, height: 900 };
const HUBS = ['VSIP Bac Ninh II', 'WTC Binh Duong New City'];
const STEPS = 24;

const served = await buildAndServe();
const profile = mkdtempSync(join(tmpdir(), 'atlas-pan-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: findChromium(),
  args: [...CHROMIUM_ARGUMENTS],
  viewport: VIEWPORT,
  // what a service worker fetches in the background is not what is measured
  serviceWorkers: 'block',
  locale: 'en-GB',
});
const report: Record<string, Frames> = {};
try {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  // what tsx puts around inner functions is not there in the page
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(watchFrames);
  await page.goto(served.address);
  await page.locator('[data-map-state=idle]').waitFor();
  for (const box of await page.locator('.layers input[type=checkbox]').all()) await box.check();
  for (const hub of HUBS) {
    await page.getByRole('button', { name: hub }).first().click();
    await page.locator('[data-map-state=idle]').waitFor();
    report[`${hub}: pan`] = await during(page, pan);
    report[`${hub}: zoom`] = await during(page, zoom);
    await page.locator('.back').click();
  }
} finally {
  await context.close();
  await served.close();
  rmSync(profile, { recursive: true, force: true });
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
const loadAtEnd = Math.round((loadavg()[0] ?? 0) * 100) / 100;
writeFileSync(
  fileURLToPath(new URL('pan.json', import.meta.url)),
  `${JSON.stringify({ machine, viewport: VIEWPORT, loadAtEnd, report }, null, 2)}\n`,
);
console.table(report);

/** Milliseconds between the frames of the page while it is moved. */
type Frames = { frames: number; median: number; p95: number; worst: number };

async function during(page: Page, move: (page: Page) => Promise<void>): Promise<Frames> {
  await page.evaluate(() => window.frameTimes.splice(0));
  await move(page);
  const times = (await page.evaluate(() => window.frameTimes.splice(0))).sort((a, b) => a - b);
  await page.locator('[data-map-state=idle]').waitFor();
  const at = (share: number): number => Math.round(times[Math.floor((times.length - 1) * share)] ?? NaN);
  return { frames: times.length, median: at(0.5), p95: at(0.95), worst: at(1) };
}

async function pan(page: Page): Promise<void> {
  await page.mouse.move(760, 600);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) {
    const turn = (step / STEPS) * 2 * Math.PI;
    await page.mouse.move(760 + 180 * Math.sin(turn), 600 - 150 * (1 - Math.cos(turn)));
  }
  await page.mouse.up();
}

async function zoom(page: Page): Promise<void> {
  for (const by of [-1, 1]) for (let step = 0; step < STEPS / 4; step++) await page.mouse.wheel(0, by * 60);
}

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface adds to the global one
  interface Window {
    frameTimes: number[];
  }
}

/** Runs in the page before the app. */
function watchFrames(): void {
  window.frameTimes = [];
  let last = performance.now();
  requestAnimationFrame(function frame(now) {
    window.frameTimes.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  });
}
