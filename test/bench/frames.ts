import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { preview } from 'vite';
import { CHROMIUM_ARGUMENTS, findChromium } from '../browser/chromium.ts';
import { buildAndServe } from '../browser/serve-build.ts';
import { handThere } from '../browser/hand.ts';

/**
 * `npm run frames`: pans with the mouse and zooms with the wheel around both hubs, all layers on, 1440 × 900, software
 * rendering; and does the same on a page that has nothing but MapLibre with an empty style, in a container of the same size and place.
 * A frame's time is that from one frame in which what is shown of the map moved to the next, while the hand moves: the library
 * painted it, or the page carried along the picture that it had painted (`src/map/carried-picture.ts`), which is what a hand
 * sees of slow graphics. The goal is about that; how often the library painted, and how long it was between two
 * paintings, stands beside it. Printed, and written to frames.json with the ratios. What a graphics card would do is not
 * known: there is none.
 *
 *   --build DIR   of a build that is there, in place of a new one
 *   --seconds 4   for each pan and each zoom
 *   --print       writes no file
 *   --painted     the page never carries a picture: the library paints every frame, as on fast graphics
 */
const { values: options } = parseArgs({
  options: {
    build: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    print: { type: 'boolean', default: false },
    painted: { type: 'boolean', default: false },
  },
});
const VIEWPORT = { width: 1440, height: 900 };
const HUBS = ['VSIP Bac Ninh II', 'WTC Binh Duong New City'];
const SECONDS = Number(options.seconds);
const MOVES_PER_SECOND = 60;

/** As the atlas makes its map, `src/map/map.ts`. */
const EMPTY_MAP = {
  center: [105.93, 21.12],
  zoom: 10,
  minZoom: 2,
  maxZoom: 17,
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  renderWorldCopies: false,
  attributionControl: false,
  validateStyle: false,
  style: { version: 8, sources: {}, layers: [] },
};

type Move = 'pan' | 'zoom';
/** Milliseconds between frames of a kind. */
type Times = { frames: number; median: number; p95: number; worst: number };
/** Of those in which what is shown moved, of those that the library painted, and all processors' time of one shown, in all of Chromium. */
type Frames = Times & { painted: Times; processorMs: number };
type Row = { hub: string; move: Move; atlas: Frames; empty: Frames };

const served = options.build === undefined ? await buildAndServe() : await serve(options.build);
const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
const context = await browser.newContext({
  viewport: VIEWPORT,
  // what a service worker fetches in the background is not what is measured
  serviceWorkers: 'block',
  locale: 'en-GB',
});
if (options.painted) await context.route('**/carried-picture-*.js', (route) => route.abort());
const rows: Row[] = [];
const all = {
  shown: { atlas: [] as number[], empty: [] as number[] },
  painted: { atlas: [] as number[], empty: [] as number[] },
};
const loadAtStart = loadavg()[0]!;
try {
  const atlas = await open(served.address);
  await idle(atlas);
  for (const box of await atlas.locator('.layers input[type=checkbox]').all()) await box.check();
  await idle(atlas);
  const empty = await openEmpty(await boxOf(atlas));
  for (const hub of HUBS) {
    await atlas.bringToFront();
    await atlas.getByRole('button', { name: hub }).first().click();
    await idle(atlas);
    for (const move of ['pan', 'zoom'] as const) {
      await atlas.bringToFront();
      const ofAtlas = await during(atlas, move, 'atlas');
      await idle(atlas);
      await empty.bringToFront();
      const ofEmpty = await during(empty, move, 'empty');
      rows.push({ hub, move, atlas: ofAtlas, empty: ofEmpty });
    }
    await atlas.bringToFront();
    await atlas.locator('.back').click();
    await idle(atlas);
  }
} finally {
  await browser.close();
  await served.close();
}

