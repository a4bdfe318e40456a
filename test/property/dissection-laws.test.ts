import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eliminationOrder } from '../../tools/network/dissection.ts';
import { eliminate, eliminationTree, postorder } from '../../tools/network/elimination.ts';
import { graphOf } from '../../tools/network/graph.ts';
import type { Graph } from '../../tools/network/graph.ts';
import { dissect } from '../../tools/network/inertial-flow.ts';

const RUNS = { numRuns: 200, seed: 20_261_121 };

type Drawn = { lon: Int32Array; lat: Int32Array; from: Uint32Array; to: Uint32Array };

/** Roads between places on a square, near ones mostly; with loops, parallels, islands and nodes without any road. */
const networks: fc.Arbitrary<Drawn> = fc
  .record({
    places: fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 2, maxLength: 160 }),
    reach: fc.integer({ min: 1, max: 12 }),
    extra: fc.array(fc.tuple(fc.nat(159), fc.nat(159)), { maxLength: 30 }),
  })
  .map(({ places, reach, extra }) => {
    const ends = extra.map(([a, b]) => [a % places.length, b % places.length]);
    places.forEach(([x, y], a) =>
      places.forEach(([p, q], b) => {
        if (a < b && Math.abs(x - p) + Math.abs(y - q) < reach) ends.push([a, b]);
      }),
    );
    return {
      lon: Int32Array.from(places, ([x]) => 105_000_000 + x * 1000),
      lat: Int32Array.from(places, ([, y]) => 21_000_000 + y * 1000),
      from: Uint32Array.from(ends, ([a]) => a!),
      to: Uint32Array.from(ends, ([, b]) => b!),
    };
  });

const orderOf = ({ lon, lat, from, to }: Drawn): Uint32Array => eliminationOrder(lon, lat, from, to);

const law = (check: (drawn: Drawn) => void): void => fc.assert(fc.property(networks, check), RUNS);

describe('the order of nodes', () => {
  it('has every node once', () => {
    law((drawn) => {
      expect([...orderOf(drawn)].toSorted((a, b) => a - b)).toEqual([...drawn.lon.keys()]);
    });
  });

  it('is the same whatever the order and direction of the edges, and however many are parallel', () => {
    law((drawn) => {
      const { from, to } = drawn;
      const others = { from: Uint32Array.from([...to, ...from]), to: Uint32Array.from([...from, ...to]) };
      expect(orderOf({ ...drawn, ...others })).toEqual(orderOf(drawn));
      expect(orderOf({ ...drawn, from: to.toReversed(), to: from.toReversed() })).toEqual(orderOf(drawn));
    });
  });

  it('keeps each part of its tree together, below what it hangs on', () => {
    law((drawn) => {
      const graph = numbered(drawn, orderOf(drawn));
      const parent = eliminationTree(graph, Uint32Array.from(drawn.lon.keys()));
      const size = new Uint32Array(parent.length).fill(1);
      parent.forEach((above, node) => {
        if (above === 0xffffffff) return;
        expect(above).toBeGreaterThan(node);
        size[above]! += size[node]!;
      });
      parent.forEach((above, node) => {
        if (above !== 0xffffffff)
          expect(node - size[node]! + 1).toBeGreaterThanOrEqual(above - size[above]! + 1);
      });
    });
  });
});

describe('a cut', () => {
  it('leaves two sides that no edge joins, with all nodes in one of the three', () => {
    law((drawn) => {
      const graph = graphOf(drawn.lon.length, drawn.from, drawn.to);
      const { separator, sides } = dissect({ ...graph, lon: drawn.lon, lat: drawn.lat });
      const all = [...separator, ...sides[0], ...sides[1]];
      expect(all.toSorted((a, b) => a - b)).toEqual([...drawn.lon.keys()]);
      const side = new Map(sides.flatMap((nodes, index) => [...nodes].map((node) => [node, index])));
      drawn.from.forEach((a, edge) => {
        const b = drawn.to[edge]!;
        if (side.has(a) && side.has(b)) expect(side.get(a)).toBe(side.get(b));
      });
      // Something is always split off: else the parts would never become small.
      expect(Math.max(sides[0].length, sides[1].length)).toBeLessThan(drawn.lon.length);
    });
  });
});

describe('what the report counts', () => {
  it('is what joining all neighbours of each node, one after the other, gives', () => {
    law((drawn) => {
      const graph = graphOf(drawn.lon.length, drawn.from, drawn.to);
      expect(eliminate(graph)).toEqual(eliminateSlowly(graph));
      const found = eliminationTree(graph, Uint32Array.from(drawn.lon.keys()));
      expect([...found]).toEqual(parentsOf(graph));
    });
  });

  it('is the same for a postorder of the same elimination', () => {
    law((drawn) => {
      const graph = graphOf(drawn.lon.length, drawn.from, drawn.to);
      const order = postorder(graph, Uint32Array.from(drawn.lon.keys()));
      expect(eliminate(numbered(drawn, order))).toEqual(eliminate(graph));
    });
  });
});

/** The graph with its nodes numbered in an order. */
function numbered({ lon, from, to }: Drawn, order: Uint32Array): Graph {
  const rank = new Uint32Array(lon.length);
  order.forEach((node, index) => (rank[node] = index));
  const number = (node: number): number => rank[node]!;
  return graphOf(lon.length, from.map(number), to.map(number));
}

/** Higher neighbours of each node once all below it are eliminated: nothing but sets. */
function fill({ nodeCount, offset, heads }: Graph): Set<number>[] {
  const rows = Array.from({ length: nodeCount }, (_, n) => new Set(heads.subarray(offset[n], offset[n + 1])));
  return rows.map((row, node) => {
    const higher = [...row].filter((head) => head > node);
    for (const a of higher) for (const b of higher) if (a !== b) rows[a]!.add(b);
    return new Set(higher);
  });
}

function parentsOf(graph: Graph): number[] {
  return fill(graph).map((row) => (row.size === 0 ? 0xffffffff : Math.min(...row)));
}

function eliminateSlowly(graph: Graph): ReturnType<typeof eliminate> {
  const rows = fill(graph);
  const parents = parentsOf(graph);
  const depth = (node: number): number => (node === 0xffffffff ? 0 : 1 + depth(parents[node]!));
  return {
    edges: graph.heads.length / 2,
    arcs: rows.reduce((sum, { size }) => sum + size, 0),
    triangles: rows.reduce((sum, { size }) => sum + (size * (size - 1)) / 2, 0),
    height: Math.max(...parents.map((_, node) => depth(node))),
    largestClique: Math.max(...rows.map(({ size }) => size + 1)),
  };
}
