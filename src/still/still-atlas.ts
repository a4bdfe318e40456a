import type { Map as MapLibreMap, Marker, Popup } from 'maplibre-gl';
import { createCrosshair } from '../map/crosshair.ts';
import { extentOf } from '../map/extent.ts';
import { createLook } from '../map/look.ts';
import { moveCamera, startView } from '../map/camera.ts';
import { createDrawing } from '../map/drawing.ts';
import { listen } from '../map/events.ts';
import { reportFiles } from '../map/file-report.ts';
import '../map/map.css';
import type { AtlasMap, AtlasMapOptions } from '../map/map.ts';
import { describeMap, translateControls } from '../map/map-words.ts';
import { createMeasureHandles } from '../map/measure-handles.ts';
import { createPin } from '../map/pin.ts';
import { createRestReport } from '../map/rest.ts';
import { reportCloseView, reportSeen } from '../map/seen.ts';
import { createTip } from '../map/tip.ts';
import { centreOf, renderedBy } from '../map/what-is-shown.ts';
import { withAddresses } from '../map/with-addresses.ts';
import { afterPaint } from '../store/after-paint.ts';
import type { State } from '../store/state.ts';
import { cssVariables } from '../style/css-variables.ts';
import { features } from '../style/features.ts';
import { themeOf } from '../style/palette.ts';
import { createCanvas } from './canvas.ts';
import { createMeasure } from './measure-text.ts';
import { createControls } from './controls.ts';
import { handleGestures } from './gestures.ts';
import { createSources } from './sources.ts';
import './still.css';
import { createStillMap } from './still-map.ts';
import { createStillMarker } from './still-marker.ts';
import { createStillPicture } from './still-picture.ts';
import { createStillPopup } from './still-tip.ts';

/** Milliseconds that the picture is only pulled and stretched before it is drawn for where it is now. */
const PULLED_MS = 120;

/**
 * The map where there is no WebGL: a picture in SVG, drawn from the same style and data, and asked, clicked and moved by the
 * same code as the live map. `container.dataset.mapState` says `busy` and `idle` as there.
 */
