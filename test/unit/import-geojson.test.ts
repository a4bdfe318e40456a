import { describe, expect, it } from 'vitest';
import {
  MOST_DEPTH,
  MOST_FEATURES,
  MOST_FIELD_NAMES,
  MOST_FIELDS_IN_ALL,
  MOST_MEMBERS,
  MOST_SKIPPED_TOLD,
} from '../../src/import/limits.ts';
import { collection, read, refusal } from '../fixtures/read-own.ts';

const SQUARE = [
  [105, 21],
  [106, 21],
  [106, 22],
  [105, 22],
  [105, 21],
];

async function geometriesOf(text: string): Promise<unknown[]> {
  return (await read(text)).features.map(({ geometry }) => geometry);
}

async function reasonFor(geometry: unknown): Promise<unknown> {
  const { report } = await read(collection({ type: 'Point', coordinates: [105, 21] }, geometry));
  expect(report).toMatchObject({ read: 1, skippedCount: 1 });
  expect(report.skipped[0]?.place).toEqual({ kind: 'feature', feature: 2 });
  return report.skipped[0]?.why;
}

describe('GeoJSON', () => {
  it('is read in every type of geometry', async () => {
    const lines = [
      [
        [105, 21],
        [106, 22],
      ],
      [
        [107, 20],
        [108, 19],
      ],
    ];
    const kept = [
      { type: 'Point', coordinates: [105, 21] },
      { type: 'LineString', coordinates: lines[0] },
      { type: 'MultiLineString', coordinates: lines },
      { type: 'Polygon', coordinates: [SQUARE] },
      { type: 'MultiPolygon', coordinates: [[SQUARE], [SQUARE]] },
    ];
    expect(await geometriesOf(collection(...kept))).toEqual(kept);
  });

  it('is read as a feature, as a bare geometry and as a collection of them', async () => {
    const point = { type: 'Point', coordinates: [105, 21] };
    expect(await geometriesOf(JSON.stringify(point))).toEqual([point]);
    expect(
      await geometriesOf(JSON.stringify({ type: 'Feature', properties: null, geometry: point })),
    ).toEqual([point]);
    const two = {
      type: 'GeometryCollection',
      geometries: [point, { type: 'Polygon', coordinates: [SQUARE] }],
    };
    expect(await geometriesOf(JSON.stringify(two))).toEqual(two.geometries);
  });

  it('makes a site of each of several points, numbered within their feature', async () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: {}, geometry: null },
        {
          type: 'Feature',
          properties: { name: 'Depots' },
          geometry: {
            type: 'MultiPoint',
            coordinates: [
              [105, 21],
              [106, 22],
            ],
          },
        },
      ],
    });
    const { features, report, checksum } = await read(text);
    expect(features.map(({ id, name }) => [id, name])).toEqual([
      [`own-${checksum}-2-1`, 'Depots (1)'],
      [`own-${checksum}-2-2`, 'Depots (2)'],
    ]);
    expect(report).toMatchObject({ read: 1, skippedCount: 1, remarks: [{ kind: 'split', count: 1 }] });
    expect(report.skipped).toEqual([
      { place: { kind: 'feature', feature: 1 }, why: { kind: 'no position' } },
    ]);
  });

  it('gives ids that what is skipped does not move, the same for the same file', async () => {
    const ok = { type: 'Point', coordinates: [105, 21] };
    const first = await read(collection(ok, null, ok));
    expect(first.features.map(({ id }) => id.split('-').at(-1))).toEqual(['1', '3']);
    expect((await read(collection(ok, null, ok))).features).toEqual(first.features);
    expect((await read(collection(ok, ok, ok))).checksum).not.toBe(first.checksum);
  });

  it.each([
    ['a name', { name: 'VSIP', area: 12 }, 'VSIP', [['area', '12']]],
    ['a Vietnamese name', { Tên: 'Khu công nghiệp', title: 'Park' }, 'Khu công nghiệp', [['title', 'Park']]],
    ['a number', { label: 7 }, '7', []],
    ['words of a name', { nameless: 'x', 'Tên dự án': 'A' }, 'A', [['nameless', 'x']]],
    ['nothing', { code: 'x', empty: '', none: null }, '', [['code', 'x']]],
    [
      'lists and objects',
      { name: 'A', list: [1, 2], deep: { a: 1 } },
      'A',
      [
        ['list', '[1,2]'],
        ['deep', '{"a":1}'],
      ],
    ],
  ])('names a feature by %s and keeps the other properties as texts', async (_, properties, name, fields) => {
    const geometry = { type: 'Point', coordinates: [105, 21] };
    const [feature] = (await read(JSON.stringify({ type: 'Feature', properties, geometry }))).features;
    expect(feature).toMatchObject({ name, fields });
  });

  it('keeps the id of a feature as a field, and keys that belong to JavaScript as texts', async () => {
    const text =
      '{"type":"Feature","id":7,"properties":{"__proto__":"p","constructor":"c"},"geometry":{"type":"Point","coordinates":[105,21]}}';
    const [feature] = (await read(text)).features;
    expect(feature?.fields).toEqual([
      ['id', '7'],
      ['__proto__', 'p'],
      ['constructor', 'c'],
    ]);
    expect(({} as Record<string, unknown>)['p']).toBeUndefined();
  });

  it('cuts fields that are too many or too long, and says so', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`f${i}`, i === 0 ? 'x'.repeat(3000) : 'y']),
    );
    const geometry = { type: 'Point', coordinates: [105, 21] };
    const { features, report } = await read(JSON.stringify({ type: 'Feature', properties: many, geometry }));
    expect(features[0]?.fields).toHaveLength(50);
    expect(features[0]?.fields[0]?.[1]).toHaveLength(2000);
    expect(report.remarks).toEqual([{ kind: 'fields cut', count: 1 }]);
  });

  it('drops altitudes, closes rings, turns them to the right-hand rule, and says so', async () => {
    const open = SQUARE.slice(0, 4).map((position) => [...position, 7]);
    const hole = [
      [105.2, 21.2],
      [105.4, 21.2],
      [105.4, 21.4],
      [105.2, 21.2],
    ];
    const { features, report } = await read(
      collection({ type: 'Polygon', coordinates: [open.toReversed(), hole] }),
    );
    expect(features[0]?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [105, 22],
          [105, 21],
          [106, 21],
          [106, 22],
          [105, 22],
        ],
        hole.toReversed(),
      ],
    });
    expect(report.remarks).toEqual([
      { kind: 'altitude dropped', count: 1 },
      { kind: 'rings closed', count: 1 },
      { kind: 'rings rewound', count: 1 },
    ]);
  });

  it('tells of rings that cross themselves, and of lines round the world', async () => {
    const bow = [
      [105, 21],
      [106, 22],
      [106, 21],
      [105, 22],
      [105, 21],
    ];
    const { report } = await read(
      collection(
        { type: 'Polygon', coordinates: [bow] },
        { type: 'Polygon', coordinates: [SQUARE] },
        {
          type: 'LineString',
          coordinates: [
            [179, 10],
            [-179, 10],
          ],
        },
        {
          type: 'MultiLineString',
          coordinates: [
            [
              [179, 10],
              [180, 10],
            ],
            [
              [-180, 10],
              [-179, 10],
            ],
          ],
        },
      ),
    );
    expect(report.remarks).toContainEqual({ kind: 'rings cross themselves', count: 1 });
    expect(report.remarks).toContainEqual({ kind: 'crosses the antimeridian', count: 1 });
  });

  it.each([
    ['nothing', null, { kind: 'no position' }],
    [
      'text for a number',
      { type: 'Point', coordinates: ['105', 21] },
      { kind: 'not a number', text: '"105"' },
    ],
    ['null for a number', { type: 'Point', coordinates: [null, 21] }, { kind: 'not a number', text: 'null' }],
    [
      'a latitude of 91',
      { type: 'Point', coordinates: [105, 91] },
      { kind: 'outside the earth', text: '105, 91' },
    ],
    [
      'a longitude of 181',
      { type: 'Point', coordinates: [181, 1] },
      { kind: 'outside the earth', text: '181, 1' },
    ],
    ['one number', { type: 'Point', coordinates: [105] }, { kind: 'malformed' }],
    ['a point nested like a line', { type: 'Point', coordinates: [[105, 21]] }, { kind: 'malformed' }],
    ['a line nested like a point', { type: 'LineString', coordinates: [105, 21] }, { kind: 'malformed' }],
    ['no coordinates', { type: 'Point' }, { kind: 'malformed' }],
    ['an empty point', { type: 'Point', coordinates: [] }, { kind: 'empty' }],
    ['no points', { type: 'MultiPoint', coordinates: [] }, { kind: 'empty' }],
    ['no geometries', { type: 'GeometryCollection', geometries: [] }, { kind: 'empty' }],
    ['an area without rings', { type: 'MultiPolygon', coordinates: [[]] }, { kind: 'empty' }],
    [
      'a line of one point',
      { type: 'LineString', coordinates: [[105, 21]] },
      { kind: 'too few points', least: 2 },
    ],
    [
      'a ring of two points',
      {
        type: 'Polygon',
        coordinates: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      { kind: 'too few points', least: 4 },
    ],
    [
      'a ring there and back',
      {
        type: 'Polygon',
        coordinates: [
          [
            [1, 2],
            [3, 4],
            [1, 2],
          ],
        ],
      },
      { kind: 'too few points', least: 4 },
    ],
    ['a circle', { type: 'Circle', coordinates: [105, 21] }, { kind: 'unknown type', text: 'Circle' }],
    ['a list', [105, 21], { kind: 'malformed' }],
  ])('skips a feature with %s as its geometry, and says where and why', async (_, geometry, why) => {
    expect(await reasonFor(geometry)).toEqual(why);
  });

  it('skips what is no feature', async () => {
    const point = { type: 'Point', coordinates: [105, 21] };
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [7, null, point, { type: 'FeatureCollection', features: [] }],
    });
    expect((await read(text)).report.skipped.map(({ why }) => why)).toEqual([
      { kind: 'malformed' },
      { kind: 'malformed' },
      { kind: 'unknown type', text: 'Point' },
      { kind: 'unknown type', text: 'FeatureCollection' },
    ]);
  });

  it.each([
    ['an object that has a toString of its own', { toString: 1 }, '{"toString":1}'],
    ['a list', [['Feature']], '[["Feature"]]'],
    ['null', null, 'null'],
    ['nothing', undefined, ''],
  ])('skips a feature whose type is %s, and quotes it', async (_, type, text) => {
    const why = { kind: 'unknown type', text };
    const feature = { type, properties: null, geometry: null };
    const whole = await read(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    expect(whole.report.skipped).toEqual([{ place: { kind: 'feature', feature: 1 }, why }]);
    const lines = await read(`${JSON.stringify(feature)}\n{"type":"Point","coordinates":[105,21]}\n`);
    expect(lines.report.skipped).toEqual([{ place: { kind: 'line', line: 1 }, why }]);
  });

  it('tells the first that were skipped, and counts the others', async () => {
    const { report } = await read(collection(...Array.from({ length: 300 }, () => null)));
    expect(report.skipped).toHaveLength(MOST_SKIPPED_TOLD);
    expect(report).toMatchObject({ read: 0, skippedCount: 300 });
  });

  it('is read line by line, also with separators, and says which line is wrong', async () => {
    const feature =
      '{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[105,21]}}';
    const lines = `${feature}\n\n{"type":\n${feature}\r\n{"type":"Point","coordinates":[106,22]}\n`;
    const { features, report } = await read(lines);
    expect(features.map(({ id }) => id.split('-').at(-1))).toEqual(['1', '4', '5']);
    expect(report.skipped).toEqual([{ place: { kind: 'line', line: 3 }, why: { kind: 'not json' } }]);
    expect((await read(`\u001e${feature}\n\u001e${feature}\n`)).features).toHaveLength(2);
  });
});

