import fc from 'fast-check';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bareShare, carriedTo, carryPicture } from '../../src/map/carried-picture.ts';

const pixels = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const world = fc.record({
  left: pixels,
  top: pixels,
  width: fc.double({ min: 512, max: 512 * 2 ** 17, noNaN: true }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('carriedTo', () => {
  it('brings every place of the picture to where it is now', () => {
    fc.assert(
      fc.property(world, world, share, share, (to, from, east, south) => {
        const { scale, left, top } = carriedTo(to, from);
        const [x, y] = [from.left + east * from.width, from.top + south * from.width];
        // to a thousandth of a pixel in a world of 67 million
        expect(left + scale * x).toBeCloseTo(to.left + east * to.width, 3);
        expect(top + scale * y).toBeCloseTo(to.top + south * to.width, 3);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it('lets a picture stand that is where it belongs', () => {
    const at = { left: -400.5, top: 12, width: 4096 };
    expect(carriedTo(at, at)).toEqual({ scale: 1, left: 0, top: 0 });
  });
});

describe('bareShare', () => {
  it('is what the picture leaves of the view', () => {
    expect(bareShare({ scale: 1, left: 0, top: 0 }, 400, 300)).toBe(0);
    expect(bareShare({ scale: 1, left: 100, top: 0 }, 400, 300)).toBeCloseTo(0.25);
    expect(bareShare({ scale: 1, left: -100, top: 150 }, 400, 300)).toBeCloseTo(1 - 0.75 * 0.5);
    expect(bareShare({ scale: 0.5, left: 100, top: 75 }, 400, 300)).toBeCloseTo(0.75);
    expect(bareShare({ scale: 4, left: -600, top: -450 }, 400, 300)).toBe(0);
    expect(bareShare({ scale: 1, left: 500, top: 0 }, 400, 300)).toBe(1);
  });
});

/** A map as far as it is carried, 400 × 300; each painting keeps the graphics at work for `cost` milliseconds. */
function stubbed(cost: number) {
  let workedUntil = 0;
  const gl = {
    SYNC_GPU_COMMANDS_COMPLETE: 1,
    SYNC_STATUS: 2,
    SIGNALED: 3,
    fenceSync: () => ({ at: workedUntil }),
    isSync: () => true,
    getSyncParameter: ({ at }: { at: number }) => (performance.now() >= at ? 3 : 4),
    deleteSync: () => {},
    flush: () => {},
  };
  class Painter {
    paintings = 0;
    readonly context = { gl };
    render(): void {
      this.paintings++;
      workedUntil = Math.max(workedUntil, performance.now()) + graphics.cost;
    }
  }
  const graphics = { cost };
  const listeners = new Map<string, (() => void)[]>();
  const canvas = { style: { transform: '', transformOrigin: '' }, clientWidth: 400, clientHeight: 300 };
  const camera = { x: 0, y: 0, zoom: 8, isMoving: false };
  let isAsked = false;
  const map = {
    painter: new Painter() as Painter | undefined,
    getCanvas: () => canvas,
    isMoving: () => camera.isMoving,
    getZoom: () => camera.zoom,
    getCenter: () => ({ lng: 106, lat: 16 }),
    project: () => ({ x: 200 + camera.x, y: 150 + camera.y }),
    triggerRepaint: () => (isAsked = true),
    on: (type: string, listener: () => void) =>
      listeners.set(type, [...(listeners.get(type) ?? []), listener]),
  };
  carryPicture(map as unknown as MapLibreMap);
  const frame = (after = 40): void => {
    vi.advanceTimersByTime(after);
    isAsked = false;
    map.painter?.render();
  };
  return {
    map,
    canvas,
    camera,
    graphics,
    frame,
    fire: (type: string) => listeners.get(type)?.forEach((listener) => listener()),
    /** Whether a frame was asked for since the last one. */
    isAsked: () => isAsked,
    paintings: () => map.painter?.paintings ?? 0,
    /** Moves on by a pixel to the right, so many frames. */
    pan(frames: number): void {
      camera.isMoving = true;
      for (let i = 0; i < frames; i++) {
        camera.x++;
        frame();
      }
    },
    rest(): void {
      camera.isMoving = false;
      listeners.get('moveend')?.forEach((listener) => listener());
      if (isAsked) frame();
    },
  };
}

describe('carryPicture', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call, 16));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('paints each frame where the graphics paint in time', () => {
    const { pan, paintings, canvas } = stubbed(20);
    pan(30);
    expect(paintings()).toBe(30);
    expect(canvas.style.transform).toBe('');
  });

  it('carries the picture as far as the map moved, once three paintings took too long', () => {
    const { pan, paintings, canvas, camera } = stubbed(120);
    pan(20);
    const painted = paintings();
    expect(painted).toBeLessThan(8);
    expect(canvas.style.transform).toBe(`matrix(1, 0, 0, 1, ${camera.x - painted}, 0)`);
    pan(5);
    expect(paintings()).toBe(painted);
    expect(canvas.style.transform).toBe(`matrix(1, 0, 0, 1, ${camera.x - painted}, 0)`);
  });

  it('paints when the map has come to rest, the picture in its own place', () => {
    const { pan, rest, paintings, canvas, frame } = stubbed(120);
    pan(20);
    const painted = paintings();
    rest();
    expect(paintings()).toBe(painted + 1);
    expect(canvas.style.transform).toBe('');
    frame();
    expect(paintings()).toBe(painted + 2);
  });

  it('paints where the hand pauses, and goes on carrying where only the frame was late', () => {
    const { pan, paintings, canvas, frame, isAsked, camera } = stubbed(120);
    pan(20);
    const painted = paintings();
    camera.x++;
    frame(400);
    expect(paintings()).toBe(painted);
    vi.advanceTimersByTime(200);
    expect(isAsked()).toBe(true);
    frame(0);
    expect(paintings()).toBe(painted + 1);
    expect(canvas.style.transform).toBe('');
  });

  it('paints anew what has left much of the view bare, but not all the time, and at once what has left it', () => {
    const { pan, paintings, camera, frame } = stubbed(120);
    pan(20);
    const painted = paintings();
    camera.x += 150;
    frame(0);
    expect(paintings()).toBe(painted);
    // and not because the hand paused
    camera.x++;
    frame(3000);
    expect(paintings()).toBe(painted + 1);
    camera.x += 150;
    frame();
    expect(paintings()).toBe(painted + 1);
    camera.x += 250;
    frame();
    expect(paintings()).toBe(painted + 2);
  });

  it('paints anew what is blurred, but not all the time', () => {
    const { pan, paintings, camera, frame } = stubbed(120);
    pan(20);
    const painted = paintings();
    camera.zoom += 1.5;
    frame(0);
    expect(paintings()).toBe(painted);
    camera.x++;
    frame(3000);
    expect(paintings()).toBe(painted + 1);
  });

  it('shows no picture of another size, another look or graphics that were lost', () => {
    for (const event of ['resize', 'styledata', 'webglcontextlost']) {
      const { pan, paintings, fire, canvas } = stubbed(120);
      pan(20);
      const painted = paintings();
      fire(event);
      pan(1);
      expect(paintings(), event).toBe(painted + 1);
      expect(canvas.style.transform, event).toBe('');
    }
  });

  it('paints each frame again where the graphics have become faster', () => {
    const { pan, rest, graphics, paintings } = stubbed(120);
    pan(20);
    graphics.cost = 5;
    for (let i = 0; i < 4; i++) {
      pan(20);
      rest();
    }
    const painted = paintings();
    pan(10);
    expect(paintings()).toBe(painted + 10);
  });

  it('does nothing where the inside of the library is another one', () => {
    const canvas = { style: {} };
    const map = { painter: {}, getCanvas: () => canvas } as unknown as MapLibreMap;
    carryPicture(map);
    expect(map.painter).toEqual({});
    expect(canvas.style).toEqual({});
  });
});
