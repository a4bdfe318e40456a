import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { atlasOfEachTest, type OpenOptions } from './atlas-of-each-test.ts';
import { PHONE } from './driver.ts';
import { importOf, type GivenFile } from './import-driver.ts';

/** Files of one's own: brought along, looked at, used like any other site, kept only if wished. */

const openAtlas = atlasOfEachTest();

async function open(options: OpenOptions = {}) {
  const atlas = await openAtlas(options);
  return { ...atlas, ...importOf(atlas) };
}

/** As Excel writes it in Vietnam: semicolons, decimal commas, a mark at the beginning. */
const CUSTOMERS: GivenFile = {
  name: 'khách hàng.csv',
  content: [
    '\ufeffTên khách hàng;Vĩ độ;Kinh độ;Liên hệ',
    'Kho Bắc Ninh;21,1861;106,0763;Lê Văn A',
    'Xưởng Quế Võ;21,133;106,145;<b>B</b>',
    'Không rõ;;;C',
    '',
  ].join('\r\n'),
};

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

const collection = (features: readonly unknown[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });

const feature = (name: string, type: string, coordinates: unknown) => ({
  type: 'Feature',
  properties: { name },
  geometry: { type, coordinates },
});

const AREAS: GivenFile = {
  name: 'areas.geojson',
  content: collection([
    feature('Plot 7', 'Polygon', [square(106.0, 21.1, 0.02)]),
    feature('Bus', 'LineString', [
      [105.95, 21.05],
      [106.05, 21.15],
    ]),
    feature('Depot', 'Point', [106.03, 21.08]),
  ]),
};

describe('a table', () => {
  it('is dropped on the map, looked at, and its rows are sites like any other', async () => {
    const opened = await open();
    await opened.drop(CUSTOMERS);
    expect(await opened.isTarget()).toBe(false);
    expect(await opened.columns()).toEqual(['Tên khách hàng', 'Vĩ độ', 'Kinh độ', '–']);
    expect(await opened.sample()).toEqual([
      'Kho Bắc Ninh 21.18610° N, 106.07630° E',
      'Xưởng Quế Võ 21.13300° N, 106.14500° E',
      'Row 4: it has no position',
    ]);
    // without a name they go by their number
    await opened.chooseColumn('Name', '–');
    await opened.chooseColumn('Name', 'Tên khách hàng');
    await opened.readTable();
    const outcome = await opened.outcome('khách hàng');
    expect(outcome).toContain('Read: 2 points.');
    expect(outcome).toContain('Row 4: it has no position');
    expect(await opened.fileLine('khách hàng')).toBe('CSV · 2 points');

    // a pin at the same spot has the same figures
    await opened.pressButton('Drive times in a table');
    await opened.tableReady();
    expect(await opened.tableRows()).toEqual(['Kho Bắc Ninh', 'Xưởng Quế Võ']);
    await opened.addTableSite('21.1861, 106.0763');
    await opened.tableReady();
    const [names, times] = [await opened.tableRows(), await opened.tableColumn('Noi Bai')];
    const timeOf = (name: string) => times[names.findIndex((row) => row.startsWith(name))];
    expect(timeOf('Kho Bắc Ninh')).toMatch(/min/);
    expect(timeOf('Pin at')).toBe(timeOf('Kho Bắc Ninh'));
    expect(timeOf('Xưởng')).not.toBe(timeOf('Kho Bắc Ninh'));

    await opened.search('kho bac ninh');
    await opened.takeResult('Kho Bắc Ninh');
    await expect.poll(opened.siteName).toBe('Kho Bắc Ninh');
    const card = await opened.panelText();
    expect(card).toContain('khách hàng.csv');
    expect(card).toContain('Lê Văn A');
    expect((await opened.gateways()).length).toBeGreaterThan(3);
  });

  it('of projected coordinates is explained, and converted by what it is said to be', async () => {
    const opened = await open({ viewport: PHONE });
    await opened.openData();
    await opened.pasteInField('ten,x,y\nA,588000,2326000\nB,590000,2328000\n');
    await opened.columns();
    await opened.readTable();
    expect(await opened.outcome('Pasted text')).toContain('they look like metres');
    await opened.pressInReading('Pasted text', 'Convert and read');
    expect(await opened.outcome('Pasted text', 'Converted')).toContain('Read: 2 points.');
    expect(await opened.scrollsSideways()).toBe(false);
  });
});

