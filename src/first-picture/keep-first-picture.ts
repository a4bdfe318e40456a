import { HUBS } from '../domain/hubs.ts';
import { attributionText } from '../map/attribution.ts';
import { firstView, LARGEST_ZOOM, withMargin, type Padding } from '../map/camera.ts';
import { placeById } from '../store/select.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { around } from '../still/view.ts';
import { themeOf } from '../style/palette.ts';
import { drawFirstPicture } from './draw.ts';
import { unpackRing } from './land.ts';
import packed from './land.json';
import './first-picture.css';

/**
 * Lays a picture of the country over the map's element until the map has drawn itself: it takes a few milliseconds, the map a second
 * and more. Nothing can be pressed on it. Gives a function that takes it away.
 */
export function keepFirstPicture(container: HTMLElement, store: Store, padding: Padding): () => void {
  const picture = document.createElement('div');
  picture.className = 'first-picture';
  const canvas = document.createElement('canvas');
  canvas.ariaHidden = 'true';
  const sources = document.createElement('p');
  picture.append(canvas, sources);
  const land = packed.map(unpackRing);

  let drawn: readonly unknown[] = [];
  let frame = 0;
  const draw = (): void => {
    frame = 0;
    const context = canvas.getContext('2d');
    const { clientWidth: width, clientHeight: height } = container;
    if (context === null || width === 0 || height === 0) return;
    const state = store.getState();
    const sides = withMargin(
      { getContainer: () => ({ clientWidth: width, clientHeight: height }) },
      padding(),
    );
    const scale = window.devicePixelRatio;
    [canvas.width, canvas.height] = [width * scale, height * scale];
    drawFirstPicture(
      context,
      {
        view: around({ width, height }, firstView(container, padding()), sides, LARGEST_ZOOM),
        theme: themeOf(state),
        font: getComputedStyle(picture).fontFamily,
        land,
        provinces: state.data.provinces['34'].map(({ geometry }) => geometry),
        sites: state.data.places['industrial-parks'].map(({ position }) => position),
        hubs: HUBS.flatMap(({ id, name }) => {
          const place = placeById(state).get(id);
          return place === undefined ? [] : [{ position: place.position, name: name[state.language] }];
        }),
      },
      scale,
    );
    sources.textContent = attributionText(state.language, false, false);
  };
  const schedule = (): void => {
    frame ||= requestAnimationFrame(draw);
  };
  const follow = (state: State): void => {
    const now = [themeOf(state), state.language, state.data.provinces['34'], state.data.places];
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
    stop();
    sizes.disconnect();
    cancelAnimationFrame(frame);
    picture.remove();
  };
}
