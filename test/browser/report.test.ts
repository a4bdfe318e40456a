import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { atlasOfEachTest } from './atlas-of-each-test.ts';
import { PHONE, type Atlas } from './driver.ts';

/** Taking something away: the map as a picture, a site or a comparison on paper. */

const open = atlasOfEachTest();

const HUB = 'VSIP Bac Ninh II';

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Width and height, as the head of every PNG has them. */
function pngSize(bytes: Buffer): { width: number; height: number } {
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** How many colours an image has, and how many of them its lowest 20 rows, where the sources stand. */
async function colours({ page }: Atlas, source: string): Promise<{ all: number; foot: number }> {
  return page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const count = (top: number): number =>
      new Set(new Uint32Array(context.getImageData(0, top, width, height - top).data.buffer)).size;
    return { all: count(0), foot: count(height - 20) };
  }, source);
}

async function openReport({ page }: Atlas, name = 'Report'): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
  await page.locator('.report-picture img').waitFor();
  await page.locator('.report-busy:empty').waitFor({ state: 'attached' });
}

describe('the map as a picture', () => {
  it('is saved twice as fine as the screen, with its sources painted in, by the keyboard too', async () => {
    const opened = await open();
    const { page, chooseHub, gateways, atRest } = opened;
    await chooseHub(HUB);
    await gateways();
    await atRest();
    await page.getByRole('button', { name: 'Save the map as a picture (PNG)' }).focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^vsip-bac-ninh-ii-\d{4}-\d\d-\d\d\.png$/);
    const bytes = await readFile(await download.path());
    const map = await page.locator('.map-slot').boundingBox();
    expect(pngSize(bytes)).toEqual({ width: map!.width * 2, height: map!.height * 2 });
    const seen = await colours(opened, `data:image/png;base64,${bytes.toString('base64')}`);
    expect(seen.all).toBeGreaterThan(500);
    expect(seen.foot).toBeGreaterThan(10);
    // the map that was drawn for it is gone
    expect(await page.locator('.picture-stage').count()).toBe(0);
  });
});

describe('the report of a site', () => {
  it('has the figures of the view of the site, and all else that paper needs', async () => {
    const opened = await open();
    const { page, chooseHub, gateways, panelText } = opened;
    await chooseHub(HUB);
    const lines = await gateways();
    const shown = async (selector: string): Promise<string> =>
      words(await page.locator(selector).first().innerText());
    await page.locator('.nearest[aria-busy=false]').waitFor();
    await expect.poll(() => shown('.band-table')).not.toContain('…');
    const [bands, nearest] = [await shown('.band-table'), await shown('.nearest')];

    await openReport(opened);
    expect(await shown('.report .band-table')).toBe(bands);
    expect(await shown('.report .nearest')).toBe(nearest);
    const rows = await page.locator('[aria-labelledby=report-gateways] tbody tr[data-id]').all();
    const told = await Promise.all(
      rows.map(async (row) => [
        await row.getAttribute('data-id'),
        ...(await row.locator('td').allInnerTexts()),
      ]),
    );
    expect(told).toEqual(lines.map(({ id, straight, road, drive }) => [id, straight, road, drive]));

    const text = await panelText();
    expect(text).toMatch(/Developer\s+VSIP Group/);
    expect(text).toMatch(/Made on \d+ \w+ 20\d\d/);
    expect(text).toMatch(/directly connected to National\s+Highway 18/);
    const verdicts = await page.locator('.report-claims .verdict').all();
    const judged = await Promise.all(verdicts.map((verdict) => verdict.getAttribute('data-verdict')));
    expect(judged).toHaveLength(3);
    expect(judged).not.toContain('pending');
    expect(text).toMatch(/By car, from the site, roads of 2026\. Drive times/);
    expect(text).toMatch(/road network\s+6 Aug 2021/);
    expect(text).toMatch(/© OpenStreetMap contributors, ODbL 1\.0/);
    expect(await page.locator('.report h1').allInnerTexts()).toEqual([HUB]);

    const image = page.locator('.report-picture img');
    const seen = await colours(opened, (await image.getAttribute('src'))!);
    expect(seen.all).toBeGreaterThan(500);
    expect(seen.foot).toBeGreaterThan(10);
    expect(await image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1520);

    await page.getByRole('button', { name: 'Back' }).click();
    await expect.poll(opened.siteName).toBe(HUB);
    expect(await gateways()).toEqual(lines);
  });

  it('is printed alone, black on white, on several pages, whatever the screen looks like', async () => {
    const opened = await open();
    const { page, chooseHub, gateways, chooseTheme } = opened;
    await chooseTheme('Dark');
    await chooseHub(HUB);
    await gateways();
    await openReport(opened);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.panel-header', '.stage', '.report-tools', '.report figcaption'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    const paper = await page.locator('.report').evaluate((element) => {
      const { backgroundColor, color } = getComputedStyle(element);
      return { backgroundColor, color };
    });
    expect(paper).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(6);
    // A4 in points
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][\d.]* 84[12]/);
    const shot = await page.screenshot({ fullPage: true });
    const seen = await colours(opened, `data:image/png;base64,${shot.toString('base64')}`);
    expect(seen.all).toBeGreaterThan(500);
  });

  it('fits a phone, in Vietnamese', async () => {
    const opened = await open({ viewport: PHONE, language: 'vi-VN' });
    const { page, chooseHub, scrollsSideways, panelText } = opened;
    await chooseHub('VSIP Bắc Ninh II');
    await page.locator('.gateway-row .minutes').first().waitFor();
    await openReport(opened, 'Báo cáo');
    expect(await scrollsSideways()).toBe(false);
    const tooWide = await page
      .locator('.report')
      .evaluate((report) => report.scrollWidth > report.clientWidth);
    expect(tooWide).toBe(false);
    expect(await panelText()).toMatch(/Phương pháp và giới hạn/);
  });
});

describe('the report of a comparison', () => {
  it('has the whole table, with nothing to press, and both areas on its map', async () => {
    const opened = await open();
    const { page, chooseHub, compare, back, openComparison, comparison, panelText } = opened;
    await chooseHub(HUB);
    await compare();
    await back();
    await chooseHub('WTC Binh Duong');
    await compare();
    await openComparison();
    const rows = await comparison();
    await openReport(opened);
    const told = await comparison();
    for (const [name, cells] of Object.entries(rows)) expect(told[name], name).toEqual(cells);
    expect(await page.locator('.report .comparison button').count()).toBe(0);
    const text = await panelText();
    expect(text).toContain('VSIP Bac Ninh II · WTC Binh Duong New City');
    expect(text).toMatch(/Method and limits/);
    const source = (await page.locator('.report-picture img').getAttribute('src'))!;
    expect((await colours(opened, source)).all).toBeGreaterThan(300);
  });
});
