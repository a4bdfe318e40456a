import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { metresBetween, metresPerDegree } from '../../src/network/ellipsoid.ts';
import { edgeMicroDegrees, edgeShape, encodeShape, roundShape, shapeStep } from '../../src/network/shape.ts';
import { EDGE_FLAGS } from '../../src/network/road-network.ts';
import { decodePolylines } from '../../src/network/polylines.ts';
import { generalise, lineMetres, simplify } from '../../tools/network/generalise.ts';
import { network } from '../fixtures/drawn-network.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

describe('lengths on the ellipsoid', () => {
  it.each([
    [10, 1e-8],
    [1000, 1e-9],
    [20_000, 1e-8],
    [200_000, 1e-6],
  ])('agree with geodesics over %i m', (metres, tolerance) => {
    const random = seededRandom(metres);
    for (let i = 0; i < 300; i++) {
      const [lon, lat] = [102 + random.next() * 8, 8 + random.next() * 16];
      const end = geodesic.Geodesic.WGS84.Direct(lat, lon, random.next() * 360, metres);
      expect(Math.abs(metresBetween(lon, lat, end.lon2!, end.lat2!) / metres - 1)).toBeLessThan(tolerance);
    }
  });

  it('are 0 for one place, and the same both ways', () => {
    expect(metresBetween(105, 21, 105, 21)).toBe(0);
    expect(metresBetween(105, 21, 106, 20)).toBe(metresBetween(106, 20, 105, 21));
  });

  it('give the length of a degree', () => {
    for (const lat of [-30, 0, 8, 21, 60]) {
      const { lon, lat: north } = metresPerDegree(lat);
      const along = geodesic.Geodesic.WGS84.Inverse(lat, 105, lat, 105.001).s12!;
      const up = geodesic.Geodesic.WGS84.Inverse(lat - 0.0005, 105, lat + 0.0005, 105).s12!;
      expect(Math.abs(lon / 1000 / along - 1)).toBeLessThan(1e-8);
      expect(Math.abs(north / 1000 / up - 1)).toBeLessThan(1e-8);
    }
  });
});

describe('shapes of edges', () => {
  it('have the end nodes and every vertex between them', () => {
    const drawn = network('A-+\n  |\n  +-B', 100);
    const shape = edgeShape(drawn.network, 0);
    expect(shape).toHaveLength(8);
    expect([shape[0], shape[1]]).toEqual([...drawn.at('A')]);
    expect([shape[6], shape[7]]).toEqual([...drawn.at('B')]);
    expect(metresBetween(shape[0]!, shape[1]!, shape[2]!, shape[3]!)).toBeCloseTo(200, 0);
    expect(metresBetween(shape[2]!, shape[3]!, shape[4]!, shape[5]!)).toBeCloseTo(200, 0);
  });

  it('exist for edges only', () => {
    const { network: roads } = network('A--B', 100);
    for (const edge of [-1, 1, Number.NaN]) expect(() => edgeShape(roads, edge)).toThrow(/does not exist/);
  });

  it.each([true, false])('survive writing and reading (fine %s)', (fine) => {
    const random = seededRandom(7);
    const flags = EDGE_FLAGS.FORWARD | (fine ? EDGE_FLAGS.FINE_SHAPE : 0);
    for (let round = 0; round < 200; round++) {
      const points = [105_000_000 + random.below(1e6), -21_000_000 + random.below(1e6)];
      const vertices = random.below(12);
      for (let i = 0; i <= vertices; i++) {
        const [lon, lat] = points.slice(-2);
        points.push(lon! + random.below(20_000) - 10_000, lat! + random.below(20_000) - 10_000);
      }
      expect([...decode(points, encodeShape(points, fine), flags)]).toEqual([
        ...roundShape(Int32Array.from(points), fine),
      ]);
    }
  });

  it.each([true, false])('get vertices between where two are too far apart for 16 bits (fine %s)', (fine) => {
    const points = [105_000_000, 21_000_000, 109_876_540, 8_123_460, 105_100_000, 21_100_000];
    const flags = fine ? EDGE_FLAGS.FINE_SHAPE : 0;
    const read = decode(points, encodeShape(points, fine), flags);
    expect(read.length).toBeGreaterThan(6);
    // All on the way, and the far vertex among them.
    const far = [...read.keys()].filter(
      (i) => i % 2 === 0 && read[i] === 109_876_540 && read[i + 1] === 8_123_460,
    );
    expect(far).toHaveLength(1);
    for (let i = 2; i < far[0]!; i += 2) {
      const share = (read[i]! - points[0]!) / (points[2]! - points[0]!);
      expect(Math.abs(read[i + 1]! - (points[1]! + share * (points[3]! - points[1]!)))).toBeLessThan(100);
    }
  });

  it('are read alike one by one and all at once', () => {
    const { network: roads } = network('A--+ B\n   | |\n+--+ |\n|    |\n+----+', 250);
    const lines = decodePolylines(roads);
    for (let edge = 0; edge < roads.edgeCount; edge++) {
      const all: number[] = [];
      for (let i = lines.first[edge]!; i < lines.first[edge + 1]!; i++)
        all.push(lines.lon[i]!, lines.lat[i]!);
      expect(all).toEqual([...edgeMicroDegrees(roads, edge)]);
    }
  });
});

