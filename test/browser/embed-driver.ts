import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium as launcher } from 'playwright-core';
import { inject } from 'vitest';
import type { AtlasMessage } from '../../src/embed/embed-message.ts';
import { CHROMIUM_ARGUMENTS } from './chromium.ts';

/** A page of somebody else, on another origin, with the atlas in a frame of it. */

const PATIENCE_MS = 120_000;

type Numbers = Extract<AtlasMessage, { kind: 'site' }>;

/** Serves `html` from another origin than the atlas's and opens it as a new visitor. */
export async function openPageAround(html: string, size = { width: 1000, height: 700 }) {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launcher.launch({
    executablePath: inject('chromium'),
    args: [...CHROMIUM_ARGUMENTS],
  });
  const context = await browser.newContext({
    viewport: size,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
  });
  await page.goto(address);
  const frame = page.frameLocator('iframe[title]');

  return {
    page,
    frame,
    /** What the page says to the frame. */
    say: (message: unknown) =>
      page.evaluate(
        (said) => document.querySelector('iframe')?.contentWindow?.postMessage(said, '*'),
        message,
      ),
    /** What the page has heard. */
    heard: () => page.evaluate(() => (window as unknown as { heard: AtlasMessage[] }).heard),
    /** Numbers of a site that are complete and as wished, as the page hears them. */
    async numbers(isMeant: (numbers: Numbers) => boolean): Promise<Numbers> {
      for (;;) {
        const heard = await page.evaluate(() => (window as unknown as { heard: AtlasMessage[] }).heard);
        const last = heard.findLast((message): message is Numbers => message.kind === 'site');
        if (last !== undefined && last.isComplete && last.site !== null && isMeant(last)) return last;
        await page.waitForFunction(
          (count) => (window as unknown as { heard: unknown[] }).heard.length > count,
          heard.length,
        );
      }
    },
    /** The gateways of the card: id, straight line, by road, time. */
    async card(): Promise<Readonly<Record<string, readonly string[]>>> {
      await frame.locator('.embed-gateways[aria-busy=false] .minutes').first().waitFor();
      const rows = await frame.locator('.embed-gateways tbody').all();
      const cells = rows.map(async (row) => [
        (await row.getAttribute('data-id')) ?? '',
        await row.locator('td').allInnerTexts(),
      ]);
      return Object.fromEntries(await Promise.all(cells)) as Record<string, string[]>;
    },
    scrolled: () => page.evaluate(() => window.scrollY),
    zoomOf: () =>
      frame
        .locator('.maplibregl-ctrl-scale')
        .innerText()
        .catch(() => ''),
    atRest: () => frame.locator('[data-map-state=idle]').waitFor(),
    async close(): Promise<string[]> {
      await browser.close();
      server.close();
      return troubles;
    },
  };
}
