import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvLines, withAboutColumns, writeCsv, writeTsv } from '../../src/export/csv.ts';
import type { Exported, ExportedFeature, Value, Values } from '../../src/export/exported.ts';
import { asRfc7946, writeGeoJson } from '../../src/export/geojson.ts';
import { writeGpx } from '../../src/export/gpx.ts';
import { writeKml } from '../../src/export/kml.ts';
import { read as readOwn } from '../fixtures/read-own.ts';
import { elementsOf, readXml } from '../fixtures/read-xml.ts';
import { inPortions } from '../../src/ui/in-portions.ts';

const RUNS = { seed: 20261122, numRuns: 300, endOnFailure: true };

/** Words as people, spreadsheets and attackers write them. */
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠﹦"\',;\t\r\n \u00A0\u200B\uFEFF\u0000a1.') }),
  fc.constantFrom('Bắc Ninh', 'KCN “Yên Phong”', '-12.5', '=1+1', ' =1', '"=1', '-1e5', '−3'),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  words,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    columns: fc.array(words, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  }),
);

const position: fc.Arbitrary<Position> = fc
  .tuple(fc.integer({ min: -1_790_000, max: 1_790_000 }), fc.integer({ min: -890_000, max: 890_000 }))
  .map(([x, y]) => [x / 10_000, y / 10_000]);
/** A star around a middle, of either winding, closed or not: never crossing itself, never flat. */
const ring: fc.Arbitrary<Position[]> = fc
  .record({
    middle: position,
    arms: fc.array(fc.double({ min: 0.1, max: 0.9, noNaN: true }), { minLength: 3, maxLength: 9 }),
    isTurned: fc.boolean(),
    isClosed: fc.boolean(),
  })
  .map(({ middle: [x = 0, y = 0], arms, isTurned, isClosed }) => {
    const corners = arms.map((arm, at): Position => {
      const angle = (2 * Math.PI * at) / arms.length;
      const near = (degrees: number): number => Number(degrees.toFixed(6));
      return [near(x + arm * Math.cos(angle)), near(y + arm * Math.sin(angle))];
    });
    const all = isTurned ? corners.toReversed() : corners;
    return isClosed ? [...all, all[0]!] : all;
  });
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  fc
    .array(position, { minLength: 2, maxLength: 6 })
    .map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  ring.map((only): Geometry => ({ type: 'Polygon', coordinates: [only] })),
  fc
    .array(ring, { minLength: 1, maxLength: 3 })
    .map((all): Geometry => ({ type: 'MultiPolygon', coordinates: all.map((one) => [one]) })),
);
const feature: fc.Arbitrary<ExportedFeature> = fc.record({
  name: words,
  values: fc.dictionary(words, value) as fc.Arbitrary<Values>,
  geometry,
  color: fc.constantFrom('#45207a', null),
});

const exportedOf = (features: readonly ExportedFeature[], title = 'Title', about = 'Words'): Exported => ({
  file: 'file',
  title,
  about: [['method', about]],
  table: null,
  features,
  basis: { methods: [], assumed: 'none', hasRoads: false, answers: [], datasets: [] },
});

/** What XML 1.0 can hold, as its own grammar says. */
const inXml = (text: string): string =>
  [...text].filter((letter) => /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]$/u.test(letter)).join(''); // prettier-ignore

describe('a file in portions', () => {
  it('is the file at once, however small the portions and however often the page has its turn', async () => {
    await fc.assert(
      fc.asyncProperty(tables, words, fc.integer({ min: 1, max: 200 }), async (table, about, portion) => {
        const lines = withAboutColumns(table, [['method', about]]);
        let pauses = 0;
        const pause = async (): Promise<void> => void pauses++;
        const file = await inPortions(csvLines(lines), 'text/csv', { portion, mostMs: -1, pause });
        // as bytes: a text from a blob loses its byte order mark
        const expected = new TextEncoder().encode(writeCsv(lines));
        expect(new Uint8Array(await file.arrayBuffer())).toEqual(expected);
        expect(pauses).toBe(Math.floor((lines.length + 1) / 64));
      }),
      RUNS,
    );
  });
});

