import type { Page } from 'playwright-core';
import { seededRandom, type SeededRandom } from '../fixtures/seeded-random.ts';

/**
 * What people do with the atlas, over and over: each deed begins on the first screen and may end anywhere; whoever runs it goes back.
 * Nothing here waits for a fixed time.
 */

const SIZES = [
  { width: 390, height: 844 },
  { width: 900, height: 700 },
  { width: 1440, height: 900 },
] as const;

/** A page of which is counted what is done on it. */
export type Hand = ReturnType<typeof handOn>;

export function handOn(page: Page) {
  let count = 0;
  const map = page.locator('[data-map-state]');
  const did = <T>(done: Promise<T>): Promise<T> => {
    count++;
    return done;
  };
  const hand = {
    page,
    map,
    /** Clicks, keys, turns of the wheel and the like so far. */
    actions: () => count,
    click: (selector: string, at = 0) => did(page.locator(selector).nth(at).click()),
    /** A button or a choice by its name. */
    named: (role: 'button' | 'radio', name: string | RegExp) =>
      did(page.getByRole(role, { name, exact: true }).first().click()),
    press: (key: string) => did(page.keyboard.press(key)),
    clickMap: (x: number, y: number) => did(map.click({ position: { x, y } })),
    fill: (selector: string, text: string) => did(page.locator(selector).first().fill(text)),
    hover: (selector: string, at = 0) => did(page.locator(selector).nth(at).hover()),
    wheel: async (right: number, down: number): Promise<void> => {
      await map.hover({ position: { x: 500, y: 300 } });
      await did(page.mouse.wheel(right, down));
      await hand.atRest();
    },
    drag: async (from: readonly [number, number], by: readonly [number, number]): Promise<void> => {
      await page.mouse.move(...from);
      await page.mouse.down();
      for (let step = 1; step <= 4; step++)
        await did(page.mouse.move(from[0] + (by[0] * step) / 4, from[1] + (by[1] * step) / 4));
      await page.mouse.up();
    },
    there: (selector: string) => page.locator(selector).first().waitFor(),
    gone: (selector: string) => page.locator(selector).first().waitFor({ state: 'detached' }),
    /** Waits until the map has drawn what there is. */
    atRest: () => page.locator('[data-map-state=idle]').waitFor(),
    /** Opens a link in the page that is there. */
    open: (fragment: string) => did(page.evaluate((to) => void (location.hash = to), fragment)),
    resize: (size: { width: number; height: number }) => did(page.setViewportSize(size)),
    download: async (click: () => Promise<void>): Promise<void> => {
      const [file] = await Promise.all([page.waitForEvent('download'), click()]);
      await file.path();
    },
    /** Drops it on the page: the browser library would keep hold of a field for files, and of the view around it. */
    give: (name: string, content: string) =>
      did(
        page.evaluate(
          (file) => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([file.content], file.name));
            for (const type of ['dragenter', 'dragover', 'drop'])
              document.body.dispatchEvent(
                new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
              );
          },
          { name, content },
        ),
      ),
    back: () => did(page.goBack()),
    forward: () => did(page.goForward()),
  };
  return hand;
}

/** The first screen, with nothing of what a link can carry. */
const START = 'v=1!overview';
const SITE = 'v=1!site.park-vsip-bac-ninh-2';
const ANSWERED = '.band-table[data-stale=false]';
const LINK_PLACES = ['park-vsip-bac-ninh-2', 'park-vsip-3', 'park-trang-due'];

/** Back to the first screen, all of it drawn and answered. */
export async function goToStart(hand: Hand): Promise<void> {
  await hand.page.mouse.move(3, 3);
  if (!hand.page.url().endsWith(`#${START}`)) await hand.open(START);
  await hand.there('.questions');
  await hand.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await hand.atRest();
}

/**
 * The same last view, camera and size of the window before each measurement: the browser and the caches hold what was last, and one
 * figure is to be compared with the next.
 */
export async function goToRest(hand: Hand): Promise<void> {
  await hand.page.setViewportSize({ width: 1440, height: 900 });
  for (const fragment of ['v=1!claims', SITE]) {
    await hand.open(fragment);
    await hand.there(fragment === SITE ? ANSWERED : '.claim');
    await hand.atRest();
  }
  // the browser keeps hold of what was clicked last until something else is
  await hand.page.mouse.click(3, 3);
  await goToStart(hand);
}

export type Deed = (hand: Hand, random: SeededRandom) => Promise<void>;

const GEOJSON = (seed: number): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: Array.from({ length: 200 }, (_, i) => ({
      type: 'Feature',
      properties: { name: `Depot ${seed}-${i}`, note: 'x'.repeat(100) },
      geometry: { type: 'Point', coordinates: [105 + (i % 20) / 10, 20.2 + Math.floor(i / 20) / 10] },
    })),
  });

