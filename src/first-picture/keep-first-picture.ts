import { HUBS } from '../domain/hubs.ts';
import { attributionText } from '../map/attribution.ts';
import { startView, type Padding } from '../map/camera.ts';
import { afterPaint } from '../store/after-paint.ts';
import { createSlices } from '../store/slices.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { themeOf } from '../style/palette.ts';
import { paintFirstPicture, type FirstScene } from './draw.ts';
import { unpackRing } from './land.ts';
import packed from './land.json';
import './first-picture.css';

/** What it is painted of: nothing before all of it is there, or known not to come. */
const FILES = ['provinces-34', 'industrial-parks', 'places'] as const;

/**
 * Lays a picture of the country over the map's element until the map has drawn itself: it takes some milliseconds, a few to a task, the map
 * a second and more. Nothing can be pressed on it. Gives a function that takes it away.
 */
export function keepFirstPicture(container: HTMLElement, store: Store, padding: Padding): () => void {
  const picture = document.createElement('div');
  picture.className = 'first-picture';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const sources = document.createElement('p');
  picture.append(canvas, sources);
  const land = packed.map(unpackRing);

  let drawn: readonly unknown[] = [];
  let callOff: (() => void) | null = null;
  // which painting is under way: an earlier one ends where a later one begins
  let painting = 0;
  const paint = async (): Promise<void> => {
    callOff = null;
    const mine = ++painting;
    // painted by the processor: for one picture the page would wait for the graphics to start, half a second where they are software
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const { clientWidth: width, clientHeight: height } = container;
    const state = store.getState();
    if (context === null || width === 0 || height === 0 || !isSettled(state)) return;
    const scale = window.devicePixelRatio;
    [canvas.width, canvas.height] = [width * scale, height * scale];
    sources.textContent = attributionText(state.language, false, false);
    const scene: FirstScene = {
      view: startView({ clientWidth: width, clientHeight: height }, padding()),
      font: getComputedStyle(picture).fontFamily,
      land,
      ...sceneOf(state),
    };
    const slices = createSlices();
    for (const steps = paintFirstPicture(context, scene, scale); steps.next().done !== true;) {
      await slices.pauseIfLong();
      if (mine !== painting) return;
    }
  };
  const schedule = (): void => {
    // in a task of its own, when the page is laid out
    callOff ??= afterPaint(() => void paint());
  };
  const follow = (state: State): void => {
    const now = [themeOf(state), state.language, isSettled(state)];
    if (now.every((part, i) => part === drawn[i])) return;
    drawn = now;
    schedule();
  };
  // tells its first size, too, when the page is laid out anyway
  const sizes = new ResizeObserver(schedule);
  sizes.observe(container);
  follow(store.getState());
  const stop = store.subscribe(follow);
  container.after(picture);

  return () => {
    painting++;
    stop();
    sizes.disconnect();
    callOff?.();
    picture.remove();
  };
}

function isSettled({ data: { files } }: State): boolean {
  return FILES.every((id) => files[id].kind === 'loaded' || files[id].kind === 'failed');
}

function sceneOf(state: State): Pick<FirstScene, 'theme' | 'provinces' | 'sites' | 'hubs'> {
  const { provinces, places } = state.data;
  const known = [...places['industrial-parks'], ...places.places];
  return {
    theme: themeOf(state),
    provinces: provinces['34'].map(({ geometry }) => geometry),
    sites: places['industrial-parks'].map(({ position }) => position),
    hubs: HUBS.flatMap(({ id, name }) => {
      const place = known.find((one) => one.id === id);
      return place === undefined ? [] : [{ position: place.position, name: name[state.language] }];
    }),
  };
}
