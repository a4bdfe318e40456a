import type { Map as MapLibreMap } from 'maplibre-gl';
import type { WorldOnCanvas } from './canvas-path.ts';
import { worldOn } from './live-canvas.ts';

/** Where the canvas lies in place of its own place: as many times as large, its left top corner there, in pixels. */
export type Carried = { readonly scale: number; readonly left: number; readonly top: number };

/** Milliseconds of a painting that a moving map can do with: 20 in a second. */
const SLOW_MS = 50;
/** Paintings one after the other that took longer, before it is the graphics and not something else that took the time. */
const IN_A_ROW = 3;
/** Milliseconds in which the hand did not move the map: it looks at it. */
const PAUSE_MS = 150;
/** Of the view, not covered by the picture: time for another one. */
const BARE = 0.15;
/** Of the view, not covered: nothing to see any more. */
const LOST = 0.97;
/** Times as large as it was painted: blurred. */
const BLURRED = 2;
/** Of the time of a move, for paintings: each stops the map under the hand. */
const PAINTING_SHARE = 0.2;

/**
 * What lies where in the picture, moved so that it lies where it is to be: exact, as the world is flat and north up. `from` and
 * `to` say where the world lies on the canvas.
 */
export function carriedTo(to: WorldOnCanvas, from: WorldOnCanvas): Carried {
  const scale = to.width / from.width;
  return { scale, left: to.left - from.left * scale, top: to.top - from.top * scale };
}

/** Share of a view that its picture does not cover, from 0 to 1. */
export function bareShare({ scale, left, top }: Carried, width: number, height: number): number {
  const covered = (start: number, size: number): number =>
    Math.max(0, Math.min(size, start + size * scale) - Math.max(0, start)) / size;
  return 1 - covered(left, width) * covered(top, height);
}

function isSame(one: Carried, other: Carried): boolean {
  return one.scale === other.scale && one.left === other.left && one.top === other.top;
}

/**
 * Has a map that takes its time to paint follow the hand at once: while it moves, the picture that was painted last is carried along
 * by the browser, and painted anew when the hand rests, or when little of it is left in the view, but so seldom that it
 * mostly moves. What is bare meanwhile shows the sea. Nothing changes where the graphics paint in time, which is measured while the map
 * moves: there each frame is painted.
 *
 * It stands in for `render` of the library's painter, which is inside of it: where there is none, nothing is done.
 */
export function carryPicture(map: MapLibreMap): void {
  if (typeof (map.painter as Partial<typeof map.painter> | undefined)?.render !== 'function') return;
  const canvas = map.getCanvas();
  /** Where the world lies in the picture; null where that is not to be shown any longer. */
  let painted: WorldOnCanvas | null = null;
  let paintedAt = -Infinity;
  /** The last paintings of moves; `done` is null while the graphics are at work. */
  let paintings: readonly { readonly begun: number; done: number | null }[] = [];
  /** Where the picture is carried to; null while it stands. */
  let carried: Carried | null = null;
  let hasPaused = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let size = { width: 0, height: 0 };

  /** Milliseconds of the last paintings that are done, or too slow already. */
  const costs = (): number[] => {
    const now = performance.now();
    return paintings
      .filter(({ begun, done }) => done !== null || now - begun > SLOW_MS)
      .map(({ begun, done }) => (done ?? now) - begun)
      .slice(-IN_A_ROW);
  };

  /** Until the graphics have done what they were told. */
  const measure = (begun: number): void => {
    const { gl } = map.painter.context;
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (fence === null) return;
    gl.flush();
    const painting = { begun, done: null as number | null };
    paintings = [...paintings, painting].slice(-2 * IN_A_ROW);
    requestAnimationFrame(function look() {
      // graphics that were lost, be they given back by now, do not know the fence
      const isDone = !gl.isSync(fence) || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED;
      if (!isDone) return void requestAnimationFrame(look);
      painting.done = performance.now();
      gl.deleteSync(fence);
    });
  };

  /** Where the picture belongs now, if it may still be shown there. */
  const place = (): Carried | null => {
    const last = costs();
    const isSlow = last.length === IN_A_ROW && last.every((cost) => cost > SLOW_MS);
    if (painted === null || !isSlow || !map.isMoving()) return null;
    const next = carriedTo(worldOn(map), painted);
    // a frame may be late because the graphics are at work still: only what did not move by then has paused
    if (hasPaused && carried !== null && isSame(carried, next)) return null;
    const bare = bareShare(next, size.width, size.height);
    if (bare > LOST) return null;
    const isDue = performance.now() - paintedAt > last.at(-1)! / PAINTING_SHARE;
    return isDue && (bare > BARE || next.scale > BLURRED) ? null : next;
  };

  const stand = (): void => {
    clearTimeout(pause);
    if (carried !== null) canvas.style.transform = '';
    carried = null;
  };

  const pauses = (): void => {
    hasPaused = true;
    map.triggerRepaint();
  };

  const takeOver = (): void => {
    const { painter } = map;
    painter.render = (...taken) => {
      const next = place();
      hasPaused = false;
      if (next !== null) {
        const { scale, left, top } = next;
        canvas.style.transform = `matrix(${scale}, 0, 0, ${scale}, ${left}, ${top})`;
        carried = next;
        clearTimeout(pause);
        pause = setTimeout(pauses, PAUSE_MS);
        return;
      }
      const begun = performance.now();
      Object.getPrototypeOf(painter).render.apply(painter, taken);
      if (map.isMoving() || carried !== null) measure(begun);
      stand();
      [painted, paintedAt] = [worldOn(map), begun];
    };
  };

  const measureSize = (): void => {
    const { clientWidth: width, clientHeight: height } = canvas;
    size = { width, height };
  };

  canvas.style.transformOrigin = '0 0';
  measureSize();
  takeOver();
  const forget = (): void => {
    painted = null;
  };
  map.on('resize', () => {
    measureSize();
    forget();
  });
  // another look; data that comes meanwhile is painted with the next picture
  map.on('styledata', forget);
  map.on('moveend', () => {
    if (carried !== null) map.triggerRepaint();
  });
  map.on('webglcontextlost', () => {
    forget();
    stand();
  });
  // with another painter
  map.on('webglcontextrestored', takeOver);
  map.on('remove', stand);
}
