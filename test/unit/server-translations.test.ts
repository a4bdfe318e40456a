import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, type Assumptions } from '../../src/domain/assumptions.ts';
import {
  isBlockedByBrowser,
  OWN_MANNERS,
  PUBLIC_MANNERS,
  readServerAddress,
} from '../../src/domain/routing-server.ts';
import type { Position } from '../../src/domain/units.ts';
import { cellOf, type MatrixQuestion } from '../../src/engine/protocol.ts';
import { partsOf, type Parts } from '../../src/engine/server/answer-parts.ts';
import { readStatus } from '../../src/engine/server/check-server.ts';
import { blocksOf } from '../../src/engine/server/matrix-blocks.ts';
import { decodePolyline } from '../../src/engine/server/polyline.ts';
import { refusalOf, ServerFailed, ValhallaError } from '../../src/engine/server/server-problem.ts';
import { isochroneRequest, readBands, readSnap } from '../../src/engine/server/translate-isochrones.ts';
import { emptyMatrix, matrixRequest, readBlock } from '../../src/engine/server/translate-matrix.ts';
import { readRoute, routeRequest } from '../../src/engine/server/translate-route.ts';
import { checkAvoided, travelOf } from '../../src/engine/server/travel.ts';

/** What the real Valhalla 3.6.1 of the tests answered, kept small. */
function recorded(name: string): Parts {
  return partsOf(JSON.parse(readFileSync(`test/fixtures/valhalla/${name}.json`, 'utf8')));
}

const BAC_NINH: Position = [106.0763, 21.1861];
const WEST: Position = [106.056, 21.179];
const NEAR: Position = [106.07, 21.19];
const given = (change: Partial<Assumptions> = {}): Assumptions => ({ ...DEFAULT_ASSUMPTIONS, ...change });
const travel = (change: Partial<Assumptions> = {}) => travelOf(given(change), '3.6.1');
const stop = ([lon, lat]: Position) => ({ lon, lat, search_cutoff: 5000 });

describe('assumptions in the words of Valhalla', () => {
  it('names our vehicles', () => {
    expect(travel()).toEqual({ costing: 'auto', costing_options: { auto: {} } });
    expect(travel({ profile: 'truck' }).costing).toBe('truck');
    expect(travel({ profile: 'motorbike' })).toEqual({
      costing: 'motor_scooter',
      costing_options: { motor_scooter: { top_speed: 60 } },
    });
  });

  it('closes roads, and keeps off tolls and ferries', () => {
    expect(travel({ closures: [NEAR] }).exclude_locations).toEqual([{ lon: 106.07, lat: 21.19 }]);
    expect(travel({ avoid: { tolls: true, ferries: true } }).costing_options).toEqual({
      auto: { use_tolls: 0, exclude_tolls: true, use_ferry: 0, exclude_ferries: true },
    });
  });

  it('has none for another year, nor for what an older server would ignore without a word', () => {
    expect(() => travel({ year: 2021 })).toThrow('other year');
    const avoid = { tolls: true, ferries: false };
    expect(() => travelOf(given({ avoid }), '3.5.1')).toThrow('cannot avoid');
    expect(() => travelOf(given(), '3.1.0')).not.toThrow();
    expect(() => travelOf(given({ avoid }), '4.0.0')).not.toThrow();
  });

  it('is told where a wish was ignored', () => {
    const ignoring = recorded('isochrone-ignoring');
    expect(() => checkAvoided(ignoring, given({ avoid: { tolls: true, ferries: false } }))).toThrow(
      'cannot avoid',
    );
    expect(() => checkAvoided(ignoring, given())).not.toThrow();
    expect(() =>
      checkAvoided(recorded('isochrone'), given({ avoid: { tolls: true, ferries: true } })),
    ).not.toThrow();
  });
});

