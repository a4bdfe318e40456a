import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../test/browser/chromium.ts';
import { LATER, PARTS } from './parts.ts';
import { staticHost } from './static-host.ts';
import type { Weight } from './weigh.ts';

const ROADS = 'network/vietnam.roads';
/** Nothing was asked for so long: all that comes by itself has been. */
const QUIET_MS = 5000;
/** Waits of the page from this on are patience. */
const PATIENCE_MS = 10_000;

/**
 * Opens a build in Chromium as a new visitor, with the live map, and holds the roads back until nothing else is fetched; then chooses a
 * site, until its areas are there. Gives sentences: what was fetched before the roads, or twice, and is not counted for the first answer, and what is
 * counted and was not fetched.
 */
export async function lookAt(folder: string, weights: readonly Weight[]): Promise<readonly string[]> {
  const host = await staticHost(folder, ROADS);
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      // its copy of everything comes after the roads
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    await page.addInitScript(waitForEver, PATIENCE_MS);
    await page.goto(host.address);
    const site = page.locator('button.hub').first();
    await site.waitFor();
    await page.locator('[data-map-state=idle]').waitFor();
    for (let before = -1; before !== host.asked().length;) {
      before = host.asked().length;
      await page.waitForTimeout(QUIET_MS);
    }
    const beforeRoads = filesIn(host.asked());
    host.letGo();
    await site.click();
    await page.locator('[aria-labelledby=reach-heading][aria-busy=false]').waitFor();
    return differences(weights, beforeRoads, filesIn(host.asked()));
  } finally {
    await browser.close();
    await host.close();
  }
}

/** The page's patience with roads that do not come is not what is looked at: on a busy machine they are held back for longer. */
function waitForEver(patience: number): void {
  const before = window.setTimeout;
  window.setTimeout = ((run: () => void, after?: number) =>
    (after ?? 0) >= patience ? 0 : before(run, after)) as typeof window.setTimeout;
}

/** Those that were sent, not only asked about again. */
const filesIn = (asked: readonly { readonly file: string; readonly bytes: number }[]): readonly string[] =>
  asked.filter(({ bytes }) => bytes > 0).map(({ file }) => file);

/** In words, where what is counted and what was fetched are not the same. */
export function differences(
  weights: readonly Weight[],
  beforeRoads: readonly string[],
  inAll: readonly string[],
): readonly string[] {
  const first = new Set(PARTS.map(({ name }) => name));
  const partOf = new Map(weights.map(({ file, part }) => [file, part]));
  const [early, all] = [new Set(beforeRoads), new Set(inAll)];
  const uncounted = [...early].filter((file) => !first.has(partOf.get(file) ?? LATER));
  const unfetched = weights
    .filter(({ file, part }) => first.has(part) && !all.has(file))
    .map(({ file }) => file);
  const twice = [...all].filter((file) => inAll.indexOf(file) !== inAll.lastIndexOf(file));
  return [
    ...uncounted.map((file) => `${file} is fetched before the roads, and not counted for the first answer.`),
    ...unfetched.map((file) => `${file} is counted for the first answer, and not fetched until then.`),
    ...twice.map((file) => `${file} is fetched twice.`),
  ];
}