describe('what is not GeoJSON', () => {
  it.each([
    ['TopoJSON', '{"type":"Topology","objects":{},"arcs":[]}', { kind: 'other format', is: 'topojson' }],
    ['other JSON', '{"lat":21,"lon":105}', { kind: 'other format', is: 'json' }],
    ['a list', '[{"lat":21}]', { kind: 'other format', is: 'json' }],
    ['a collection without features', '{"type":"FeatureCollection"}', { kind: 'other format', is: 'json' }],
    [
      'cut off',
      '{"type":"FeatureCollection",\n"features":[{"ty',
      { kind: 'damaged', format: 'geojson', at: { kind: 'text', line: 2, character: 17 }, isCutOff: true },
    ],
    ['white space', ' \n\t ', { kind: 'empty' }],
    ['nothing', '', { kind: 'empty' }],
  ])('is refused by name: %s', async (_, text, why) => {
    expect(await refusal(text)).toEqual(why);
  });

  it.each([
    ['{"type":"FeatureCollection",\n"features":[\n{"type" "Feature"}]}', 3, 9],
    ['{"type":"FeatureCollection",\n"features":[,]}', 2, 13],
    ['{"type":"FeatureCollection",\n"features":[\n\n{}{}]}', 4, 3],
    ['\n\n{"a":1,\n}', 4, 1],
    ['{"a":\r\n1}\r\n\r\n]', 4, 1],
    ['{"a":\n[1,2}\n}', 2, 5],
    ['{"a":\nNaN}', 2, 1],
    ['{"a":\n01}', 2, 2],
    ["{\n'a':1}", 2, 1],
    ['{"a":"tab \t in it"}', 1, 11],
    ['{"a":\n"\\x"}', 2, 2],
    ['{"a":\n"\\u12g4"}', 2, 2],
    ['{"a":"b" "c"}', 1, 10],
    ['{"a" 1}', 1, 6],
    ['{1:2}', 1, 2],
    ['{"a":1}}', 1, 8],
  ])('is refused with the place of the mistake: %j', async (text, line, character) => {
    expect(await refusal(text, { name: 'a.geojson' })).toEqual({
      kind: 'damaged',
      format: 'geojson',
      at: { kind: 'text', line, character },
      isCutOff: false,
    });
  });
});

