import type { Page } from 'playwright-core';

/** The part of the data view that is about roads of the user's own, as a person uses it. */
export function roadsDriver(page: Page) {
  const section = page.locator('section.roads');
  return {
    openData: async (): Promise<void> => {
      await page.locator('[data-map-state]').waitFor();
      await page.evaluate(() =>
        (
          document.querySelector('[data-map-state]') as Element & { atlasActions: { showData: () => void } }
        ).atlasActions.showData(),
      );
      await section.waitFor();
    },
    chooseRoads: (name: string, contents: Uint8Array) =>
      page
        .locator('[data-roads-file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(contents) }),
    /** As from a file manager, anywhere on the page. */
    dropFile: async (name: string, contents: Uint8Array): Promise<void> => {
      await page.evaluate(
        ({ name: called, bytes }) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([new Uint8Array(bytes)], called));
          for (const type of ['dragover', 'drop'])
            document.body.dispatchEvent(
              new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
            );
        },
        { name, bytes: [...contents] },
      );
    },
    /** Rows of the table in which a file is looked at, beside the roads in use. */
    roadsPreview: async (): Promise<Readonly<Record<string, readonly string[]>>> => {
      await page.locator('[data-offer=preview]').waitFor();
      const rows = await page.locator('[data-offer=preview] [data-row]').all();
      const cells = rows.map(async (row) => [
        (await row.getAttribute('data-row')) ?? '',
        await row.locator('td').allInnerTexts(),
      ]);
      return Object.fromEntries(await Promise.all(cells)) as Record<string, string[]>;
    },
    roadsRefusal: () => page.locator('[data-offer=refused]').innerText(),
    pressRoads: (name: string) => section.getByRole('button', { name, exact: true }).click(),
    /** Waits until roads of this kind answer. */
    roadsInUse: async (kind: 'built-in' | 'own'): Promise<string> => {
      const line = page.locator(`[data-roads=${kind}] > summary`);
      await line.waitFor();
      return line.innerText();
    },
    roadsKept: async (): Promise<string> => {
      await page.locator('[data-kept]').waitFor();
      return page.locator('.roads-kept').innerText();
    },
    /** Waits until they are deleted, and may be kept again. */
    roadsForgotten: () => page.locator('.roads-kept:not([data-kept])').waitFor(),
    /** What the figures say of the roads that they are worked out on; empty for the built-in ones. */
    roadsNote: async (): Promise<string> =>
      (await page.locator('[aria-labelledby=reach-heading] [data-own-roads]').allInnerTexts()).join(''),
    outsideRoads: () => page.locator('[data-outside-roads]').innerText(),
  };
}
