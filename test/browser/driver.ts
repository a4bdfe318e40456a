import { chromium as launcher, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { ARGUMENTS_WITHOUT_GRAPHICS, CHROMIUM_ARGUMENTS } from './chromium.ts';
import { followed } from './followed.ts';
import { handThere } from './hand.ts';
import { saveDriver } from './save-driver.ts';
import { tableDriver } from './table-driver.ts';

/**
 * The atlas as a person uses it: the only file that knows the browser library. Nothing here waits for a fixed
 * time; it waits for what a person would wait for.
 */

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** How a file answers instead of being served: a status, or another body. */
export type Answer = { readonly status?: number; readonly body?: string | Buffer; readonly cutAt?: number };

export type GatewayLine = {
  readonly id: string;
  readonly name: string;
  readonly straight: string;
  readonly road: string;
  readonly drive: string;
};

export type Atlas = Awaited<ReturnType<typeof openAtlas>>;

type Launched = ReturnType<typeof launcher.launch>;

/** One browser for a test file, and one without WebGL, each started when it is first needed. */
const browsers = new Map<'with graphics' | 'without graphics', Launched>();
afterAll(async () => {
  for (const browser of browsers.values()) await (await browser).close();
  browsers.clear();
});

function launched(hasGraphics: boolean): Launched {
  const kind = hasGraphics ? 'with graphics' : 'without graphics';
  const args = [...(hasGraphics ? CHROMIUM_ARGUMENTS : ARGUMENTS_WITHOUT_GRAPHICS)];
  const there = browsers.get(kind) ?? launcher.launch({ executablePath: inject('chromium'), args });
  browsers.set(kind, there);
  return there;
}

/** How the page says that something in it broke its Content-Security-Policy or Trusted Types. */
const VIOLATION = 'Policy broken: ';

function reportViolations(sign: string): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    console.error(`${sign}${effectiveDirective}, ${blockedURI} ${sample}`),
  );
}

/** A slow machine makes a test slow, not wrong: this only ends what would never come. */
const PATIENCE_MS = 120_000;

