import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeNetwork } from '../../src/data/network-file.ts';
import { network } from '../fixtures/drawn-network.ts';
import { atlasOfEachTest, type OpenOptions } from './atlas-of-each-test.ts';
import { roadsDriver } from './roads-driver.ts';

/** Roads of the user's own: looked at, used, given back, refused, kept. */

const VSIP = 'VSIP Bac Ninh II';
const NOI_BAI = 'airport-han';

/** One road from Noi Bai to VSIP Bac Ninh II, and nothing else in the world. */
const drawn = network('A-------------B', 1000, {
  origin: [105.8, 21.2205],
  every: { name: 'Đường riêng', class: 'trunk' },
});
const roads = new Uint8Array(gzipSync(new Uint8Array(writeNetwork(drawn.network))));

const openAtlas = atlasOfEachTest();

async function open(options: OpenOptions = {}) {
  const atlas = await openAtlas(options);
  return { ...atlas, ...roadsDriver(atlas.page) };
}

describe('roads of the user', () => {
  it('are dropped, looked at beside the built-in ones, used, and given back', async () => {
    const at = await open();
    await at.chooseHub(VSIP);
    const before = await at.gateways();
    const bandsBefore = await at.bands();
    expect(await at.roadsNote()).toBe('');

    await at.dropFile('mine.roads', roads);
    const preview = await at.roadsPreview();
    expect(preview['file']).toEqual(['built-in', 'mine.roads']);
    expect(preview['roadsDate']).toEqual(['6 Aug 2021', '6 Aug 2021']);
    expect(preview['nodes']).toEqual(['75,988', '2']);
    expect(preview['roadKm']?.[1]).toBe('14 km');
    expect(preview['extent']).toEqual([
      '8.57–23.36° N, 102.15–109.45° E',
      '21.22–21.22° N, 105.80–105.93° E',
    ]);
    expect(await at.drawn('roads-extent-line')).toBeGreaterThan(0);

    await at.pressRoads('Use these roads');
    expect(await at.roadsInUse('own')).toContain('mine.roads');
    await at.search(VSIP);
    await at.takeResult(VSIP);
    const own = await at.gateways();
    const line = own.find(({ id }) => id === NOI_BAI);
    expect(line?.road).toMatch(/^13\.\d km$/);
    expect(own.filter(({ drive }) => /min/.test(drive)).map(({ id }) => id)).toEqual([NOI_BAI]);
    expect(await at.bands()).not.toEqual(bandsBefore);
    expect(await at.roadsNote()).toContain('on your roads: mine.roads, data of 6 Aug 2021');

    await at.search('WTC Binh Duong');
    await at.takeResult('WTC Binh Duong New City');
    expect(await at.outsideRoads()).toContain('outside your roads (mine.roads)');

    await at.openData();
    await at.pressRoads('Back to the built-in roads');
    await at.roadsInUse('built-in');
    await at.search(VSIP);
    await at.takeResult(VSIP);
    expect(await at.gateways()).toEqual(before);
    expect(await at.bands()).toEqual(bandsBefore);
    expect(await at.roadsNote()).toBe('');
  });

  it('that are damaged are refused in words, and the old ones go on', async () => {
    const at = await open();
    await at.openData();
    await at.roadsInUse('built-in');
    await at.chooseRoads('cut.roads', roads.subarray(0, roads.length - 200));
    expect(await at.roadsRefusal()).toMatch(/cut\.roads is not used[\s\S]*cannot be unpacked/);
    const raw = new Uint8Array(writeNetwork(drawn.network));
    raw[new Uint32Array(raw.buffer)[8 + 2 * 4 + 1]!]! ^= 1;
    await at.chooseRoads('bent.roads', raw);
    await expect.poll(at.roadsRefusal).toMatch(/section “nodeLon” is damaged: its checksum is wrong/);
    await at.pressRoads('Dismiss');
    await at.search(VSIP);
    await at.takeResult(VSIP);
    expect((await at.gateways()).length).toBeGreaterThan(5);
    expect(await at.roadsNote()).toBe('');
  });

  it('are kept if wished, used at the next visit, and deleted', async () => {
    const at = await open();
    await at.openData();
    await at.chooseRoads('mine.roads', roads);
    await at.roadsPreview();
    await at.pressRoads('Use these roads');
    await at.roadsInUse('own');
    await at.pressRoads('Keep on this device');
    expect(await at.roadsKept()).toContain('used at each visit: mine.roads');

    await at.reload();
    await at.openData();
    expect(await at.roadsInUse('own')).toContain('mine.roads');
    expect(await at.roadsKept()).toContain('mine.roads');
    await at.pressRoads('Delete from this device');
    await at.roadsForgotten();

    await at.reload();
    await at.openData();
    expect(await at.roadsInUse('built-in')).toContain('Vietnam, motorway to tertiary');
  });
});
