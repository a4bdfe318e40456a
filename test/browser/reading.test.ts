import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { atlasOfEachTest } from './atlas-of-each-test.ts';
import { importOf, type GivenFile } from './import-driver.ts';

/** The reader in the worker of a real browser: its decoders, its limits, its end. What it makes of contents is tested without one. */

const openAtlas = atlasOfEachTest();

async function open() {
  const atlas = await openAtlas();
  return { ...atlas, ...importOf(atlas) };
}

const feature = (name: string): string =>
  `{"type":"Feature","properties":{"name":"${name}"},"geometry":{"type":"Point","coordinates":[105.9,21.1]}}`;
const kml = (content: string): string => `<?xml version="1.0"?>\n<kml><Document>${content}</Document></kml>`;
const PLACEMARK =
  '<Placemark><name>Chợ</name><Point><coordinates>106.05,21.18,0</coordinates></Point></Placemark>';

describe('the reader', () => {
  it('reads every format, and the encodings of old and new Windows', async () => {
    const opened = await open();
    await opened.openData();
    const files: GivenFile[] = [
      { name: 'lines.geojsonl', content: `${feature('A')}\n${feature('B')}\n` },
      { name: 'utf16.geojson', content: Buffer.from(`\uFEFF${feature('Huế')}`, 'utf16le') },
      { name: 'a.kml', content: kml(PLACEMARK) },
      { name: 'b.kmz', content: zipSync({ 'doc.kml': strToU8(kml(PLACEMARK + PLACEMARK)) }) },
      { name: 'c.gpx', content: '<gpx><wpt lat="21.1" lon="105.9"><name>W</name></wpt></gpx>' },
    ];
    await opened.chooseFiles(...files);
    for (const [name, points] of [
      ['lines', '2 points'],
      ['utf16', '1 point'],
      ['a.kml', '1 point'],
      ['b.kmz', '2 points'],
      ['c.gpx', '1 point'],
    ] as const) {
      expect(await opened.outcome(name), name).toContain(`Read: ${points}.`);
    }

    // "Đường" as windows-1258 writes it: a grave accent of its own after ơ
    const old = Buffer.from([0xd0, 0xfd, 0xf5, 0xcc, 0x6e, 0x67]);
    await opened.chooseFiles({
      name: 'old.csv',
      content: Buffer.concat([Buffer.from('name,lat,lon\n'), old, Buffer.from(',21.1,105.9\n')]),
    });
    expect(await opened.sample()).toEqual(['Đường 21.10000° N, 105.90000° E']);
  });

  it('refuses bombs, and goes on with the next file', async () => {
    const opened = await open();
    await opened.openData();
    const lie = zipSync({ 'doc.kml': new Uint8Array(20_000_000) });
    new DataView(lie.buffer).setUint32(
      new DataView(lie.buffer).getUint32(lie.length - 6, true) + 24,
      1000,
      true,
    );
    const laughs =
      '<!DOCTYPE kml [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>\n<kml><Document><name>&b;</name></Document></kml>';
    await opened.chooseFiles(
      { name: 'lie.kmz', content: lie },
      { name: 'laughs.kml', content: laughs },
      { name: 'deep.json', content: '['.repeat(500_000) },
      { name: 'good.geojson', content: feature('A') },
    );
    expect(await opened.outcome('good.geojson')).toContain('Read: 1 point.');
    for (const name of ['lie.kmz', 'laughs.kml', 'deep.json']) {
      expect(await opened.outcome(name), name).not.toContain('Read:');
    }
    expect(await opened.openFiles()).toEqual(['good.geojson']);
  });

  it('is ended in the middle of a large file', async () => {
    const opened = await open();
    await opened.openData();
    await opened.atRest();
    const others = opened.page.workers().length;
    const workers = (): number => opened.page.workers().length - others;
    const line = Array.from({ length: 1_900_000 }, (_, i) => `[${105 + (i % 997) / 1000},21]`);
    const large = `{"type":"LineString","coordinates":[${line.join(',')}]}`;
    await opened.chooseFiles(
      { name: 'large.geojson', content: large },
      { name: 'good.geojson', content: feature('A') },
    );
    await expect.poll(workers).toBe(1);
    await opened.cancel('large.geojson');
    expect(await opened.outcome('good.geojson')).toContain('Read: 1 point.');
    expect(await opened.readings()).toEqual(['good.geojson']);
    await expect.poll(workers).toBe(0);
  });
});
