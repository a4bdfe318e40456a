import { describe, expect, it } from 'vitest';
import { CRS_CODES, CRS_NAMES } from '../../src/domain/reference-systems.ts';
import { toGlobeFrom } from '../../src/import/reference-system.ts';
import { collection, read, refusal } from '../fixtures/read-own.ts';
import type { CrsCode } from '../../src/domain/reference-systems.ts';

const point = (x: number, y: number): unknown => ({ type: 'Point', coordinates: [x, y] });

/** As GeoJSON of before 2016 says which system it is in. */
function inSystem(name: unknown, x: number, y: number): string {
  const crs = { type: 'name', properties: { name } };
  const features = [{ type: 'Feature', properties: {}, geometry: point(x, y) }];
  return JSON.stringify({ type: 'FeatureCollection', crs, features });
}

describe('reference systems', () => {
  // Computed by PROJ 9 (pyproj, its EPSG database, transformation EPSG:6960): another program with other code.
  it.each<[CrsCode, number, number, number, number]>([
    ['EPSG:4756', 106, 21, 106.00188192, 20.99901224],
    ['EPSG:3857', 11_780_000, 2_400_000, 105.82154047, 21.06809463],
    ['EPSG:32648', 587_000, 2_325_000, 105.83722148, 21.02371235],
    ['EPSG:3405', 587_000, 2_325_000, 105.83910411, 21.0227265],
    ['EPSG:3405', 680_000, 1_200_000, 106.64844372, 10.85005826],
    ['EPSG:3406', 300_000, 1_780_000, 109.13193802, 16.09081685],
    ['EPSG:9209', 540_000, 2_345_000, 105.8871607, 21.19870141],
    ['EPSG:9210', 600_000, 1_220_000, 106.66695816, 11.03065166],
    ['EPSG:5896', 500_000, 1_000_000, 102.00178376, 9.04285283],
  ])('%s: %d, %d is where PROJ has it, to 2 mm', (crs, x, y, lon, lat) => {
    const [ourLon, ourLat] = toGlobeFrom(crs)(x, y)!;
    expect(ourLon).toBeCloseTo(lon, 7.5);
    expect(ourLat).toBeCloseTo(lat, 7.5);
  });

  it('all have a name, and take the middle of their zone to their meridian', () => {
    for (const crs of CRS_CODES) {
      const meridian = /TM-3 (\d+)°(\d+)′/.exec(CRS_NAMES[crs]);
      if (meridian === null) continue;
      const [lon] = toGlobeFrom(crs)(500_000, 1_700_000)!;
      expect(lon).toBeCloseTo(Number(meridian[1]) + Number(meridian[2]) / 60 + 0.0018, 3);
    }
  });

  it.each([
    'EPSG:3405',
    'urn:ogc:def:crs:EPSG::3405',
    'urn:ogc:def:crs:EPSG:6.18:3405',
    'http://www.opengis.net/def/crs/EPSG/0/3405',
  ])('are recognised by the name that a file gives them: %s', async (name) => {
    const { features, report } = await read(inSystem(name, 587_000, 2_325_000));
    expect(features[0]?.geometry).toEqual(
      point(expect.closeTo(105.83910411, 7) as number, expect.closeTo(21.0227265, 7) as number),
    );
    expect(report.remarks).toEqual([{ kind: 'converted', crs: 'EPSG:3405', saidBy: 'file' }]);
  });

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:OGC::CRS84'])(
    'are left as they are where they are ours: %s',
    async (name) => {
      const { features, report } = await read(inSystem(name, 105.5, 21.5));
      expect(features[0]?.geometry).toEqual(point(105.5, 21.5));
      expect(report.remarks).toEqual([]);
    },
  );

  it('that are not known are refused by name, unless the user knows better', async () => {
    const text = inSystem('urn:ogc:def:crs:EPSG::2044', 18_587_000, 2_325_000);
    expect(await refusal(text)).toEqual({ kind: 'unknown crs', text: 'urn:ogc:def:crs:EPSG::2044' });
    const said = await read(inSystem('EPSG:27700', 587_000, 2_325_000), { crs: 'EPSG:3405' });
    expect(said.report.remarks).toEqual([{ kind: 'converted', crs: 'EPSG:3405', saidBy: 'user' }]);
  });

  it('without a name are told as the file has them', async () => {
    const text = inSystem('', 587_000, 2_325_000);
    expect(await refusal(text)).toEqual({
      kind: 'unknown crs',
      text: '{"type":"name","properties":{"name":""}}',
    });
  });

  it('as a code or a link are understood', async () => {
    const features = [{ type: 'Feature', properties: {}, geometry: point(11_780_000, 2_400_000) }];
    const old = { type: 'FeatureCollection', crs: { type: 'EPSG', properties: { code: 900913 } }, features };
    expect((await read(JSON.stringify(old))).report.remarks).toEqual([
      { kind: 'converted', crs: 'EPSG:3857', saidBy: 'file' },
    ]);
    const link = { ...old, crs: { type: 'link', properties: { href: 'https://example.org/a.prj' } } };
    expect(await refusal(JSON.stringify(link))).toEqual({
      kind: 'unknown crs',
      text: 'https://example.org/a.prj',
    });
  });
});

