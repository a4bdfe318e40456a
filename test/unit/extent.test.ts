import { describe, expect, it } from 'vitest';
import { holdsPosition, meetsShape, nearestOf, type Extent } from '../../src/domain/extent.ts';
import type { Position } from '../../src/domain/units.ts';

const box: Extent = { kind: 'box', bounds: [105, 20, 106, 21], centre: [105.5, 20.5] };
const circle: Extent = { kind: 'circle', centre: [105.5, 20.5], metres: 20_000 };
const line = (...coordinates: Position[]) => ({
  type: 'LineString' as const,
  coordinates: coordinates.map((at) => [...at]),
});
const around = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [100, 10],
      [110, 10],
      [110, 25],
      [100, 25],
      [100, 10],
    ],
  ],
};

describe('what lies in a part of the country', () => {
  it('positions', () => {
    expect(holdsPosition(box, [105.9, 20.9])).toBe(true);
    expect(holdsPosition(box, [106.1, 20.9])).toBe(false);
    // in the box around the circle, not in the circle
    expect(holdsPosition(circle, [105.67, 20.66])).toBe(false);
    expect(holdsPosition(circle, [105.6, 20.6])).toBe(true);
  });

  it('lines that cross it without a corner inside, and areas all around it', () => {
    expect(meetsShape(box, line([104, 20.5], [107, 20.6]))).toBe(true);
    expect(meetsShape(box, line([104, 20.5], [105.5, 22]))).toBe(false);
    expect(meetsShape(circle, line([104, 20.5], [107, 20.5]))).toBe(true);
    expect(meetsShape(circle, line([104, 20.9], [107, 20.9]))).toBe(false);
    expect(meetsShape(box, around)).toBe(true);
  });
});

describe('the nearest point of a shape', () => {
  it('lies on a line between its corners', () => {
    const { position, metres } = nearestOf(line([104, 20], [107, 20]), [105.5, 20.5]);
    expect(position[0]).toBeCloseTo(105.5, 6);
    expect(position[1]).toBe(20);
    expect(metres / 1000).toBeCloseTo(55.6, 1);
  });

  it('is where one stands inside of an area', () => {
    expect(nearestOf(around, [105.5, 20.5])).toEqual({ position: [105.5, 20.5], metres: 0 });
  });
});