describe('other files', () => {
  it('lines and areas are drawn, an area is a site, hidden ones are gone', async () => {
    const opened = await open({ hasGraphics: true });
    await opened.openData();
    const archive = zipSync({ 'doc.kml': strToU8(KML) });
    await opened.chooseFiles(AREAS, { name: 'tour.kmz', content: archive });
    expect(await opened.outcome('areas.geojson')).toContain('Read: 1 point, 1 line, 1 area.');
    expect(await opened.outcome('tour.kmz')).toContain('Read: 1 point.');
    await opened.pressButton('Zoom to areas.geojson');
    for (const layer of ['own-fill', 'own-line', 'own-dot'])
      expect(await opened.drawn(layer), layer).toBeGreaterThan(0);
    await opened.search('plot 7');
    await opened.takeResult('Plot 7');
    await expect.poll(opened.siteName).toBe('Plot 7');
    expect(await opened.panelText()).toContain('areas.geojson');
    await opened.back();
    await opened.show('areas.geojson', false);
    await opened.pressButton('Zoom to areas.geojson');
    expect(await opened.drawn('own-fill', 'own-line', 'own-dot')).toBe(0);
    await opened.search('plot 7');
    expect(await opened.searchResults()).not.toContain('Plot 7');
  });

  it('with latitude and longitude swapped are mended, unless that is wrong', async () => {
    const opened = await open();
    const swapped = [0, 1, 2, 3].map((i) => feature(`S${i}`, 'Point', [21 + i / 100, 105.8 + i / 50]));
    await opened.drop({ name: 'swapped.geojson', content: collection(swapped) });
    expect(await opened.outcome('swapped')).toContain('Latitude and longitude stand the wrong way round');
    const [, lat = 0] = await opened.mapCentre();
    expect(lat).toBeLessThan(30);
    await opened.pressInReading('swapped', 'No, they were right as written');
    const asWritten = await opened.outcome('swapped', 'Swap them after all');
    expect(asWritten).toContain('21, 105.8 is no place on earth');
    await opened.pressInReading('swapped', 'Swap them after all');
    expect(await opened.outcome('swapped', 'stand the wrong way round')).toContain('Read: 4 points');
  });

  it('that cannot be read are refused in words, what is cancelled is gone, and the next is read', async () => {
    const opened = await open();
    const letGo = await opened.holdReader();
    await opened.drop(
      { name: 'topology.json', content: '{"type":"Topology","objects":{},"arcs":[]}' },
      AREAS,
    );
    await opened.cancel('topology.json');
    expect(await opened.readings()).toEqual(['areas.geojson']);
    await opened.cancel('areas.geojson');
    await letGo();
    await opened.drop(
      { name: 'topology.json', content: '{"type":"Topology","objects":{},"arcs":[]}' },
      AREAS,
    );
    expect(await opened.outcome('topology.json')).toContain('This is TopoJSON.');
    expect(await opened.outcome('areas.geojson')).toContain('Read: 1 point');
    expect(await opened.openFiles()).toEqual(['areas.geojson']);
  });

  it('with hostile names are shown as text; coordinates that are pasted are a pin', async () => {
    const opened = await open();
    const hostile = '<img src=x onerror="document.body.dataset.broken=1">';
    await opened.pasteOnPage(collection([feature(hostile, 'Point', [105.9, 21.1])]));
    expect(await opened.outcome('Pasted text')).toContain('Read: 1 point.');
    await opened.search('<img src=x');
    await opened.takeResult('<img');
    await expect.poll(opened.siteName).toBe(hostile);
    expect(await opened.page.locator('body').getAttribute('data-broken')).toBeNull();
    await opened.pasteOnPage('21.1861, 106.0763');
    await expect.poll(opened.siteName).toBe('Dropped pin');
  });
});

it('keeps a file on the device only if asked to, and deletes it in one click', async () => {
  const opened = await open();
  await opened.openData();
  await opened.chooseFiles(AREAS);
  await opened.outcome('areas.geojson');
  expect(await opened.keptKeys()).toEqual([]);
  await opened.keep('areas.geojson');
  await opened.keptUntil(1);
  expect(await opened.keptKeys()).toEqual([expect.stringMatching(/^import\/own-/)]);
  await opened.reload();
  expect(await opened.fileLine('areas.geojson')).toBe('GeoJSON · 1 point, 1 line, 1 area');
  await opened.pressButton('Delete everything kept');
  await opened.keptUntil(0);
  expect(await opened.openFiles()).toEqual(['areas.geojson']);
  await opened.reload();
  await opened.atRest();
  expect(await opened.openFiles()).toEqual([]);
});

const KML = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Chợ</name>
<Point><coordinates>106.05,21.18,0</coordinates></Point></Placemark></Document></kml>`;
