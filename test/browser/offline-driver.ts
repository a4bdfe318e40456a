import type { Frame, Page } from 'playwright-core';
import type { Actions } from '../../src/store/actions.ts';

/** What a page of the atlas keeps on the device, and says about it. Any tab or frame can be asked. */
export function offlineDriver(page: Page | Frame) {
  const section = page.locator('.offline');
  const notice = page.locator('.update-notice');
  const isOpened = () => page.locator('[data-map-state]').waitFor();
  return {
    /** Opens the view that says what is kept. */
    openOffline: async (): Promise<void> => {
      await isOpened();
      await page.evaluate(() => {
        const element = document.querySelector('[data-map-state]') as unknown as { atlasActions: Actions };
        element.atlasActions.showData();
      });
      await section.waitFor();
    },
    /** Waits until it says that. */
    stage: (stage: string) => section.and(page.locator(`[data-stage="${stage}"]`)).waitFor(),
    offlineText: () => section.innerText(),
    /** The version that answers, and what failed of one that was to come. */
    version: () => section.getAttribute('data-version'),
    comingFailed: async (): Promise<string> => {
      await page.locator('[data-coming-failed]').waitFor();
      return page.locator('[data-coming-failed]').innerText();
    },
    pressOffline: (name: string) => section.getByRole('button', { name, exact: true }).click(),

    /** What the prompt says, once there is one. */
    prompt: async (): Promise<string> => {
      await notice.first().waitFor();
      return notice.first().innerText();
    },
    isPrompted: () => notice.first().isVisible(),
    answerPrompt: (name: 'Reload' | 'Later') => notice.first().getByRole('button', { name }).click(),

    /** Every address in the browser's cache, and whether its content is what the address says. */
    cached: () =>
      page.evaluate(async () => {
        const found: { url: string; isWhole: boolean }[] = [];
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const { url } of await cache.keys()) {
            const bytes = (await (await cache.match(url))?.arrayBuffer()) ?? new ArrayBuffer(0);
            const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16);
            const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
            const { search } = new URL(url);
            // what is no file is a note of the service worker
            if (/^\?[0-9a-f]{32}$/.test(search)) found.push({ url, isWhole: search.slice(1) === hash });
          }
        }
        return found;
      }),
  };
}