describe('a route', () => {
  const question = { from: BAC_NINH, to: WEST, assumptions: given() };

  it('is asked for with a second way unless one is enough', () => {
    expect(routeRequest(question, travel())).toMatchObject({
      locations: [stop(BAC_NINH), stop(WEST)],
      costing: 'auto',
      alternates: 1,
      units: 'kilometers',
    });
    expect(routeRequest({ ...question, fastestOnly: true }, travel())).not.toHaveProperty('alternates');
  });

  it('is read with its roads and the ways to the road', () => {
    const route = readRoute(recorded('route'), question);
    expect(route.metres).toBe(2616);
    expect(route.legs.map(({ name, ref }) => [name, ref])).toEqual([
      ['Đường Lý Thái Tổ', ''],
      ['Nguyên Phi Ỷ Lan', ''],
      ['', 'ĐT.295B'],
      ['Nguyễn Du', '38'],
      ['Đường Lê Phụng Hiểu', ''],
    ]);
    expect(route.legs[2]).toEqual({
      name: '',
      ref: 'ĐT.295B',
      metres: 1230,
      seconds: 64.73,
      isToll: false,
      isFerry: false,
    });
    expect(route.geometry.coordinates[0]).toEqual([106.077003, 21.185595]);
    expect(route.snap.fromMetres).toBeCloseTo(92.1, 0);
    expect(route.snap.toMetres).toBeCloseTo(226.6, 0);
    // 15 km/h between the site and the road
    const access = ((route.snap.fromMetres + route.snap.toMetres) * 3.6) / 15;
    expect(route.seconds).toBeCloseTo(172.063 + access, 6);
    expect(route.alternative!.legs.map(({ name }) => name)).not.toEqual(route.legs.map(({ name }) => name));
  });

  it('takes longer at a slower pace', () => {
    const [usual, slow] = [1, 1.5].map((pace) =>
      readRoute(recorded('route'), { ...question, assumptions: given({ pace }) }),
    );
    expect(slow!.seconds).toBeCloseTo(usual!.seconds * 1.5, 6);
    expect(slow!.legs[0]!.seconds).toBeCloseTo(usual!.legs[0]!.seconds * 1.5, 6);
  });

  it.each([
    ['nothing', {}],
    ['no legs', { trip: { legs: [], summary: {} } }],
    [
      'a length that is none',
      { trip: { legs: [{ shape: '????', maneuvers: [] }], summary: { length: 'x', time: 1 } } },
    ],
    [
      'a negative time',
      { trip: { legs: [{ shape: '????', maneuvers: [] }], summary: { length: 1, time: -1 } } },
    ],
    [
      'a line that breaks off',
      { trip: { legs: [{ shape: '_p~iF~ps|U_', maneuvers: [] }], summary: { length: 1, time: 1 } } },
    ],
  ])('of %s is garbled', (_, answer) => {
    expect(() => readRoute(answer, question)).toThrow(ServerFailed);
  });
});

