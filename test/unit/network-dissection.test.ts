import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unpackNetwork } from '../../src/data/network-file.ts';
import { eliminationOrder } from '../../tools/network/dissection.ts';
import { eliminate } from '../../tools/network/elimination.ts';
import type { EliminationFigures } from '../../tools/network/elimination.ts';
import { graphOf } from '../../tools/network/graph.ts';
import { dissect } from '../../tools/network/inertial-flow.ts';

type Network = { lon: Int32Array; lat: Int32Array; from: Uint32Array; to: Uint32Array };

/** Streets by columns and rows, the rows beginning at a column. */
function grid(
  columns: number,
  rows: number,
  firstColumn = 0,
): { places: [number, number][]; ends: [number, number][] } {
  const places: [number, number][] = [];
  const ends: [number, number][] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const node = places.push([firstColumn + column, row]) - 1;
      if (column > 0) ends.push([node - 1, node]);
      if (row > 0) ends.push([node - columns, node]);
    }
  }
  return { places, ends };
}

function networkOf(
  places: readonly (readonly [number, number])[],
  ends: readonly (readonly [number, number])[],
): Network {
  return {
    lon: Int32Array.from(places, ([x]) => x * 1000),
    lat: Int32Array.from(places, ([, y]) => y * 1000),
    from: Uint32Array.from(ends, ([a]) => a),
    to: Uint32Array.from(ends, ([, b]) => b),
  };
}

/** What elimination costs in the order that was found. */
function figures({ lon, lat, from, to }: Network): EliminationFigures {
  const rank = new Uint32Array(lon.length);
  eliminationOrder(lon, lat, from, to).forEach((node, index) => (rank[node] = index));
  const number = (node: number): number => rank[node]!;
  return eliminate(graphOf(lon.length, from.map(number), to.map(number)));
}

describe('dissection', () => {
  it('cuts two towns apart at the two bridges between them', () => {
    const west = grid(12, 12);
    const east = grid(12, 12, 16);
    const count = west.places.length;
    const bridges = [2, 9].map((row): [number, number] => [row * 12 + 11, count + row * 12]);
    const moved = east.ends.map(([a, b]): [number, number] => [a + count, b + count]);
    const { lon, lat, from, to } = networkOf(
      [...west.places, ...east.places],
      [...west.ends, ...moved, ...bridges],
    );
    const { separator, sides } = dissect({ ...graphOf(lon.length, from, to), lon, lat });
    expect(separator).toHaveLength(2);
    expect(sides.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([count - 2, count]);
  });

  it('adds nothing to a tree', () => {
    const ends = Array.from({ length: 500 }, (_, i): [number, number] => [i >> 1, i + 1]);
    const places = Array.from({ length: 501 }, (_, i): [number, number] => [i % 23, Math.floor(i / 23)]);
    const { edges, arcs } = figures(networkOf(places, ends));
    expect(arcs).toBe(edges);
  });

  it('gives a long road round an island a low tree', () => {
    const places = Array.from({ length: 1000 }, (_, i): [number, number] => [
      Math.round(500 * Math.cos(i / 159.2)),
      Math.round(500 * Math.sin(i / 159.2)),
    ]);
    const { arcs, height } = figures(
      networkOf(
        places,
        places.map((_, i) => [i, (i + 1) % 1000]),
      ),
    );
    expect(height).toBeLessThan(25);
    expect(arcs).toBeLessThanOrEqual(2000);
  });

  it('grows with the logarithm of a town, as nested dissection does', () => {
    const perNode = [16, 32, 64].map((side) => {
      const { places, ends } = grid(side, side);
      const { arcs, height } = figures(networkOf(places, ends));
      expect(height).toBeLessThan(5 * side);
      return arcs / (side * side);
    });
    // George's dissection of a grid has 31/4 · log2(n) entries a node, n nodes along a side; ours needs less.
    expect(perNode[2]! - perNode[1]!).toBeLessThan(31 / 4);
    expect(perNode[1]! - perNode[0]!).toBeLessThan(31 / 4);
  });

  it('orders nothing, and a single node', () => {
    expect(
      eliminationOrder(new Int32Array(0), new Int32Array(0), new Uint32Array(0), new Uint32Array(0)),
    ).toHaveLength(0);
    expect(
      eliminationOrder(new Int32Array(1), new Int32Array(1), Uint32Array.of(0), Uint32Array.of(0)),
    ).toEqual(Uint32Array.of(0));
  });
});

describe('the shipped network', () => {
  it('is numbered so that a hierarchy over it has at most three arcs an edge and is at most 350 high', async () => {
    const bytes = Uint8Array.from(
      readFileSync(new URL('../../public/network/vietnam.roads', import.meta.url)),
    );
    const { nodeCount, edgeFrom, edgeTo } = await unpackNetwork(bytes.buffer);
    const { edges, arcs, height } = eliminate(graphOf(nodeCount, edgeFrom, edgeTo));
    expect(arcs / edges).toBeLessThan(3);
    expect(height).toBeLessThan(350);
  });
});