describe('coordinates without a system that cannot be degrees', () => {
  it('are refused with the systems in which they lie in Vietnam', async () => {
    const why = await refusal(collection(point(587_000, 2_325_000), point(590_000, 2_326_000)));
    expect(why).toMatchObject({ kind: 'projected', example: [587_000, 2_325_000] });
    const fits = why.kind === 'projected' ? why.fits : [];
    expect(fits).toEqual(expect.arrayContaining(['EPSG:32648', 'EPSG:3405', 'EPSG:9209', 'EPSG:9210']));
    // 111° and half a zone is in the sea
    expect(fits).not.toContain('EPSG:3406');
    expect(fits).not.toContain('EPSG:3857');
  });

  it('of a web map are recognised as such alone', async () => {
    expect(await refusal(collection(point(11_780_000, 2_400_000)))).toMatchObject({ fits: ['EPSG:3857'] });
  });

  it('that fit nothing are refused without a proposal', async () => {
    expect(await refusal(collection(point(9e9, 9e9)))).toMatchObject({ kind: 'projected', fits: [] });
  });

  it('are read in the system that the user names, whichever way round surveyors wrote them', async () => {
    for (const [x, y] of [
      [587_000, 2_325_000],
      [2_325_000, 587_000],
    ] as const) {
      const { features, report } = await read(collection(point(x, y)), { crs: 'EPSG:3405' });
      expect(features[0]?.geometry).toEqual(
        point(expect.closeTo(105.8391, 4) as number, expect.closeTo(21.0227, 4) as number),
      );
      expect(report.remarks.some(({ kind }) => kind === 'axes swapped')).toBe(x > y);
    }
  });

  it('do not make a file refused where they are the exception', async () => {
    const { report } = await read(collection(point(105, 21), point(106, 21), point(587_000, 2_325_000)));
    expect(report.skipped.map(({ why }) => why)).toEqual([
      { kind: 'outside the earth', text: '587000, 2325000' },
    ]);
  });
});

describe('latitude before longitude', () => {
  it('is recognised where it cannot be otherwise, for all of the file, and told', async () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [21, 105],
        [10, 106],
      ],
    };
    const { features, report } = await read(collection(point(21, 105.5), line));
    expect(features.map(({ geometry }) => geometry)).toEqual([
      point(105.5, 21),
      {
        type: 'LineString',
        coordinates: [
          [105, 21],
          [106, 10],
        ],
      },
    ]);
    expect(report.remarks).toEqual([{ kind: 'axes swapped', count: 2 }]);
  });

  it('is recognised although a position is broken', async () => {
    const many = Array.from({ length: 20 }, () => point(21, 105.5));
    const { report } = await read(collection(...many, point(21, 1055)));
    expect(report).toMatchObject({ read: 20, skippedCount: 1 });
  });

  it('is not invented where positions are possible as they are', async () => {
    const { features, report } = await read(collection(point(21, 52), point(20, 50)));
    expect(features[0]?.geometry).toEqual(point(21, 52));
    expect(report.remarks).toEqual([]);
  });

  it('is read as the user says', async () => {
    const asWritten = await read(collection(point(21, 105.5)), { axes: 'as written' });
    expect(asWritten.report).toMatchObject({ read: 0, skippedCount: 1 });
    const swapped = await read(collection(point(21, 52)), { axes: 'swapped' });
    expect(swapped.features[0]?.geometry).toEqual(point(52, 21));
    expect(swapped.report.remarks).toEqual([]);
  });
});
