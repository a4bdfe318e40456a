import { describe, expect, it } from 'vitest';
import { greatCircleMetres } from '../../src/domain/geometry.ts';
import type { Position } from '../../src/domain/units.ts';
import { decodePolylines } from '../../src/network/polylines.ts';
import { edgesOfRoad, junctionsNear, nearestRoad, type Site } from '../../src/network/road-access.ts';
import { roadNumber } from '../../src/network/road-number.ts';
import { network } from '../fixtures/drawn-network.ts';

describe('numbers of roads', () => {
  it.each([
    ['QL.18', 'QL18'],
    ['QL 18', 'QL18'],
    ['ql18', 'QL18'],
    ['QL..18', 'QL18'],
    ['NH18', 'QL18'],
    ['National Highway 18', 'QL18'],
    ['Quốc lộ 18', 'QL18'],
    ['QL.1A', 'QL1'],
    ['1A', '1'],
    ['QL.18B', 'QL18B'],
    ['CT.07', 'CT07'],
    ['ĐT.743', 'DT743'],
    ['  ', ''],
  ])('%s is %s', (written, number) => expect(roadNumber(written)).toBe(number));
});

/** The highway A–D with a crossing at B and C, a ramp from C up to F, an unnumbered continuation after D. */
const DRAWING = `
      E     F--G
      |     |
A-----B-----C-----D-----Z
      |
      H
`;
const roads = {
  AB: { class: 'trunk', ref: 'QL.18' },
  BC: { class: 'trunk', ref: 'QL.18;AH 14' },
  CD: { class: 'trunk', ref: 'QL 18' },
  DZ: { class: 'trunk' },
  CF: { class: 'trunk_link' },
} as const;
const drawn = (more: Parameters<typeof network>[2] = {}) =>
  network(DRAWING, 100, { every: { class: 'tertiary' }, ...more, roads: { ...roads, ...more.roads } });

const edgesIn = ({ network: made, edgeNames, edge }: ReturnType<typeof drawn>, road: string, year = 2026) => {
  const found = new Set(edgesOfRoad(made, road, year));
  return edgeNames.filter((name) => found.has(edge(name))).map((name) => name.slice(0, 2));
};

describe('carriageways of a road', () => {
  it('are those that bear its number, however written, alone or beside another', () => {
    expect(edgesIn(drawn(), 'ql18').sort()).toEqual(['AB', 'BC', 'CD']);
    expect(edgesIn(drawn(), 'AH14')).toEqual(['BC']);
  });

  it('not those of a longer number, nor ramps, nor what opens later', () => {
    const made = drawn({
      roads: {
        AB: { class: 'trunk', ref: 'QL.18B' },
        CD: { class: 'trunk', ref: 'QL.18', openYear: 2030 },
        CF: { class: 'trunk_link', ref: 'QL.18' },
      },
    });
    expect(edgesIn(made, 'QL18')).toEqual(['BC']);
    expect(edgesIn(made, 'QL18', 2030).sort()).toEqual(['BC', 'CD']);
  });

  it('a bare number is a national highway’s on large roads only', () => {
    const made = drawn({
      roads: { AB: { class: 'primary', ref: '18' }, BE: { class: 'tertiary', ref: '18' } },
    });
    expect(edgesIn(made, 'QL18').sort()).toEqual(['AB', 'BC', 'CD']);
  });

  it('none for no number', () => expect(edgesIn(drawn(), '.')).toEqual([]));
});

/** A site as a rectangle between two corners, in metres east and north of a node. */
function site(origin: Position, west: number, south: number, east: number, north: number): Site {
  const degrees = 1 / 111_195;
  const narrow = degrees / Math.cos((origin[1] * Math.PI) / 180);
  const at = (x: number, y: number): Position => [origin[0] + x * narrow, origin[1] + y * degrees];
  const [low, high] = [at(west, south), at(east, north)];
  return {
    edge: [[low, [high[0], low[1]], high, [low[0], high[1]], low]],
    isInside: ([lon, lat]) => lon > low[0] && lon < high[0] && lat > low[1] && lat < high[1],
  };
}

describe('the nearest of a road', () => {
  const made = drawn();
  const lines = decodePolylines(made.network);
  const edges = edgesOfRoad(made.network, 'QL.18', 2026);

  it('is measured from the edge, square to the road', () => {
    const nearest = nearestRoad(lines, edges, site(made.at('B'), 200, 150, 300, 400))!;
    expect(nearest.metres).toBeCloseTo(150, -1);
    expect(greatCircleMetres(nearest.onEdge, nearest.onRoad)).toBeCloseTo(nearest.metres, -1);
  });

  it('is 0 where the road crosses the site, or ends inside of it', () => {
    expect(nearestRoad(lines, edges, site(made.at('B'), 200, -50, 300, 50))?.metres).toBe(0);
    expect(nearestRoad(lines, edges, site(made.at('A'), -50, -50, 50, 50))?.metres).toBe(0);
  });

  it('is measured from a point where no outline is known', () => {
    const point: Site = { edge: [[made.between('A', 'B', 0.5, 70)]], isInside: () => false };
    expect(nearestRoad(lines, edges, point)?.metres).toBeCloseTo(70, 0);
  });

  it('is not there for a road that is not', () => {
    expect(nearestRoad(lines, [], site(made.at('B'), 0, 0, 10, 10))).toBeNull();
  });
});

describe('junctions with a road', () => {
  const made = drawn();
  const edges = edgesOfRoad(made.network, 'QL.18', 2026);
  const near = (limits: { reach: number; apart: number }, place = site(made.at('C'), 100, 50, 200, 90)) =>
    junctionsNear(made.network, edges, place, 2026, limits).map(({ position }) =>
      made.letters.find((letter) => greatCircleMetres(made.at(letter), position) < 1),
    );

  it('are where others meet it or its ramps; not where it goes on without its number', () => {
    expect(near({ reach: 5000, apart: 1 })).toEqual(['F', 'B']);
  });

  it('not interchanges with an expressway, nor what lies beyond one', () => {
    const express = drawn({
      roads: { FG: { class: 'motorway' }, BE: { class: 'motorway' }, BH: { class: 'motorway' } },
    });
    const limits = { reach: 5000, apart: 1 };
    const of = edgesOfRoad(express.network, 'QL.18', 2026);
    expect(junctionsNear(express.network, of, site(express.at('C'), 100, 50, 200, 90), 2026, limits)).toEqual(
      [],
    );
  });

  it('only as far as they are looked for', () => {
    expect(near({ reach: 300, apart: 1 })).toEqual(['F']);
  });

  it('those close together are one, the nearer of them', () => {
    expect(near({ reach: 5000, apart: 1000 })).toEqual(['F']);
  });

  it('one inside of the site is no distance away', () => {
    const inside = junctionsNear(made.network, edges, site(made.at('B'), -50, -50, 50, 50), 2026, {
      reach: 10,
      apart: 1,
    });
    expect(inside.map(({ metres }) => metres)).toEqual([0]);
  });

  it('not with roads that open later', () => {
    const later = drawn({ roads: { BE: { openYear: 2030 }, BH: { openYear: 2030 } } });
    const limits = { reach: 5000, apart: 1 };
    const place = site(later.at('C'), 100, 50, 200, 90);
    const count = (year: number): number =>
      junctionsNear(later.network, edgesOfRoad(later.network, 'QL.18', year), place, year, limits).length;
    expect([count(2026), count(2030)]).toEqual([1, 2]);
  });
});
