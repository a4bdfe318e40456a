import { afterEach, expect, it } from 'vitest';
import { countMapPaints, dragByFinger, expresswayPixels } from './drag-driver.ts';
import { openAtlas, type Atlas } from './driver.ts';

/** For what takes as long as the map takes to paint itself. */
const PATIENT = { timeout: 60_000 };

let atlas: Atlas | null = null;

afterEach(async () => {
  const ended = await atlas?.close();
  atlas = null;
  expect(ended).toEqual({ troubles: [], foreign: [] });
});

it('areas follow a pin that is dragged, and are the map’s own again where it is let go', async () => {
  atlas = await openAtlas({ hasGraphics: true });
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

  // while the button is held: every step is drawn beside the map, which rests from the press on
  const expressways = await expresswayPixels(page);
  expect(expressways).toBeGreaterThan(1000);
  const map = await countMapPaints(page);
  const { drawings } = await live();
  await dragPin([40, 0], [0, 60], [-90, 10]);
  // a frame may have been on its way when the hand came
  expect(await map.paints()).toBeLessThanOrEqual(1);
  expect((await live()).drawings).toBeGreaterThanOrEqual(drawings + 3);
  await expect.poll(livePixels).toBeGreaterThan(10_000);
  await expect.poll(async () => Math.round((await live()).at?.x ?? 0)).toBe(Math.round(middle.x - 50));

  // areas lie below roads, as ever: the drawing has no colours of its own
  expect(Math.abs((await expresswayPixels(page)) / expressways - 1)).toBeLessThan(0.05);

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

it('a finger drags it, too; a window that changes and a map that is zoomed meanwhile; a pin that is let go over the panel stays there', async () => {
  atlas = await openAtlas({ hasGraphics: true });
  const { page, chooseHub, back, startPin, clickMap, atRest, bands } = atlas;
  const { dragPin, letGoOverPanel, live, livePixels } = atlas;
  await chooseHub('VSIP Bac Ninh II');
  await atRest();
  await back();
  const box = await page.locator('[data-map-state]').boundingBox();
  await startPin();
  await clickMap((box?.width ?? 0) / 2, (box?.height ?? 0) / 2);
  await bands();
  await atRest();

  let { drawings } = await live();
  const finger = [[12, 0], [0, 12], [12, 12]] as const; // prettier-ignore
  const start = await page.locator('.maplibregl-marker').boundingBox();
  await dragByFinger(page, finger, async () => {
    await expect.poll(async () => (await live()).drawings, PATIENT).toBeGreaterThan(drawings);
    ({ drawings } = await live());
  });
  await atRest();
  expect(await livePixels()).toBeNull();
  const end = await page.locator('.maplibregl-marker').boundingBox();
  expect([Math.round(end!.x - start!.x), Math.round(end!.y - start!.y)]).toEqual([24, 24]);

  // pictures of the map as it was are of no use: new ones are taken
  await dragPin([40, 0]);
  const pictureWidth = () =>
    page.evaluate(() => document.querySelector<HTMLElement>('.live-canvas')?.clientWidth ?? 0);
  const mapWidth = () =>
    page.evaluate(() => document.querySelector<HTMLElement>('[data-map-state]')?.clientWidth);
  const view = page.viewportSize()!;
  await page.setViewportSize({ width: view.width - 100, height: view.height });
  await expect.poll(mapWidth, PATIENT).toBe((box?.width ?? 0) - 100);
  await expect.poll(pictureWidth, PATIENT).toBe(await mapWidth());
  await page.mouse.wheel(0, 200);
  await expect.poll(livePixels, PATIENT).toBeGreaterThan(10_000);

  await letGoOverPanel();
  await atRest();
  expect(await livePixels()).toBeNull();
  const left = await page.locator('.maplibregl-marker').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200, { steps: 3 });
  expect(await page.locator('.maplibregl-marker').boundingBox()).toEqual(left);
});
