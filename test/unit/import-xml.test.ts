import { describe, expect, it } from 'vitest';
import { MOST_DEPTH } from '../../src/import/limits.ts';
import { AS_GUESSED } from '../../src/import/protocol.ts';
import { readFile } from '../../src/import/read-file.ts';
import { ask, read, refusal } from '../fixtures/read-own.ts';

const KML = 'http://www.opengis.net/kml/2.2';

function kml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="${KML}"><Document><name>Not a place</name>${content}</Document></kml>`;
}

function placemark(geometry: string, said = ''): string {
  return `<Placemark>${said}${geometry}</Placemark>`;
}

const POINT = '<Point><coordinates>105.8,21.0,0</coordinates></Point>';
const ring = (text: string): string => `<LinearRing><coordinates>${text}</coordinates></LinearRing>`;

async function geometriesOf(content: string): Promise<unknown[]> {
  return (await read(kml(content))).features.map(({ geometry }) => geometry);
}

describe('KML', () => {
  it('is read in all its geometries', async () => {
    const outer = '105,21 106,21 106,22 105,22 105,21';
    const inner = '105.2,21.2 105.2,21.4 105.4,21.4 105.2,21.2';
    expect(
      await geometriesOf(
        [
          placemark(POINT),
          placemark('<LineString><coordinates>\n105,21,3\n106,22,4\n</coordinates></LineString>'),
          placemark(ring('105,21 106,21 106,22 105,21')),
          placemark(
            `<Polygon><innerBoundaryIs>${ring(inner)}</innerBoundaryIs><outerBoundaryIs>${ring(outer)}</outerBoundaryIs></Polygon>`,
          ),
          placemark(
            '<gx:Track><when>2024-01-01</when><gx:coord>105 21 5</gx:coord><gx:coord>106 22 5</gx:coord></gx:Track>',
          ),
        ].join(''),
      ),
    ).toEqual([
      { type: 'Point', coordinates: [105.8, 21] },
      {
        type: 'LineString',
        coordinates: [
          [105, 21],
          [106, 22],
        ],
      },
      {
        type: 'LineString',
        coordinates: [
          [105, 21],
          [106, 21],
          [106, 22],
          [105, 21],
        ],
      },
      {
        type: 'Polygon',
        coordinates: [
          [
            [105, 21],
            [106, 21],
            [106, 22],
            [105, 22],
            [105, 21],
          ],
          [
            [105.2, 21.2],
            [105.2, 21.4],
            [105.4, 21.4],
            [105.2, 21.2],
          ],
        ],
      },
      {
        type: 'LineString',
        coordinates: [
          [105, 21],
          [106, 22],
        ],
      },
    ]);
  });

  it('makes several features of one of several geometries', async () => {
    const { features, report } = await read(
      kml(
        placemark(
          `<MultiGeometry>${POINT}<MultiGeometry>${POINT}</MultiGeometry></MultiGeometry>`,
          '<name>Two</name>',
        ),
      ),
    );
    expect(features.map(({ name }) => name)).toEqual(['Two (1)', 'Two (2)']);
    expect(report).toMatchObject({ read: 1, remarks: [{ kind: 'split', count: 1 }] });
  });

  it('keeps what is said of a placemark as texts, HTML in plain words', async () => {
    const said = `<name>A &amp; B</name><address>KCN</address>
      <description><![CDATA[<p>First <b>line</b></p><script>alert(1)</script>a &lt; b<br/>Second&nbsp;one]]></description>
      <ExtendedData><Data name="area"><displayName>Area</displayName><value>12 ha</value></Data>
      <SchemaData schemaUrl="#s"><SimpleData name="__proto__">x</SimpleData></SchemaData></ExtendedData>`;
    const { features } = await read(
      kml(`<Folder><name>North</name><Folder><name>Parks</name>${placemark(POINT, said)}</Folder></Folder>`),
    );
    expect(features[0]).toMatchObject({
      name: 'A & B',
      fields: [
        ['address', 'KCN'],
        ['description', 'First line\na < b\nSecond one'],
        ['area', '12 ha'],
        ['__proto__', 'x'],
        ['folder', 'North / Parks'],
      ],
    });
  });

  it('takes its name from the data where a placemark has none', async () => {
    const data =
      '<ExtendedData><SchemaData><SimpleData name="Ten_KCN">VSIP</SimpleData></SchemaData></ExtendedData>';
    expect((await read(kml(placemark(POINT, data)))).features).toMatchObject([{ name: 'VSIP', fields: [] }]);
  });

  it('is read with prefixes, and with spaces after its commas', async () => {
    const text = `<k:kml xmlns:k="${KML}"><k:Placemark><k:Point><k:coordinates> 105.8, 21.0 </k:coordinates></k:Point></k:Placemark></k:kml>`;
    expect((await read(text)).features[0]?.geometry).toEqual({ type: 'Point', coordinates: [105.8, 21] });
  });

  it('says which placemarks it skips, and why', async () => {
    const { report, features } = await read(
      kml(
        [
          placemark(POINT),
          placemark(''),
          placemark('<Point><coordinates>abc,21</coordinates></Point>'),
          placemark('<Point><coordinates></coordinates></Point>'),
          placemark('<Point><coordinates>105.8</coordinates></Point>'),
          placemark('<LineString><coordinates>105,21</coordinates></LineString>'),
          placemark(`<Polygon><outerBoundaryIs>${ring('105,21 106,22 105,21')}</outerBoundaryIs></Polygon>`),
          placemark('<Polygon></Polygon>'),
          placemark('<Model><Location/></Model>'),
          placemark('<Point><coordinates>105,95</coordinates></Point>'),
          placemark(POINT),
        ].join(''),
      ),
    );
    expect(features.map(({ id }) => id.split('-').at(-1))).toEqual(['1', '11']);
    expect(report.skipped).toEqual(
      [
        { kind: 'no position' },
        { kind: 'not a number', text: 'abc,21' },
        { kind: 'empty' },
        { kind: 'not a number', text: '105.8' },
        { kind: 'too few points', least: 2 },
        { kind: 'too few points', least: 4 },
        { kind: 'empty' },
        { kind: 'unknown type', text: 'Model' },
        { kind: 'outside the earth', text: '105, 95' },
      ].map((why, i) => ({ place: { kind: 'feature', feature: i + 2 }, why })),
    );
  });

  it('follows no links and reads no overlays, and says so', async () => {
    const link = '<NetworkLink><Link><href>https://example.org/more.kml</href></Link></NetworkLink>';
    const overlay = '<GroundOverlay><Icon><href>a.png</href></Icon></GroundOverlay>';
    expect((await read(kml(placemark(POINT) + link + link + overlay))).report.remarks).toEqual([
      { kind: 'links not followed', count: 2 },
      { kind: 'overlays left out', count: 1 },
    ]);
  });

  it('in an older encoding is read as its declaration says', async () => {
    const text = `<?xml version="1.0" encoding="windows-1252"?><kml>${placemark(POINT, '<name>Caf\u00e9</name>')}</kml>`;
    const { features, report } = await read(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    expect(features[0]?.name).toBe('Café');
    expect(report.remarks).toEqual([{ kind: 'encoding', encoding: 'windows-1252' }]);
  });

  it.each([
    [
      'cut off',
      kml(placemark(POINT)).slice(0, -20),
      { kind: 'damaged', format: 'kml', at: { kind: 'text', line: 2 }, isCutOff: true },
    ],
    [
      'wrong',
      `\n\n<kml>\n<Placemark>\n</Folder></kml>`,
      { kind: 'damaged', format: 'kml', at: { kind: 'text', line: 5, character: 9 }, isCutOff: false },
    ],
    [
      'with an unknown entity',
      '<kml>&foo;</kml>',
      { kind: 'damaged', format: 'kml', at: { line: 1, character: 10 }, isCutOff: false },
    ],
    [
      'deep',
      `<kml>${'<Folder>'.repeat(100_000)}`,
      { kind: 'too deep', most: MOST_DEPTH, at: { line: 1, character: 805 } },
    ],
    ['other XML', '<?xml version="1.0"?><osm version="0.6"></osm>', { kind: 'other format', is: 'xml' }],
    [
      'a web page',
      '<!DOCTYPE html><html><body>Not found</body></html>',
      { kind: 'other format', is: 'web page' },
    ],
  ])('is refused where it is %s', async (_, text, why) => {
    expect(await refusal(text)).toMatchObject(why);
  });
});

describe('entities', () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '',
  );

  it.each([
    [
      'that grow a thousandfold ten times',
      `<!DOCTYPE kml [<!ENTITY l0 "lol">${laughs}]>\n<kml><Placemark><name>&l9;</name></Placemark></kml>`,
    ],
    [
      'from outside',
      '<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Placemark><name>&x;</name></Placemark></kml>',
    ],
    ['in a document type elsewhere', '<!DOCTYPE gpx SYSTEM "http://example.org/a.dtd"><gpx></gpx>'],
  ])('%s are refused unread', async (_, text) => {
    expect(await refusal(`<?xml version="1.0"?>\n${text}`)).toEqual({
      kind: 'declares entities',
      at: { kind: 'text', line: 2, character: 1 },
    });
  });
});

describe('GPX', () => {
  const gpx = (content: string): string =>
    `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><metadata><name>Trip</name></metadata>${content}</gpx>`;

  it('gives waypoints, routes and tracks in their order', async () => {
    const { features, report, format } = await read(
      gpx(
        `<wpt lat="21" lon="105"><ele>12</ele><name>Gate</name><desc>Main</desc></wpt>
        <rte><name>Way</name><rtept lat="21" lon="105"><name>a</name></rtept><rtept lat="22" lon="106"/></rte>
        <trk><name>Track</name><trkseg><trkpt lat="21" lon="105"><ele>4</ele></trkpt><trkpt lat="21.5" lon="105"/></trkseg>
        <trkseg><trkpt lat="1" lon="1"/></trkseg><trkseg><trkpt lat="22" lon="105"/><trkpt lat="23" lon="105"/></trkseg></trk>`,
      ),
    );
    expect(format).toBe('gpx');
    expect(features.map(({ name, geometry, fields }) => [name, geometry, fields])).toEqual([
      [
        'Gate',
        { type: 'Point', coordinates: [105, 21] },
        [
          ['ele', '12'],
          ['desc', 'Main'],
        ],
      ],
      [
        'Way',
        {
          type: 'LineString',
          coordinates: [
            [105, 21],
            [106, 22],
          ],
        },
        [],
      ],
      [
        'Track',
        {
          type: 'MultiLineString',
          coordinates: [
            [
              [105, 21],
              [105, 21.5],
            ],
            [
              [105, 22],
              [105, 23],
            ],
          ],
        },
        [],
      ],
    ]);
    expect(report.remarks).toEqual([{ kind: 'altitude dropped', count: 1 }]);
  });

  it('says what it skips, and why', async () => {
    const { report } = await read(
      gpx(
        '<wpt lat="21" lon="105"/><wpt lat="x" lon="105"/><wpt lat="21"/><rte><rtept lat="1" lon="1"/></rte><trk><name>T</name></trk>',
      ),
    );
    expect(report.skipped.map(({ place, why }) => [place, why])).toEqual([
      [
        { kind: 'feature', feature: 2 },
        { kind: 'not a number', text: 'x 105' },
      ],
      [
        { kind: 'feature', feature: 3 },
        { kind: 'not a number', text: '21' },
      ],
      [
        { kind: 'feature', feature: 4 },
        { kind: 'too few points', least: 2 },
      ],
      [{ kind: 'feature', feature: 5 }, { kind: 'empty' }],
    ]);
  });
});

describe('what a file is', () => {
  it.each([
    ['sites.csv', '{"type":"Point","coordinates":[105,21]}', 'geojson'],
    ['sites.geojson', kml(placemark(POINT)), 'kml'],
    ['sites.kml', '<gpx><wpt lat="21" lon="105"/></gpx>', 'gpx'],
    ['sites.json', 'name,lat,lon\nA,21,105\n', 'csv'],
    ['pasted', `\uFEFF  \n<!-- from a phone -->\n${kml(placemark(POINT)).slice(39)}`, 'kml'],
  ])('is told by its contents, whatever it is called: %s', async (name, text, format) => {
    expect((await read(text, { name })).format).toBe(format);
  });

  it.each([
    [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'picture'],
    [[0xff, 0xd8, 0xff, 0xe0], 'picture'],
    [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
    [[0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'spreadsheet'],
    [[0x00, 0x00, 0x27, 0x0a, 0x00], 'shapefile'],
    [[0x1f, 0x8b, 0x08], 'archive'],
    [[0x53, 0x51, 0x4c, 0x00, 0x01, 0x02, 0x00], 'binary'],
  ])('is named where it is nothing that is read here: %j', async (bytes, is) => {
    expect(await refusal(new Uint8Array(bytes), { name: 'sites.csv' })).toEqual({ kind: 'other format', is });
  });

  it('is text where it is only that', async () => {
    expect(await refusal('Just a sentence.')).toEqual({ kind: 'other format', is: 'text' });
  });

  it('is not known where the browser does not hand out the bytes, of a folder for example', async () => {
    const folder = {
      size: 4096,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }),
    };
    const answer = await readFile({ ...AS_GUESSED, file: folder as unknown as Blob, name: 'folder' });
    expect(answer).toEqual({ kind: 'refused', why: { kind: 'unreadable' } });
  });

  it('says how far it is, in order and to the end', async () => {
    const done: number[] = [];
    await readFile({ ...AS_GUESSED, file: new Blob([kml(placemark(POINT))]), name: 'a.kml' }, (share) =>
      done.push(share),
    );
    expect(done.length).toBeGreaterThan(3);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
    expect((await ask(kml(''))).kind).toBe('read');
  });
});