export const DEEDS = {
  async hub(hand, random) {
    await hand.click('.hub', random.below(2));
    await hand.there(ANSWERED);
    await hand.hover('.gateway-row', random.below(4));
    await hand.click('.gateway-row .row-button', random.below(4));
    await hand.there('.route-details[data-stale=false]');
    await hand.click('.minutes .tabs button', 1);
    await hand.there(ANSWERED);
    await hand.click('.back');
  },
  async search(hand, random) {
    const field = '.panel-header [role=combobox]';
    const words = ['hai phong', 'vsip', 'noi bai', 'thai nguyen', '21.03, 105.85', 'zzzz'];
    const wanted = words[random.below(words.length)]!;
    await hand.fill(field, wanted.slice(0, 3));
    await hand.fill(field, wanted);
    await hand.there('[role=option]');
    await hand.press('ArrowDown');
    await hand.press(wanted === 'zzzz' ? 'Escape' : 'Enter');
    if (wanted !== 'zzzz') await hand.there('.card');
  },
  async list(hand, random) {
    await hand.click('.browse .tabs button', random.below(4));
    await hand.click('.browse .place-list button', random.below(8));
    await hand.there('.card');
    await hand.back();
    await hand.there('.questions');
  },
  async pin(hand, random) {
    await hand.named('button', 'Drop a pin on the map');
    // around Hanoi
    await hand.clickMap(340 + random.below(30), 160 + random.below(30));
    await hand.there(ANSWERED);
    const box = await hand.page.locator('.maplibregl-marker').first().boundingBox();
    await hand.drag([(box?.x ?? 0) + 14, (box?.y ?? 0) + 14], [random.below(40), -random.below(40)]);
    await hand.there(ANSWERED);
  },
  async measure(hand, random) {
    await hand.named('button', 'Measure');
    await hand.there('.measure-banner');
    // lines of former rounds are still there: a click may fall on one of their points, and adds none then
    await hand.clickMap(450 + random.below(30), 200 + random.below(40));
    await hand.clickMap(520 + random.below(30), 330 + random.below(40));
    await hand.clickMap(600 + random.below(30), 260 + random.below(40));
    await hand.page.locator('.measure-handle[data-role=vertex]').first().waitFor();
    await hand.press('Backspace');
    await hand.press('Enter');
    await hand.press('Control+z');
    await hand.press('Control+Shift+Z');
    await hand.press('Escape');
  },
  async layers(hand, random) {
    const boxes = hand.page.locator('.layers input[type=checkbox]');
    const at = random.below(await boxes.count());
    for (let twice = 0; twice < 2; twice++) {
      await hand.click('.layers input[type=checkbox]', at);
      await hand.atRest();
    }
  },
  async looks(hand) {
    await hand.named('radio', 'Dark');
    await hand.there('html[data-theme=dark]');
    await hand.named('radio', 'Tiếng Việt');
    await hand.there('html[lang=vi]');
    await hand.named('radio', 'English');
    await hand.there('html[lang=en]');
    await hand.named('radio', 'System');
    await hand.there('html[data-theme=light]');
  },
  async provinces(hand, random) {
    const colours = hand.page.locator('.layers').getByLabel('Coloured by');
    const count = await colours.locator('option').count();
    await colours.selectOption({ index: 1 + random.below(count - 1) });
    await hand.atRest();
    await hand.open('v=1!province.63:27');
    await hand.there('.card');
  },
  async table(hand, random) {
    await hand.open('v=1!table');
    await hand.there('.site-grid[data-stale=false]');
    await hand.click('.grid-column-head button', random.below(3));
    await hand.click('[role=gridcell]', random.below(10));
    await hand.there('.table-route');
    for (let page = 0; page < 3; page++) await hand.press('PageDown');
    await hand.named('button', 'Swap rows and columns');
    await hand.there('.site-grid[data-stale=false]');
    await hand.page.locator('.table-controls select').first().selectOption({ index: 2 });
    await hand.there('.site-grid');
  },
  async claims(hand, random) {
    await hand.open('v=1!claims');
    await hand.there('.claim');
    await hand.gone('.claim[data-verdict=pending]');
    const at = random.below(6);
    await hand.click('.claim-head', at);
    await hand.atRest();
    await hand.click('.claim-head', at);
    await hand.click('.claim-add');
    await hand.back();
  },
  async compare(hand, random) {
    await hand.open(`v=1!comparison&x=1!45!${LINK_PLACES.slice(0, 2).join('!')}`);
    await hand.there('.comparison[aria-busy=false]');
    await hand.click('.column-buttons [data-control=remove]', random.below(2));
    await hand.press('Control+z');
    await hand.there('.comparison[aria-busy=false]');
    await hand.press('Control+Shift+Z');
  },
  async score(hand, random) {
    await hand.open('v=1!score');
    await hand.named('button', 'Regional warehouse');
    await hand.there('.ranked');
    await hand.page.locator('.criterion-slider').nth(random.below(3)).focus();
    for (let step = 0; step < 8; step++) await hand.press(step % 2 ? 'ArrowLeft' : 'ArrowRight');
    await hand.click('.ranked-why', random.below(4));
    await hand.there('.score-why');
    await hand.press('Control+z');
  },
  async conditions(hand, random) {
    await hand.open('v=1!conditions');
    await hand.there('.found-parks[aria-busy=false]');
    await hand.fill('.condition input[type=number]', String(40 + random.below(30)));
    await hand.there('.found-parks[aria-busy=false]');
    await hand.press('Control+z');
  },
  async views(hand) {
    for (const fragment of ['v=1!hubs', 'v=1!data', SITE, 'v=1!line.highway-ql-1']) {
      await hand.open(fragment);
      await hand.there('#panel h1, .card');
    }
    for (let step = 0; step < 3; step++) await hand.back();
    for (let step = 0; step < 3; step++) await hand.forward();
    await hand.there('.panel-body dl.facts');
  },
  async file(hand, random) {
    await hand.open('v=1!data');
    const name = `depots-${random.below(3)}.geojson`;
    await hand.give(name, GEOJSON(random.below(1000)));
    await hand.there('.reading[data-state=read]');
    await hand.there('.own-set');
    await hand.atRest();
    while ((await hand.page.locator('.own-set').count()) > 0) {
      const left = await hand.page.locator('.own-set').count();
      await hand.page.locator('.own-set').first().locator('.own-set-row .link-button').last().click();
      await hand.page.waitForFunction((n) => document.querySelectorAll('.own-set').length < n, left);
    }
    while ((await hand.page.locator('.reading').count()) > 0) {
      const left = await hand.page.locator('.reading').count();
      await hand.page.locator('.reading').first().getByRole('button').last().click();
      await hand.page.waitForFunction((n) => document.querySelectorAll('.reading').length < n, left);
    }
  },
  async save(hand, random) {
    await hand.open(SITE);
    await hand.there(ANSWERED);
    const button = hand.page.getByRole('main').getByRole('button', { name: 'Save as a file' }).first();
    await button.click();
    const formats = hand.page.locator('.save-list [data-format]:not([data-format=png])');
    const count = await formats.count();
    await hand.download(() => formats.nth(random.below(count)).click());
  },
  async picture(hand) {
    await hand.open(SITE);
    await hand.there(ANSWERED);
    await hand.atRest();
    const button = hand.page.getByRole('button', { name: 'Save the map as a picture (PNG)' });
    await hand.download(() => button.click());
  },
  async report(hand) {
    await hand.open('v=1!report.park-vsip-bac-ninh-2');
    await hand.there('.report-picture img');
    await hand.page.locator('.report-busy:empty').waitFor({ state: 'attached' });
    await hand.back();
  },
  async undo(hand, random) {
    await hand.open(`${SITE}&o=1!${LINK_PLACES[1 + random.below(2)]}`);
    await hand.there(ANSWERED);
    await hand.named('button', /Keep as an origin$/);
    await hand.there(ANSWERED);
    for (const key of ['Control+z', 'Control+Shift+Z', 'Control+z']) await hand.press(key);
    await hand.there(ANSWERED);
  },
  async look(hand, random) {
    await hand.wheel(0, -240);
    await hand.wheel(0, 240);
    await hand.drag([900, 500], [-60 + random.below(40), 30]);
    await hand.atRest();
    await hand.map.hover({ position: { x: 500 + random.below(80), y: 300 } });
    await hand.press('l');
    await hand.there('.map-list .place-list li');
    await hand.click('.map-list .section-head .icon-button');
    await hand.press('?');
    await hand.there('dialog.help[open]');
    await hand.press('Escape');
  },
  async size(hand) {
    for (const size of SIZES) {
      await hand.resize(size);
      await hand.atRest();
    }
  },
} as const satisfies Record<string, Deed>;

export type DeedName = keyof typeof DEEDS;
export const DEED_NAMES = Object.keys(DEEDS) as DeedName[];

/** All deeds, each once, in an order that the seed makes. */
export function shuffled<T>(all: readonly T[], random: SeededRandom): readonly T[] {
  const order = [...all];
  for (let i = order.length - 1; i > 0; i--) {
    const other = random.below(i + 1);
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order;
}

/** A round of deeds, each begun on the first screen, and back there. */
export async function round(hand: Hand, deeds: readonly DeedName[], seed: number): Promise<void> {
  const random = seededRandom(seed);
  for (const name of shuffled(deeds, random)) {
    const deed: Deed = DEEDS[name];
    try {
      await deed(hand, random);
      await goToStart(hand);
    } catch (error) {
      throw new Error(`The deed “${name}” did not succeed (seed ${seed}).`, { cause: error });
    }
  }
}
