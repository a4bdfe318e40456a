import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { booleanPointInPolygon } from '../../src/domain/point-in-polygon.ts';
import type { Position } from '../../src/domain/units.ts';
import { metresPerDegree } from '../../src/network/ellipsoid.ts';
import { createGround } from '../../src/network/ground.ts';
import { cellWidth } from '../../src/network/lattice.ts';
import {
  codeBits,
  columnsOf,
  createNearestRoadTiles,
  decimetresTo,
  NO_ROAD_NEAR,
  rowsOf,
  sidewaysReach,
  sidewaysSteps,
  TILE_POINTS,
} from '../../src/network/nearest-road-tiles.ts';
import { decodePolylines } from '../../src/network/polylines.ts';
import { END, STEP_COLUMNS, STEP_ROWS, STEP_SHIFT } from '../../src/network/road-cells.ts';
import type { RoadCells } from '../../src/network/road-cells.ts';
import type { Shores } from '../../src/network/road-network.ts';
import { buildSnapIndex } from '../../src/network/snap-index.ts';
import { shoreErrorMetres } from '../../src/network/time-grid.ts';
import { costed } from '../fixtures/costed.ts';
import { isInside, randomAreas, reachedPlaces } from '../fixtures/random-areas.ts';
import type { AreaCase } from '../fixtures/random-areas.ts';
import { FERRY, randomNetwork, seededRandom } from '../fixtures/random-network.ts';

const SEED = 20260811;
/** Odd seeds have water. */
const wet = fc.nat().map((n) => 2 * (n % 2 ** 29) + 1);

describe('areas and water', () => {
  it('never lie further over a shore than the stated error where no road behind it is reached', () => {
    let deepPoints = 0;
    fc.assert(
      fc.property(wet, (seed) => {
        const world = randomAreas(seed);
        const band = world.areas.bands.features.at(-1);
        if (band === undefined) return;
        const dry = reachedPlaces(world)
          .filter(({ edge }) => world.network.edgeClass[edge] !== FERRY)
          .map(({ position }) => position);
        const known = [...dry, ...waysToTheRoad(world)];
        for (const ring of closedShores(world.network.shores)) {
          const polygon = { type: 'Polygon' as const, coordinates: [ring.map(([x, y]) => [x, y])] };
          const isWithin = (place: Position): boolean => booleanPointInPolygon(place, polygon);
          for (const side of [true, false]) {
            if (known.some((place) => isWithin(place) === side)) continue;
            for (const point of pointsAround(ring, world.random, 60)) {
              if (
                isWithin(point) !== side ||
                metresToLine(point, ring) <= shoreErrorMetres(world.areas.cellMetres)
              )
                continue;
              deepPoints++;
              expect(isInside(band, point), `${point}`).toBe(false);
            }
          }
        }
      }),
      { numRuns: 200, seed: SEED, endOnFailure: true },
    );
    expect(deepPoints).toBeGreaterThan(1000);
  });

  it('know of every point the nearest road that is not across the water, wherever tiles begin and end', () => {
    let found = 0;
    fc.assert(
      fc.property(wet, fc.constantFrom(100, 150, 250), (seed, cellMetres) => {
        const { network } = randomNetwork(seed, { metresPerCell: 700, motorways: true, water: true });
        const roads = costed(network);
        const lines = decodePolylines(network);
        const index = buildSnapIndex(network, lines);
        const ground = createGround(network, lines, index);
        const cells = ground.cells(cellMetres);
        const tiles = createNearestRoadTiles(roads, ground);
        const nearest = nearestByDefinition(cells, ground.shores.isBetween, roads.edgeSeconds);
        // whoever asks for the same tiles has some of these roads closed
        const others = createNearestRoadTiles(
          {
            ...roads,
            edgeSeconds: roads.edgeSeconds.map((seconds, edge) => (edge % 5 === 0 ? Infinity : seconds)),
          },
          ground,
        );
        const [west, south, east, north] = network.meta.bounds;
        const random = seededRandom(seed);
        const { lonStep, latStep } = cells.lattice;
        const bits = codeBits(sidewaysSteps(cells.lattice));
        for (let i = 0; i < 150; i++) {
          let column = Math.round((west + random() * (east - west)) / lonStep);
          const row = Math.round((south + random() * (north - south)) / latStep);
          // Half of them where tiles meet.
          if (i % 2 === 0) column = Math.round(column / TILE_POINTS) * TILE_POINTS - (i % 4 === 0 ? 1 : 0);
          const place = [Math.floor(column / TILE_POINTS), Math.floor(row / TILE_POINTS)] as const;
          if (i % 3 === 0) others.tile(cells, ...place);
          const tile = tiles.tile(cells, ...place);
          const at = modulo(row, TILE_POINTS) * TILE_POINTS + modulo(column, TILE_POINTS);
          const metres = nearest(column, row);
          const code = tile?.[at] ?? NO_ROAD_NEAR;
          if (metres === null) expect(code).toBe(NO_ROAD_NEAR);
          else {
            found++;
            const width = cellWidth(cells.lattice, row);
            const decimetres = decimetresTo(columnsOf(code, bits), rowsOf(code, bits), width, cellMetres);
            expect(Math.abs(decimetres / 10 - metres)).toBeLessThan(0.25);
          }
        }
      }),
      { numRuns: 60, seed: SEED, endOnFailure: true },
    );
    expect(found).toBeGreaterThan(1000);
  });
});

