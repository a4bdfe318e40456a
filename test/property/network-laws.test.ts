import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNetwork, writeNetwork } from '../../src/data/network-file.ts';
import { metresBetween } from '../../src/network/ellipsoid.ts';
import { EDGE_FLAGS, ROAD_CLASSES } from '../../src/network/road-network.ts';
import type { RoadNetwork } from '../../src/network/road-network.ts';
import { edgeShape } from '../../src/network/shape.ts';
import { shapeMetres, validate } from '../../src/network/validate.ts';
import { compileExtract } from '../fixtures/drawn-extract.ts';
import type { OsmExtract, OsmWay } from '../fixtures/osm-extract.ts';
import type { PbfOptions } from '../fixtures/pbf-writer.ts';

const RUNS = { numRuns: 200, seed: 20_260_801 };

const { FORWARD, BACKWARD } = EDGE_FLAGS;

type Tags = Readonly<Record<string, string>>;

const tags = fc.record({
  highway: fc.constantFrom('motorway_link', 'trunk', 'primary', 'secondary', 'residential', 'construction'),
  oneway: fc.constantFrom('yes', 'no', '-1'),
  construction: fc.constant('primary'),
  name: fc.constantFrom('', 'Đường Láng', 'Trần Hưng Đạo'),
  bridge: fc.constantFrom('no', 'no', 'yes'),
});

/** Ways over some points within ten kilometres, with everything that real ways have: loops, overlaps, repeats. */
const extracts: fc.Arbitrary<OsmExtract> = fc
  .record({
    places: fc.array(fc.tuple(fc.integer({ min: 0, max: 900_000 }), fc.integer({ min: 0, max: 900_000 })), {
      minLength: 2,
      maxLength: 14,
    }),
    ways: fc.array(
      fc.record({ refs: fc.array(fc.nat(13), { minLength: 2, maxLength: 7 }), tags, turns: fc.nat(13) }),
      { minLength: 1, maxLength: 10 },
    ),
  })
  .map(({ places, ways }) => ({
    nodes: places.map(([x, y], i) => ({
      id: i + 1,
      lon: (1_058_000_000 + x) / 1e7,
      lat: (211_000_000 + y) / 1e7,
    })),
    ways: ways.map((way, i) => ({
      id: i + 1,
      refs: way.refs.map((ref) => 1 + (ref % places.length)),
      tags: way.tags,
    })),
    relations: ways.slice(1).map((way, i) => ({
      id: i + 1,
      tags: { type: 'restriction', restriction: i % 2 === 0 ? 'no_left_turn' : 'only_straight_on' },
      members: [
        { type: 'way' as const, ref: i + 1, role: 'from' },
        { type: 'node' as const, ref: 1 + (way.turns % places.length), role: 'via' },
        { type: 'way' as const, ref: i + 2, role: 'to' },
      ],
    })),
  }));

/** The network of an extract; null where nothing of it is a road of any length. */
function networkOf(extract: OsmExtract, pbf: PbfOptions = {}): RoadNetwork | null {
  try {
    return compileExtract(extract, {}, pbf).network;
  } catch (error) {
    expect((error as Error).message).toMatch(/has no roads of any length/);
    return null;
  }
}

/** Every way through the network: from, to, decimetres, class; from and to by position. */
function arcs(network: RoadNetwork, turned = false): string[] {
  const place = (node: number): string => `${network.nodeLon[node]},${network.nodeLat[node]}`;
  const result: string[] = [];
  network.edgeFrom.forEach((from, edge) => {
    const ends = [place(from), place(network.edgeTo[edge]!)];
    const what = `${network.edgeDecimetres[edge]} ${ROAD_CLASSES[network.edgeClass[edge]!]} ${network.names[network.edgeName[edge]!]}`;
    const flags = network.edgeFlags[edge]!;
    const [forward, backward] = turned ? [BACKWARD, FORWARD] : [FORWARD, BACKWARD];
    if (flags & forward) result.push(`${ends[0]} > ${ends[1]}: ${what}`);
    if (flags & backward) result.push(`${ends[1]} > ${ends[0]}: ${what}`);
  });
  return result.toSorted();
}

