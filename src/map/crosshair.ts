import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../domain/units.ts';
import type { Actions } from '../store/actions.ts';
import { aimAt, resolve, take } from '../store/choose.ts';
import type { Aimed } from '../store/look-around.ts';
import type { Store } from '../store/store.ts';
import type { Padding } from './camera.ts';
import type { Drawing } from './drawing.ts';
import { acrossMetres, extentOf, middleOf } from './extent.ts';
import { hitsAt } from './hit.ts';

/** Pixels around the crosshair in which things count as under it. */
const REACH = 12;
/** Pixels that an arrow with Shift moves the map by; without, the map library moves it by a hundred. */
const FINE_STEP = 10;
const ZOOM_MS = 300;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The map by keyboard. While its canvas has the focus a crosshair stands in the middle of what nothing lies over; the state
 * hears what is under it whenever the map rests, and Enter chooses that, or does what the next click was announced to do.
 * Gives a function that stops it.
 */
export function createCrosshair(
  map: MapLibreMap,
  store: Store,
  actions: Actions,
  drawing: Drawing,
  padding: Padding,
): () => void {
  const canvas = map.getCanvas();
  const container = map.getContainer();
  const sign = document.createElement('span');
  sign.className = 'crosshair';
  sign.setAttribute('aria-hidden', 'true');
  sign.hidden = true;
  container.append(sign);
  /** From where the focus came, and where Escape leads back to; forgotten when it leaves the map, for its view may be gone then. */
  let cameFrom: HTMLElement | null = null;

  const position = (): Position => {
    const { x, y } = middleOf(map, padding);
    const { lng, lat } = map.unproject([x, y]);
    return [lng, lat];
  };

  const isHere = (): boolean => canvas.matches(':focus-visible');

  const things = (): readonly Aimed[] => {
    const at = middleOf(map, padding);
    const state = store.getState();
    const hits = hitsAt(map, at, REACH).filter((hit) => resolve(hit, state) !== null);
    const measurement = drawing.measurementAt(at);
    const found: readonly Aimed[] =
      measurement === null ? hits : [...hits, { kind: 'measurement', id: measurement }];
    // a province is all around: it counts where nothing else is
    const others = found.filter(({ kind }) => kind !== 'province');
    return others.length > 0 ? others : found;
  };

  /** What lies under the crosshair now; the same again is no news. */
  const look = (): void => {
    if (!isHere() || map.isMoving()) return;
    const { x, y } = middleOf(map, padding);
    sign.hidden = false;
    sign.style.left = `${x}px`;
    sign.style.top = `${y}px`;
    const before = store.getState().lookAround.crosshair;
    const extent = extentOf(map, padding);
    const now = {
      position: extent.centre,
      things: things(),
      isChoosing: before?.isChoosing ?? false,
      acrossMetres: acrossMetres(extent),
    };
    if (JSON.stringify(now) !== JSON.stringify(before)) actions.crosshairAt(now);
  };

  const choose = (): void => {
    const state = store.getState();
    const all = things();
    if (all.length > 1 && state.lookAround.crosshair !== null) {
      actions.crosshairAt({ ...state.lookAround.crosshair, things: all, isChoosing: true });
      return;
    }
    const found = resolve(all[0] ?? null, state);
    if (found !== null) take(found, actions);
  };

  const placeUnder = () => {
    const state = store.getState();
    for (const thing of things()) {
      const found = resolve(thing, state);
      if (found?.kind === 'place') return found.place;
    }
    return null;
  };

  /** A pin that was just set is moved next: it takes the focus once it is there, which is some frames later. */
  const focusPin = (framesLeft = 120): void => {
    requestAnimationFrame(() => {
      const pin = container.querySelector<HTMLElement>('.maplibregl-marker-draggable:not(.measure-handle)');
      if (pin !== null) pin.focus();
      else if (framesLeft > 0) focusPin(framesLeft - 1);
    });
  };

  const leave = (): void => {
    const isThere = cameFrom !== null && cameFrom.getClientRects().length > 0;
    (isThere ? cameFrom : document.getElementById('results'))?.focus();
  };

  const zoomBy = (levels: number): void => {
    const around = position();
    map.easeTo({ zoom: map.getZoom() + levels, around: [around[0], around[1]], duration: ZOOM_MS });
  };

  /** Whether the key was one of the map's; the map library has those that are not. */
  const takesKey = (event: KeyboardEvent): boolean => {
    const { nextClick } = store.getState();
    const step = ARROWS[event.key];
    if (step !== undefined && event.shiftKey) {
      map.panBy([step[0] * FINE_STEP, step[1] * FINE_STEP], { duration: 0 });
      return true;
    }
    switch (event.key) {
      case '+':
      case '=':
        zoomBy(1);
        return true;
      case '-':
        zoomBy(-1);
        return true;
      case 'Enter':
      case ' ':
        if (drawing.takesEnter(middleOf(map, padding), position())) return true;
        if (!aimAt(nextClick, position(), placeUnder, actions)) choose();
        else if (nextClick === 'drop pin') focusPin();
        return true;
      case 'p':
        actions.dropPin(position());
        focusPin();
        return true;
      case 'Escape':
        if (nextClick !== 'choose') actions.setNextClick('choose');
        leave();
        return true;
      default:
        return false;
    }
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !takesKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onMarkerKey = (event: KeyboardEvent): void => {
    const isMarker = event.target instanceof Element && event.target.matches('.maplibregl-marker');
    if (isMarker && event.key === 'Escape' && !event.defaultPrevented) canvas.focus();
  };
  const onFocus = ({ relatedTarget }: FocusEvent): void => {
    // neither a marker of the map nor a link that skips to it is a place to go back to
    const isPlace = relatedTarget instanceof HTMLElement && relatedTarget.closest('#panel') !== null;
    if (isPlace) cameFrom = relatedTarget;
    else if (!container.contains(relatedTarget as Node | null)) cameFrom = null;
    look();
  };
  const onLeft = ({ relatedTarget }: FocusEvent): void => {
    if (!container.contains(relatedTarget as Node | null)) cameFrom = null;
  };
  const onBlur = (): void => {
    sign.hidden = true;
    const { crosshair } = store.getState().lookAround;
    // who chooses among several things is still at the crosshair
    if (crosshair !== null && !crosshair.isChoosing) actions.crosshairAt(null);
  };

  canvas.addEventListener('keydown', onKey);
  canvas.addEventListener('focus', onFocus);
  canvas.addEventListener('blur', onBlur);
  container.addEventListener('keydown', onMarkerKey);
  container.addEventListener('focusout', onLeft);
  map.on('idle', look);
  return () => {
    canvas.removeEventListener('keydown', onKey);
    canvas.removeEventListener('focus', onFocus);
    canvas.removeEventListener('blur', onBlur);
    container.removeEventListener('keydown', onMarkerKey);
    container.removeEventListener('focusout', onLeft);
    map.off('idle', look);
    sign.remove();
  };
}
