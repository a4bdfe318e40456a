import type { Page } from 'playwright-core';

/** Waits for what follows a press: the ranking and the table are drawn once its frame is painted, and are busy until then. */
export async function followed(page: Page): Promise<void> {
  const busy = ':is(.score, .table-view) > [aria-busy=true]';
  await page.waitForFunction((selector) => document.querySelector(selector) === null, busy);
}
