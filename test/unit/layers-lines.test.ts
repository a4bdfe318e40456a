import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { gapLinks } from '../../tools/layers/gaps.ts';
import { drawnLines, joinLines, withoutParallels } from '../../tools/layers/lines.ts';
import { lineMetres } from '../../tools/layers/measure.ts';

/** Kilometres east and north of a point near Hanoi, as degrees. */
function at(kmEast: number, kmNorth: number): Position {
  const kmPerDegree = 111.195;
  return [105.8 + kmEast / (kmPerDegree * Math.cos((21 * Math.PI) / 180)), 21 + kmNorth / kmPerDegree];
}
const line = (...corners: [number, number][]): Position[] => corners.map(([x, y]) => at(x, y));
const kilometres = (lines: readonly Position[][]): number =>
  lines.reduce((sum, positions) => sum + lineMetres(positions), 0) / 1000;

describe('joinLines', () => {
  it('joins pieces end to end whatever their direction', () => {
    const joined = joinLines([line([0, 0], [1, 0]), line([2, 0], [1, 0]), line([2, 0], [3, 0])]);
    expect(joined).toEqual([line([0, 0], [1, 0], [2, 0], [3, 0])]);
  });

  it('goes straight on at a fork', () => {
    const joined = joinLines([line([0, 0], [1, 0]), line([1, 0], [2, 0.8]), line([1, 0], [2, 0.1])]);
    expect(joined).toContainEqual(line([0, 0], [1, 0], [2, 0.1]));
    expect(joined).toHaveLength(2);
  });

  it('keeps a hairpin of two, and a closed loop, in one piece', () => {
    expect(joinLines([line([0, 0], [1, 0]), line([1, 0], [0.4, 0.5])])).toHaveLength(1);
    const loop = joinLines([line([0, 0], [1, 0], [1, 1]), line([1, 1], [0, 1], [0, 0])]);
    expect(loop).toHaveLength(1);
    expect(kilometres(loop)).toBeCloseTo(4, 2);
  });

  it('loses no line', () => {
    const star = [0, 1, 2, 3, 4].map((i) => line([0, 0], [Math.cos(i), Math.sin(i)]));
    expect(kilometres(joinLines(star))).toBeCloseTo(kilometres(star), 6);
  });
});

describe('withoutParallels', () => {
  it('keeps one of two carriageways', () => {
    const kept = withoutParallels([line([0, 0], [10, 0]), line([10, 0.05], [0, 0.05])], 150);
    expect(kilometres(kept)).toBeCloseTo(10, 1);
  });

  it('keeps a road whole where one carriageway takes over from the other', () => {
    const kept = joinLines(withoutParallels([line([0, 0], [6, 0]), line([4, 0.05], [10, 0.05])], 150));
    expect(kept).toHaveLength(1);
    expect(kilometres(kept)).toBeCloseTo(10, 1);
  });

  it('closes a short gap from the other carriageway', () => {
    const lines = [line([0, 0], [5, 0]), line([5.3, 0], [11, 0]), line([4.5, 0.05], [5.8, 0.05])];
    const kept = joinLines(withoutParallels(lines, 150));
    expect(kept).toHaveLength(1);
    expect(kilometres(kept)).toBeGreaterThan(11);
  });

  it('keeps what leaves, up to where it leaves', () => {
    const kept = withoutParallels([line([0, 0], [10, 0]), line([0, 0.05], [5, 0.05], [5, 3])], 150);
    expect(kilometres(kept)).toBeGreaterThan(12.8);
    expect(kilometres(kept)).toBeLessThan(13.3);
  });

  it('keeps roads that are far enough apart', () => {
    expect(kilometres(withoutParallels([line([0, 0], [10, 0]), line([0, 0.3], [10, 0.3])], 150))).toBeCloseTo(
      20,
      1,
    );
  });
});

describe('drawnLines', () => {
  it('finds nothing uncovered beside what is drawn, and all of it elsewhere', () => {
    const drawn = drawnLines();
    drawn.add(line([0, 0], [10, 0]));
    expect(drawn.uncovered(line([2, 0.1], [8, 0.1]), 150)).toEqual([]);
    expect(drawn.uncovered(line([2, 1], [8, 1]), 150)).toEqual([line([2, 1], [8, 1])]);
  });
});

describe('gapLinks', () => {
  const limits = { metres: 2500, turnDegrees: 25 };

  it('closes a gap between ends that face each other', () => {
    const links = gapLinks([line([0, 0], [5, 0]), line([6, 0.1], [11, 0.1])], [], limits);
    expect(links).toEqual([{ line: 0, positions: line([5, 0], [6, 0.1]) }]);
  });

  it.each([
    ['too far apart', [line([0, 0], [5, 0]), line([7.6, 0], [11, 0])]],
    ['at an angle', [line([0, 0], [5, 0]), line([6, 0], [6, 5])]],
    ['side by side', [line([0, 0], [5, 0]), line([0, 1], [5, 1])]],
    ['touching', [line([0, 0], [5, 0]), line([5.02, 0], [9, 0])]],
  ])('leaves lines alone that are %s', (_, lines) => {
    expect(gapLinks(lines, [], limits)).toEqual([]);
  });

  it('leaves a gap that another line fills', () => {
    const lines = [line([0, 0], [5, 0]), line([6, 0], [11, 0])];
    expect(gapLinks(lines, [line([5.05, 0.02], [5.95, 0.02])], limits)).toEqual([]);
  });

  it('uses each end once, nearest first', () => {
    const lines = [line([0, 0], [5, 0]), line([5.5, 0], [6, 0]), line([6.5, 0], [11, 0])];
    expect(gapLinks(lines, [], limits)).toHaveLength(2);
  });
});
