import { describe, expect, it } from 'vitest';
import { atlasOfEachTest } from './atlas-of-each-test.ts';
import { PHONE } from './driver.ts';
import { fingersOn, middleOf, misfits, openView, VIEWS } from './phones-driver.ts';

/** Phones, tablets, larger letters, fingers: everything fits, and the map can be used. */

const open = atlasOfEachTest();

const SIZES = [
  { width: 320, height: 568, letters: 16 },
  // 1280 × 1024 read four times as large
  { width: 320, height: 256, letters: 16 },
  { ...PHONE, letters: 16 },
  { ...PHONE, letters: 32 },
  { width: 844, height: 390, letters: 16 },
  { width: 820, height: 1180, letters: 16 },
  { width: 1280, height: 900, letters: 32 },
];

/** Vietnamese words are longer: where they have the least room. */
const TIGHTEST = SIZES.filter(({ width, letters }) => width / letters < 21);

describe('every view', () => {
  it.each([
    ['en', SIZES],
    ['vi', TIGHTEST],
  ] as const)('fits phones, tablets and letters twice as large, in %s', async (language, sizes) => {
    const { page } = await open({ viewport: PHONE, hasTouch: true });
    const fingers = await fingersOn(page);
    const found: string[] = [];
    for (const view of Object.keys(VIEWS) as (keyof typeof VIEWS)[]) {
      await openView(page, view, language);
      for (const { width, height, letters } of sizes) {
        await page.setViewportSize({ width, height });
        await fingers.letters(letters);
        for (const one of await misfits(page, 24))
          found.push(`${view} at ${width} × ${height}, ${letters}: ${one}`);
      }
    }
    expect(found).toEqual([]);
  });
});

describe('a finger', () => {
  it('pulls the sheet, pans and pinches the map, each alone', async () => {
    const { page, mapCentre, atRest } = await open({ viewport: PHONE, hasTouch: true, hasGraphics: true });
    const finger = await fingersOn(page);
    const sheetTop = async () => (await page.locator('.panel').boundingBox())?.y ?? 0;
    const at = () => page.locator('.page').getAttribute('data-sheet');
    await openView(page, 'site');
    await atRest();

    // the sheet, by its handle, and by its head where nothing else is pressed
    const half = await sheetTop();
    const handle = await middleOf(page, '.sheet-handle');
    await finger.pull(handle, { x: handle.x, y: 760 });
    await expect.poll(at).toBe('peek');
    expect(await sheetTop()).toBeGreaterThan(half + 150);
    const name = await middleOf(page, '.brand');
    await finger.pull({ x: name.x - 60, y: name.y }, { x: name.x, y: 60 });
    await expect.poll(at).toBe('full');
    expect(await sheetTop()).toBeLessThan(100);
    // by keys and by a press
    await page.locator('.sheet-handle').press('ArrowDown');
    await expect.poll(at).toBe('half');
    await page.locator('.sheet-handle').tap();
    await expect.poll(at).toBe('full');
    await page.locator('.sheet-handle').tap();
    await expect.poll(at).toBe('peek');
    await page.locator('.sheet-handle').press('ArrowUp');
    await expect.poll(at).toBe('half');
    await atRest();

    // the map: one finger, then two
    const [longitude] = await mapCentre();
    await finger.pull({ x: 250, y: 250 }, { x: 130, y: 250 });
    await atRest();
    const panned = await mapCentre();
    expect(panned[0]).toBeGreaterThan(longitude);
    const zoomBefore = new URL(page.url()).hash;
    await finger.pinch({ x: 180, y: 220 }, 60, 220);
    await atRest();
    await expect.poll(() => new URL(page.url()).hash).not.toBe(zoomBefore);
  });

  it('takes a pin, whose areas follow, and a point that is measured, and the map stays', async () => {
    const driver = await open({ viewport: PHONE, hasTouch: true, hasGraphics: true });
    const { page, mapCentre, atRest } = driver;
    const finger = await fingersOn(page);
    await openView(page, 'pin');
    await page.evaluate(() => {
      location.hash = 'v=1!site.@gxuhqGgp5koB&p=1!gxuhqGgp5koB.9';
    });
    await page.locator('.maplibregl-marker').waitFor();
    await atRest();
    const still = await mapCentre();
    const pin = await middleOf(page, '.maplibregl-marker');
    const { drawings } = await driver.live();
    await finger.pull(pin, { x: pin.x + 60, y: pin.y - 40 });
    await atRest();
    const moved = await middleOf(page, '.maplibregl-marker');
    expect(Math.abs(moved.x - pin.x - 60)).toBeLessThan(12);
    expect(Math.abs(moved.y - pin.y + 40)).toBeLessThan(12);
    expect(await mapCentre()).toEqual(still);
    expect((await driver.live()).drawings).toBeGreaterThan(drawings);
    expect(page.url()).not.toContain('gxuhqGgp5koB&');

    // a point that is measured
    await openView(page, 'measure');
    await page.locator('.measure-handle[data-role=vertex]').first().waitFor();
    await atRest();
    const total = await driver.figure('length');
    const unmoved = await mapCentre();
    const vertex = await middleOf(page, '.measure-handle[data-role=vertex]');
    await finger.pull(vertex, { x: vertex.x + 40, y: vertex.y + 30 });
    await expect.poll(() => driver.figure('length')).not.toBe(total);
    expect(await mapCentre()).toEqual(unmoved);
  });

  it('chooses a place on the map that the sheet then leaves in sight, and types with the sheet up', async () => {
    const { page, atRest, siteName } = await open({ viewport: PHONE, hasTouch: true, hasGraphics: true });
    const at = () => page.locator('.page').getAttribute('data-sheet');
    await openView(page, 'site');
    await atRest();
    await page.locator('.sheet-handle').press('Home');
    await atRest();
    // what is chosen stays above the sheet when that comes up again
    await page.locator('.sheet-handle').press('ArrowUp');
    await atRest();
    const sheet = await page.locator('.panel').boundingBox();
    const place = await page.evaluate(() => {
      type Looking = { atlasMap: { centre(): [number, number] } };
      return (document.querySelector('[data-map-state]') as HTMLElement & Looking).atlasMap.centre();
    });
    expect(sheet?.y).toBeGreaterThan(300);
    // the middle of the whole map lies south of the site, which is in the middle of what is free
    expect(place[1]).toBeLessThan(21.22);

    await page.locator('.panel-header input').tap();
    await expect.poll(at).toBe('full');
    await page.locator('.panel-header input').fill('cat lai');
    await page.getByRole('option').first().tap();
    await expect.poll(at).toBe('half');
    await expect.poll(siteName).toContain('Cat Lai');
    expect(await page.evaluate(() => document.activeElement instanceof HTMLInputElement)).toBe(false);

    // layers: a sheet in place of the panel, closed by its head
    await page.locator('.layers > summary').tap();
    const layers = await page.locator('.layers').boundingBox();
    expect([layers?.x, layers?.width]).toEqual([0, PHONE.width]);
    expect((layers?.y ?? 0) + (layers?.height ?? 0)).toBeCloseTo(PHONE.height, 0);
    expect(await misfits(page, 24)).toEqual([]);
    await page.locator('.layers > summary').tap();
    await expect.poll(() => page.locator('.layers').getAttribute('open')).toBeNull();
  });
});