describe('a table as CSV', () => {
  it('is read back cell for cell by a parser of others', () => {
    fc.assert(
      fc.property(tables, words, (table, about) => {
        const rows = [...withAboutColumns(table, [['method', about]])];
        const { data, errors } = Papa.parse<string[]>(writeCsv(rows), { delimiter: ',', newline: '\r\n' });
        expect(errors).toEqual([]);
        // the last line is ended, too
        expect(data.slice(0, -1)).toHaveLength(rows.length);
        rows.forEach((row, i) =>
          row.forEach((cell, j) => {
            const back = data[i]![j]!;
            if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) expect(back).toBe('');
            else if (typeof cell === 'number') expect(Number(back) === cell).toBe(true);
            else expect([String(cell), `'${cell}`]).toContain(back);
          }),
        );
      }),
      RUNS,
    );
  });

  it('has no cell that a spreadsheet would run, by file or by clipboard', () => {
    // not the pattern of the writer: what is left of the cell when all that might be trimmed is gone
    const runs = (cell: string): boolean => {
      const bare = cell.replace(/^["\p{White_Space}\p{C}]+/u, '').normalize('NFKC');
      return /^[=+\-@]/.test(bare) && !/^-[\d.e+-]+$/i.test(bare);
    };
    fc.assert(
      fc.property(tables, ({ columns, rows }) => {
        const all = [columns, ...rows];
        const { data } = Papa.parse<string[]>(writeCsv(all), { delimiter: ',', newline: '\r\n' });
        expect(data.flat().filter(runs)).toEqual([]);
        const pasted = writeTsv(all)
          .split('\n')
          .flatMap((line) => line.split('\t'));
        expect(pasted.filter(runs)).toEqual([]);
        expect(pasted).toHaveLength(all.length * columns.length);
      }),
      RUNS,
    );
  });
});

describe('features as GeoJSON', () => {
  it('come back with every value, in the same places', () => {
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 4 }), (features) => {
        const read = JSON.parse(writeGeoJson(exportedOf(features))) as { features: unknown[] };
        const expected = features.map(({ name, values, geometry: shape }) => ({
          type: 'Feature',
          properties: { name, ...values },
          geometry: asRfc7946(shape),
        }));
        expect(read.features).toEqual(JSON.parse(JSON.stringify(expected)));
      }),
      RUNS,
    );
  });

  it('have rings that are closed and wound by the right-hand rule, with the corners that they had', () => {
    fc.assert(
      fc.property(ring, ring, (outer, hole) => {
        const shape = asRfc7946({ type: 'Polygon', coordinates: [outer, hole] });
        const rings = shape.type === 'Polygon' ? shape.coordinates : [];
        expect(rings.map((one) => one[0]!.join() === one.at(-1)!.join())).toEqual([true, true]);
        expect(rings.map((one) => Math.sign(turning(one)))).toEqual([1, -1]);
        const corners = (of: readonly Position[]): string[] =>
          [...new Set(of.map((at) => at.map((x) => x.toFixed(6)).join()))].sort();
        expect(corners(rings[0]!)).toEqual(corners(outer));
      }),
      RUNS,
    );
  });
});

describe('features as KML', () => {
  it('come back with names, values and coordinates, whatever letters they have', () => {
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 4 }), words, (features, title) => {
        const root = readXml(writeKml(exportedOf(features, title, title)));
        expect(elementsOf(root, 'name')[0]?.text).toBe(inXml(title));
        const placemarks = elementsOf(root, 'Placemark');
        expect(placemarks.map(({ children }) => children[0]?.text)).toEqual(
          features.map(({ name }) => inXml(name)),
        );
        placemarks.forEach((placemark, at) => {
          const data = elementsOf(placemark, 'Data').map((one) => [
            one.attributes['name'],
            one.children[0]?.text,
          ]);
          const known = Object.entries(features[at]!.values).filter(([, one]) => one !== null);
          expect(data).toEqual(known.map(([key, one]) => [inXml(key), inXml(String(one))]));
          const positions = elementsOf(placemark, 'coordinates').flatMap(({ text }) =>
            text.split(' ').map((pair) => pair.split(',').map(Number)),
          );
          expect(positions).toEqual(positionsOf(asRfc7946(features[at]!.geometry)));
        });
      }),
      RUNS,
    );
  });
});

describe('features as GPX', () => {
  it('are well-formed, each point a waypoint, each line and outline a track', () => {
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 4 }), (features) => {
        const root = readXml(writeGpx(exportedOf(features)));
        const points = features.filter((one) => one.geometry.type === 'Point');
        const named = (tag: string) => elementsOf(root, tag).map(({ children }) => children[0]?.text);
        expect(named('wpt')).toEqual(points.map(({ name }) => inXml(name)));
        expect(elementsOf(root, 'trk')).toHaveLength(features.length - points.length);
      }),
      RUNS,
    );
  });
});

describe('a file that was saved', () => {
  it('is read by our own import where it was, in every format', async () => {
    const named = fc.record({
      name: fc.constantFrom('Kho Bắc Ninh', 'A & <b>', 'Cảng “số 1”'),
      values: fc.constant({ note: 'x' }),
      geometry,
      color: fc.constant(null),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(named, { minLength: 1, maxLength: 4 }), async (features) => {
        const exported = exportedOf(features);
        for (const write of [writeGeoJson, writeKml]) {
          const back = await readOwn(write(exported));
          expect(back.report.skippedCount).toBe(0);
          expect(placesOf(back.features)).toEqual(placesOf(features));
          // a thing of several parts may become several, each named for it
          const names = new Set(back.features.map(({ name }) => name.replace(/ \(\d\)$/, '')));
          expect(names).toEqual(new Set(features.map(({ name }) => name)));
        }
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});

/** Positions to a metre, without order and double ones: what is where. */
function placesOf(things: readonly { readonly geometry: Geometry }[]): readonly string[] {
  const all = things
    .flatMap((thing) => positionsOf(thing.geometry))
    .map(([x = 0, y = 0]) => `${x.toFixed(5)} ${y.toFixed(5)}`);
  return [...new Set(all)].sort();
}

function positionsOf(shape: Geometry): readonly Position[] {
  switch (shape.type) {
    case 'Point':
      return [shape.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return shape.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return shape.coordinates.flat();
    case 'MultiPolygon':
      return shape.coordinates.flat(2);
    case 'GeometryCollection':
      return shape.geometries.flatMap(positionsOf);
  }
}

/** Which way a ring turns, by the sum of its exterior angles rather than by its area. */
function turning(closed: readonly Position[]): number {
  const corners = closed.slice(0, -1);
  let sum = 0;
  corners.forEach((at, i) => {
    const [before, after] = [corners.at(i - 1)!, corners[(i + 1) % corners.length]!];
    const [ax, ay, bx, by] = [at[0]! - before[0]!, at[1]! - before[1]!, after[0]! - at[0]!, after[1]! - at[1]!]; // prettier-ignore
    sum += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
  });
  return sum;
}
