import type { Page } from 'playwright-core';
import type { ExampleId } from '../../src/domain/example.ts';

/** The part of the driver that knows the first screen, help and the keys of the page. */
export function firstMinuteDriver(page: Page) {
  const help = page.locator('dialog.help');
  const hub = (id: string) => page.locator(`.hub[data-id="${id}"]`);
  const drives = (id: string) => hub(id).locator('.hub-drive');
  return {
    // when
    run: (id: ExampleId) => page.locator(`[data-example=${id}]`).click(),
    chooseHub: (id: string) => hub(id).click(),
    /** Folds them away, until the device remembers it: the browser tells of it a moment after the click. */
    foldExamples: async (): Promise<void> => {
      await page.locator('.start-examples > summary').click();
      await page.waitForFunction(() =>
        Object.values(localStorage).some((kept) => String(kept).includes('"isStartFolded":true')),
      );
    },
    openHelp: async () => {
      await page.locator('.help-button').click();
      await help.waitFor();
    },
    askInHelp: (key: string) => help.locator(`[data-ask="${key}"]`).click(),
    switchSingleKeys: () => help.getByRole('checkbox').click(),
    goTo: (fragment: string) => page.evaluate((to) => void (location.hash = to), fragment),
    /** What an empty view offers. */
    doNext: (name: string) => page.locator('.empty-state button', { hasText: name }).click(),
    nextWords: () => page.locator('.empty-state p').first().innerText(),
    /** How many colours the picture has that stands where the map comes; null where there is none. */
    firstPictureColours: () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.first-picture canvas');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels === undefined ? null : new Set(new Uint32Array(pixels.buffer)).size;
      }),
    isMapThere: async () => (await page.locator('[data-map-state]').count()) > 0,
    isEmpty: async () => (await page.locator('.empty-state').count()) > 0,
    /** Out of the search field, and of everything else. */
    leaveSearch: () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()),
    /** Keeps the roads back until the function that this gives is called. */
    holdRoads: async (): Promise<() => void> => {
      let release = (): void => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.context().route('**/*.roads', async (route) => {
        await held;
        await route.continue();
      });
      return release;
    },

    // get
    /** Of a hub: the nearest gateways by their ids, with minutes and kilometres, once they are known. */
    figures: async (id: string): Promise<{ to: string; minutes: number; km: number }[]> => {
      await drives(id).locator('strong').nth(1).waitFor();
      return Promise.all(
        (await drives(id).all()).map(async (line) => {
          const time = await line.locator('strong').innerText();
          const [hours = 0, minutes = 0] = /h/.test(time)
            ? time.match(/\d+/g)!.map(Number)
            : [0, ...time.match(/\d+/g)!.map(Number)];
          const figures = await line.locator('.hub-figures').innerText();
          return {
            to: (await line.getAttribute('data-to')) ?? '',
            minutes: hours * 60 + minutes,
            km: Number(/([\d.]+)\s*km/.exec(figures)?.[1]),
          };
        }),
      );
    },
    /** What stands there before anything is known. */
    pending: async (id: string): Promise<string[]> => {
      const all = await drives(id).allInnerTexts();
      return all.map((text) => text.replace(/\s+/g, ' ').trim());
    },
    method: () => page.locator('.hubs-method:not([data-coming])').innerText(),
    areExamplesOpen: () =>
      page.locator('.start-examples').evaluate((part) => (part as HTMLDetailsElement).open),
    /** Lower edges of the hubs and of the questions that can be seen without scrolling, in pixels of the screen. */
    inSight: () =>
      page.evaluate(() => {
        const body = document.querySelector('.panel-body')!.getBoundingClientRect();
        const bottom = Math.min(body.bottom, innerHeight);
        const count = (selector: string): number =>
          [...document.querySelectorAll(selector)].filter(
            (one) => one.getBoundingClientRect().bottom <= bottom + 1,
          ).length;
        return { hubs: count('.hub'), examples: count('.example') };
      }),
    /** There, with the focus in it; or gone altogether. */
    isHelpOpen: async () => (await help.count()) > 0 && (await help.isVisible()),
    isHelpGone: async () => (await help.count()) === 0,
    helpText: () => help.innerText(),
    /** Keys that help tells of, as they stand on the page. */
    helpKeys: async (): Promise<string[]> => {
      const all = await help.locator('.help-key').allInnerTexts();
      return all.map((text) => text.replace(/\s/g, ''));
    },
    helpLinks: () =>
      help.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)),
    /** What is written of help on paper, and whether the page behind is left out. */
    onPaper: async (): Promise<{ readonly isPageHidden: boolean; readonly isWhole: boolean }> => {
      await page.emulateMedia({ media: 'print' });
      const told = await page.evaluate(() => {
        const dialog = document.querySelector('dialog.help')!;
        return {
          isPageHidden: !(document.querySelector('#panel') as HTMLElement).checkVisibility(),
          isWhole: dialog.scrollHeight <= dialog.clientHeight + 1,
        };
      });
      await page.emulateMedia({ media: 'screen' });
      return told;
    },
    /** What has the focus, by class or role. */
    focused: () =>
      page.evaluate(() => {
        const { activeElement: at } = document;
        return at === null ? '' : (at.getAttribute('role') ?? at.id) || at.className || at.tagName;
      }),
    isMapListed: () => page.locator('#map-list-heading').isVisible(),
    isAiming: () => page.locator('.banner').isVisible(),
    view: () => page.locator('.panel-body h1').first().innerText(),
    verdict: async (id: string): Promise<string | null> => {
      await page.locator(`.claim[data-id=${id}]:not([data-verdict=pending])`).waitFor();
      return page.locator(`.claim[data-id=${id}]`).getAttribute('data-verdict');
    },
    isClaimOpen: (id: string) =>
      page.locator(`.claim[data-id=${id}]`).evaluate((card) => card.getAttribute('data-open') === 'true'),
    undoWords: () => page.locator('.undo-words').first().innerText(),
    redoWords: () => page.locator('.undo-words').nth(1).innerText(),
    searchText: () => page.locator('.panel-header').getByRole('combobox').inputValue(),
    conditionMinutes: async (): Promise<string[]> => {
      const fields = await page.locator('.condition input[type=number]').all();
      return Promise.all(fields.map((field) => field.inputValue()));
    },
  };
}
