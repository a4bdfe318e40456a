import { parse } from 'papaparse';
import type { FeatureCollection, Geometry, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { withAboutColumns, writeCsv, writeTsv } from '../../src/export/csv.ts';
import {
  seriesOf,
  tableOf,
  unlike,
  withoutEmptyColumns,
  type Content,
  type Exported,
} from '../../src/export/exported.ts';
import { TEXT_FORMATS, WRITERS } from '../../src/export/formats.ts';
import { asRfc7946, writeGeoJson } from '../../src/export/geojson.ts';
import { writeGpx } from '../../src/export/gpx.ts';
import { writeKml } from '../../src/export/kml.ts';
import { readCsv } from '../fixtures/read-csv.ts';
import { read as readOwn } from '../fixtures/read-own.ts';
import { elementsOf, readXml } from '../fixtures/read-xml.ts';
import { textOf } from '../fixtures/whole.ts';

const SQUARE = [[105, 21], [106, 21], [106, 22], [105, 22], [105, 21]]; // prettier-ignore

const EXPORTED: Exported<Content> = {
  file: 'areas-2026-11-22',
  title: 'Areas <of> "Bắc Ninh" & co',
  about: [
    ['method', 'typical times, no traffic'],
    ['licence', '© OpenStreetMap contributors, ODbL 1.0'],
  ],
  table: {
    columns: ['within_min', 'people'],
    rows: [
      [30, 996820],
      [60, null],
    ],
  },
  features: [
    {
      name: '≤ 60 min',
      values: { within_min: 60, people: null, note: ']]> <b>&amp;</b>' },
      geometry: { type: 'MultiPolygon', coordinates: [[SQUARE.toReversed()]] },
      color: '#45207a',
    },
    {
      name: 'Way',
      values: { toll: false },
      geometry: { type: 'LineString', coordinates: SQUARE.slice(0, 3) },
      color: '#45207a',
    },
    {
      name: 'Bắc Ninh',
      values: { id: 'park' },
      geometry: { type: 'Point', coordinates: [105.93044, 21.22167] },
      color: null,
    },
  ],
  basis: { methods: [], assumed: 'none', hasRoads: false, answers: [], datasets: [] },
};

describe('CSV', () => {
  it.each([
    '=1+1',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '"=1',
    '  "  =1',
    '\u00A0=1',
    '\u200B=1',
    '\uFEFF=1',
    '\u0000=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '﹦1',
    '-2+3+cmd|" /C calc"!A0',
    '=HYPERLINK("http://x","y")',
    '- none',
    // or it would be taken for ours, and lose its own apostrophe when it is read
    "'=1",
    "''=1",
    "'-12",
  ])('makes %j a text', (text) => {
    expect(readCsv(writeCsv([[text]]))).toEqual([[`'${text}`]]);
    expect(writeTsv([[text]])).toMatch(/^'/);
  });

  it.each(['Bắc Ninh', '−5', '≤ 30 min', '-12', '-12.5', '-1e-7', '1.5', '3-4', 'a=b', '', '…'])(
    'leaves %j as it is',
    (text) => {
      expect(readCsv(writeCsv([[text]]))).toEqual([[text]]);
    },
  );

  it('writes numbers with a point, truth in words, nothing for what is not known', () => {
    expect(writeCsv([[-1.5, 1e21, true, false, null, NaN, Infinity]])).toBe(
      '\uFEFF-1.5,1e+21,true,false,,,\r\n',
    );
  });

  it('begins with a byte order mark, ends lines as RFC 4180 says, quotes what it would split', () => {
    expect(writeCsv([['a,b', 'say "x"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""x""","two\nlines"\r\n');
  });

  it('has what the figures rest on in every row, beside and never in place of a column of that name', () => {
    const rows = [...withAboutColumns({ columns: ['method', 'x'], rows: [['own', 1], ['own', 2]] }, EXPORTED.about)]; // prettier-ignore
    expect(rows[0]).toEqual(['method', 'x', 'about_method', 'licence']);
    for (const row of rows.slice(1)) expect(row.slice(2)).toEqual(EXPORTED.about.map(([, words]) => words));
  });

  it('is read by a parser that knows nothing of it', () => {
    const { data, errors } = parse(textOf(WRITERS.csv.write(EXPORTED)), {
      header: true,
      dynamicTyping: true,
    });
    expect(errors.filter(({ code }) => code !== 'TooFewFields')).toEqual([]);
    expect(data[0]).toMatchObject({ within_min: 30, people: 996820, method: 'typical times, no traffic' });
    expect(data[1]).toMatchObject({ within_min: 60, people: null });
  });
});

describe('a table', () => {
  it('has a column for every name, also for names that every object has', () => {
    const table = tableOf([{ a: 1 }, { constructor: 'x', b: 2 }]);
    expect(table).toEqual({
      columns: ['a', 'constructor', 'b'],
      rows: [
        [1, null, null],
        [null, 'x', 2],
      ],
    });
  });

  it('loses columns in which nothing is, and tells those of one name apart', () => {
    expect(withoutEmptyColumns({ columns: ['a', 'b'], rows: [[null, 0]] })).toEqual({
      columns: ['b'],
      rows: [[0]],
    });
    expect(unlike(['x', 'y', 'x', 'x'])).toEqual(['x', 'y', 'x 2', 'x 3']);
  });
});

describe('GeoJSON', () => {
  const read = JSON.parse(writeGeoJson(EXPORTED)) as FeatureCollection & Record<string, unknown>;

  it('says what it rests on in a member of its own, and nothing of a reference system', () => {
    expect(read['metadata']).toMatchObject({ title: EXPORTED.title, licence: EXPORTED.about[1]![1] });
    expect(read['name']).toBe(EXPORTED.file);
    expect(read).not.toHaveProperty('crs');
  });

  it('keeps every value of every feature, null for what is not known', () => {
    expect(read.features.map(({ properties }) => properties)).toEqual(
      EXPORTED.features.map(({ name, values }) => ({ name, ...values })),
    );
  });

  it('closes rings, turns outer ones counterclockwise and holes clockwise', () => {
    const hole = [[105.2, 21.2], [105.4, 21.2], [105.4, 21.4], [105.2, 21.4]]; // prettier-ignore
    const given: Polygon = { type: 'Polygon', coordinates: [SQUARE.toReversed().slice(1), hole] };
    const { coordinates } = asRfc7946(given) as Polygon;
    expect(coordinates[0]).toHaveLength(5);
    expect(coordinates[0]![0]).toEqual(coordinates[0]!.at(-1));
    expect(doubledArea(coordinates[0]!)).toBeGreaterThan(0);
    expect(doubledArea(coordinates[1]!)).toBeLessThan(0);
    expect(asRfc7946(asRfc7946(given))).toEqual(asRfc7946(given));
  });

  it('writes no more than seven digits, in collections too', () => {
    const geometry: Geometry = {
      type: 'GeometryCollection',
      geometries: [{ type: 'Point', coordinates: [105.123456789, 21, 7.5] }],
    };
    expect(asRfc7946(geometry)).toEqual({
      type: 'GeometryCollection',
      geometries: [{ type: 'Point', coordinates: [105.1234568, 21, 7.5] }],
    });
  });
});

describe('KML', () => {
  const root = readXml(writeKml(EXPORTED));
  const [document] = elementsOf(root, 'Document');
  const placemarks = elementsOf(root, 'Placemark');
  const tags = (tag: string) => elementsOf(root, tag)[0]?.children.map((child) => child.tag);

  it('has names, values but those that are not known, and coordinates', () => {
    expect(placemarks.map((one) => one.children[0]?.text)).toEqual(['≤ 60 min', 'Way', 'Bắc Ninh']);
    const data = elementsOf(placemarks[0]!, 'Data');
    expect(data.map(({ attributes, children }) => [attributes['name'], children[0]?.text])).toEqual([
      ['within_min', '60'],
      ['note', ']]> <b>&amp;</b>'],
    ]);
    expect(elementsOf(placemarks[2]!, 'coordinates')[0]?.text).toBe('105.93044,21.22167');
  });

  it('says what it rests on where Google Earth shows it', () => {
    expect(document?.children[0]?.text).toBe(EXPORTED.title);
    const words = document?.children.find(({ tag }) => tag === 'description')?.text;
    for (const [, about] of EXPORTED.about) expect(words).toContain(about);
  });

  it('has its elements in the order of the schema, each style once', () => {
    const three = ['Placemark', 'Placemark', 'Placemark'];
    expect(tags('Document')).toEqual(['name', 'open', 'description', 'Style', ...three]);
    expect(tags('Placemark')).toEqual(['name', 'styleUrl', 'ExtendedData', 'MultiGeometry']);
    expect(tags('Style')).toEqual(['LineStyle', 'PolyStyle']);
    expect(tags('LineString')).toEqual(['tessellate', 'coordinates']);
    // KML writes colours backwards: opacity, blue, green, red
    expect(elementsOf(root, 'LineStyle')[0]?.children[0]?.text).toBe('ff7a2045');
    expect(elementsOf(placemarks[0]!, 'styleUrl')[0]?.text).toBe(
      `#${elementsOf(root, 'Style')[0]?.attributes['id']}`,
    );
  });

  it('is read by our own import, point for point', async () => {
    const { features } = await readOwn(writeKml(EXPORTED));
    expect(features.map(({ name }) => name)).toEqual(['≤ 60 min', 'Way', 'Bắc Ninh']);
    expect(features[1]?.geometry).toEqual(EXPORTED.features[1]?.geometry);
    expect(features[2]?.geometry).toEqual(EXPORTED.features[2]?.geometry);
  });
});

describe('GPX', () => {
  const root = readXml(writeGpx(EXPORTED));

  it('has points as waypoints, then lines and outlines as tracks', () => {
    expect(root.children.map(({ tag }) => tag)).toEqual(['metadata', 'wpt', 'trk', 'trk']);
    expect(root.children[1]?.attributes).toEqual({ lat: '21.221670', lon: '105.930440' });
    expect(elementsOf(root, 'trkpt')).toHaveLength(5 + 3);
  });

  it('says what it rests on', () => {
    const words = elementsOf(root.children[0]!, 'desc')[0]?.text;
    for (const [, about] of EXPORTED.about) expect(words).toContain(about);
  });

  it('is read by our own import', async () => {
    const { features } = await readOwn(writeGpx(EXPORTED));
    expect(features.map(({ name }) => name)).toEqual(['Bắc Ninh', '≤ 60 min', 'Way']);
  });
});

describe('any format', () => {
  it('holds more things than a call takes arguments', () => {
    const [, , point] = EXPORTED.features;
    const many = { ...EXPORTED, features: seriesOf(150_000, () => point!) };
    let pieces = 0;
    for (const _ of WRITERS.gpx.write(many)!) pieces++;
    expect(pieces).toBeGreaterThan(150_000);
  });

  it('has nothing to write of nothing', () => {
    const nothing: Exported = { ...EXPORTED, table: null, features: [] };
    for (const format of TEXT_FORMATS) expect(WRITERS[format].write(nothing), format).toBeNull();
    expect(WRITERS.csv.write({ ...nothing, table: { columns: ['a'], rows: [] } })).toBeNull();
  });
});

function doubledArea(ring: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++)
    sum += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
  return sum;
}
