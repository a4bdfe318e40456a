import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../src/domain/assumptions.ts';
import type { Position } from '../../src/domain/units.ts';
import { edgeSeconds } from '../../src/network/costs.ts';
import { metresPerDegree } from '../../src/network/ellipsoid.ts';
import { decodePolylines } from '../../src/network/polylines.ts';
import type { Polylines } from '../../src/network/polylines.ts';
import { EDGE_FLAGS, ROAD_CLASSES } from '../../src/network/road-network.ts';
import type { RoadNetwork } from '../../src/network/road-network.ts';
import { accessOn, createSnapper, isRestrictedAccess, nearestEdge } from '../../src/network/snap.ts';
import type { Access } from '../../src/network/snap.ts';
import { buildSnapIndex } from '../../src/network/snap-index.ts';
import { randomNetwork, seededRandom } from '../fixtures/random-network.ts';

const RUNS = { numRuns: 150, seed: 20261122, endOnFailure: true };
const law = (check: (seed: number) => void): void => fc.assert(fc.property(fc.nat(), check), RUNS);

describe('snapping by the index', () => {
  it('gives to the last bit what a look at every segment of every road gives', () => {
    let [several, restricted, none] = [0, 0, 0];
    law((seed) => {
      const { network, lines, random, positions } = world(seed);
      const profile = PROFILES[Math.floor(random() * PROFILES.length)]!;
      const closedEdges = Array.from({ length: 3 }, () => Math.floor(random() * network.edgeCount));
      const seconds = edgeSeconds(network, { profile, year: 2020 + Math.floor(random() * 12), closedEdges });
      const { accesses } = createSnapper(network, lines, buildSnapIndex(network, lines), seconds);
      for (const position of positions) {
        const found = accesses(position);
        expect(found).toEqual(plainAccesses(network, lines, seconds, position));
        for (const access of found) expect(accessOn(lines, access.edge, position)).toEqual(access);
        several += found.length > 1 ? 1 : 0;
        restricted += found.some(({ edge }) => isRestrictedAccess(network, edge)) ? 1 : 0;
        none += found.length === 0 ? 1 : 0;
      }
    });
    expect(Math.min(several, restricted, none)).toBeGreaterThan(200);
  });

  it('finds the very edge that is pointed at, of several the first', () => {
    law((seed) => {
      const { network, lines, positions } = world(seed);
      const index = buildSnapIndex(network, lines);
      for (const position of positions) {
        const [near] = nearOf(network, lines, position, () => true, 2000);
        expect(nearestEdge(lines, index, position)).toBe(near?.edge ?? null);
      }
    });
  });
});

type World = {
  readonly network: RoadNetwork;
  readonly lines: Polylines;
  readonly random: () => number;
  readonly positions: readonly Position[];
};

/** Places near roads, upon them and at their very junctions, some far away and some outside of everything. */
function world(seed: number): World {
  const random = seededRandom(seed + 5);
  const metresPerCell = [40, 300, 1500, 6000][seed % 4]!;
  const { network } = randomNetwork(seed, { metresPerCell, motorways: true, ferries: true });
  const lines = decodePolylines(network);
  const count = network.edgeCount === 0 ? 0 : 30;
  const positions = Array.from({ length: count }, (_, i): Position => {
    const point = Math.floor(random() * lines.lon.length);
    const off = [0, 2e-5, 2e-3, 0.05][i % 4]!;
    const [east, north] = [(random() - 0.5) * off, (random() - 0.5) * off];
    return [lines.lon[point]! / 1e6 + east, lines.lat[point]! / 1e6 + north];
  });
  return { network, lines, random, positions };
}

type Near = {
  readonly edge: number;
  readonly metres: number;
  readonly point: number;
  readonly along: number;
};

/** The nearest place of each edge, nearest first, in a plane around the position. */
function nearOf(
  network: RoadNetwork,
  { first, lon, lat }: Polylines,
  position: Position,
  isWanted: (edge: number) => boolean,
  within: number,
): Near[] {
  const scale = scaleAt(position);
  const found: Near[] = [];
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (ROAD_CLASSES[network.edgeClass[edge]!] === 'ferry' || !isWanted(edge)) continue;
    let [least, best, share] = [Infinity, 0, 0];
    for (let point = first[edge]!; point < first[edge + 1]! - 1; point++) {
      const ax = (lon[point]! - position[0] * 1e6) * scale.lon;
      const ay = (lat[point]! - position[1] * 1e6) * scale.lat;
      const dx = (lon[point + 1]! - position[0] * 1e6) * scale.lon - ax;
      const dy = (lat[point + 1]! - position[1] * 1e6) * scale.lat - ay;
      const squared = dx * dx + dy * dy;
      const along = squared > 0 ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared)) : 0;
      const [x, y] = [ax + along * dx, ay + along * dy];
      if (x * x + y * y < least) [least, best, share] = [x * x + y * y, point, along];
    }
    const metres = Math.sqrt(least);
    if (metres <= within) found.push({ edge, metres, point: best, along: share });
  }
  return found.sort((a, b) => a.metres - b.metres || a.edge - b.edge);
}

function plainAccesses(
  network: RoadNetwork,
  lines: Polylines,
  seconds: Float32Array,
  position: Position,
): Access[] {
  const isUsable = (edge: number): boolean =>
    seconds[edge]! < Infinity && (network.edgeFlags[edge]! & EDGE_FLAGS.MAIN_COMPONENT) !== 0;
  const all = nearOf(network, lines, position, isUsable, 5000);
  const ordinary = all.filter(({ edge }) => !isRestrictedAccess(network, edge));
  const isOnRestricted =
    all.length > 0 && all[0]!.metres <= 20 && all[0]!.metres < (ordinary[0]?.metres ?? 0);
  const chosen = ordinary.length === 0 || isOnRestricted ? all : ordinary;
  const nearest = chosen[0]?.metres ?? 0;
  const limit = nearest + Math.min(50, Math.max(3, nearest * 0.25));
  return chosen
    .filter(({ metres }) => metres <= limit)
    .slice(0, 16)
    .map((near) => accessAt(lines, near, position));
}

function accessAt({ first, lon, lat }: Polylines, near: Near, position: Position): Access {
  const { edge, metres, point, along } = near;
  const scale = scaleAt(position);
  const lengths = Array.from({ length: first[edge + 1]! - 1 - first[edge]! }, (_, i) => {
    const at = first[edge]! + i;
    const [dx, dy] = [(lon[at + 1]! - lon[at]!) * scale.lon, (lat[at + 1]! - lat[at]!) * scale.lat];
    return Math.sqrt(dx * dx + dy * dy);
  });
  const before = point - first[edge]!;
  const passed = lengths.slice(0, before).reduce((sum, length) => sum + length, 0) + along * lengths[before]!;
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    edge,
    fraction: total > 0 ? passed / total : 0,
    metres,
    position: [
      (lon[point]! + along * (lon[point + 1]! - lon[point]!)) / 1e6,
      (lat[point]! + along * (lat[point + 1]! - lat[point]!)) / 1e6,
    ],
  };
}

function scaleAt(position: Position): { lon: number; lat: number } {
  const { lon, lat } = metresPerDegree(position[1]);
  return { lon: lon / 1e6, lat: lat / 1e6 };
}
