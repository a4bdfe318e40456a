import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../fixtures/read-csv.ts';
import { elementsOf, readXml } from '../fixtures/read-xml.ts';
import { openAtlas, PHONE } from './driver.ts';

const SITE = '.card-actions:has(+ section)';
const REACH = 'section[aria-labelledby=reach-heading]';

describe('what a site reaches', () => {
  it('is saved in each format with the figures of the page, and with what they rest on', async () => {
    const atlas = await openAtlas();
    await atlas.chooseHub('VSIP Bac Ninh II');
    const bands = await atlas.bands();
    const geojson = await atlas.savedAs('geojson', REACH);
    expect(geojson.name).toMatch(/^drive-time-areas-vsip-bac-ninh-ii-\d{4}-\d\d-\d\d\.geojson$/);
    const read = JSON.parse(geojson.text) as FeatureCollection & { metadata: Record<string, string> };
    const areas = read.features.filter(({ geometry }) => geometry.type === 'MultiPolygon');
    expect(areas.map(({ properties }) => properties?.['within_min'])).toEqual([60, 30, 15]);
    for (const { minutes, km2 } of bands) {
      const area = areas.find(({ properties }) => properties?.['within_min'] === minutes);
      expect(Math.abs(Number(area?.properties?.['area_km2']) - km2)).toBeLessThan(0.51);
    }
    const { metadata } = read;
    expect(metadata['licence']).toContain('OpenStreetMap contributors, ODbL 1.0');
    expect(metadata['assumptions']).toBe('Car, from the site, roads open in 2026');
    expect(metadata['roads']).toContain('2021-08-06');
    expect(metadata['address']).toBe(atlas.page.url());

    const [head = [], ...rows] = readCsv((await atlas.savedAs('csv', REACH)).text);
    expect(rows.map((row) => Number(row[head.indexOf('within_min')]))).toEqual([15, 30, 60]);
    for (const row of rows) expect(row[head.indexOf('licence')]).toBe(metadata['licence']);

    const kml = readXml((await atlas.savedAs('kml', REACH)).text);
    expect(elementsOf(kml, 'Placemark')).toHaveLength(read.features.length);
    expect(elementsOf(kml, 'description')[0]?.text).toContain(metadata['licence']);
    expect(await atlas.close()).toEqual({ troubles: [], foreign: [] });
  });

  it('has a way that goes into a navigation device, and a picture', async () => {
    const atlas = await openAtlas();
    await atlas.chooseHub('VSIP Bac Ninh II');
    await atlas.bands();
    await atlas.pinGateway('airport-han');
    const gpx = readXml((await atlas.savedAs('gpx', '.route-details')).text);
    expect(elementsOf(gpx, 'wpt')).toHaveLength(2);
    expect(elementsOf(gpx, 'trkpt').length).toBeGreaterThan(50);
    const { bytes } = await atlas.savedAs('png', REACH);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    // width and height stand at a fixed place in every PNG
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(2 * 1000);
    expect(await atlas.close()).toEqual({ troubles: [], foreign: [] });
  });
});

describe('the list of formats', () => {
  it('is opened, walked and left by the keyboard; the focus comes back', async () => {
    const { page, press, ...atlas } = await openAtlas();
    await atlas.chooseHub('VSIP Bac Ninh II');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await atlas.focusSaving(SITE);
    await press('Enter');
    await page.locator('.save-list').waitFor();
    expect(await atlas.savedFormats()).toEqual(['geojson', 'kml', 'gpx', 'csv', 'png']);
    await press('Tab');
    expect(await focused()).toContain('GeoJSON');
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^site-vsip-bac-ninh-ii-.*\.geojson$/);
    await expect.poll(() => page.locator('.save-told').innerText()).toContain(download.suggestedFilename());
    await press('Escape');
    expect(await page.locator('.save-list').count()).toBe(0);
    expect(await focused()).toContain('Save as a file');
    expect(await atlas.close()).toEqual({ troubles: [], foreign: [] });
  });

  it('is not offered where nothing is to be saved', async () => {
    const { saveOffers, startMeasuring, clickMap, handles, ...atlas } = await openAtlas();
    await atlas.atRest();
    await startMeasuring();
    await expect.poll(saveOffers).toBe(0);
    await clickMap(250, 400);
    await expect.poll(() => handles('vertex')).toBe(1);
    expect(await saveOffers()).toBe(0);
    await clickMap(400, 450);
    await expect.poll(saveOffers).toBe(1);
    expect(await atlas.close()).toEqual({ troubles: [], foreign: [] });
  });

  it('fits a phone, in Vietnamese', async () => {
    const { page, ...atlas } = await openAtlas({ viewport: PHONE, language: 'vi-VN' });
    await atlas.chooseHub('VSIP Bắc Ninh II');
    const button = page.getByRole('main').getByRole('button', { name: 'Lưu thành tệp' }).first();
    await button.click();
    const list = page.locator('.save-list');
    await list.waitFor();
    const box = await list.boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(PHONE.width);
    for (const format of await list.getByRole('button').all())
      expect((await format.boundingBox())!.height).toBeGreaterThanOrEqual(24);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      list.locator('[data-format=csv]').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^dia-diem-.*\.csv$/);
    expect(await atlas.close()).toEqual({ troubles: [], foreign: [] });
  });
});