describe('any network that was compiled', () => {
  it('is right in all that validate knows', () => {
    fc.assert(
      fc.property(extracts, (extract) => {
        const network = networkOf(extract);
        if (network) expect(validate(network)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has edges as long as their geometry within 0.5 %, and none shorter than its straight line', () => {
    fc.assert(
      fc.property(extracts, (extract) => {
        const network = networkOf(extract);
        for (let edge = 0; edge < (network?.edgeCount ?? 0); edge++) {
          const shape = edgeShape(network!, edge);
          const metres = network!.edgeDecimetres[edge]! / 10;
          expect(Math.abs(metres - shapeMetres(shape))).toBeLessThanOrEqual(Math.max(0.005 * metres, 0.5));
          const [x, y] = shape.slice(-2);
          expect(metres).toBeGreaterThanOrEqual(metresBetween(shape[0]!, shape[1]!, x!, y!) - 0.06);
        }
      }),
      RUNS,
    );
  });

  it('has all the road that the ways have, each stretch once', () => {
    fc.assert(
      fc.property(extracts, (extract) => {
        const network = networkOf(extract);
        if (!network) return;
        const wanted = totalMetres(extract);
        const found = network.edgeDecimetres.reduce((sum, decimetres) => sum + decimetres, 0) / 10;
        // Rounding: 0.05 m an edge for its length, 0.1 m a vertex for its place.
        expect(Math.abs(found - wanted)).toBeLessThan(0.2 * (network.edgeCount + extract.ways.length * 7));
      }),
      RUNS,
    );
  });

  it('is the same after any change of order of things in the file', () => {
    fc.assert(
      fc.property(extracts, fc.integer(), fc.constantFrom(1, 3, 100), (extract, seed, blockSize) => {
        const shuffled = <T>(things: readonly T[]): T[] =>
          things
            .map((thing, i) => ({ thing, key: Math.imul(seed ^ (i + 1), 0x9e3779b1) }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ thing }) => thing);
        const other: OsmExtract = {
          nodes: shuffled(extract.nodes),
          ways: shuffled(extract.ways),
          relations: shuffled(extract.relations ?? []),
        };
        const one = networkOf(extract);
        const two = networkOf(other, { dense: false, blockSize, order: shuffled });
        expect(two === null).toBe(one === null);
        if (one && two) expect(new Uint8Array(writeNetwork(two))).toEqual(new Uint8Array(writeNetwork(one)));
      }),
      RUNS,
    );
  });

  it('is the same whatever the ids of its ways are', () => {
    fc.assert(
      fc.property(extracts, fc.integer({ min: 1, max: 1e6 }), (extract, step) => {
        const { nodes, ways } = extract;
        // Numbers modulo a prime are a new order without repeats.
        const renumbered = ways.map((way) => ({ ...way, id: (way.id * step) % 1_000_003 }));
        const [one, other] = [networkOf({ nodes, ways }), networkOf({ nodes, ways: renumbered })];
        if (one && other)
          expect(new Uint8Array(writeNetwork(other))).toEqual(new Uint8Array(writeNetwork(one)));
      }),
      RUNS,
    );
  });

  it('reaches from each node exactly what the ways reach', () => {
    fc.assert(
      fc.property(extracts, (extract) => {
        const places = new Set(extract.nodes.map(({ lon, lat }) => `${lon.toFixed(4)},${lat.toFixed(4)}`));
        fc.pre(places.size === extract.nodes.length);
        // Links: nothing opens them against their tag.
        const ways = extract.ways.map((way) => ({
          ...way,
          tags: { ...way.tags, highway: 'trunk_link' } as Tags,
        }));
        const network = networkOf({ nodes: extract.nodes, ways });
        if (!network) return;
        const node = extract.nodes.map(({ lon, lat }) =>
          network.nodeLon.findIndex(
            (value, i) => value === Math.round(lon * 1e6) && network.nodeLat[i] === Math.round(lat * 1e6),
          ),
        );
        const byWays = reachable(extract.nodes.length, (visit) => {
          for (const {
            refs,
            tags: { oneway },
          } of ways) {
            for (let i = 1; i < refs.length; i++) {
              if (oneway !== '-1') visit(refs[i - 1]! - 1, refs[i]! - 1);
              if (oneway !== 'yes') visit(refs[i]! - 1, refs[i - 1]! - 1);
            }
          }
        });
        const byEdges = reachable(network.nodeCount, (visit) =>
          network.edgeFrom.forEach((from, edge) => {
            if (network.edgeFlags[edge]! & FORWARD) visit(from, network.edgeTo[edge]!);
            if (network.edgeFlags[edge]! & BACKWARD) visit(network.edgeTo[edge]!, from);
          }),
        );
        node.forEach((a, i) =>
          node.forEach((b, k) => {
            if (a >= 0 && b >= 0) expect(byEdges[a]!.has(b)).toBe(byWays[i]!.has(k));
          }),
        );
      }),
      RUNS,
    );
  });

  it('survives being written and read', () => {
    fc.assert(
      fc.property(extracts, fc.boolean(), (extract, packed) => {
        const network = networkOf(extract);
        if (network) expect(readNetwork(writeNetwork(network, { packed }))).toEqual(network);
      }),
      RUNS,
    );
  });

  it('has the same arcs the other way round when all one-way roads are turned round', () => {
    fc.assert(
      fc.property(extracts, (extract) => {
        const turned = { nodes: extract.nodes, ways: extract.ways.map(turnRound) };
        const straight = { nodes: extract.nodes, ways: extract.ways };
        const [one, other] = [networkOf(straight), networkOf(turned)];
        if (one && other) expect(arcs(other)).toEqual(arcs(one, true));
      }),
      RUNS,
    );
  });
});

function turnRound(way: OsmWay): OsmWay {
  const oneway = { yes: '-1', '-1': 'yes', no: 'no' }[way.tags['oneway']!]!;
  return { ...way, tags: { ...way.tags, oneway } };
}

/** Metres of the ways' segments, a segment that several equal ways have counted once. */
function totalMetres(extract: OsmExtract): number {
  const place = new Map(extract.nodes.map((node) => [node.id, node]));
  const segments = new Map<string, number>();
  for (const way of extract.ways) {
    for (let i = 1; i < way.refs.length; i++) {
      const [a, b] = [place.get(way.refs[i - 1]!)!, place.get(way.refs[i]!)!];
      const oneway = way.tags['oneway'];
      const forward = oneway !== '-1';
      const ends =
        oneway === 'no' ? [a.id, b.id].toSorted((x, y) => x - y) : forward ? [a.id, b.id] : [b.id, a.id];
      const key = `${ends.join(' ')} ${Object.values(way.tags)
        .join(' ')
        .replace(/-1|yes/, 'one')}`;
      segments.set(key, metresBetween(a.lon, a.lat, b.lon, b.lat));
    }
  }
  return [...segments.values()].reduce((sum, metres) => sum + metres, 0);
}

/** For each of so many nodes those that it reaches, itself among them. */
function reachable(
  count: number,
  eachArc: (visit: (from: number, to: number) => void) => void,
): Set<number>[] {
  const next = Array.from({ length: count }, () => new Set<number>());
  eachArc((from, to) => next[from]!.add(to));
  return next.map((_, start) => {
    const seen = new Set([start]);
    for (const node of seen) for (const head of next[node]!) seen.add(head);
    return seen;
  });
}
