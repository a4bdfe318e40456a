import { afterEach, describe, expect, it } from 'vitest';
import { openAtlas, type Answer, type Atlas } from './driver.ts';

/** A file that is missing, cut off or something else: the page says which one, and the rest of the atlas works. */

let atlas: Atlas | null = null;

afterEach(async () => {
  await atlas?.close();
  atlas = null;
});

const MISSING: Answer = { status: 404, body: 'not found' };
const CUT_OFF: Answer = { cutAt: 1000 };
const WEB_PAGE: Answer = { status: 200, body: '<!doctype html><title>hello</title>' };
const WRONG_SHAPE: Answer = { status: 200, body: '{"type":"FeatureCollection","features":"none"}' };

describe.each([
  ['ports.geojson', 'missing', MISSING],
  ['ports.geojson', 'cut off', CUT_OFF],
  ['industrial-parks.geojson', 'a web page', WEB_PAGE],
  ['airports.geojson', 'of another shape', WRONG_SHAPE],
  ['provinces-34.geojson', 'cut off', CUT_OFF],
  ['highways.geojson', 'missing', MISSING],
  ['highways.geojson', 'cut off', CUT_OFF],
  ['railways.geojson', 'a web page', WEB_PAGE],
  ['catalogue.json', 'missing', MISSING],
])('%s %s', (file, _how, answer) => {
  it('is named in a sentence, and the rest answers', async () => {
    atlas = await openAtlas({ answers: { [file]: answer } });
    const problems = await atlas.problems();
    expect(problems.some((sentence) => sentence.includes(file))).toBe(true);
    await atlas.chooseHub('WTC Binh Duong New City');
    expect((await atlas.bands()).map((band) => band.minutes)).toEqual([15, 30, 60]);
    expect((await atlas.gateways()).length).toBeGreaterThan(3);
  });
});

describe.each([
  ['missing', MISSING],
  ['cut off', CUT_OFF],
  ['a web page', WEB_PAGE],
])('the network file %s', (_how, answer) => {
  it('is named in a sentence; places and straight lines are still there', async () => {
    atlas = await openAtlas({ answers: { 'vietnam.roads': answer } });
    expect((await atlas.problems()).join(' ')).toContain('vietnam.roads');
    await atlas.chooseHub('VSIP Bac Ninh II');
    await atlas.page.locator('.gateway-row', { hasText: /Noi Bai[\s\S]*14\.\d km/ }).waitFor();
  });
});
