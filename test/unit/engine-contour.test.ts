import { describe, expect, it } from 'vitest';
import { createContourer } from '../../src/network/contour.ts';
import type { Polygons } from '../../src/network/contour.ts';
import { OUT_OF_REACH } from '../../src/network/time-grid.ts';
import type { TimeGrid } from '../../src/network/time-grid.ts';

const NONE = Infinity;

/** Rows as on paper, the northernmost first; a rim without times is put around. Cells are a degree wide. */
function grid(rows: readonly (readonly number[])[]): TimeGrid {
  const columns = rows[0]!.length + 2;
  const rim = Array<number>(columns).fill(NONE);
  const all = [rim, ...rows.toReversed().map((row) => [NONE].concat(row, NONE)), rim];
  return {
    lattice: { cellMetres: 100, lonStep: 1, latStep: 1, narrowest: 100, widest: 100 },
    firstColumn: 10,
    firstRow: 20,
    columns,
    rows: all.length,
    seconds: Float32Array.from(all.flat()),
  };
}

const contour = (rows: readonly (readonly number[])[], limit = 10): Polygons =>
  createContourer().contour(grid(rows), [limit])[0]!;

/** Turned a quarter to the left. */
const turned = (rows: readonly (readonly number[])[]): number[][] =>
  rows[0]!.map((_, column) => rows.map((row) => row[row.length - 1 - column]!));

const areaOf = (ring: readonly (readonly [number, number])[]): number =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]![0] * y - x * ring[i]![1]) / 2, 0);

/** Areas of outer rings and holes, in squares of the grid. */
const areas = (polygons: Polygons): number[][] =>
  polygons.map((rings) => rings.map((ring) => Math.round(areaOf(ring) * 1000) / 1000));

describe('the border of a time on a grid', () => {
  it('is nothing where nothing is reached in time', () => {
    expect(contour([[NONE]])).toEqual([]);
    expect(contour([[11, 12]])).toEqual([]);
  });

  it('runs around a point half way to where nothing is reached, counter-clockwise and closed', () => {
    const [[ring]] = contour([[0]]) as [[[number, number][]]];
    expect(ring).toEqual([
      [10.5, 21],
      [11, 20.5],
      [11.5, 21],
      [11, 21.5],
      [10.5, 21],
    ]);
  });

  it('lies where the time between two points is the limit', () => {
    const [[ring]] = contour([[4, 14]], 10) as [[[number, number][]]];
    expect(ring).toContainEqual([11.6, 21]);
    expect(ring).toContainEqual([10.5, 21]);
  });

  it('lies where the reach ends, for points beside it', () => {
    const [[ring]] = contour([[4, OUT_OF_REACH + 30]], 10) as [[[number, number][]]];
    expect(ring).toContainEqual([11.7, 21]);
  });

  it('never touches a grid point', () => {
    const [[ring]] = contour([[10, 20]], 10) as [[[number, number][]]];
    expect(ring).toContainEqual([11.02, 21]);
    const [[other]] = contour([[10, 10.0001]], 10.000099) as [[[number, number][]]];
    expect(other).toContainEqual([11.98, 21]);
  });

  // One of each kind of cell, the others by turning it; times are 0 and 20, the border in the middle.
  it.each<[string, number[][], number[][]]>([
    ['one corner', [[0]], [[0.5]]],
    ['two corners side by side', [[0, 0]], [[1.5]]],
    [
      'three corners',
      [
        [0, 20],
        [0, 0],
      ],
      [[2.5]],
    ],
    [
      'all four',
      [
        [0, 0],
        [0, 0],
      ],
      [[3.5]],
    ],
    [
      'opposite corners, far apart',
      [
        [0, 40],
        [40, 0],
      ],
      [[0.281], [0.281]],
    ],
    [
      'opposite corners, nearly joined',
      [
        [0, 12],
        [12, 0],
      ],
      [[2.056]],
    ],
    [
      'a hole',
      [
        [0, 0, 0],
        [0, 20, 0],
        [0, 0, 0],
      ],
      [[8.5, -0.5]],
    ],
    [
      'an island in a hole',
      [
        [0, 0, 0, 0, 0],
        [0, 20, 20, 20, 0],
        [0, 20, 0, 20, 0],
        [0, 20, 20, 20, 0],
        [0, 0, 0, 0, 0],
      ],
      [[24.5, -8.5], [0.5]],
    ],
    [
      'two holes',
      [
        [0, 0, 0, 0, 0],
        [0, 20, 0, 20, 0],
        [0, 0, 0, 0, 0],
      ],
      [[14.5, -0.5, -0.5]],
    ],
  ])('is right for %s, however it is turned', (_, rows, wanted) => {
    let now = rows;
    for (let turn = 0; turn < 4; turn++) {
      const found = areas(contour(now)).sort((a, b) => b.length - a.length || b[0]! - a[0]!);
      expect(found.map((polygon) => polygon.length)).toEqual(wanted.map((polygon) => polygon.length));
      expect(found.flat()).toEqual(wanted.flat());
      now = turned(now);
    }
  });

  it('does not remember the last one', () => {
    const contourer = createContourer();
    const large = grid([
      [0, 0, 0],
      [0, 20, 0],
      [0, 0, 0],
    ]);
    const first = contourer.contour(large, [10]);
    contourer.contour(grid([[0]]), [10]);
    expect(contourer.contour(large, [10])).toEqual(first);
  });
});