describe('limits of GeoJSON', () => {
  it.each([
    ['lists', '['.repeat(1_000_000)],
    ['objects', '{"a":'.repeat(200_000)],
    ['collections', `${'{"type":"GeometryCollection","geometries":['.repeat(5000)}${']}'.repeat(5000)}`],
  ])('refuses %s in one another without building them', async (_, text) => {
    expect(await refusal(text)).toMatchObject({ kind: 'too deep', most: MOST_DEPTH, at: { line: 1 } });
  });

  it.each([
    ['closes what nobody opened', ']'.repeat(100_000)],
    ['opens a text', '"'],
  ])('refuses lists in one another behind a line that %s', async (_, line) => {
    const nested = `{"type":"Feature","properties":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}},"geometry":null}`;
    expect(await refusal(`{"type":"Feature","geometry":null}\n${line}\n${nested}`)).toMatchObject({
      kind: 'too deep',
      at: { line: 3 },
    });
  });

  it('reads the good lines between many that are not closed', async () => {
    const feature = '{"type":"Feature","geometry":{"type":"Point","coordinates":[105,21]}}';
    const answer = await read(`${feature}\n${'{"a":[\n'.repeat(150)}${feature}`);
    expect(answer.report).toMatchObject({ read: 2, skippedCount: 150 });
  });

  it('refuses more lists than memory has room for', async () => {
    expect(await refusal(`{"type":"x","a":[${'[],'.repeat(7_000_000)}[]]}`)).toMatchObject({
      kind: 'too many',
      what: 'values',
      at: { line: 1 },
    });
  });

  it('refuses more features than can be sites', async () => {
    const features = `{"type":"FeatureCollection","features":[${'0,'.repeat(MOST_FEATURES)}0]}`;
    const at = { kind: 'text', line: 1, character: features.length - 3 };
    expect(await refusal(features)).toEqual({ kind: 'too many', what: 'features', most: MOST_FEATURES, at });
  });

  it('refuses one feature of more points than can be sites', async () => {
    const points = `{"type":"MultiPoint","coordinates":[${'[105,21],'.repeat(MOST_FEATURES)}[106,22]]}`;
    const at = { kind: 'feature', feature: 1 };
    expect(await refusal(points)).toEqual({ kind: 'too many', what: 'features', most: MOST_FEATURES, at });
  });

  it('refuses more positions than can be drawn', async () => {
    const line = `{"type":"LineString","coordinates":[${'[105,21],'.repeat(2_000_001)}[106,22]]}`;
    expect(await refusal(line)).toMatchObject({ kind: 'too many', what: 'positions', at: { feature: 1 } });
  });

  it('refuses more names in one feature than memory has room for, and tells where', async () => {
    const names = Array.from({ length: MOST_MEMBERS + 1 }, (_, i) => `"k${i}":0`).join(',');
    const feature = `{"type":"Feature","geometry":null,"properties":{${names}}}`;
    for (const text of [
      feature,
      `{"type":"FeatureCollection","features":[\n${feature}]}`,
      `{"type":"Feature"}\n${feature}`,
    ])
      expect(await refusal(text)).toMatchObject({
        kind: 'too many',
        what: 'members',
        at: { kind: 'text', line: text.split('\n').length },
      });
  });

  it('refuses more names of fields than a file of places has, where it has them', async () => {
    const features = Array.from({ length: MOST_FIELD_NAMES / 50 + 1 }, (_ignored, feature) => ({
      type: 'Feature',
      properties: Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${feature} ${i}`, 1])),
      geometry: null,
    }));
    const lines = features.map((feature) => JSON.stringify(feature));
    expect(await refusal(lines.join('\n'))).toEqual({
      kind: 'too many',
      what: 'field names',
      most: MOST_FIELD_NAMES,
      at: { kind: 'text', line: lines.length, character: 1 },
    });
    expect((await read(lines.slice(1).join('\n'))).report).toMatchObject({ skippedCount: lines.length - 1 });
  });

  it('refuses more fields than are kept of all features together', async () => {
    const properties = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [i, 1]));
    const feature = JSON.stringify({ type: 'Feature', properties, geometry: null });
    const features = Array.from({ length: MOST_FIELDS_IN_ALL / 50 + 1 }, () => feature);
    expect(await refusal(`{"type":"FeatureCollection","features":[\n${features.join(',\n')}]}`)).toEqual({
      kind: 'too many',
      what: 'fields',
      most: MOST_FIELDS_IN_ALL,
      at: { kind: 'text', line: features.length + 1, character: 1 },
    });
  });
});