describe('appearance', () => {
  it('follows the system while the page is open, until somebody chooses; a link carries the choice', async () => {
    const { page, theme, paperColour } = await open({ viewport: { width: 1100, height: 700 } });
    const choose = (name: string) => page.locator('.layers').getByText(name, { exact: true }).click();
    const bar = () =>
      page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=theme-color]')?.content);
    expect(await theme()).toBe('light');
    const light = await paperColour();
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expect.poll(theme).toBe('dark');
    expect(await paperColour()).not.toBe(light);
    expect(await bar()).toMatch(/^#1/);
    expect(page.url()).not.toContain('dark');
    await choose('Light');
    await expect.poll(theme).toBe('light');
    await expect.poll(() => page.url()).toContain('.light');
    await page.reload();
    await expect.poll(theme).toBe('light');
    await choose('System');
    await expect.poll(theme).toBe('dark');
    await expect.poll(() => page.url()).not.toContain('light');

    await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' });
    const [line, ink] = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [style.getPropertyValue('--line'), style.getPropertyValue('--ink')];
    });
    expect(line).toBe(ink);
  });
});

describe('paper', () => {
  it('has every view whole, light and without controls', async () => {
    const { page } = await open({ viewport: { width: 1100, height: 700 } });
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const pages = async (): Promise<number> => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    };
    const most = { overview: 20, table: 40, data: 4, province: 4 };
    for (const view of Object.keys(VIEWS) as (keyof typeof VIEWS)[]) {
      await openView(page, view);
      const count = await pages();
      expect(count, view).toBeGreaterThan(0);
      expect(count, view).toBeLessThanOrEqual((most as Record<string, number>)[view] ?? 6);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark', reducedMotion: 'reduce' });
      // told a frame later, other than to who prints
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('light');
      // its code comes after the roads, for nobody prints in the first second
      await page.locator('.paper-end').waitFor({ state: 'attached' });
      const paper = await page.evaluate(() => {
        const seen = (selector: string) =>
          [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility()).length;
        const cut = [
          ...document.querySelectorAll<HTMLElement>('.panel-body, .panel-body :is(div, ul, ol, section)'),
        ]
          .filter((one) => one.checkVisibility() && one.closest('.unseen') === null)
          .filter(
            (one) => one.scrollHeight > one.clientHeight + 2 && getComputedStyle(one).overflowY !== 'visible',
          )
          .map((one) => one.className);
        return {
          theme: document.documentElement.dataset['theme'],
          controls: seen(
            '.button, .icon-button, .sheet-handle, .map-button, .maplibregl-ctrl, input[type=range]',
          ),
          cut,
          text: document.body.innerText,
        };
      });
      expect([view, paper.theme, paper.controls, paper.cut]).toEqual([view, 'light', 0, []]);
      for (const words of ['OpenStreetMap', 'ODbL', 'This page: http', String(new Date().getFullYear())])
        expect(paper.text, view).toContain(words);
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark', reducedMotion: 'reduce' });
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    }
    // all sites of the table, not those that were in its window
    await openView(page, 'table');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark', reducedMotion: 'reduce' });
    await expect.poll(() => page.locator('.table-paper').first().locator('tbody tr').count()).toBe(306);
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark', reducedMotion: 'reduce' });

    // Ctrl+P: with the map, and once
    await openView(page, 'site');
    await page.evaluate(() => {
      Object.assign(window, {
        printed: 0,
        print: () => (window as unknown as { printed: number }).printed++,
      });
    });
    await page.keyboard.press('Control+p');
    await expect.poll(() => page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
    expect(
      await page.locator('.paper-head img').evaluate((img: HTMLImageElement) => img.naturalWidth),
    ).toBeGreaterThan(500);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => page.locator('.paper-head').count()).toBe(0);
  });
});