export function createStillAtlas(
  options: Pick<AtlasMapOptions, 'container' | 'store' | 'actions' | 'base' | 'padding' | 'isInsidePage'>,
): AtlasMap {
  const { container, store, actions, base, padding = NO_PADDING, isInsidePage = false } = options;
  container.dataset['mapState'] = 'busy';
  container.dataset['insidePage'] = String(isInsidePage);
  container.classList.add('still-map', 'maplibregl-map');

  const surface = document.createElement('div');
  surface.className = 'still-surface maplibregl-canvas';
  surface.tabIndex = 0;
  surface.setAttribute('role', 'region');
  const markers = document.createElement('div');
  markers.className = 'still-markers';
  container.append(surface, markers);

  const font = getComputedStyle(document.body).fontFamily;
  const canvas = createCanvas(surface);
  const draw = createStillPicture(createMeasure(font));
  const lookOf = createLook();

  let callOff: (() => void) | null = null;
  let pulled: ReturnType<typeof setTimeout> | undefined;
  const map = createStillMap(container, surface, onView, () => schedule());
  // pointing, choosing, measuring and the camera are the live map's own code, which uses nothing that this map has not
  const asMapLibre = map as unknown as MapLibreMap;

  map.look(startView(container, padding()));

  const sources = createSources(reportFiles(actions), () => schedule());
  const pin = createPin(
    asMapLibre,
    (of) => asMarker(createStillMarker(map, markers, theme, of as object)),
    actions,
  );
  const tip = createTip(asMapLibre, () => createStillPopup(map) as unknown as Popup, store);
  const placeHandles = createMeasureHandles(
    asMapLibre,
    (of) => asMarker(createStillMarker(map, markers, theme, of as object)),
    store,
    actions,
  );
  const drawing = createDrawing(asMapLibre, store, actions);
  const stopListening = listen(asMapLibre, store, actions, drawing, tip);
  describeMap(container, surface, store.getState().language);
  const stopCrosshair = createCrosshair(asMapLibre, store, actions, drawing, padding);
  const stopGestures = handleGestures(map, surface, isInsidePage);
  const writeControls = createControls(map, () => moveCamera(asMapLibre, { kind: 'start' }, padding, true));
  const reportRest = createRestReport(asMapLibre, padding, actions);

  function theme() {
    return themeOf(store.getState());
  }

  let movedTo: State['camera'] = null;
  function onView(): void {
    canvas.pull(map.view());
    say('busy');
    clearTimeout(pulled);
    pulled = setTimeout(schedule, PULLED_MS);
  }
  function schedule(): void {
    say('busy');
    callOff ??= afterPaint(write, () => store.getState().dragging);
  }
  function say(mapState: 'busy' | 'idle'): void {
    if (container.dataset['mapState'] !== mapState) container.dataset['mapState'] = mapState;
  }
  function write(): void {
    callOff = null;
    clearTimeout(pulled);
    const state = store.getState();
    map.resize();
    if (state.camera !== movedTo) {
      movedTo = state.camera;
      if (movedTo?.kind === 'start') reportRest.goingToStart();
      if (movedTo !== null) moveCamera(asMapLibre, movedTo, padding, true);
      clearTimeout(pulled);
    }
    const embedded = withoutOnline(state);
    const picture = draw({
      style: lookOf(embedded),
      data: sources.resolve(withAddresses(features(embedded), base)),
      states: map.states(),
      view: map.view(),
      theme: themeOf(state),
    });
    canvas.show(picture, map.view());
    map.show(picture.drawn);
    writeControls(state);
    pin.place(state);
    placeHandles(state);
    if (sources.isWaiting() || callOff !== null) return;
    say('idle');
    map.fire('idle');
  }

  const rested = (): void => {
    reportSeen(asMapLibre, store.getState().seen, actions);
    reportCloseView(asMapLibre, store.getState().closeView, actions);
    reportRest.rested();
    actions.mapShows(extentOf(asMapLibre, padding));
  };
  map.on('moveend', rested);
  rested();

  const unsubscribe = store.subscribe((state, before) => {
    if (themeOf(state) !== themeOf(before)) colour(container, state);
    if (state.language !== before.language) translateControls(container, state.language);
    schedule();
  });
  colour(container, store.getState());
  const sizes = new ResizeObserver(() => map.resize());
  sizes.observe(container);
  schedule();

  return {
    destroy() {
      callOff?.();
      clearTimeout(pulled);
      sizes.disconnect();
      unsubscribe();
      stopListening();
      stopGestures();
      stopCrosshair();
      drawing.stop();
      container.replaceChildren();
      container.classList.remove('still-map', 'maplibregl-map');
      delete container.dataset['insidePage'];
    },
    centre: () => centreOf(asMapLibre),
    rendered: () => renderedBy(asMapLibre),
    async picture(wish) {
      const { takeStillPicture } = await import('./take-still-picture.ts');
      return takeStillPicture(withoutOnline(store.getState()), sources.resolve, base, map.view(), wish);
    },
    live: () => ({ drawings: 0, at: null }),
  };
}

const NO_PADDING = () => ({ top: 0, right: 0, bottom: 0, left: 0 });

function asMarker(marker: ReturnType<typeof createStillMarker>): Marker {
  return marker as unknown as Marker;
}

/** The online map comes in tiles that only the live map draws. */
function withoutOnline(state: State): State {
  return state.basemap === 'embedded' ? state : (EMBEDDED.get(state) ?? remember(state));
}

const EMBEDDED = new WeakMap<State, State>();

function remember(state: State): State {
  const embedded: State = { ...state, basemap: 'embedded', onlineBasemap: { kind: 'not asked' } };
  EMBEDDED.set(state, embedded);
  return embedded;
}

function colour(container: HTMLElement, state: State): void {
  for (const [name, value] of Object.entries(cssVariables(themeOf(state))))
    container.style.setProperty(name, value);
}