describe('an encoded line', () => {
  it('is read with six digits', () => {
    // the example of the format's description, its five digits taken for six
    expect(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual([
      [-12.02, 3.85],
      [-12.095, 4.07],
      [-12.6453, 4.3252],
    ]);
    expect(decodePolyline('')).toEqual([]);
  });
});

describe('a matrix', () => {
  const question: MatrixQuestion = {
    origins: [BAC_NINH, NEAR],
    destinations: [WEST, [107.6, 20.4], NEAR],
    assumptions: given(),
  };
  const block = { rows: [0, 1], columns: [0, 2] };

  it('asks from the sites, or to them', () => {
    const [sites, places] = [
      [stop(BAC_NINH), stop(NEAR)],
      [stop(WEST), stop(NEAR)],
    ];
    expect(matrixRequest(question, block, travel())).toMatchObject({
      sources: sites,
      targets: places,
      verbose: true,
    });
    const to = { ...question, assumptions: given({ direction: 'to' }) };
    expect(matrixRequest(to, block, travel())).toMatchObject({ sources: places, targets: sites });
  });

  it('is read into its place, the rest left unreachable', () => {
    const matrix = emptyMatrix(question);
    readBlock(recorded('matrix'), question, block, matrix);
    const route = readRoute(recorded('route'), { from: BAC_NINH, to: WEST, assumptions: given() });
    const cell = cellOf(matrix, 0, 0)!;
    expect(cell.metres).toBe(2616);
    expect(Math.abs(cell.seconds - route.seconds)).toBeLessThan(0.5);
    expect(cellOf(matrix, 0, 1)).toBeNull();
    expect(cellOf(matrix, 1, 2)!.metres).toBe(0);
    // transposed where one drives towards the sites
    const to = { ...question, assumptions: given({ direction: 'to', pace: 2 }) };
    const turned = emptyMatrix(to);
    readBlock(recorded('matrix'), to, { rows: [0, 1], columns: [0, 2] }, turned);
    expect(cellOf(turned, 1, 0)!.metres).toBe(799);
    expect(cellOf(turned, 0, 2)!.metres).toBe(1817);
  });

  it('knows that there is no way from one cell', () => {
    const answer = {
      sources_to_targets: [[{ time: null, distance: null }]],
      sources: [{ lon: 106.07, lat: 21.18 }],
      targets: [{ lon: 107.6, lat: 20.4 }],
    };
    const matrix = emptyMatrix(question);
    readBlock(answer, question, { rows: [0], columns: [1] }, matrix);
    expect(cellOf(matrix, 0, 1)).toBeNull();
    expect(() => readBlock({ ...answer, sources_to_targets: [[]] }, question, block, matrix)).toThrow(
      ServerFailed,
    );
  });
});

describe('a matrix in blocks', () => {
  const places = (count: number): Position[] => Array.from({ length: count }, (_, i) => [106 + i / 1000, 21]);
  const all = (rows: number, columns: number) => ({
    rows: Array.from({ length: rows }, () => true),
    columns: Array.from({ length: columns }, () => true),
  });

  it.each([
    [3, 4, 100, 1],
    [3, 4, 8, 2],
    [10, 7, 7, 10],
    [2, 10, 4, 5],
  ])('%d × %d of at most %d cells are %d', (rows, columns, cells, count) => {
    const question = { origins: places(rows), destinations: places(columns), assumptions: given() };
    const blocks = blocksOf(question, all(rows, columns), { cells, metres: Infinity });
    expect(blocks.length).toBe(count);
    const asked = blocks.flatMap((block) =>
      block.rows.flatMap((row) => block.columns.map((c) => row * columns + c)),
    );
    expect([...asked].sort((a, b) => a - b)).toEqual(Array.from({ length: rows * columns }, (_, i) => i));
    for (const block of blocks) expect(block.rows.length * block.columns.length).toBeLessThanOrEqual(cells);
  });

  it('leave out what is too far, or has no road', () => {
    const question: MatrixQuestion = {
      origins: [
        [106, 21],
        [106.7, 10.8],
      ],
      destinations: [
        [105.8, 21],
        [106.8, 10.9],
        [105.9, 21],
      ],
      assumptions: given(),
    };
    const present = { rows: [true, true], columns: [true, true, false] };
    expect(blocksOf(question, present, { cells: 100, metres: 400_000 })).toEqual([
      { rows: [0], columns: [0] },
      { rows: [1], columns: [1] },
    ]);
  });
});

describe('areas', () => {
  const question = { origins: [BAC_NINH], minutes: [2, 4], assumptions: given() };

  it('are asked for at pace 1, and towards the site where one drives there', () => {
    const slow = { ...question, assumptions: given({ pace: 1.25, direction: 'to' }) };
    expect(isochroneRequest(BAC_NINH, [5, 10], slow, travel())).toMatchObject({
      contours: [{ time: 4 }, { time: 8 }],
      polygons: true,
      reverse: true,
    });
    expect(isochroneRequest(BAC_NINH, [5], question, travel())).not.toHaveProperty('reverse');
  });

  it('are read in the order of the limits, with their size', () => {
    const [two, four] = readBands(recorded('isochrone'), [2, 4], 1);
    expect(two!.properties.minutes).toBe(2);
    expect(two!.geometry.type).toBe('MultiPolygon');
    expect(two!.properties.areaKm2).toBeGreaterThan(0.1);
    expect(four!.properties.areaKm2).toBeGreaterThan(two!.properties.areaKm2 * 2);
    const snap = readSnap(recorded('isochrone'), BAC_NINH);
    expect(snap).toMatchObject({ kind: 'snapped', position: [106.077003, 21.185595], road: '' });
  });

  it('without a polygon are empty', () => {
    const [band] = readBands({ features: [] }, [15], 1);
    expect(band).toMatchObject({ geometry: { coordinates: [] }, properties: { minutes: 15, areaKm2: 0 } });
  });

  it('of a line are garbled', () => {
    const line = { properties: { contour: 2 }, geometry: { type: 'LineString', coordinates: [[106, 21]] } };
    expect(() => readBands({ features: [line] }, [2], 1)).toThrow(ServerFailed);
  });

  it('of a hole larger than what it is in are garbled', () => {
    const square = (side: number): number[][] =>
      [0, 1, 2, 3, 0].map((i) => [106 + (i === 1 || i === 2 ? side : 0), 21 + (i > 1 ? side : 0)]);
    const area = (...coordinates: number[][][]): object => ({
      features: [{ properties: { contour: 2 }, geometry: { type: 'Polygon', coordinates } }],
    });
    const read = (answer: object): unknown => readBands(partsOf(answer), [2], 1)[0]!.properties.areaKm2;
    expect(read(area(square(0.02), square(0.01)))).toBeGreaterThan(3);
    expect(() => read(area(square(0.01), square(0.02)))).toThrow(ServerFailed);
  });
});

describe('what a server says of itself', () => {
  it('is its version, its day and its extent', () => {
    const about = readStatus(recorded('status'));
    expect(about).toMatchObject({ version: '3.6.1', bounds: [105.5, 20.25, 107.75, 21.75] });
    expect(about.tilesDate).toMatch(/^2026-/);
  });
});

describe('its errors', () => {
  it.each<[number, string, object]>([
    [150, 'Exceeded max locations: 2500.000000', { kind: 'too many', most: 2500 }],
    [151, 'Exceeded max time: 120', { kind: 'too long', most: 120 }],
    [154, 'Path distance exceeds the max distance limit: 400000 meters', { kind: 'too far', most: 400_000 }],
    [157, 'Exceeded max avoid locations: 50', { kind: 'too many closures', most: 50 }],
    [107, 'Not Implemented', { kind: 'not offered' }],
    [
      125,
      "No costing method found: 'motor_scooter'",
      { kind: 'refused', code: 125, words: "No costing method found: 'motor_scooter'" },
    ],
    [154, 'without a number', { kind: 'refused', code: 154, words: 'without a number' }],
  ])('%d tells what is refused: %s', (code, words, refusal) => {
    expect(refusalOf(new ValhallaError(code, words))).toEqual(refusal);
  });
});

describe('the address of a server', () => {
  it.each([
    ['https://roads.example.org/', 'https://roads.example.org'],
    [' roads.example.org ', 'https://roads.example.org'],
    ['localhost:8002', 'http://localhost:8002'],
    ['127.0.0.1:8002/', 'http://127.0.0.1:8002'],
    ['http://[::1]:8002', 'http://[::1]:8002'],
    ['đường.vn', 'https://xn--ng-pma05d708i.vn'],
    ['http://10.0.0.5:8002/valhalla//', 'http://10.0.0.5:8002/valhalla'],
    ['https://a.org/route?json={"x":1}', 'https://a.org'],
    ['https://a.org/v/status?key=abc', 'https://a.org/v?key=abc'],
  ])('%s is %s', (text, address) => {
    expect(readServerAddress(text)).toEqual({ kind: 'server', server: { address, manners: OWN_MANNERS } });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://', 'no address'],
    ['ftp://a.org', 'no address'],
    ['javascript:alert(1)', 'no address'],
    ['data:text/html,x', 'no address'],
    ['a b', 'no address'],
    ['https://a%20b.org', 'no address'],
    ['https://a_b.org$', 'no address'],
    ['https://me:secret@a.org', 'with password'],
  ])('%s is none', (text, kind) => {
    expect(readServerAddress(text).kind).toBe(kind);
  });

  it("brings the manners of its keepers where it is everybody's", () => {
    for (const text of ['https://valhalla1.openstreetmap.de', 'valhalla.openstreetmap.de/route'])
      expect(readServerAddress(text)).toMatchObject({ server: { manners: PUBLIC_MANNERS } });
    expect(readServerAddress('https://openstreetmap.de.evil.org')).toMatchObject({
      server: { manners: OWN_MANNERS },
    });
  });

  it('is blocked by browsers where the page is secure and it is not, but for this machine', () => {
    const at = (address: string) => ({ address, manners: OWN_MANNERS });
    expect(isBlockedByBrowser(at('http://a.org'), 'https:')).toBe(true);
    expect(isBlockedByBrowser(at('http://localhost:8002'), 'https:')).toBe(false);
    expect(isBlockedByBrowser(at('https://a.org'), 'https:')).toBe(false);
    expect(isBlockedByBrowser(at('http://a.org'), 'http:')).toBe(false);
  });
});
