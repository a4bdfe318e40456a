import { expect, it } from 'vitest';
import { openAtlas, PHONE } from './driver.ts';
import { asIn2021, withoutDriver } from './without-driver.ts';

const SMALL = { width: 1300, height: 640 };
const SITES = 'name,lat,lon\nOwn One,21.1,105.9\nOwn Two,20.9,106.1\n';

it('is whole without WebGL: drawn as SVG, chosen, pulled, measured, pinned, saved', async () => {
  const atlas = await openAtlas({ viewport: SMALL });
  const { page, chooseHub, bands, atRest, mapCentre, back, startPin, clickMap, siteName } = atlas;
  const {
    stillBecause,
    noteRead,
    noteIsBelowThePanel,
    waitForStill,
    words,
    pressOnMap,
    picture,
    drawn,
    paintedShare,
  } = withoutDriver(page);

  // the country, and one sentence that can be put away
  expect(await stillBecause()).toBe('no graphics');
  expect(await noteIsBelowThePanel()).toBe(true);
  const country = await drawn('land', 'expressways-line', 'parks-dot', 'disputed-reefs', 'airports-label');
  expect(Math.min(...country)).toBeGreaterThan(0);
  expect(await words('metropoles-label')).toContain('Hanoi');
  expect(await paintedShare()).toBeGreaterThan(0.3);
  await noteRead();
  expect(await page.locator('.without').count()).toBe(0);
  await waitForStill();

  // a site with its areas, from the list; the map goes there
  const before = await mapCentre();
  await chooseHub('VSIP Bac Ninh II');
  expect((await bands()).map(({ minutes }) => minutes)).toEqual([15, 30, 60]);
  expect(await drawn('bands-fill', 'site-ring')).toEqual([3, 1]);
  expect(await mapCentre()).not.toEqual(before);

  // another language, and colours of the night
  const landIsDark = async (): Promise<boolean> =>
    (await page.locator('[data-layer=land] path').first().getAttribute('fill'))?.includes('248,244,234') ===
    false;
  await atlas.chooseLanguage('Tiếng Việt');
  await atRest();
  expect((await words('metropoles-label')).join()).toContain('Hà Nội');
  await atlas.chooseLanguage('English');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-theme=dark]').waitFor();
  await atRest();
  expect(await landIsDark()).toBe(true);
  await page.emulateMedia({ colorScheme: 'light' });

  // pulled, zoomed by wheel, keys and buttons, and back to the country
  const map = page.locator('.still-surface');
  const box = (await map.boundingBox())!;
  const [x, y] = [box.x + box.width / 3, box.y + box.height / 2];
  const here = await mapCentre();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 80, y + 20, { steps: 3 });
  await page.mouse.up();
  await atRest();
  expect((await mapCentre())[0]).toBeGreaterThan(here[0]);
  await expect.poll(siteName).toContain('VSIP Bac Ninh II');
  const scale = () => page.locator('.still-scale').innerText();
  const lengths = [await scale()];
  for (const nearer of [() => page.mouse.wheel(0, -600), () => map.press('+'), () => pressOnMap('Zoom in')]) {
    await nearer();
    await expect.poll(scale).not.toBe(lengths.at(-1));
    lengths.push(await scale());
  }
  await pressOnMap('Whole country');
  await atRest();
  expect((await mapCentre())[0]).toBeCloseTo(before[0], 1);

  // a pin by a click, moved by the keyboard; nothing below it is chosen
  await back();
  await startPin();
  await clickMap(300, 200);
  await page.locator('.still-marker').waitFor();
  const pinned = await page.locator('.still-marker').boundingBox();
  await page.locator('.still-marker').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect
    .poll(async () => (await page.locator('.still-marker').boundingBox())!.x)
    .toBeCloseTo(pinned!.x + 10, 0);

  // a line by two clicks and a double click; the picture is drawn anew between the press and the release of the first
  await back();
  await atlas.startMeasuring();
  await page.mouse.move(box.x + 250, box.y + 200);
  await page.mouse.down();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(landIsDark).toBe(true);
  await page.mouse.up();
  await page.emulateMedia({ colorScheme: 'light' });
  await clickMap(330, 330);
  await atlas.doubleClickMap(250, 420);
  await expect.poll(atlas.isDrawing).toBe(false);
  await expect.poll(() => atlas.handles('vertex')).toBe(3);
  await atlas.dragHandle('vertex', 0, 30, 10);
  await atRest();
  expect((await drawn('measure-line'))[0]).toBeGreaterThan(0);

  // a picture of it, with the furniture of a picture
  const saved = await picture();
  expect(saved).toMatchObject({ type: 'image/png', width: 800, height: 600 });
  expect(saved.colours).toBeGreaterThan(50);

  expect(await atlas.close()).toEqual({ troubles: [], foreign: [] });
});

