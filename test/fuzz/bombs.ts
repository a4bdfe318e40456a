import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { MOST_BYTES, MOST_FEATURES } from '../../src/import/limits.ts';
import { AS_GUESSED } from '../../src/import/protocol.ts';
import { readFile } from '../../src/import/read-file.ts';
import { readOwnNetwork } from '../../src/engine/read-own-network.ts';
import { roadsFaultSaid } from '../../src/domain/roads-fault-said.ts';
import { parseAddress } from '../../src/store/address/address.ts';
import { askTileJson } from '../../src/data/tile-json.ts';
import { assertRefusal, assertSaid } from './sound-answer.ts';
import { zipOf } from './lying-zip.ts';

/**
 * Files that are made to take all memory or all time: those of other readers' histories, and those that our own code could fear.
 * `npm test` takes them small (`scale` below 1): what takes time by the square of the size is felt there, too.
 */
export type Bomb = {
  readonly name: string;
  /** Reads it, and throws where the answer is not what it should be. `scale`: 1 for the full size. */
  readonly explode: (scale: number) => Promise<Outcome>;
};
type Outcome = 'accepted' | 'refused';

const MB = 1_000_000;

async function read(name: string, parts: readonly BlobPart[]): Promise<{ outcome: Outcome; kind: string }> {
  const blob = new Blob([...parts]);
  const first = await readFile({ ...AS_GUESSED, file: blob, name });
  const answer =
    first.kind === 'table'
      ? await readFile({ ...AS_GUESSED, file: blob, name, columns: first.preview.guess })
      : first;
  if (answer.kind === 'refused') assertRefusal(answer.why);
  assert.notEqual(answer.kind, 'table');
  return answer.kind === 'read'
    ? { outcome: answer.features.length > 0 ? 'accepted' : 'refused', kind: `read ${answer.features.length}` }
    : { outcome: 'refused', kind: answer.kind === 'refused' ? answer.why.kind : '' };
}

/** A text of such a length: some beginning, something again and again, some end. */
function repeated(head: string, body: string, tail: string, bytes: number): string[] {
  const times = Math.max(1, Math.floor(bytes / body.length));
  const chunk = body.repeat(Math.min(times, Math.ceil(MB / body.length)));
  const chunks = Array.from({ length: Math.floor((times * body.length) / chunk.length) }, () => chunk);
  return [head, ...chunks, tail];
}

function file(
  name: string,
  what: string,
  [head, body, tail]: readonly [string, string, string],
  megabytes: number,
  expected?: string,
): Bomb {
  return {
    name: `${what}`,
    async explode(scale) {
      const { outcome, kind } = await read(name, repeated(head, body, tail, megabytes * MB * scale));
      if (expected !== undefined && scale === 1) assert.equal(kind, expected);
      return outcome;
    },
  };
}

/** A sound file of the most things that are read, each as small as it can be: all of them are. */
function full(name: string, what: string, head: string, thing: string, between: string, tail: string): Bomb {
  return {
    name: what,
    async explode(scale) {
      const count = Math.floor(MOST_FEATURES * scale);
      const { outcome, kind } = await read(name, [head, (thing + between).repeat(count - 1), thing, tail]);
      assert.equal(kind, `read ${count}`);
      return outcome;
    },
  };
}

/** The same of pieces that differ by their number. */
function numbered(
  name: string,
  what: string,
  [head, tail]: readonly [string, string],
  piece: (number: number) => string,
  megabytes: number,
  expected?: string,
): Bomb {
  return {
    name: what,
    async explode(scale) {
      const parts = [head];
      let bytes = 0;
      for (let i = 0; bytes < megabytes * MB * scale; i++) bytes += parts[parts.push(piece(i)) - 1]!.length;
      const { outcome, kind } = await read(name, [...parts, tail]);
      if (expected !== undefined && scale === 1) assert.equal(kind, expected);
      return outcome;
    },
  };
}

const POINT = '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[105.1,21.1]}}';
const SHORT_POINT = '{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[9,9]}}';
const NAMED_PLACEMARK =
  '<Placemark><name>a</name><Point><coordinates>105,21</coordinates></Point></Placemark>';
const FULL_ROW = 'a,store,40,21.12345,105.12345\n';
const WAYPOINT = '<wpt lat="21" lon="105"><name>a</name></wpt>';
const IN_KML = (element: string, close: string): readonly [string, string] => [
  `<kml><Document><Placemark><${element}>`,
  `</${close}><Point><coordinates>105,21</coordinates></Point></Placemark></Document></kml>`,
];
const cdata = (): readonly [string, string] => {
  const [head, tail] = IN_KML('description', 'description');
  return [`${head}<![CDATA[`, `]]>${tail}`];
};
const described = (what: string, body: string): Bomb =>
  file('a.kml', `KML: ${what}`, [cdata()[0], body, cdata()[1]], 40, 'read 1');
