import type { Page } from 'playwright-core';
import type { Actions } from '../../src/store/actions.ts';
import type { Atlas } from './driver.ts';

type MapElement = HTMLElement & { readonly atlasActions: Actions };

/** The part of the driver that knows work that is saved by itself. Any tab can be asked. */
export function sessionOf(page: Page) {
  const offer = page.locator('.work-offer');
  return {
    page,
    /** Does something at once that takes many clicks by hand. */
    act: async <N extends keyof Actions>(name: N, ...takes: Parameters<Actions[N]>): Promise<void> => {
      await page.locator('[data-map-state]').waitFor();
      await page.evaluate(
        ([action, given]) => {
          const { atlasActions } = document.querySelector('[data-map-state]') as MapElement;
          (atlasActions[action] as (...args: unknown[]) => void)(...given);
        },
        [name, takes as unknown[]] as const,
      );
    },
    /** What the open view of one's own data says of this tab. */
    saved: async (): Promise<string> => (await page.locator('.session-here').allInnerTexts()).join(),
    offered: async (): Promise<string> => {
      await offer.waitFor();
      return offer.locator('p').innerText();
    },
    isOffered: () => offer.isVisible(),
    answer: (name: string) => offer.getByRole('button', { name, exact: true }).click(),
    notSaved: async (): Promise<string> => {
      await page.locator('[data-saving-failure]').waitFor();
      return page.locator('[data-saving-failure] p').innerText();
    },
    /** Keys of all that is saved. */
    keys: () =>
      page.evaluate(
        () =>
          new Promise<string[]>((resolve, reject) => {
            const asked = indexedDB.open('vietnam-site-atlas work');
            asked.addEventListener('error', () => reject(asked.error));
            asked.addEventListener('success', () => {
              const keys = asked.result.transaction('work').objectStore('work').getAllKeys();
              keys.addEventListener('success', () => {
                asked.result.close();
                resolve(keys.result.map(String));
              });
            });
          }),
      ),
  };
}

/** Ends the page's process as a crash does, and loads it anew in the same tab; gives what asks that tab from then on. */
export async function crash({ page }: Pick<Atlas, 'page'>) {
  const session = await page.context().newCDPSession(page);
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  session.send('Page.crash').catch(() => {});
  await crashed;
  await session.send('Page.reload');
  return {
    /** The text of an element of the page, as soon as there is one that says this. */
    reads: async (selector: string, saying: string): Promise<string> => {
      for (;;) {
        const { result } = await session
          .send('Runtime.evaluate', {
            expression: `document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`,
          })
          .catch(() => ({ result: { value: '' } }));
        const text = String(result.value);
        if (text.includes(saying)) return text;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
  };
}