/** Opens the served build as a new visitor: nothing cached, nothing kept. */
export async function openAtlas(
  options: {
    viewport?: { width: number; height: number };
    language?: string;
    /** By file name: `{'ports.geojson': {status: 404}}`. */
    answers?: Readonly<Record<string, Answer>>;
    /** Complaints on the console that the test provokes on purpose. */
    expected?: RegExp;
    hasTouch?: boolean;
    /** Where something else is served than what all tests share. */
    address?: string;
    /** What is kept for use without a network; the other tests see every request themselves. */
    isKept?: boolean;
    /**
     * WebGL, for tests of the live map. The others see the map as the picture that the atlas draws without: the same
     * places to click, for a fraction of the processor time.
     */
    hasGraphics?: boolean;
    /** Runs in the page before anything of it does. */
    before?: () => void;
    /** Nobody is there: no sign of a hand until the test gives one. */
    isUntouched?: boolean;
    /** By which the browser reaches every host, its own machine too. */
    proxy?: string;
    /** The policy of the page is out of force: what holds then does not hang on it. */
    bypassCSP?: boolean;
  } = {},
) {
  const context = await (
    await launched(options.hasGraphics ?? false)
  ).newContext({
    viewport: options.viewport ?? DESKTOP,
    locale: options.language ?? 'en-GB',
    reducedMotion: 'reduce',
    hasTouch: options.hasTouch ?? false,
    bypassCSP: options.bypassCSP ?? false,
    serviceWorkers: options.isKept === true ? 'allow' : 'block',
    ...(options.proxy !== undefined && { proxy: { server: options.proxy } }),
  });
  const address = options.address ?? inject('address');
  const troubles: string[] = [];
  const foreign: string[] = [];
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  listen(context, page, new URL(address).host, troubles, foreign);
  for (const [file, answer] of Object.entries(options.answers ?? {})) {
    await context.route(
      (url) => url.pathname.endsWith(`/${file}`),
      async (route) => {
        if (answer.cutAt !== undefined) {
          const response = await route.fetch();
          await route.fulfill({ response, body: (await response.body()).subarray(0, answer.cutAt) });
        } else await route.fulfill({ status: answer.status ?? 200, body: answer.body ?? '' });
      },
    );
  }
  await context.addInitScript(reportViolations, VIOLATION);
  if (options.isUntouched !== true) await context.addInitScript(handThere);
  if (options.before !== undefined) await page.addInitScript(options.before);
  await page.goto(address);

  const map = page.locator('[data-map-state]');
  const panel = page.locator('#panel');

  return {
    page,

    // when
    chooseHub: (name: string) => panel.getByRole('button', { name }).first().click(),
    search: (text: string) => page.locator('.panel-header').getByRole('combobox').fill(text),
    takeResult: (name: string) => page.getByRole('option', { name }).first().click(),
    press: (key: string) => page.keyboard.press(key),
    toggleLayer: (name: string) => page.getByRole('checkbox', { name, exact: true }).click(),
    chooseDivision: (name: string) => page.getByRole('radio', { name }).click(),
    startPin: () => panel.getByRole('button', { name: 'Drop a pin on the map' }).click(),
    clickMap: (x: number, y: number) => map.click({ position: { x, y } }),
    pointAtGateway: (id: string) => page.locator(`.gateway-row[data-id="${id}"]`).hover(),
    pinGateway: (id: string) => page.locator(`.gateway-row[data-id="${id}"]`).click(),
    swapRoute: () => page.locator('.other-route').click(),
    openConditions: () => panel.getByRole('button', { name: 'Where is' }).click(),
    setConditionMinutes: (row: number, minutes: number) =>
      page.locator('.condition input[type=number]').nth(row).fill(String(minutes)),
    chooseMinutes: (name: string) => page.locator('.minutes').getByRole('button', { name }).click(),
    typeMinutes: async (text: string) => {
      await page.locator('.minutes').getByRole('button', { name: 'Own', exact: true }).click();
      await page.locator('.own-minutes input').fill(text);
    },
    chooseReachView: (name: 'Areas' | 'Roads') =>
      page.getByRole('radiogroup', { name: 'Draw as' }).getByRole('radio', { name }).click(),
    keepAsOrigin: () => panel.getByRole('button', { name: 'Keep as an origin' }).click(),
    addOrigin: async (text: string) => {
      await page.getByRole('button', { name: 'Add another origin' }).click();
      const field = page.locator('.origins').getByRole('combobox');
      await field.fill(text);
      await field.press('Enter');
    },
    openInside: (minutes: number, kind: string) =>
      page.locator(`.count-button[data-minutes="${minutes}"][data-kind="${kind}"]`).click(),
    startClosingRoad: () => panel.getByRole('button', { name: 'Close a road' }).click(),
    openRoadAgain: () => page.locator('.closures button').first().click(),
    leaveTable: () => page.getByRole('heading', { level: 1 }).hover(),
    chooseVehicle: (name: string) => page.getByRole('radio', { name, exact: true }).click(),
    chooseLanguage: (name: string) => page.getByRole('radio', { name, exact: true }).click(),
    /** Takes the pin with the mouse, moves it step by step, each once the areas have come after, and holds it. */
    dragPin: async (...steps: readonly (readonly [right: number, down: number])[]): Promise<void> => {
      const box = await page.locator('.maplibregl-marker').boundingBox();
      let [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (const [right, down] of steps) {
        const { drawings } = await live(page);
        await page.mouse.move((x += right), (y += down), { steps: 3 });
        await page.waitForFunction(
          (before) =>
            (document.querySelector('[data-map-state]') as MapElement).atlasMap.live().drawings > before,
          drawings,
        );
      }
    },
    letGo: () => page.mouse.up(),
    startMeasuring: () => page.getByRole('button', { name: 'Measure', exact: true }).click(),
    doubleClickMap: (x: number, y: number) => map.dblclick({ position: { x, y } }),
    tapMap: (x: number, y: number) => map.tap({ position: { x, y } }),
    measureKind: (name: 'Straight line' | 'Area' | 'By road') =>
      page.getByRole('radiogroup', { name: 'What is measured' }).getByRole('radio', { name }).click(),
    /** Adds a point by typing into the field of the list. */
    typePoint: async (text: string): Promise<void> => {
      const field = panel.getByRole('combobox', { name: 'Add a point by name or coordinates' });
      await field.fill(text);
      await page.getByRole('option').first().waitFor();
      await field.press('Enter');
    },
    /** Takes a point of the measurement, or the middle of a leg, and moves it. */
    dragHandle: async (role: 'vertex' | 'middle', at: number, right: number, down: number): Promise<void> => {
      const box = await page.locator(`.measure-handle[data-role=${role}]`).nth(at).boundingBox();
      const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + right, y + down, { steps: 4 });
      await page.mouse.up();
    },
    /** Takes a row of the list of points by its grip to where another one is. */
    dragPoint: async (from: number, to: number): Promise<void> => {
      const grip = page.locator('.grip').nth(from);
      await grip.scrollIntoViewIfNeeded();
      const [a, b] = [await grip.boundingBox(), await page.locator('.grip').nth(to).boundingBox()];
      const past = to > from ? 10 : -10;
      await page.mouse.move((a?.x ?? 0) + 8, (a?.y ?? 0) + 8);
      await page.mouse.down();
      await page.mouse.move((b?.x ?? 0) + 8, (b?.y ?? 0) + 16 + past, { steps: 4 });
      await page.mouse.up();
    },
    /** A button of the panel by its name. */
    pressButton: (name: string) => panel.getByRole('button', { name, exact: true }).click(),
    /** One of a few choices side by side. */
    pick: (name: string) => panel.getByRole('radio', { name, exact: true }).click(),
    chooseUnit: (field: string, unit: string) =>
      page.getByLabel(field, { exact: true }).selectOption({ label: unit }),
    reload: () => page.reload(),
    letGoOverPanel: async (): Promise<void> => {
      await page.mouse.move(100, 30, { steps: 3 });
      await page.mouse.up();
    },
    ask: (question: string) => panel.locator('.question', { hasText: question }).click(),
    /** In the list of layers, which has its own; the form of assumptions shows the same year. */
    chooseYear: (year: string) => page.locator('.layers').getByLabel('Year').selectOption(year),
    colourProvincesBy: (name: string) => page.getByLabel('Coloured by').selectOption({ label: name }),
    chooseTheme: (name: 'Light' | 'Dark') =>
      page.locator('.layers').getByRole('radio', { name, exact: true }).click(),
    browse: (kind: string) => panel.locator('.tabs').getByRole('button', { name: kind }).click(),
    filterParks: async (part: string, value: string) => {
      if (!(await page.getByLabel(part, { exact: true }).isVisible()))
        await page.locator('.park-filter summary').click();
      await page.getByLabel(part, { exact: true }).selectOption({ label: value });
    },
    showAllParks: () => panel.getByRole('button', { name: 'Show all' }).click(),
    compare: () => panel.getByRole('button', { name: '+ Compare', exact: true }).click(),
    openComparison: () => panel.getByRole('button', { name: /^Compare \d places$/ }).click(),
    lookAtHub: (name: string) => panel.getByRole('button', { name: `${name}: Show on the map` }).click(),
    backToVietnam: () => panel.getByRole('button', { name: 'Back to Vietnam' }).click(),
    follow: (link: string) => panel.locator('.card .link-button', { hasText: link }).first().click(),
    back: () => panel.locator('.back').click(),
    openFlips: () => page.locator('.score-sensitivity summary').click(),
    /** Moves the slider of a criterion with the arrow keys until it weighs that much. */
    moveWeight: async (criterion: string, weight: number): Promise<void> => {
      const slider = page.locator(`.score-criterion[data-criterion="${criterion}"] .criterion-slider`);
      await slider.focus();
      for (let now = Number(await slider.inputValue()); now !== weight; now += Math.sign(weight - now))
        await slider.press(now < weight ? 'ArrowRight' : 'ArrowLeft');
    },
    setLimit: (limit: string, value: number) =>
      page.locator(`.score-limit[data-limit="${limit}"] input[type=number]`).fill(String(value)),
    openWhy: (at: number) => page.locator('.ranked-why').nth(at).click(),
    focusRanked: (at: number) => page.locator('.ranked-name').nth(at).focus(),

    openClaim: (id: string) => page.locator(`.claim[data-id=${id}] .claim-head`).click(),

    // get
    /** The claims that are listed and their verdicts, once all of them are judged. */
    claims: async (): Promise<{ readonly id: string; readonly verdict: string }[]> => {
      await page.locator('.claim').first().waitFor();
      await page.locator('.claim[data-verdict=pending]').first().waitFor({ state: 'detached' });
      const cards = await page.locator('.claim').all();
      return Promise.all(
        cards.map(async (card) => ({
          id: (await card.getAttribute('data-id')) ?? '',
          verdict: (await card.getAttribute('data-verdict')) ?? '',
        })),
      );
    },
    siteName: () => panel.locator('#place-name').innerText(),
    panelText: () => panel.innerText(),
    searchResults: () => page.getByRole('option').locator('.result-name').allInnerTexts(),
    problems: async () => {
      const list = page.locator('[role=alert] .problems li');
      await list.first().waitFor();
      return list.allInnerTexts();
    },
    /** Minutes and area of the drive-time bands, once they are answered. */
    bands: async () => {
      await page.locator('.band-table[data-stale=false]').waitFor();
      const limits = await page.locator('.band-table thead [data-minutes]').all();
      const sizes = await page.locator('.band-size').allInnerTexts();
      return Promise.all(
        limits.map(async (limit, i) => ({
          minutes: Number(await limit.getAttribute('data-minutes')),
          km2: Number((sizes[i] ?? '').replace(/[^\d.]/g, '')),
        })),
      );
    },
    /** People within each limit, the shortest first, once they are counted. */
    people: async (): Promise<number[]> => {
      const counts = page.locator('.band-people[data-stale=false] [data-people]');
      await counts.first().waitFor();
      const people = (await counts.all()).map((cell) => cell.getAttribute('data-people'));
      return (await Promise.all(people)).map(Number);
    },
    /** Names of the points of the measurement, in their order. */
    measuredPoints: () => page.locator('.measure-point-name').allInnerTexts(),
    /** A figure of the measurement that is worked on, once there is one. */
    figure: async (name: string): Promise<string> => {
      const figure = panel.locator(`[data-figure="${name}"]`).first();
      await figure.filter({ hasNotText: '–' }).waitFor();
      return figure.innerText();
    },
    figures: (name: string) => panel.locator(`[data-figure="${name}"]`).allInnerTexts(),
    isDrawing: () => page.locator('.measure-banner').isVisible(),
    handles: (role: 'vertex' | 'middle') => page.locator(`.measure-handle[data-role=${role}]`).count(),
    address: () => page.url(),
    /** The place in the middle of the map, to five digits. */
    mapCentre: () =>
      page.evaluate(() => (document.querySelector('[data-map-state]') as MapElement).atlasMap.centre()),
    /** What the areas are measured from, as the list says. */
    origins: () => page.locator('.origins .chip').allInnerTexts(),
    /** How many of a kind lie within each limit, the shortest first, once that is answered. */
    insideCounts: async (kind: string): Promise<number[]> => {
      const counts = page.locator(`.count-button[data-kind="${kind}"]:enabled`);
      await counts.first().waitFor();
      return (await counts.allInnerTexts()).map((text) => Number(text.replace(/\D/g, '')));
    },
    /** Drive times of the opened list, in its order. Rows out of sight have no inner text. */
    insideTimes: () => page.locator('.inside .time').allTextContents(),
    /** What is read out about the present answer. */
    announcement: () => page.locator('[data-announcement]').innerText(),
    overlapKm2: async (): Promise<number> => {
      await page.locator('.overlap-legend[data-stale=false]').waitFor();
      return Number((await page.locator('.overlap-legend strong').innerText()).replace(/[^\d.]/g, ''));
    },
    foundParks: async (): Promise<number> => {
      await page.locator('.found-parks[aria-busy=false]').waitFor();
      return Number((await page.locator('#found-heading .count').innerText()).replace(/\D/g, ''));
    },
    closures: () => page.locator('.closures li').allInnerTexts(),
    /** The facts of the open card by what they are called. */
    facts: async (): Promise<Readonly<Record<string, string>>> => {
      const lines = await panel.locator('.card .fact').all();
      const facts = lines.map(async (line) => [
        await line.locator('dt').innerText(),
        await line.locator('dd').innerText(),
      ]);
      return Object.fromEntries(await Promise.all(facts)) as Record<string, string>;
    },
    /** What the list of places says it holds, and how many lines it has. */
    listed: async (): Promise<{ readonly said: string; readonly lines: number }> => ({
      said: await panel.locator('.browse-count').innerText(),
      lines: await panel.locator('.browse .place-list li').count(),
    }),
    /** The ranking as it is listed, once everything is answered. */
    ranked: async (): Promise<{ name: string; score: number }[]> => {
      await page.locator('.ranked').first().waitFor();
      await followed(page);
      return Promise.all(
        (await page.locator('.ranked').all()).map(async (row) => ({
          name: await row.locator('.ranked-name').innerText(),
          score: numberIn(await row.locator('.ranked-score').innerText()),
        })),
      );
    },
    rankedCount: async (): Promise<number> => {
      await page.locator('.ranked').first().waitFor();
      await followed(page);
      return numberIn(await page.locator('#ranking-heading .count').innerText());
    },
    /** The weight of each criterion, and that beyond which the first two change places. */
    flips: async () =>
      Promise.all(
        (await page.locator('.flips tr').all()).map(async (row) => {
          const [from = '', to = ''] = await row.locator('td').allInnerTexts();
          return {
            criterion: (await row.getAttribute('data-criterion')) ?? '',
            from: numberIn(from),
            to: /\d/.test(to) ? numberIn(to) : null,
          };
        }),
      ),
    /** The sums of the opened "why". */
    why: async () => {
      const rows = await page.locator('.score-why tbody tr').all();
      const lines = await Promise.all(
        rows.map(async (row) => {
          const [, normalised = '', weight = '', points = ''] = await row.locator('td').allInnerTexts();
          return { normalised: numberIn(normalised), weight: numberIn(weight), points: numberIn(points) };
        }),
      );
      const [weight = '', total = ''] = await page.locator('.score-why tfoot td').allInnerTexts();
      return { lines, weight: numberIn(weight), total: numberIn(total) };
    },
    eliminated: async () => {
      const list = page.locator('.score-eliminated');
      await list.locator('summary').click();
      await list.locator('li').first().waitFor();
      return {
        count: numberIn(await list.locator('.count').innerText()),
        // rows out of sight have no inner text
        reasons: await list.locator('.result-where').allTextContents(),
      };
    },
    layersText: () => page.locator('.layers').innerText(),
    theme: () => page.locator('html').getAttribute('data-theme'),
    paperColour: () => panel.evaluate((element) => getComputedStyle(element).backgroundColor),
    /** Rows of the comparison by what they are called, once its drives are answered. */
    comparison: async (): Promise<Readonly<Record<string, readonly string[]>>> => {
      await page.locator('.comparison[aria-busy=false]').waitFor();
      const rows = await page.locator('.comparison tbody tr').all();
      const cells = rows.map(async (row) => [
        await row.locator('th').innerText(),
        await row.locator('td').allInnerTexts(),
      ]);
      return Object.fromEntries(await Promise.all(cells)) as Record<string, string[]>;
    },
    ...saveDriver(page),
    ...tableDriver(page),
    hubRow: (id: string) => page.locator(`.hub-table tbody[data-hub="${id}"]`).innerText(),
    routeText: async (): Promise<string> => {
      await page.locator('.route-details[data-stale=false]').waitFor();
      return page.locator('.route-details').innerText();
    },
    /** The gateways table, once the engine has answered. */
    gateways: async (): Promise<GatewayLine[]> => {
      const table = page.locator('[aria-labelledby=gateways-heading] table');
      await table.and(page.locator('[aria-busy=false]')).waitFor();
      await table.locator('.minutes').first().waitFor();
      // a file of places that comes now brings lines of its own, for which times are asked a moment later
      await table.and(page.locator(':not(:has(.pending))')).waitFor();
      return Promise.all((await page.locator('.gateway-row').all()).map(gatewayLine));
    },
    /** Number of features that the map draws in a layer of the style, once it has come to rest. */
    drawn: async (...layers: string[]): Promise<number> => {
      await atRest(page);
      const counts = await page.evaluate(() => {
        const element = document.querySelector('[data-map-state]') as MapElement;
        return element.atlasMap.rendered();
      });
      return layers.reduce((sum, layer) => sum + (counts[layer] ?? 0), 0);
    },
    /** What is drawn beside the map while something is dragged: how often it changed, of what place, on which pixels. */
    live: () => live(page),
    /** Number of pixels that areas tint on the picture of the map that is drawn while dragging; null where there is none. */
    livePixels: () =>
      page.evaluate(() => {
        const shown = document.querySelector<HTMLCanvasElement>('.live-canvas');
        if (shown === null) return null;
        // its pixels are given away: what is seen is read through another canvas
        const { width, height } = shown;
        const copy = new OffscreenCanvas(width, height).getContext('2d');
        copy?.drawImage(shown, 0, 0);
        const pixels = copy?.getImageData(0, 0, width, height).data ?? [];
        let tinted = 0;
        // areas are violet, and nothing that is as large on the map below
        for (let at = 0; at < pixels.length; at += 4) {
          const [red, green, blue] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
          if (Math.min(red, blue) > green + 16) tinted++;
        }
        return tinted;
      }),
    layerSwitch: (name: string): Locator => page.getByRole('checkbox', { name, exact: true }),
    atRest: () => atRest(page),
    screenshot: async (path: string) => {
      await atRest(page);
      await page.screenshot({ path });
    },
    scrollsSideways: () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),

    /** Ends the visit. Returns every console error and every request to another host, of which there is none. */
    close: async (): Promise<{ troubles: string[]; foreign: string[] }> => {
      await context.close();
      const { expected } = options;
      // nobody expects that the page breaks its own policy
      const isTrouble = (line: string): boolean =>
        line.startsWith(VIOLATION) || expected?.test(line) !== true;
      return { troubles: troubles.filter(isTrouble), foreign };
    },
  };
}

