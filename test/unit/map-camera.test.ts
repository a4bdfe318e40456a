import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { firstView, moveCamera, startView, withMargin } from '../../src/map/camera.ts';
import { project } from '../../src/map/flat-view.ts';

/** A map of a size that writes down where it is sent. */
function mapOf(clientWidth: number, clientHeight: number) {
  const moves: unknown[] = [];
  const map = {
    getContainer: () => ({ clientWidth, clientHeight }),
    easeTo: (options: unknown) => moves.push(options),
    flyTo: (options: unknown) => moves.push(options),
    fitBounds: (bounds: unknown, options: unknown) => moves.push([bounds, options]),
  };
  return { map: map as unknown as MapLibreMap, moves };
}

const NONE = () => ({ top: 0, right: 0, bottom: 0, left: 0 });

describe('moveCamera', () => {
  it('sets a point in the middle of what the panel leaves free', () => {
    const { map, moves } = mapOf(1440, 900);
    moveCamera(map, { kind: 'point', position: [106, 11], zoom: 10 }, () => ({ ...NONE(), left: 400 }));
    expect(moves).toEqual([{ center: [106, 11], zoom: 10, offset: [200, 0], duration: 900 }]);
  });

  it('fits a box beside the panel, no closer than allowed', () => {
    const { map, moves } = mapOf(1440, 900);
    const camera = { kind: 'bounds', bounds: [105, 20, 107, 22], maxZoom: 9 } as const;
    moveCamera(map, camera, () => ({ ...NONE(), left: 400 }));
    expect(moves).toEqual([
      [
        [105, 20, 107, 22],
        { padding: { top: 24, right: 24, bottom: 24, left: 424 }, maxZoom: 9, duration: 900 },
      ],
    ]);
  });

  it('jumps when it is told to', () => {
    const { map, moves } = mapOf(1440, 900);
    moveCamera(map, { kind: 'point', position: [106, 11], zoom: 10 }, NONE, true);
    expect(moves).toMatchObject([{ duration: 0 }]);
  });
});

describe('withMargin', () => {
  it('drops a padding that would leave nothing of the map', () => {
    const { map } = mapOf(390, 400);
    expect(withMargin(map, { top: 0, right: 0, bottom: 380, left: 0 }).bottom).toBe(24);
    expect(withMargin(map, { top: 0, right: 0, bottom: 200, left: 0 }).bottom).toBe(224);
  });
});

describe('firstView', () => {
  it('shows the far islands where there is room for them, the mainland always', () => {
    const [west, south, east, north] = firstView({ clientWidth: 1032, clientHeight: 900 }, NONE());
    expect(east).toBeGreaterThan(115);
    expect(firstView({ clientWidth: 390, clientHeight: 500 }, NONE())[2]).toBeLessThan(112);
    // a legend over the map takes its room away
    expect(firstView({ clientWidth: 1032, clientHeight: 900 }, { ...NONE(), right: 290 })[2]).toBeLessThan(
      112,
    );
    expect([west, south, north]).toEqual([101.4, 8.3, 23.5]);
  });
});

describe('startView', () => {
  it.each([
    [
      { clientWidth: 1032, clientHeight: 900 },
      { ...NONE(), right: 290 },
    ],
    [
      { clientWidth: 390, clientHeight: 844 },
      { ...NONE(), top: 40, bottom: 420 },
    ],
  ])('has all of the first view beside what lies over the map, as large as fits', (container, padding) => {
    const [west, south, east, north] = firstView(container, padding);
    const sides = withMargin({ getContainer: () => container }, padding);
    const view = startView(container, padding);
    const [from, to] = [project(view, [west, north]), project(view, [east, south])];
    const left = from.x - sides.left;
    const right = container.clientWidth - sides.right - to.x;
    const top = from.y - sides.top;
    const bottom = container.clientHeight - sides.bottom - to.y;
    expect(left).toBeCloseTo(right, 6);
    expect(top).toBeCloseTo(bottom, 6);
    expect(Math.min(left, top)).toBeCloseTo(0, 6);
  });
});