it('is whole in a browser of 2021, without WebGL, workers and much else: in Vietnamese, on a phone', async () => {
  const atlas = await openAtlas({
    viewport: PHONE,
    language: 'vi-VN',
    hasGraphics: false,
    before: asIn2021,
  });
  const { page, bands, people, press } = atlas;
  const { stillBecause, noteIsBelowThePanel, drawn, words, openFile, noteRead } = withoutDriver(page);
  expect(await stillBecause()).toBe('no graphics');
  expect(await noteIsBelowThePanel()).toBe(true);
  await page.locator('[data-engine="in page"]').waitFor();
  expect(await page.locator('.without').innerText()).toMatch(/WebGL 2 nên bản đồ.*tính ngay trong trang/s);
  await noteRead();

  // the engine answers in the page, through the same protocol
  await page.getByRole('main').getByRole('button', { name: 'VSIP Bắc Ninh II' }).first().click();
  expect((await bands()).map(({ minutes }) => minutes)).toEqual([15, 30, 60]);
  expect((await drawn('bands-fill'))[0]).toBe(3);
  expect((await people()).every((count) => count > 1000)).toBe(true);

  // files are read in the page
  await openFile('mine.csv', SITES);
  await page.locator('.column-fields select').first().waitFor();

  // a dialog that the browser does not know
  await press('Escape');
  await page
    .getByRole('button', { name: /^(Help|Trợ giúp)/ })
    .first()
    .click();
  await page.locator('dialog[open]').waitFor();
  await press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  expect(await words('metropoles-label')).not.toEqual([]);
  expect(await atlas.scrollsSideways()).toBe(false);
  expect(await atlas.close()).toEqual({ troubles: [], foreign: [] });
});

it('has everything back after the graphics were lost, twice and while dragging, and a picture where that goes on', async () => {
  const atlas = await openAtlas({
    viewport: SMALL,
    hasGraphics: true,
    expected: /CONTEXT_LOST|WebGL|GL Driver/,
  });
  const { page, chooseHub, bands, startPin, clickMap, back, dragPin, letGo, atRest } = atlas;
  const { loseGraphics, restoreGraphics, drawn, openFile, paintedShare, stillBecause } = withoutDriver(page);
  const layers = [
    'land',
    'parks-dot',
    'expressways-line',
    'own-dot',
    'bands-fill',
    'site-ring',
    'airports-label',
  ];
  await atRest();
  await openFile('mine.geojson', '{"type":"Point","coordinates":[105.9,21.3]}');
  await page.locator('.own-set').first().waitFor();
  await back();
  await chooseHub('VSIP Bac Ninh II');
  await bands();
  await atRest();
  const before = await drawn(...layers);
  expect(Math.min(...before.filter((_, i) => layers[i] !== 'parks-dot'))).toBeGreaterThan(0);
  const painted = await paintedShare();

  for (let time = 0; time < 2; time++) {
    await loseGraphics();
    // what happens meanwhile is drawn when they are back
    if (time === 1) await page.emulateMedia({ colorScheme: 'dark' });
    await restoreGraphics();
    await atRest();
    expect(await drawn(...layers)).toEqual(before);
    expect(Math.abs((await paintedShare()) - painted)).toBeLessThan(0.25);
  }

  // with a pin in the hand
  await back();
  await startPin();
  await clickMap(400, 300);
  await bands();
  await atRest();
  await dragPin([30, 0]);
  await loseGraphics();
  await page.mouse.move(760, 320);
  await restoreGraphics();
  await dragPin([-20, 10]).catch(() => {});
  await letGo();
  await atRest();
  expect((await drawn('bands-fill'))[0]).toBeGreaterThan(0);
  expect(await page.locator('.live-canvas').count()).toBe(0);

  // lost once more within a minute: not to be counted on, until the reader wants to try
  await loseGraphics();
  expect(await stillBecause()).toBe('lost');
  expect((await drawn('bands-fill', 'own-dot')).every((count) => count > 0)).toBe(true);
  await page.getByRole('button', { name: 'Try the map again' }).click();
  await page.locator('canvas.maplibregl-canvas').waitFor();
  expect((await drawn('bands-fill', 'own-dot')).every((count) => count > 0)).toBe(true);
  expect(await page.locator('.still-svg').count()).toBe(0);
  expect(await atlas.close()).toEqual({ troubles: [], foreign: [] });
});

it('goes on without the scripts of its workers: the engine in the page, the map as a picture', async () => {
  const atlas = await openAtlas({
    viewport: SMALL,
    hasGraphics: true,
    expected: /404|Failed to load|worker/i,
    answers: {},
  });
  const { page } = atlas;
  await page.context().route(/assets\/.*worker.*\.m?js/, (route) => route.fulfill({ status: 404, body: '' }));
  await atlas.reload();
  const { stillBecause, drawn } = withoutDriver(page);
  expect(await stillBecause()).toBe('no code');
  await page.locator('[data-engine="in page"]').waitFor();
  await atlas.chooseHub('VSIP Bac Ninh II');
  expect((await atlas.bands()).length).toBe(3);
  expect(await drawn('bands-fill', 'site-ring')).toEqual([3, 1]);
  expect((await atlas.close()).foreign).toEqual([]);
});