const together = { shown: comparedOf(all.shown), painted: comparedOf(all.painted) };
const report = {
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
  date: new Date().toISOString().slice(0, 10),
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  load: { start: tenths(loadAtStart), end: tenths(loadavg()[0]!) },
  graphics: 'SwiftShader: drawn by the processor',
  viewport: VIEWPORT,
  isCarried: !options.painted,
  together,
  rows,
};
if (!options.print)
  writeFileSync(
    fileURLToPath(new URL('frames.json', import.meta.url)),
    `${JSON.stringify(report, null, 2)}\n`,
  );
console.table(
  rows.map(({ hub, move, atlas, empty }) => ({
    'where, how': `${hub}: ${move}`,
    frames: `${atlas.frames} / ${empty.frames}`,
    painted: `${atlas.painted.frames} / ${empty.painted.frames}`,
    'median ms': `${atlas.median} / ${empty.median}`,
    'p95 ms': `${atlas.p95} / ${empty.p95}`,
    'p95 ratio': ratio(atlas.p95, empty.p95),
    'painted p95': `${atlas.painted.p95} / ${empty.painted.p95}`,
    'processor ms': `${atlas.processorMs} / ${empty.processorMs}`,
  })),
);
console.log(`Atlas / empty style, load ${report.load.start} to ${report.load.end}`, JSON.stringify(together));

async function open(address: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  page.on('pageerror', (error) => console.error(error));
  // what tsx puts around inner functions is not there in the page
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(handThere);
  await page.addInitScript(watchFrames);
  await page.goto(address);
  return page;
}

/** A page with nothing but MapLibre and an empty style, its container where the atlas has its own. */
async function openEmpty({ x, y, width, height }: Box): Promise<Page> {
  const library = dirname(fileURLToPath(import.meta.resolve('maplibre-gl')));
  await context.route('**/empty/*', (route) => {
    const file = new URL(route.request().url()).pathname.split('/').at(-1)!;
    if (file !== 'map.html') return route.fulfill({ path: join(library, file) });
    const style = `position:absolute;left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><link rel="stylesheet" href="maplibre-gl.css"><body style="margin:0">
        <div id="map" data-map-state="busy" style="${style}"></div>
        <script type="module">
          import { Map, setWorkerUrl } from './maplibre-gl.mjs';
          setWorkerUrl('maplibre-gl-worker.mjs');
          const container = document.getElementById('map');
          const map = new Map({ container, ...${JSON.stringify(EMPTY_MAP)} });
          map.on('idle', () => (container.dataset.mapState = 'idle'));
        </script>`,
    });
  });
  const page = await open(new URL('empty/map.html', served.address).href);
  await idle(page);
  return page;
}

type Box = { x: number; y: number; width: number; height: number };

async function boxOf(page: Page): Promise<Box> {
  const box = await page.locator('[data-map-state]').boundingBox();
  if (box === null) throw new Error('The map is not there.');
  return box;
}

async function idle(page: Page): Promise<void> {
  await page.locator('[data-map-state=idle]').waitFor();
}

