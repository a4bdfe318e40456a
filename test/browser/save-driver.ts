import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

export type SavedFile = { readonly name: string; readonly text: string; readonly bytes: Buffer };

/** The part of the driver that saves files. */
export function saveDriver(page: Page) {
  const open = (within: string) =>
    page.locator(within).getByRole('button', { name: 'Save as a file' }).first();
  return {
    // when
    /** Saves what a part of the page is about, in a format: `csv`, `geojson`, `kml`, `gpx`, `png`. */
    savedAs: async (format: string, within = 'main'): Promise<SavedFile> => {
      const button = open(within);
      await button.waitFor();
      if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
      await button.and(page.locator('[aria-expanded=true][aria-controls]')).waitFor();
      const list = page.locator(`[id="${await button.getAttribute('aria-controls')}"]`);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        list.locator(`[data-format=${format}]`).click(),
      ]);
      const bytes = await readFile(await download.path());
      await list.getByText(download.suggestedFilename()).waitFor();
      return { name: download.suggestedFilename(), text: bytes.toString('utf8'), bytes };
    },
    focusSaving: (within = 'main') => open(within).focus(),
    /** Contents of the file that a button saves at once. */
    saved: async (name: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('main').getByRole('button', { name }).click(),
      ]);
      return readFile(await download.path(), 'utf8');
    },

    // get
    saveOffers: () => page.getByRole('main').getByRole('button', { name: 'Save as a file' }).count(),
    savedFormats: () => page.locator('.save-list [data-format]').evaluateAll((all) => all.map((one) => one.getAttribute('data-format'))), // prettier-ignore
  };
}