/** The bytes as the only edge of a network. */
function decode(points: readonly number[], bytes: readonly number[], flags: number): Int32Array {
  const { network: roads } = network('A--B', 100);
  return edgeMicroDegrees(
    {
      ...roads,
      nodeLon: Int32Array.from([points[0]!, points.at(-2)!]),
      nodeLat: Int32Array.from([points[1]!, points.at(-1)!]),
      edgeFlags: Uint16Array.from([flags]),
      shapeOffset: Uint32Array.from([0, bytes.length]),
      shapeBytes: Uint8Array.from(bytes),
    },
    0,
  );
}

describe('generalising', () => {
  /** A mountain road: bends of some metres along a line. */
  function windingLine(seed: number, points: number, stepMetres: number, bendMetres: number): Int32Array {
    const random = seededRandom(seed);
    const scale = metresPerDegree(21);
    const line = new Int32Array(points * 2);
    for (let i = 0; i < points; i++) {
      const east = i * stepMetres + (random.next() - 0.5) * stepMetres;
      const north = Math.sin(i / 3 + random.next()) * bendMetres;
      line[2 * i] = Math.round((105 + east / scale.lon) * 1e6);
      line[2 * i + 1] = Math.round((21 + north / scale.lat) * 1e6);
    }
    return line;
  }

  function stored(line: Int32Array): Int32Array {
    const { bytes, fine } = generalise(line);
    return decode([...line], bytes, fine ? EDGE_FLAGS.FINE_SHAPE : 0);
  }

  it.each([
    [30, 20, 5],
    [300, 30, 15],
    [100, 10, 100],
    [40, 200, 600],
    [4, 6, 3],
  ])('keeps the length within 0.3 %% (%i points, %i m apart, bends of %i m)', (points, step, bend) => {
    for (let seed = 0; seed < 40; seed++) {
      const line = windingLine(seed, points, step, bend);
      const metres = lineMetres(line);
      expect(generalise(line).metres).toBe(metres);
      expect(Math.abs(lineMetres(stored(line)) - metres)).toBeLessThanOrEqual(
        Math.max(0.003 * metres, 0.3) + 0.01,
      );
    }
  });

  it('stays within 18 m of the road: 10 left out, 6 moved, 2 rounded', () => {
    for (let seed = 0; seed < 20; seed++) {
      const line = windingLine(seed, 200, 30, 40);
      expect(farthest(line, stored(line))).toBeLessThan(18);
      expect(farthest(stored(line), line)).toBeLessThan(9);
    }
  });

  it('moves no vertex farther than 6 m, however much length is missing', () => {
    for (let seed = 0; seed < 20; seed++) {
      const line = windingLine(seed, 300, 6, 9);
      expect(farthest(stored(line), line)).toBeLessThan(9);
    }
  });

  it('leaves out most of the vertices', () => {
    const line = windingLine(1, 400, 10, 12);
    expect(stored(line).length).toBeLessThan(line.length / 4);
  });

  it('keeps ends, loops and two-point lines', () => {
    const loop = Int32Array.from([105e6, 21e6, 105.001e6, 21e6, 105.001e6, 21.001e6, 105e6, 21e6]);
    expect(lineMetres(stored(loop)) / lineMetres(loop)).toBeCloseTo(1, 2);
    const pair = Int32Array.from([105e6, 21e6, 105.001e6, 21.0004e6]);
    expect(generalise(pair)).toMatchObject({ bytes: [] });
    expect([...stored(pair)]).toEqual([...pair]);
  });

  it('simplifies to the tolerance, and to nothing more than it was told', () => {
    const line = windingLine(5, 500, 25, 30);
    for (const tolerance of [1, 5, 20])
      expect(farthest(line, simplify(line, tolerance))).toBeLessThan(tolerance * 1.01);
    expect(simplify(line, 0)).toEqual(line);
  });
});

/** Largest distance of the first line's vertices from the second line, metres. */
function farthest(line: Int32Array, other: Int32Array): number {
  const scale = metresPerDegree(21);
  const x = (points: Int32Array, i: number): number => (points[2 * i]! / 1e6) * scale.lon;
  const y = (points: Int32Array, i: number): number => (points[2 * i + 1]! / 1e6) * scale.lat;
  let worst = 0;
  for (let i = 0; i < line.length / 2; i++) {
    let best = Infinity;
    for (let k = 1; k < other.length / 2; k++) {
      const [ax, ay] = [x(other, k - 1) - x(line, i), y(other, k - 1) - y(line, i)];
      const [dx, dy] = [x(other, k) - x(other, k - 1), y(other, k) - y(other, k - 1)];
      const square = dx * dx + dy * dy;
      const share = square > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / square)) : 0;
      best = Math.min(best, Math.hypot(ax + share * dx, ay + share * dy));
    }
    worst = Math.max(worst, best);
  }
  return worst;
}

it('has steps of 1e-6 and 2e-5 degrees', () => {
  expect([shapeStep(EDGE_FLAGS.FINE_SHAPE), shapeStep(0)]).toEqual([1, 20]);
});
