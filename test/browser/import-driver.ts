import type { Atlas } from './driver.ts';

/** A file as somebody has it: a name and its contents. */
export type GivenFile = { readonly name: string; readonly content: string | Uint8Array };

/** The part of the driver that knows the user's own files. */
export function importOf({ page }: Atlas) {
  const reading = (name: string) => page.locator('.reading', { hasText: name });
  const set = (name: string) => page.locator('.own-set', { hasText: name });
  const payload = ({ name, content }: GivenFile) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  });
  /** Holds files over the map until the page says that it takes them, as who drags them does. */
  const dragOver = async (): Promise<void> => {
    await page.waitForFunction(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([], 'held'));
      const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('[data-map-state]')?.dispatchEvent(over);
      return document.querySelector('.file-drop') !== null;
    });
  };
  const leave = (): Promise<void> =>
    page.evaluate(() => {
      document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true }));
    });
  const keptKeys = () =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve, reject) => {
          const asked = indexedDB.open('vietnam-site-atlas');
          asked.addEventListener('error', () => reject(asked.error));
          asked.addEventListener('success', () => {
            const keys = asked.result.transaction('kept').objectStore('kept').getAllKeys();
            keys.addEventListener('success', () => {
              asked.result.close();
              resolve(keys.result.map(String));
            });
          });
        }),
    );
  return {
    // when
    openData: () => page.locator('.question', { hasText: 'How do my own sites compare?' }).click(),
    chooseFiles: (...files: readonly GivenFile[]) =>
      page.locator('input.import-files').setInputFiles(files.map(payload)),
    dragOver,
    /** Lets go of files over the map. */
    drop: async (...files: readonly GivenFile[]): Promise<void> => {
      await dragOver();
      await page.evaluate(
        (given) => {
          const dataTransfer = new DataTransfer();
          for (const { name, bytes } of given)
            dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
          const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
          document.querySelector('[data-map-state]')?.dispatchEvent(drop);
        },
        files.map(({ name, content }) => ({ name, bytes: [...Buffer.from(content)] })),
      );
    },
    /** Pastes text where no field has the focus. */
    pasteOnPage: async (text: string): Promise<void> => {
      await dragOver();
      await leave();
      await page.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      }, text);
    },
    pasteInField: async (text: string): Promise<void> => {
      await page.getByRole('button', { name: 'Paste text' }).click();
      await page.getByLabel('Rows of a table, GeoJSON, KML or GPX').fill(text);
      await page.getByRole('button', { name: 'Read this text' }).click();
    },
    chooseColumn: (field: string, column: string) =>
      page.locator('.column-fields').getByLabel(field, { exact: true }).selectOption({ label: column }),
    readTable: () => page.getByRole('button', { name: 'Read the whole table' }).click(),
    cancel: (name: string) => reading(name).getByRole('button', { name: 'Cancel' }).click(),
    pressInReading: (name: string, button: string) =>
      reading(name).getByRole('button', { name: button }).click(),
    keep: (name: string) => page.getByLabel(`Keep ${name} on this device`).check(),
    show: (name: string, isShown: boolean) => page.getByLabel(`Show ${name}`).setChecked(isShown),

    /** From now on the code that reads files does not arrive, until it is let go. */
    holdReader: async (): Promise<() => Promise<void>> => {
      const workers = '**/import-worker-*.js';
      await page.route(workers, () => {});
      return () => page.unroute(workers);
    },

    addTableSite: async (text: string): Promise<void> => {
      await page.locator('.table-sources > summary').first().click();
      const field = page.getByRole('combobox', { name: 'Add a site by name or coordinates' });
      await field.fill(text);
      await page.getByRole('option').first().waitFor();
      await field.press('Enter');
    },

    // get
    isTarget: () => page.locator('.file-drop').isVisible(),
    /** The columns of a table as guessed: name, latitude, longitude, both in one. */
    columns: async (): Promise<(string | null)[]> => {
      const fields = page.locator('.column-fields select');
      await fields.first().waitFor();
      return fields.evaluateAll((all) =>
        all.map((field) => (field as HTMLSelectElement).selectedOptions[0]?.textContent ?? null),
      );
    },
    sample: async (): Promise<string[]> => {
      await page.locator('.sample').waitFor();
      return page.locator('.sample li').allInnerTexts();
    },
    /** What is said of a file once it is read or refused, and says this. */
    outcome: async (name: string, saying = ''): Promise<string> => {
      const ended = reading(name)
        .and(page.locator('[data-state=read], [data-state=refused]'))
        .filter({ hasText: saying });
      await ended.waitFor();
      return ended.locator('.reading-words').innerText();
    },
    readings: () => page.locator('.reading .file-name').allInnerTexts(),
    openFiles: async (): Promise<string[]> => page.locator('.own-set .file-name').allInnerTexts(),
    /** What of one's own lies in IndexedDB. */
    keptKeys,
    keptUntil: async (count: number): Promise<void> => {
      while ((await keptKeys()).length !== count)
        await page.evaluate(() => new Promise(requestAnimationFrame));
    },
    /** Once the file is open. */
    fileLine: (name: string) => set(name).locator('.count').first().innerText(),
  };
}
