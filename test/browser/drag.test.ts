import { afterEach, expect, it } from 'vitest';
import { openAtlas, type Atlas } from './driver.ts';

let atlas: Atlas | null = null;

afterEach(async () => {
  const ended = await atlas?.close();
  atlas = null;
  expect(ended).toEqual({ troubles: [], foreign: [] });
});

it('areas follow a pin that is dragged, and are the map’s own again where it is let go', async () => {
  atlas = await openAtlas();
  const {
    page,
    chooseHub,
    back,
    startPin,
    clickMap,
    atRest,
    bands,
    drawn,
    dragPin,
    letGo,
    live,
    livePixels,
  } = atlas;
  await chooseHub('VSIP Bac Ninh II');
  await atRest();
  await back();
  const box = await page.locator('[data-map-state]').boundingBox();
  const middle = { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 };
  await startPin();
  await clickMap(middle.x, middle.y);
  const before = await bands();
  await atRest();
  expect(await livePixels()).toBeNull();

  // while the button is held: every step is drawn beside the map, which has none of it
  const { drawings } = await live();
  await dragPin([40, 0], [0, 60], [-90, 10]);
  expect((await live()).drawings).toBeGreaterThanOrEqual(drawings + 3);
  await expect.poll(livePixels).toBeGreaterThan(10_000);
  await expect.poll(async () => Math.round((await live()).at?.x ?? 0)).toBe(Math.round(middle.x - 50));

  await letGo();
  await atRest();
  expect(await livePixels()).toBeNull();
  expect(await drawn('bands-fill')).toBeGreaterThan(0);
  expect(await bands()).not.toEqual(before);

  // a click on the pin, or a drag that ends where it began, is no click on what lies below it
  await dragPin([30, 0], [-30, 0]);
  await letGo();
  await atRest();
  expect(await page.locator('.maplibregl-marker').count()).toBe(1);
  await clickMap(middle.x - 50, middle.y + 70 - 14);
  expect(await page.locator('.maplibregl-marker').count()).toBe(1);
});

it('a pin that is let go over the panel stays there and no longer follows the mouse', async () => {
  atlas = await openAtlas();
  const { page, chooseHub, back, startPin, clickMap, atRest, dragPin, letGoOverPanel, livePixels, bands } =
    atlas;
  await chooseHub('VSIP Bac Ninh II');
  await atRest();
  await back();
  const box = await page.locator('[data-map-state]').boundingBox();
  await startPin();
  await clickMap((box?.width ?? 0) / 2, (box?.height ?? 0) / 2);
  await bands();
  await atRest();
  await dragPin([40, 0]);
  await letGoOverPanel();
  await atRest();
  expect(await livePixels()).toBeNull();
  const left = await page.locator('.maplibregl-marker').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200, { steps: 3 });
  expect(await page.locator('.maplibregl-marker').boundingBox()).toEqual(left);
});