const deep = (open: string, close: string, times: number): string => open.repeat(times) + close.repeat(times);

export const BOMBS: readonly Bomb[] = [
  file(
    'a.geojson',
    'GeoJSON: more features than are read',
    ['{"type":"FeatureCollection","features":[', `${SHORT_POINT},`, `${SHORT_POINT}]}`],
    95,
    'too many',
  ),
  full('a.geojson', 'GeoJSON: as many features as are read', '{"type":"FeatureCollection","features":[', POINT, ',', ']}'), // prettier-ignore
  file('a.geojson', 'GeoJSON: lists in lists', ['', '[', ''], 90, 'too deep'),
  file(
    'a.geojson',
    'GeoJSON: lists in a position',
    ['{"type":"Point","coordinates":', '[', ''],
    90,
    'too deep',
  ),
  file('a.geojson', 'GeoJSON: objects in objects', ['', '{"a":', ''], 90, 'too deep'),
  file(
    'a.geojson',
    'GeoJSON: lists one after another',
    ['{"type":"FeatureCollection","features":[', '[],', '[]]}'],
    90,
    'too many',
  ),
  file(
    'a.geojson',
    'GeoJSON: one list of numbers',
    ['{"type":"LineString","coordinates":[', '1,', '1]}'],
    95,
    'read 0',
  ),
  file(
    'a.geojson',
    'GeoJSON: one position after another',
    ['{"type":"LineString","coordinates":[', '[105,21],', '[105,21]]}'],
    95,
    'too many',
  ),
  file(
    'a.geojson',
    'GeoJSON: one text',
    ['{"type":"Feature","geometry":null,"properties":{"a":"', 'a', '"}}'],
    95,
    'read 0',
  ),
  file('a.geojson', 'GeoJSON: one text of escapes, and a mistake', ['{"a":"', '\\n', '"]'], 95, 'damaged'),
  file('a.geojson', 'GeoJSON: white space', ['{', ' ', '}'], 95, 'other format'),
  file('a.geojson', 'GeoJSON: white space and no end', ['{', ' ', ''], 95, 'damaged'),
  file('a.geojson', 'GeoJSON: line ends', ['{', '\n', ']'], 95, 'damaged'),
  {
    name: 'GeoJSON: five million keys',
    async explode(scale) {
      const keys = Array.from({ length: 5 * MB * scale }, (_, i) => `"k${i}":0`).join(',');
      const { outcome } = await read('a.geojson', [
        `{"type":"Feature","geometry":null,"properties":{${keys}}}`,
      ]);
      return outcome;
    },
  },
  numbered(
    'a.geojson',
    'GeoJSON: objects for numbers',
    ['{"type":"FeatureCollection","features":[', '{"type":"Feature"}]}'],
    (i) =>
      `{"type":"Feature","geometry":{"type":"Point","coordinates":[${Array.from({ length: 30 }, (_, k) => `{"k${(i * 30 + k) % 100_000}":0}`).join(',')}]}},`,
    75,
  ),
  numbered(
    'a.geojson',
    'GeoJSON: features of fifty fields, no two of the same names',
    ['{"type":"FeatureCollection","features":[', '{"type":"Feature"}]}'],
    (i) =>
      `{"type":"Feature","geometry":{"type":"Point","coordinates":[105,21]},"properties":{${Array.from({ length: 50 }, (_, k) => `"k${(i * 31 + k * k * 7) % 5_000}":${i}`).join(',')}}},`,
    90,
    'too many',
  ),
  {
    name: 'GeoJSON: lists in lists behind a line that closes many',
    async explode(scale) {
      const depth = 200_000 * scale;
      const nested = `{"type":"Feature","properties":{"a":${deep('[', ']', depth)}},"geometry":{"type":"Point","coordinates":${deep('[', ']', depth)}}}`;
      const { outcome } = await read('a.geojson', [`${POINT}\n`, ']'.repeat(depth), '\n', nested]);
      return outcome;
    },
  },
  {
    name: 'GeoJSON: lists in lists behind a line that opens a text',
    async explode(scale) {
      const depth = 200_000 * scale;
      const nested = `{"type":"Feature","properties":{"a":${deep('[', ']', depth)}},"geometry":{"type":"Point","coordinates":${deep('[', ']', depth)}}}`;
      const { outcome } = await read('a.geojson', [`${POINT}\n"\n`, nested]);
      return outcome;
    },
  },
  file('a.csv', 'CSV: one row of commas', ['name,lat,lon\n', ',', '\n'], 90, 'too many'),
  file('a.csv', 'CSV: line ends', ['name,lat,lon\n', '\n', 'a,21,105\n'], 90, 'read 1'),
  file('a.csv', 'CSV: one cell', ['name,lat,lon\n', 'a', ',21,105\n'], 90, 'cell too long'),
  file(
    'a.csv',
    'CSV: one quoted cell of quotes',
    ['name,lat,lon\n"', '""', '",21,105\n'],
    90,
    'cell too long',
  ),
  file(
    'a.csv',
    'CSV: fifty cells in every row',
    [`lat,lon${',a'.repeat(50)}\n`, `21,105${',abcdef'.repeat(50)}\n`, ''],
    75,
    'too many',
  ),
  file('a.csv', 'CSV: quotes that never fit', ['name,lat,lon\n', '"a"b', '\n'], 20),
  file('a.csv', 'CSV: quotes and spaces', ['name,lat,lon\n', '" ', '\n'], 20),
  file('a.csv', 'CSV: a quote and nothing but spaces', ['name,lat,lon\n"', ' ', '\n'], 90),
  file('a.csv', 'CSV: more rows than are read', ['name,lat,lon\n', 'a,21,105\n', ''], 10, 'too many'),
  full('a.csv', 'CSV: as many rows as are read', 'name,kind,staff,lat,lon\n', FULL_ROW, '', ''),
  file('a.csv', 'CSV: digits', ['name,lat,lon\n', '1', ',2,3\n'], 90),
  described('open tags in a description', '<a'),
  described('open style sheets in a description', '<style>'),
  described('open remarks in a description', '<!--'),
  described('line breaks begun in a description', '<br '),
  described('entities begun in a description', '&#'),
  described('spaces in a description', ' x\n'),
  file(
    'a.kml',
    'KML: spaces between coordinates',
    [
      '<kml><Placemark><LineString><coordinates>105,21',
      ' ',
      '106,21</coordinates></LineString></Placemark></kml>',
    ],
    40,
    'read 1',
  ),
  file(
    'a.kml',
    'KML: commas in a position',
    [
      '<kml><Placemark><LineString><coordinates>105,21 ',
      ' ,',
      ' 106,21</coordinates></LineString></Placemark></kml>',
    ],
    40,
  ),
  file(
    'a.kml',
    'KML: one position after another',
    ['<kml><Placemark><LineString><coordinates>', '105,21 ', '</coordinates></LineString></Placemark></kml>'],
    90,
    'too many',
  ),
  file(
    'a.kml',
    'KML: outer edges of one area',
    [
      '<kml><Placemark><Polygon>',
      '<outerBoundaryIs><LinearRing><coordinates>1,2</coordinates></LinearRing></outerBoundaryIs>',
      '</Polygon></Placemark></kml>',
    ],
    40,
  ),
  file(
    'a.kml',
    'KML: fields of one placemark',
    ['<kml><Placemark>', '<when>a</when>', '</Placemark></kml>'],
    60,
  ),
  file('a.kml', 'KML: folders in folders', ['<kml>', '<Folder>', ''], 90, 'too deep'),
  file(
    'a.kml',
    'KML: more placemarks than are read',
    ['<kml><Document>', '<Placemark/>', '</Document></kml>'],
    15,
    'too many',
  ),
  full('a.kml', 'KML: as many placemarks as are read', '<kml><Document>', NAMED_PLACEMARK, '', '</Document></kml>'), // prettier-ignore
  {
    name: 'KML: placemarks in folders with long names',
    async explode(scale) {
      const name = '<name>'.concat('n'.repeat(20 * MB * scale), '</name>');
      const places = '<Placemark/>'.repeat(150_000 * scale);
      const { outcome } = await read('a.kml', [
        `<kml><Folder>${name}<Folder>${name}${places}</Folder></Folder></kml>`,
      ]);
      return outcome;
    },
  },
  file('a.kml', 'KML: attributes', ['<kml ', 'a="" ', '/>'], 40, 'damaged'),
  file('a.kml', 'KML: an attribute', ['<kml a="', 'a', '"/>'], 90),
  file('a.kml', 'KML: a name of an element', ['<', 'a', '/>'], 90),
  file(
    'a.kml',
    'KML: a billion laughs',
    [
      '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY l0 "lol">',
      '<!ENTITY l1 "&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;">',
      ']><kml>&l1;</kml>',
    ],
    0.01,
    'declares entities',
  ),
  file(
    'a.kml',
    'KML: a remark before a document type',
    ['<?xml version="1.0"?><!--', '-', 'x--><!DOCTYPE kml [<!ENTITY l0 "lol">]><kml>&l0;</kml>'],
    0.000001,
  ),
  file('a.kml', 'KML: instructions begun', ['', '<?', ''], 40),
  file('a.kml', 'KML: document types begun', ['<?xml version="1.0"?>', '<!DOCTYPE', ''], 40),
  full('a.gpx', 'GPX: as many waypoints as are read', '<gpx>', WAYPOINT, '', '</gpx>'),
  file(
    'a.gpx',
    'GPX: a track of millions',
    ['<gpx><trk><trkseg>', '<trkpt lat="21" lon="105"/>', '</trkseg></trk></gpx>'],
    90,
    'too many',
  ),
  file('a.gpx', 'GPX: segments of one track', ['<gpx><trk>', '<trkseg/>', '</trk></gpx>'], 60),
  file(
    'a.gpx',
    'GPX: heights of one point',
    ['<gpx><trk><trkseg><trkpt lat="21" lon="105">', '<ele>1</ele>', '</trkpt></trkseg></trk></gpx>'],
    60,
  ),
  {
    name: 'KMZ: packed a thousandfold',
    async explode(scale) {
      const data = new Uint8Array(400 * MB * scale).fill(32);
      const { outcome, kind } = await read('a.kmz', [zipOf([{ name: 'doc.kml', data }])]);
      if (scale === 1) assert.equal(kind, 'unpacks too large');
      return outcome;
    },
  },
  {
    name: 'KMZ: packed a thousandfold, and says it is small',
    async explode(scale) {
      const data = new Uint8Array(400 * MB * scale).fill(32);
      const { outcome, kind } = await read('a.kmz', [zipOf([{ name: 'doc.kml', data, size: 1000 }])]);
      assert.equal(kind, 'unpacks too large');
      return outcome;
    },
  },
  {
    name: 'KMZ: thousands of files of the same bytes',
    async explode(scale) {
      const data = Buffer.from('<kml/>');
      const files = Array.from({ length: 9_000 * scale }, (_, i) => ({ name: `${i}.kml`, data, offset: 0 }));
      return (await read('a.kmz', [zipOf(files)])).outcome;
    },
  },
  {
    name: 'KMZ: more files than it may have',
    async explode() {
      const { outcome, kind } = await read('a.kmz', [
        zipOf([{ name: 'doc.kml', data: Buffer.from('<kml/>') }], { count: 0xffff }),
      ]);
      assert.equal(kind, 'too many');
      return outcome;
    },
  },
  {
    name: 'roads: gzip of nothing but zeros',
    async explode(scale) {
      const roads = await readOwnNetwork(
        new Blob([new Uint8Array(gzipSync(new Uint8Array(600 * MB * scale), { level: 1 }))]),
      );
      assert.equal(roads.kind, 'refused');
      if (roads.kind === 'refused') assertSaid(roadsFaultSaid(roads.why));
      return 'refused';
    },
  },
  {
    name: 'link: the longest',
    async explode(scale) {
      for (const body of [
        '!',
        '&a=',
        '%',
        '%E1',
        '~',
        '.',
        'm=1!',
        'w=1!!',
        'g=1!road!',
        'A',
        '@A',
        '9',
        '_',
      ])
        for (const head of ['#', '#v=1!', '#m=1!', '#w=1!', '#g=1!', '#s=1!', '#c=1!', '#x=1!', '#a=1!'])
          parseAddress((head + body.repeat((200_000 * scale) / body.length)).slice(0, 199_999));
      return 'refused';
    },
  },
  {
    name: 'TileJSON: an address of parts',
    async explode(scale) {
      for (const body of ['{z}', '{x}', '{z}{x}'])
        for (const head of ['https://a/', 'https://a/{z}']) {
          const text = JSON.stringify({ tiles: [head + body.repeat((3 * MB * scale) / body.length)] });
          await askTileJson('https://a/planet', 60_000, async () => new Response(text));
        }
      return 'refused';
    },
  },
  {
    name: 'file: too large for its format',
    async explode(scale) {
      if (scale < 1) return 'refused';
      const { kind } = await read('a.geojson', repeated('{', ' ', '}', MOST_BYTES.geojson + MB));
      assert.equal(kind, 'too large');
      return 'refused';
    },
  },
];