/** The definition of a tile, read off point by point: the nearest source to which an L over the lattice is free. */
function nearestByDefinition(
  cells: RoadCells,
  isShoreBetween: (lonA: number, latA: number, lonB: number, latB: number) => boolean,
  edgeSeconds: Float32Array,
): (column: number, row: number) => number | null {
  const { lattice } = cells;
  const [perColumn, perRow] = [lattice.lonStep * 1e6, lattice.latStep * 1e6];
  const sources = new Set<string>();
  edgeSeconds.forEach((seconds, edge) => {
    if (!(seconds < Infinity)) return;
    cells.add(edge);
    let [column, row] = [cells.firstColumn(edge), cells.firstRow(edge)];
    for (let i = cells.first[edge]!; cells.passes[i] !== END; i++) {
      column += STEP_COLUMNS[cells.passes[i]! >> STEP_SHIFT]!;
      row += STEP_ROWS[cells.passes[i]! >> STEP_SHIFT]!;
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ].forEach(([dx, dy], corner) => {
        if (cells.passes[i]! & (1 << corner)) sources.add(`${column + dx!} ${row + dy!}`);
      });
    }
  });
  const steps = sidewaysSteps(lattice);
  const furthest = sidewaysReach(lattice) + Math.max(lattice.widest, lattice.cellMetres);
  const known = new Map<string, boolean>();
  const isFree = (ax: number, ay: number, bx: number, by: number): boolean => {
    const key = `${Math.min(ax, bx)} ${Math.min(ay, by)} ${ax === bx}`;
    const free = known.get(key) ?? !isShoreBetween(ax * perColumn, ay * perRow, bx * perColumn, by * perRow);
    known.set(key, free);
    return free;
  };
  const isStraightFree = (ax: number, ay: number, bx: number, by: number): boolean => {
    const [dx, dy] = [Math.sign(bx - ax), Math.sign(by - ay)];
    for (let [x, y] = [ax, ay]; x !== bx || y !== by; x += dx, y += dy)
      if (!isFree(x, y, x + dx, y + dy)) return false;
    return true;
  };
  return (column, row) => {
    const width = cellWidth(lattice, row);
    let best: number | null = null;
    for (let dy = -steps; dy <= steps; dy++) {
      for (let dx = -steps; dx <= steps; dx++) {
        const metres = Math.hypot(dx * width, dy * lattice.cellMetres);
        const [x, y] = [column + dx, row + dy];
        if (metres >= Math.min(best ?? furthest, furthest) || !sources.has(`${x} ${y}`)) continue;
        const isReached =
          (isStraightFree(column, row, x, row) && isStraightFree(x, row, x, y)) ||
          (isStraightFree(column, row, column, y) && isStraightFree(column, y, x, y));
        if (isReached) best = metres;
      }
    }
    return best;
  };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function closedShores({ first, lon, lat }: Shores): Position[][] {
  return Array.from({ length: first.length - 1 }, (_, line) =>
    Array.from(lon.subarray(first[line], first[line + 1]), (x, i): Position => [
      x / 1e6,
      lat[first[line]! + i]! / 1e6,
    ]),
  );
}

/** The straight ways from the origin to its roads are part of every area, over water too. */
function waysToTheRoad({ origin, areas }: AreaCase): Position[] {
  return areas.snaps.flatMap((snap) =>
    snap.kind === 'snapped'
      ? Array.from({ length: 50 }, (_, i): Position => [
          origin[0] + ((snap.position[0] - origin[0]) * i) / 49,
          origin[1] + ((snap.position[1] - origin[1]) * i) / 49,
        ])
      : [],
  );
}

/** Within a kilometre or so of the corners of an outline. */
function pointsAround(ring: readonly Position[], random: () => number, count: number): Position[] {
  return Array.from({ length: count }, () => {
    const [lon, lat] = ring[Math.floor(random() * ring.length)]!;
    return [lon + (random() - 0.5) * 0.02, lat + (random() - 0.5) * 0.02];
  });
}

function metresToLine(point: Position, line: readonly Position[]): number {
  const scale = metresPerDegree(point[1]);
  let least = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const [dx, dy] = [(b[0] - a[0]) * scale.lon, (b[1] - a[1]) * scale.lat];
    const [px, py] = [(point[0] - a[0]) * scale.lon, (point[1] - a[1]) * scale.lat];
    const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(px - along * dx, py - along * dy));
  }
  return least;
}