/** A number as the page writes it; a comma before a single last digit is the decimal one of Vietnamese. */
function numberIn(text: string): number {
  const [found = ''] = /[\d.,]+/.exec(text) ?? [];
  return Number(found.replace(/,(?=\d$)/, '.').replaceAll(',', ''));
}

type MapElement = HTMLElement & {
  atlasMap: {
    rendered(): Record<string, number>;
    live(): { drawings: number; at: { x: number; y: number } | null };
    centre(): [number, number];
  };
};

function live(page: Page): Promise<ReturnType<MapElement['atlasMap']['live']>> {
  return page.evaluate(() => {
    const { drawings, at } = (document.querySelector('[data-map-state]') as MapElement).atlasMap.live();
    return { drawings, at: at && { x: at.x, y: at.y } };
  });
}

async function atRest(page: Page): Promise<void> {
  await page.locator('[data-map-state=idle]').waitFor();
}

async function gatewayLine(row: Locator): Promise<GatewayLine> {
  const cells = await row.locator('td').allInnerTexts();
  return {
    id: (await row.getAttribute('data-id')) ?? '',
    name: await row.locator('.row-button').innerText(),
    straight: cells[0] ?? '',
    road: cells[1] ?? '',
    drive: cells[2] ?? '',
  };
}

function listen(
  context: BrowserContext,
  page: Page,
  host: string,
  troubles: string[],
  foreign: string[],
): void {
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.host !== host && url.protocol !== 'data:' && url.protocol !== 'blob:') foreign.push(url.href);
  });
}
