import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/domain/units.ts';
import { edgeSeconds } from '../../src/network/costs.ts';
import { metresPerDegree } from '../../src/network/ellipsoid.ts';
import { createShares, decodePolylines } from '../../src/network/polylines.ts';
import { createSnapper } from '../../src/network/snap.ts';
import { buildSnapIndex } from '../../src/network/snap-index.ts';
import type { Access } from '../../src/network/snap.ts';
import { edgeMicroDegrees } from '../../src/network/shape.ts';
import { network } from '../fixtures/drawn-network.ts';
import type { DrawnNetwork } from '../fixtures/drawn-network.ts';
import { randomNetwork, seededRandom } from '../fixtures/random-network.ts';

function snapOn(
  drawn: DrawnNetwork,
  position: Position,
  profile: 'car' | 'motorbike' = 'car',
  year = 2026,
): Access[] {
  const lines = decodePolylines(drawn.network);
  const seconds = edgeSeconds(drawn.network, { profile, year });
  return createSnapper(drawn.network, lines, buildSnapIndex(drawn.network, lines), seconds).accesses(
    position,
  );
}

const edgesOf = (accesses: readonly Access[]): number[] =>
  accesses.map(({ edge }) => edge).sort((a, b) => a - b);

describe('snapping', () => {
  it('meets the nearest edge, with the fraction along it and the metres off it', () => {
    const drawn = network('A---B\n|\n|\nC', 500);
    const accesses = snapOn(drawn, drawn.between('A', 'B', 0.25, 40));
    expect(accesses).toHaveLength(1);
    expect(accesses[0]!.edge).toBe(drawn.edge('AB'));
    expect(accesses[0]!.fraction).toBeCloseTo(0.25, 3);
    expect(accesses[0]!.metres).toBeCloseTo(40, 0);
    expect(accesses[0]!.position[0]).toBeCloseTo(drawn.between('A', 'B', 0.25)[0], 5);
  });

  it('finds the edge that a search through all of them finds', () => {
    const random = seededRandom(7);
    for (let seed = 0; seed < 100; seed++) {
      const drawn = randomNetwork(seed, { metresPerCell: 900 });
      if (drawn.network.edgeCount === 0) continue;
      const node = Math.floor(random() * drawn.network.nodeCount);
      const position: Position = [
        drawn.network.nodeLon[node]! / 1e6 + (random() - 0.5) * 0.06,
        drawn.network.nodeLat[node]! / 1e6 + (random() - 0.5) * 0.06,
      ];
      const nearest = Math.min(
        ...[...Array(drawn.network.edgeCount).keys()].map((e) => metresTo(drawn, e, position)),
      );
      const found = snapOn(drawn, position);
      if (nearest > 5000) expect(found).toEqual([]);
      else expect(found[0]!.metres).toBeCloseTo(nearest, 1);
    }
  });

  it('finds no road beyond 5 km', () => {
    const drawn = network('A---B', 500);
    expect(snapOn(drawn, drawn.between('A', 'B', 0.5, 4990))).toHaveLength(1);
    expect(snapOn(drawn, drawn.between('A', 'B', 0.5, 5010))).toEqual([]);
    expect(snapOn(drawn, [-170, -80])).toEqual([]);
  });

  it('passes over what is closed, cut off, or a ferry', () => {
    const drawn = network('A---B\n\nC---D\n\nE---F\n\nG---H\n\nI~~~J', 100, {
      roads: {
        AB: { fragment: true },
        CD: { class: 'motorway' },
        EF: { status: 'planned', openYear: 2030 },
      },
    });
    const at = drawn.between('A', 'B', 0.5);
    expect(edgesOf(snapOn(drawn, at))).toEqual([drawn.edge('GH')]);
    expect(edgesOf(snapOn(drawn, at, 'car', 2030))).toEqual([drawn.edge('EF')]);
    expect(edgesOf(snapOn(drawn, drawn.between('I', 'J', 0.5)))).toEqual([drawn.edge('GH')]);
  });

  it('keeps a factory beside an expressway off it, but not a vehicle on it', () => {
    const drawn = network('A-----B\n\n\n\nC-----D', 100, { roads: { AB: { class: 'motorway' } } });
    expect(edgesOf(snapOn(drawn, drawn.between('A', 'B', 0.5, 60)))).toEqual([drawn.edge('CD')]);
    expect(edgesOf(snapOn(drawn, drawn.between('A', 'B', 0.5, 5)))).toEqual([drawn.edge('AB')]);
    expect(edgesOf(snapOn(drawn, drawn.between('A', 'B', 0.5, 5), 'motorbike'))).toEqual([drawn.edge('CD')]);
  });

  it('takes an expressway where there is nothing else', () => {
    const drawn = network('A-----B', 100, { roads: { AB: { class: 'motorway' } } });
    expect(edgesOf(snapOn(drawn, drawn.between('A', 'B', 0.5, 900)))).toEqual([drawn.edge('AB')]);
  });

  it('offers both carriageways to a site some way off, but only its own to a point beside one', () => {
    const drawn = network('A>>>>>B\n\nC<<<<<D', 20);
    const far = snapOn(drawn, drawn.between('C', 'D', 0.5, 200));
    expect(edgesOf(far)).toEqual([drawn.edge('AB'), drawn.edge('CD')]);
    expect(far[0]!.edge).toBe(drawn.edge('CD'));
    expect(edgesOf(snapOn(drawn, drawn.between('C', 'D', 0.5, 10)))).toEqual([drawn.edge('CD')]);
  });

  it('offers every road of a junction to a point on it', () => {
    const drawn = network('A---B---C\n    |\n    |\n    D', 100);
    expect(edgesOf(snapOn(drawn, drawn.at('B')))).toEqual([0, 1, 2]);
  });
});

describe('the lines of all edges', () => {
  it('are those that are read one by one, with shares from 0 to 1', () => {
    for (let seed = 0; seed < 30; seed++) {
      const { network: roads } = randomNetwork(seed);
      const lines = decodePolylines(roads);
      const sharesOf = createShares(lines);
      for (let edge = 0; edge < roads.edgeCount; edge++) {
        const points: number[] = [];
        for (let i = lines.first[edge]!; i < lines.first[edge + 1]!; i++)
          points.push(lines.lon[i]!, lines.lat[i]!);
        expect(points).toEqual([...edgeMicroDegrees(roads, edge)]);
        const shares = [...sharesOf(edge).subarray(0, points.length / 2)];
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
      }
    }
  });
});

/** Distance to an edge, by trying every segment. */
function metresTo(drawn: DrawnNetwork, edge: number, position: Position): number {
  const points = edgeMicroDegrees(drawn.network, edge);
  const scale = metresPerDegree(position[1]);
  const plane = (i: number): [number, number] => [
    (points[i]! / 1e6 - position[0]) * scale.lon,
    (points[i + 1]! / 1e6 - position[1]) * scale.lat,
  ];
  let least = Infinity;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay] = plane(i);
    const [bx, by] = plane(i + 2);
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = squared > 0 ? Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / squared)) : 0;
    least = Math.min(least, Math.hypot(ax + along * (bx - ax), ay + along * (by - ay)));
  }
  return least;
}
