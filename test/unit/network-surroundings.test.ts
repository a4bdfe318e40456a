import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { arcLists, strongComponents } from '../../tools/network/components.ts';
import { hilbert } from '../../tools/network/hilbert.ts';
import { streetCell } from '../../tools/network/roads.ts';
import { addStreet, cellAt, readStreetGrid } from '../../tools/network/street-grid.ts';
import { urbanFromStreets } from '../../tools/network/urban.ts';
import { compileExtract, drawnExtract, withFile } from '../fixtures/drawn-extract.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

describe('how built-up a place is', () => {
  it('is 255 amid a city, 0 in open country, and falls off between them', () => {
    const city = new Map<number, number>();
    for (let x = 0; x < 8; x++) for (let y = 0; y < 8; y++) city.set(streetCell(10_580 + x, 2100 + y), 40);
    const urbanAt = urbanFromStreets(city);
    expect(urbanAt(105.84, 21.04)).toBe(255);
    expect(urbanAt(106.5, 21.5)).toBe(0);
    const outwards = [105.87, 105.88, 105.885, 105.89, 105.9].map((lon) => urbanAt(lon, 21.04));
    expect(outwards).toEqual(outwards.toSorted((a, b) => b - a));
    expect(outwards.at(-1)).toBe(0);
  });

  it('is in proportion to the streets below the maximum, and does not jump', () => {
    const streets = (km: number): Map<number, number> => new Map([[cellAt(105.805, 21.105), km]]);
    const [five, ten] = [5, 10].map((km) => urbanFromStreets(streets(km))(105.805, 21.105));
    expect(ten! / five!).toBeCloseTo(2, 6);
    const urbanAt = urbanFromStreets(streets(10));
    for (let lon = 105.78; lon < 105.83; lon += 0.0005) {
      expect(Math.abs(urbanAt(lon, 21.105) - urbanAt(lon + 0.0005, 21.105))).toBeLessThan(4);
    }
  });

  it('comes from junctions where no streets are known', () => {
    const rows = Array.from({ length: 5 }, (_, row) =>
      [0, 1, 2, 3, 4].map((column) => String.fromCharCode(65 + row * 5 + column)),
    );
    const drawing = rows.map((row) => row.join('-')).join('\n| | | | |\n');
    const { network } = compileExtract(drawnExtract(drawing, 100));
    expect(Math.max(...network.edgeUrban)).toBeGreaterThan(30);
    expect(compileExtract(drawnExtract('A--B', 100)).network.edgeUrban[0]).toBe(0);
  });
});

describe('kilometres of street by cell', () => {
  it('are added along a street, in every cell that it passes', () => {
    const points = {
      lon: Int32Array.from([105_800_000, 105_830_000]),
      lat: Int32Array.from([21_105_000, 21_105_000]),
      id: Float64Array.from([1, 2]),
    };
    const grid = new Map<number, number>();
    addStreet(grid, points, [0, 1]);
    const kms = [0, 1, 2].map((column) => grid.get(streetCell(10_580 + column, 2110))!);
    expect(kms.reduce((sum, km) => sum + km, 0)).toBeCloseTo(3.118, 2);
    // To a piece of 200 m.
    for (const km of kms) expect(Math.abs(km - 1.04)).toBeLessThan(0.2);
  });

  const table = 'lon_min,lat_min,minor_street_km,service_km\n105.80,21.10,12.5,3\n105.81,21.10,0.5,0\n';

  it.each([
    ['as text', table],
    ['gzipped', gzipSync(table)],
  ])('are read from a table: %s', (_, contents) => {
    const grid = withFile(contents, 'grid.csv', readStreetGrid);
    expect(grid.get(cellAt(105.805, 21.105))).toBe(12.5);
    expect(grid.get(cellAt(105.815, 21.105))).toBe(0.5);
    expect(grid.size).toBe(2);
  });

  it('are refused with a sentence where they are none', () => {
    expect(() => withFile('a,b\n1,2\n', 'grid.csv', readStreetGrid)).toThrow(/no column lon_min, only a, b/);
    const broken = table.replace('12.5', 'many');
    expect(() => withFile(broken, 'grid.csv', readStreetGrid)).toThrow(/line 2: three numbers expected/);
  });
});

describe('strong components', () => {
  /** Components of a graph of one-way arcs, by brute force: who reaches whom. */
  function slowly(nodes: number, arcs: readonly (readonly [number, number])[]): number[] {
    const reach = Array.from({ length: nodes }, (_, node) => {
      const seen = new Set([node]);
      for (const from of seen) for (const [tail, head] of arcs) if (tail === from) seen.add(head);
      return seen;
    });
    const leader = reach.map((seen, node) => [...seen].filter((other) => reach[other]!.has(node)));
    const leaders = leader.map((members) => Math.min(...members));
    const order = [...new Set(leaders)];
    return leaders.map((first) => order.indexOf(first));
  }

  it('are those of everybody who reaches one another', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 200; round++) {
      const nodes = 1 + random.below(9);
      const count = random.below(16);
      const [from, to] = [new Uint32Array(count), new Uint32Array(count)];
      const directions = new Uint8Array(count);
      const arcs: [number, number][] = [];
      for (let edge = 0; edge < count; edge++) {
        from[edge] = random.below(nodes);
        to[edge] = random.below(nodes);
        directions[edge] = random.below(4);
        if (directions[edge]! & 1) arcs.push([from[edge]!, to[edge]!]);
        if (directions[edge]! & 2) arcs.push([to[edge]!, from[edge]!]);
      }
      const found = strongComponents(arcLists(nodes, from, to, directions));
      expect([...found]).toEqual(slowly(nodes, arcs));
    }
  });

  it('are found along a road of a million nodes', () => {
    const nodes = 1_000_000;
    const from = Uint32Array.from({ length: nodes - 1 }, (_, i) => i);
    const to = from.map((node) => node + 1);
    const both = strongComponents(arcLists(nodes, from, to, new Uint8Array(nodes - 1).fill(3)));
    expect(both.every((component) => component === 0)).toBe(true);
    const oneWay = strongComponents(arcLists(nodes, from, to, new Uint8Array(nodes - 1).fill(1)));
    expect(oneWay[nodes - 1]).toBe(nodes - 1);
  });
});

describe('Hilbert curve', () => {
  it('passes every cell once, each next to the one before', () => {
    const side = 16;
    const cells: [number, number, number][] = [];
    for (let x = 0; x < side; x++)
      for (let y = 0; y < side; y++) cells.push([hilbert(x / side, y / side), x, y]);
    cells.sort((a, b) => a[0] - b[0]);
    expect(new Set(cells.map(([place]) => place)).size).toBe(side * side);
    for (let i = 1; i < cells.length; i++) {
      const [, x, y] = cells[i]!;
      const [, beforeX, beforeY] = cells[i - 1]!;
      expect(Math.abs(x - beforeX) + Math.abs(y - beforeY)).toBe(1);
    }
  });

  it('stays within its range at the corners', () => {
    for (const [x, y] of [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [-1, 2],
    ] as const) {
      expect(hilbert(x, y)).toBeGreaterThanOrEqual(0);
      expect(hilbert(x, y)).toBeLessThan(2 ** 48);
    }
  });
});
