import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paintFirstPicture } from '../../src/first-picture/draw.ts';
import { packRing, unpackRing } from '../../src/first-picture/land.ts';
import { isInside } from '../../src/domain/inside-polygon.ts';
import { around } from '../../src/map/flat-view.ts';
import { LIGHT } from '../../src/style/palette.ts';
import { firstLand } from '../../tools/first-picture/build.ts';

const FILE = 'src/first-picture/land.json';

describe('the land of the first picture', () => {
  const rings = (JSON.parse(readFileSync(FILE, 'utf8')) as number[][]).map(unpackRing);

  it('is made of the layers that ship', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(firstLand());
  });

  it('is there where the neighbours are, and not where the sea is', () => {
    const isLand = (longitude: number, latitude: number): boolean =>
      rings.some((ring) =>
        isInside([longitude, latitude], { type: 'Polygon', coordinates: [ring.map((at) => [...at])] }),
      );
    // Vientiane, Phnom Penh, Nanning, Haikou
    for (const [x, y] of [[102.6, 18], [104.9, 11.6], [108.3, 22.8], [110.3, 19.9]] as const) expect(isLand(x, y), `${x} ${y}`).toBe(true); // prettier-ignore
    for (const [x, y] of [[107.5, 18.5], [112, 12], [101, 8.5]] as const) expect(isLand(x, y), `${x} ${y}`).toBe(false); // prettier-ignore
  });

  it('is unpacked to within half a unit', () => {
    const ring = [
      [105.123, 20.987],
      [105.9, 21.5],
      [-3.333, -0.017],
    ] as const;
    unpackRing(packRing(ring)).forEach(([x, y], i) => {
      expect(Math.abs(x - ring[i]![0])).toBeLessThanOrEqual(0.01 + 1e-9);
      expect(Math.abs(y - ring[i]![1])).toBeLessThanOrEqual(0.01 + 1e-9);
    });
  });
});

describe('the first picture', () => {
  it('has sea under land under the provinces under sites under names', () => {
    const done: string[] = [];
    const context = new Proxy({} as Record<string, unknown>, {
      get: (target, name: string) =>
        name in target ? target[name] : (...given: unknown[]) => void done.push([name, target['fillStyle'], ...given.filter((one) => typeof one === 'string')].join(' ')), // prettier-ignore
    });
    class Path2D {
      moveTo(): void {}
      lineTo(): void {}
    }
    Object.assign(globalThis, { Path2D });
    const square = [[104, 20], [106, 20], [106, 22], [104, 20]]; // prettier-ignore
    const steps = paintFirstPicture(
      context as unknown as CanvasRenderingContext2D,
      {
        view: around(
          { width: 400, height: 300 },
          [100, 8, 110, 24],
          { top: 0, right: 0, bottom: 0, left: 0 },
          10,
        ),
        theme: LIGHT,
        font: 'sans-serif',
        land: [square as [number, number][]],
        provinces: [{ type: 'Polygon', coordinates: [square] }],
        sites: [[105, 21]],
        hubs: [{ position: [105, 21], name: 'Hub' }],
      },
      2,
    );
    while (steps.next().done !== true);
    const painted = done.filter((line) => line.startsWith('fill'));
    expect(painted).toEqual([
      `fillRect ${LIGHT.sea}`,
      `fill ${LIGHT.neighbour} evenodd`,
      `fill ${LIGHT.land} evenodd`,
      `fillRect ${LIGHT.park}`,
      `fill ${LIGHT.ink}`,
      `fillText ${LIGHT.ink} Hub`,
    ]);
  });
});