async function during(page: Page, move: Move, of: 'atlas' | 'empty'): Promise<Frames> {
  const box = await boxOf(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.evaluate(() => window.frameWatch.start());
  const before = processorMs(browser);
  if (move === 'pan') await pan(page, x, y);
  else await zoom(page);
  const { shown, painted } = await page.evaluate(() => window.frameWatch.stop());
  const spent = processorMs(browser) - before;
  await page.mouse.up();
  all.shown[of].push(...shown);
  all.painted[of].push(...painted);
  return {
    ...timesOf(shown),
    painted: timesOf(painted),
    processorMs: Math.round(spent / shown.length),
  };
}

function timesOf(unsorted: readonly number[]): Times {
  const times = sorted(unsorted);
  return { frames: times.length, median: at(times, 0.5), p95: at(times, 0.95), worst: at(times, 1) };
}

function comparedOf(times: { atlas: readonly number[]; empty: readonly number[] }) {
  const [atlas, empty] = [timesOf(times.atlas), timesOf(times.empty)];
  const compared = (of: 'p95' | 'median') => ({
    atlas: atlas[of],
    empty: empty[of],
    ratio: ratio(atlas[of], empty[of]),
  });
  return { p95: compared('p95'), median: compared('median') };
}

/** Around in an eight, held all the time. */
async function pan(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.down();
  await steadily(MOVES_PER_SECOND, (share) => {
    const turn = share * 2 * Math.PI;
    return page.mouse.move(x + 180 * Math.sin(turn), y + 150 * Math.sin(2 * turn));
  });
}

/** Out, and in again, some four steps of zoom. */
async function zoom(page: Page): Promise<void> {
  await steadily(10, (share) => page.mouse.wheel(0, share < 0.5 ? 100 : -100));
}

/** Not awaited one by one: a hand does not wait for the page either. */
async function steadily(perSecond: number, step: (share: number) => Promise<void>): Promise<void> {
  const sent: Promise<void>[] = [];
  const begun = performance.now();
  const steps = SECONDS * perSecond;
  for (let i = 1; i <= steps; i++) {
    sent.push(step(i / steps));
    const wait = begun + (i * 1000) / perSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  }
  await Promise.all(sent);
}

/** Time that Chromium's processes have taken of the processors so far; only Linux tells. */
function processorMs(of: Browser): number {
  if (!of.isConnected() || process.platform !== 'linux') return NaN;
  const stats = readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
      const fields = rest.split(' ');
      return [
        { pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) },
      ];
    } catch {
      return [];
    }
  });
  const ours = new Set([process.pid]);
  // children come after their parents, but for numbers that began anew
  for (let before = 0; before !== ours.size;) {
    before = ours.size;
    for (const { pid, parent } of stats) if (ours.has(parent)) ours.add(pid);
  }
  return stats
    .filter(({ pid }) => pid !== process.pid && ours.has(pid))
    .reduce((sum, { ticks }) => sum + ticks * 10, 0);
}

async function serve(outDir: string): Promise<{ address: string; close: () => Promise<void> }> {
  const server = await preview({
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The preview server did not say its address.');
  return { address, close: () => server.close() };
}

function sorted(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b);
}

function at(times: readonly number[], share: number): number {
  return tenths(times[Math.floor((times.length - 1) * share)] ?? NaN);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function ratio(atlas: number, empty: number): number {
  return Math.round((atlas / empty) * 100) / 100;
}

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface adds to the global one
  interface Window {
    frameWatch: { start(): void; stop(): { shown: number[]; painted: number[] } };
  }
}

/**
 * Runs in the page before its own code: times from each frame in which WebGL was given something to the next such frame, and the
 * same of frames in which that was so or the map's canvas was moved.
 */
function watchFrames(): void {
  let hasPainted = false;
  let place = '';
  const kept = (): { times: number[]; last: number | null } => ({ times: [], last: null });
  let [shown, painted] = [kept(), kept()];
  const keep = (of: { times: number[]; last: number | null }, now: number): void => {
    if (of.last !== null) of.times.push(now - of.last);
    of.last = now;
  };
  const { clear } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.clear = function (...taken) {
    hasPainted = true;
    clear.apply(this, taken);
  };
  requestAnimationFrame(function frame(now) {
    requestAnimationFrame(frame);
    // what the frame's other callbacks painted is known after them
    queueMicrotask(() => {
      const before = place;
      place = document.querySelector<HTMLElement>('.maplibregl-canvas')?.style.transform ?? '';
      if (hasPainted) keep(painted, now);
      if (hasPainted || place !== before) keep(shown, now);
      hasPainted = false;
    });
  });
  window.frameWatch = {
    start() {
      [shown, painted] = [kept(), kept()];
    },
    stop: () => ({ shown: shown.times, painted: painted.times }),
  };
}
