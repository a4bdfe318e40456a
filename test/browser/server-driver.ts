import type { Page } from 'playwright-core';

/** A routing server as a person sets it, and what the page says of it. */
export function serverDriver(page: Page) {
  const section = page.locator('section.server');
  return {
    openServer: async (): Promise<void> => {
      await page.locator('[data-map-state]').waitFor();
      await page.evaluate(() =>
        (
          document.querySelector('[data-map-state]') as Element & { atlasActions: { showData: () => void } }
        ).atlasActions.showData(),
      );
      await section.waitFor();
    },
    useServer: async (address: string): Promise<void> => {
      await section.getByLabel('Address of the server').fill(address);
      await section.getByRole('button', { name: 'Use this server' }).click();
    },
    pressServer: (name: string) => section.getByRole('button', { name, exact: true }).click(),
    keepServer: async (): Promise<void> => {
      const box = section.getByLabel('Use it on the next visit, too');
      await box.click();
      await box.and(page.locator('[aria-busy=false]')).waitFor();
    },
    /** What is told of a server once it is in use. */
    serverInUse: async (): Promise<string> => {
      await page.locator('.server-in-use').waitFor();
      return page.locator('.server-in-use').innerText();
    },
    serverMistake: async (): Promise<string> => {
      await page.locator('#server-mistake:not([hidden])').waitFor();
      return page.locator('#server-mistake').innerText();
    },
    serverText: () => section.innerText(),
    /** Why a server is not used, wherever it stands. */
    serverFailure: async (): Promise<string> => {
      await page.locator('[data-server-failure]').waitFor();
      return page.locator('[data-server-failure]').innerText();
    },
    promise: () => page.locator('.panel-body > .hint').first().innerText(),
    serverNotice: async (): Promise<string> => {
      await page.locator('.server-notice[data-server]').waitFor();
      return page.locator('.server-notice').innerText();
    },
    tryAgain: () => page.locator('.server-notice').getByRole('button', { name: 'Try again' }).click(),
    /** Who made the figures of a section of the site, once that is said. */
    madeBy: async (section_: 'gateways' | 'reach', who: 'server' | 'built-in'): Promise<string> => {
      const note = page.locator(`[aria-labelledby=${section_}-heading] [data-made-by=${who}]`).first();
      await note.waitFor();
      return note.innerText();
    },
    isAnythingMadeBy: async (): Promise<boolean> => (await page.locator('[data-made-by]').count()) > 0,
  };
}
