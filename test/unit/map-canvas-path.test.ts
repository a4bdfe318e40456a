import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { onFlatWorld, trace } from '../../src/map/canvas-path.ts';

const WORLD = { left: 0, top: 0, width: 360_000 };

/** A path as words: `M` to begin, `L` for a line. */
function pathOf(geometry: Geometry, world = WORLD) {
  const said: string[] = [];
  const say = (letter: string) => (x: number, y: number) =>
    void said.push(`${letter}${Math.round(x)},${Math.round(y)}`);
  trace({ moveTo: say('M'), lineTo: say('L') }, geometry, world);
  return said.join(' ');
}

describe('the flat world', () => {
  it('is that of web maps: Greenwich and the equator in the middle, square to 85.0511 degrees', () => {
    expect(onFlatWorld(0, 0)).toEqual([0.5, 0.5]);
    expect(onFlatWorld(-180, 85.051128779)[1]).toBeCloseTo(0, 9);
    expect(onFlatWorld(180, -85.051128779)[1]).toBeCloseTo(1, 9);
    // tile 12/3249/1800 begins here: https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames
    const [x, y] = onFlatWorld(105.556640625, 21.2894);
    expect(x * 4096).toBeCloseTo(3249, 6);
    expect(Math.floor(y * 4096)).toBe(1799);
  });
});

describe('a geometry as a path', () => {
  it('ends each ring where it begins, and keeps the holes', () => {
    const square = (side: number) => [
      [-side, 0],
      [side, 0],
      [side, side],
      [-side, 0],
    ];
    const path = pathOf({ type: 'MultiPolygon', coordinates: [[square(2), square(1)]] });
    expect(path.match(/M/g)?.length).toBe(2);
    expect(path.match(/L/g)?.length).toBe(6);
    expect(path).toMatch(/^M178000,180000 L182000,180000 L182000,\d+ L178000,180000 M/);
  });

  it('leaves lines open and their ends where they are', () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [0, 0],
        [1, 0],
        [1.000_000_1, 0],
      ],
    };
    expect(pathOf(line)).toBe('M180000,180000 L181000,180000');
  });

  it('leaves out points too near to be told apart', () => {
    const coordinates = [[...Array(1000).keys()].map((i) => [i * 0.0001, 0])];
    const path = pathOf({ type: 'MultiLineString', coordinates });
    expect(path.split(' ').length).toBeLessThan(150);
    expect(path).toMatch(/L180100,180000$/);
  });

  it('leaves out points of a line that is all but straight, and none that can be told from it', () => {
    // waves a thousandth of a pixel and three pixels high, ten pixels from point to point
    const wave = (height: number) =>
      [...Array(101).keys()].map((i) => [i * 0.01, height * 0.001 * Math.sin((i * Math.PI) / 4)]);
    const there = (height: number) => ({ type: 'LineString' as const, coordinates: wave(height) });
    expect(pathOf(there(0.001)).split(' ').length).toBe(2);
    expect(pathOf(there(3)).split(' ').length).toBeGreaterThan(60);
    const back = { type: 'LineString' as const, coordinates: [...wave(0), ...wave(0).toReversed()] };
    expect(pathOf(back)).toBe('M180000,180000 L181000,180000 L180000,180000');
  });

  it('goes where the map is', () => {
    const point = {
      type: 'LineString' as const,
      coordinates: [
        [0, 0],
        [1, 0],
      ],
    };
    const path = pathOf(point, { left: -179_000, top: -179_500, width: 360_000 });
    expect(path).toBe('M1000,500 L2000,500');
  });

  it('refuses what it cannot draw', () => {
    expect(() => pathOf({ type: 'Point', coordinates: [0, 0] })).toThrow('Point');
  });
});
