import {
  addProtocol,
  Map as MapLibreMap,
  Marker,
  NavigationControl,
  Popup,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
// the worker is a file of our own build: nothing is fetched from another host, and no blob needs permission
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { DistanceUnit } from '../domain/display-units.ts';
import type { Localised } from '../domain/localised.ts';
import type { TakePicture } from '../domain/picture.ts';
import type { Position } from '../domain/units.ts';
import type { Actions } from '../store/actions.ts';
import { afterPaint } from '../store/after-paint.ts';
import { nextTask } from '../store/next-task.ts';
import { latestAnswer, type State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { features } from '../style/features.ts';
import { withoutLiveData } from '../style/live-sources.ts';
import { cssVariables } from '../style/css-variables.ts';
import { themeOf } from '../style/palette.ts';
import { style } from '../style/style.ts';
import { LARGEST_ZOOM, moveCamera, SMALLEST_ZOOM, startView, type Padding } from './camera.ts';
import { createCrosshair } from './crosshair.ts';
import { drawGlyphsInSlices } from './draw-glyphs.ts';
import { createDrawing } from './drawing.ts';
import { listen } from './events.ts';
import { extentOf } from './extent.ts';
import { reportFiles } from './file-report.ts';
import { middleOf } from './flat-view.ts';
import { iconImage, isIconId } from './icon-image.ts';
import { describeMap, mapLocale, translateControls } from './map-words.ts';
import type { LiveScene } from './live-canvas.ts';
import { createLiveCanvasLater } from './live-canvas-later.ts';
import { createLook } from './look.ts';
import './map.css';
import { onlineStopped, reported } from './map-faults.ts';
import { createMeasureHandles } from './measure-handles.ts';
import { byTheDoor, loaderOutside, OUTSIDE_SCHEME } from './outside.ts';
import { createPin } from './pin.ts';
import { createRestReport } from './rest.ts';
import { createAwayReport, reportCloseView, reportSeen } from './seen.ts';
import { shareMasks } from './shared-masks.ts';
import { createSourcesControl } from './sources-control.ts';
import { createSync } from './sync.ts';
import { createTip } from './tip.ts';
import { centreOf, renderedBy } from './what-is-shown.ts';
import { workOutFeatures } from './work-out-features.ts';
import { withAddresses } from './with-addresses.ts';

export type AtlasMapOptions = {
  readonly container: HTMLElement;
  readonly store: Store;
  readonly actions: Actions;
  /** Address to which the paths of data files are relative. */
  readonly base: string;
  /** `fetch`, for what lies on other hosts. */
  readonly outside: typeof fetch;
  /** Pixels along each side that the panel lies over, asked again at each move; none where it lies beside. */
  readonly padding?: Padding;
  /** The page around the map scrolls, too: it zooms with Ctrl or two fingers only. */
  readonly isInsidePage?: boolean;
  /** The graphics card was taken from the map, or given back: the library gets over that by itself. */
  readonly onGraphics: (is: 'lost' | 'restored') => void;
  /** The map draws no more, and why. */
  readonly onFailure: (why: 'no code' | 'broken') => void;
  /** The map shows the country, or what it can: nothing need stand in its place any more. May be called again. */
  readonly onShown: () => void;
  /** A sentence for the reader, where the map cannot do its part. The rest of the page works. */
  readonly onProblem: (sentence: Localised) => void;
};

export type AtlasMap = {
  readonly destroy: () => void;
  /** How many features each layer shows in the present view: for tests, which cannot read pixels. */
  readonly rendered: () => Readonly<Record<string, number>>;
  /** Where the map looks: for tests of what moves it and what does not. */
  readonly centre: () => Position;
  /** A PNG of what is shown, or of another part of it. */
  readonly picture: TakePicture;
  /** What was drawn beside the map while something was dragged: how often, and of what place, in pixels. */
  readonly live: () => { readonly drawings: number; readonly at: { x: number; y: number } | null };
};

/** What the map library calls the units. */
const SCALE_UNITS = { km: 'metric', mi: 'imperial', nmi: 'nautical' } as const satisfies Record<
  DistanceUnit,
  string
>;

/**
 * Milliseconds that a step of the hand waits for its areas: both are drawn in one frame, as each frame is worth as much
 * work as the areas. Where they take longer the marker goes ahead.
 */
const PATIENCE_MS = 40;

/** How the library says that its worker does not start. */
const NO_WORKER = /^Worker failed to load/;

/** How it says that a layer is asked what lies somewhere which it has not been given yet. */
const NOT_YET_THERE = /cannot be queried for features/;

setWorkerUrl(workerUrl);
// As a worker's it would be asked for later, and come behind the roads, which are twenty times as much: the map would wait for them. Not in
// the task of this code, which asking from within makes twice as long.
void nextTask()
  .then(() => fetch(workerUrl, { priority: 'high' }))
  .then((response) => response.arrayBuffer())
  // the worker asks again
  .catch(() => {});

/** Where this code comes from: what it and the library throw names it. */
export const codeUrl = import.meta.url;

const NO_PADDING: Padding = () => ({ top: 0, right: 0, bottom: 0, left: 0 });

/**
 * Makes the map and keeps it true to the state until it is destroyed. `container.dataset.mapState` says `busy`
 * while something is still to be drawn, `idle` when all is there. Throws the library's `GPUInitializationError` where there
 * is no WebGL 2.
 */
export async function createAtlasMap(options: AtlasMapOptions): Promise<AtlasMap> {
  const { container, store, actions, base, padding = NO_PADDING, isInsidePage = false } = options;
  const { outside, onGraphics, onFailure, onShown, onProblem } = options;
  // the layers come afterwards, a few to a task
  const initialStyle = { ...style(store.getState()), layers: [] };
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  container.dataset['mapState'] = 'busy';
  await nextTask();
  colour(container, store.getState());
  // given `bounds`, the library fits them as it does for a flight, a quarter of its constructor's time
  const view = startView(container, padding());
  addProtocol(OUTSIDE_SCHEME, loaderOutside(outside));
  // the page was laid out for that: the library's constructor has a task of its own
  await nextTask();
  const initialState = store.getState();
  const map = new MapLibreMap({
    container,
    style: initialStyle,
    transformRequest: byTheDoor,
    center: [...middleOf(view)] as [number, number],
    zoom: view.zoom,
    minZoom: SMALLEST_ZOOM,
    maxZoom: LARGEST_ZOOM,
    // north is up, as on paper: the labels are placed for it
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    cooperativeGestures: isInsidePage,
    // labels fade in and out as the map moves: each fade is a third of a second of frames
    ...(isCalm ? { fadeDuration: 0 } : {}),
    attributionControl: false,
    locale: mapLocale(initialState.language),
    // the unit tests validate every style that the state can bring about
    validateStyle: false,
  });

  shareMasks(map);
  drawGlyphsInSlices(map);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const scale = new ScaleControl({ unit: SCALE_UNITS[initialState.units.distance], maxWidth: 120 });
  const sources = createSourcesControl();
  sources.write(initialState);
  let isGone = false;
  // they measure the page, for which it is laid out
  void nextTask().then(() => {
    if (isGone) return;
    look();
    lookClose();
    reportExtent();
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    map.addControl(scale, 'bottom-left');
    map.addControl(sources);
  });
  map.setMissingStyleImageResolver((id) => {
    if (!isIconId(id) || map.hasImage(id)) return;
    const theme = themeOf(store.getState());
    const { image, options: imageOptions } = iconImage(id, theme, window.devicePixelRatio);
    map.addImage(id, image, imageOptions);
  });

  const files = reportFiles(actions);
  let hasRested = false;
  map.on('error', (event) => {
    const { sourceId } = event as unknown as { sourceId?: string };
    if (sourceId === 'online') {
      // one tile that is missing is one too many: half a street map would look like a fault of the atlas
      if (store.getState().basemap === 'online')
        actions.onlineBasemapFailed(onlineStopped(messageOf(event.error)));
      return;
    }
    // who points at it while it is being made points at nothing
    if (!isReady && NOT_YET_THERE.test(messageOf(event.error))) return;
    // it says the same of a worker that stops later
    if (NO_WORKER.test(messageOf(event.error))) onFailure(hasRested ? 'broken' : 'no code');
    else if (!files.failed(sourceId, event.error)) onProblem(reported(messageOf(event.error)));
  });

  const sync = createSync(map, initialStyle, (...sent) => void files.sent(...sent));
  const pin = createPin(map, (markerOptions) => new Marker(markerOptions), actions);
  const tip = createTip(map, (popupOptions) => new Popup(popupOptions), store);
  const placeHandles = createMeasureHandles(map, (of) => new Marker(of), store, actions);
  const drawing = createDrawing(map, store, actions);
  const stopListening = listen(map, store, actions, drawing, tip);
  describeMap(container, map.getCanvas(), initialState.language);
  const stopCrosshair = createCrosshair(map, store, actions, drawing, padding);

  const live = createLiveCanvasLater(map, () => {
    if (isAtRest && !isLive) say('idle');
  });
  // from the moment that something is dragged until the map has all that is drawn meanwhile
  let isLive = false;
  // whether the map has painted all that it was told; pictures of it may still be taken
  let isAtRest = false;

  const say = (mapState: 'busy' | 'idle'): void => {
    if (mapState === 'busy') isAtRest = false;
    // an attribute set again has the page styled anew
    if (container.dataset['mapState'] !== mapState) container.dataset['mapState'] = mapState;
  };

  const lookOf = createLook();

  // one write a frame, however many actions there were; before the style is there nothing can be written
  let isReady = false;
  let callOff: (() => void) | null = null;
  let movedTo = initialState.camera;
  let wroteAt = 0;
  const write = (time: number): void => {
    callOff = null;
    try {
      writeNow(time);
    } catch (error) {
      console.error(error);
      onFailure('broken');
    }
  };
  const follow = ({ camera }: State): void => {
    if (camera === movedTo) return;
    movedTo = camera;
    // the panel may just have taken room or given it back, of which the map hears only later
    if (map.getCanvas().clientWidth !== container.clientWidth) map.resize();
    if (movedTo?.kind === 'start') reportRest.goingToStart();
    if (movedTo !== null) moveCamera(map, movedTo, padding, isCalm);
  };
  const writeNow = (time: number): void => {
    const state = store.getState();
    follow(state);
    // its data are being worked out, a part at a time
    if (!isReady) return;
    // the map is told nothing while something is dragged: there the addresses are not needed, which take a while
    const data = state.dragging ? features(state) : withAddresses(features(state), base);
    if (live.isShown() && state.dragging && !live.isBehind(data) && time - wroteAt < PATIENCE_MS) {
      schedule();
      return;
    }
    wroteAt = time;
    isLive ||= state.dragging;
    const marker = pin.picture(state);
    // areas that are a step behind do not fade, as those do that wait for an answer
    const look = isLive && !state.dragging ? style({ ...state, dragging: true }) : lookOf(state);
    if (isLive) live.draw({ style: look, data, marker });
    else live.clear();
    // while something is dragged the map rests, and it is told of no areas that others are about to follow
    if (!state.dragging) sync(look, isFollowing(state) ? withoutLiveData(data) : data);
    // what is painted on the canvas need not move on the page, which would be a frame more
    if (marker === null || !state.dragging || !live.isShown()) pin.place(state);
    placeHandles(state);
    // even if nothing changed, so that `idle` comes after every `busy`; a map that is dragged over rests
    if (!state.dragging) map.triggerRepaint();
  };
  const schedule = (): void => {
    say('busy');
    // what is dragged is followed in the very frame
    callOff ??= afterPaint(write, () => store.getState().dragging);
  };
  const look = (): void => reportSeen(map, store.getState().seen, actions);
  const lookClose = (): void => reportCloseView(map, store.getState().closeView, actions);
  const away = createAwayReport(map, () => store.getState().seen, actions);
  map.on('move', look);
  map.on('moveend', away.rested);
  map.on('moveend', lookClose);
  const reportRest = createRestReport(map, padding, actions);
  const reportExtent = (): void => {
    if (!map.isMoving()) actions.mapShows(extentOf(map, padding));
  };
  map.on('moveend', () => reportRest.rested());
  map.on('moveend', reportExtent);
  map.on('resize', reportExtent);
  // also after the graphics were lost: the library has made style, data and icons anew as they were then
  let hasStyle = false;
  // which of them what is under way is for; one more when the map can be told nothing
  let styles = 0;
  const takeOver = async (): Promise<void> => {
    const made = ++styles;
    const isOver = (): boolean => made !== styles;
    try {
      await nextTask();
      await workOutFeatures(store.getState);
      await nextTask();
      if (isOver()) return;
      const state = store.getState();
      if (!(await sync.begin(style(state), withAddresses(features(state), base), isOver))) return;
      isReady = true;
      write(performance.now());
    } catch (error) {
      console.error(error);
      onFailure('broken');
    }
  };
  map.on('style.load', () => {
    if (hasStyle) repaintIcons(map, store.getState());
    hasStyle = true;
    void takeOver();
  });
  map.on('webglcontextlost', () => {
    isReady = false;
    styles++;
    say('busy');
    onGraphics('lost');
  });
  map.on('webglcontextrestored', () => {
    // nothing to be made anew
    if (!hasStyle) map.setStyle(initialStyle, { diff: false });
    onGraphics('restored');
  });
  map.on('dataloading', () => say('busy'));
  map.on('movestart', () => {
    say('busy');
    if (!isLive || store.getState().dragging) return;
    // the map has to show all by itself now
    isLive = false;
    schedule();
  });
  map.on('idle', () => {
    if (callOff !== null || !isReady) return;
    isAtRest = hasRested = true;
    const state = store.getState();
    if (isFollowing(state)) {
      // the map was moved under the hand
      if (!live.isShown()) live.foresee(null);
      return;
    }
    isLive = false;
    live.clear();
    if (pin.picture(state) === null || !live.foresee(asTaken(state))) say('idle');
  });
  /** What is drawn first when the pin is taken in hand. */
  const asTaken = (state: State): LiveScene => ({
    style: style({ ...state, dragging: true }),
    data: features(state),
    marker: pin.picture(state),
  });
  /** Whether what is drawn live is still to change. */
  const isFollowing = (state: State): boolean => isLive && (state.dragging || isWaiting(state));

  const showFirst = (): void => {
    if (!isReady || !map.isStyleLoaded()) return;
    map.off('render', showFirst);
    onShown();
  };
  map.on('render', showFirst);
  // whoever moves it wants to see it move
  map.once('movestart', onShown);

  if (initialState.camera !== null) moveCamera(map, initialState.camera, padding, true);
  // comes with the first move; without it the map is as good, and slower where the graphics are
  const withCarrying = (): void =>
    void import('./carried-picture.ts').then(
      ({ carryPicture }) => carryPicture(map),
      () => {},
    );
  map.once('movestart', withCarrying);
  const unsubscribe = store.subscribe((state: State, before: State) => {
    if (state.units !== before.units) scale.setUnit(SCALE_UNITS[state.units.distance]);
    if (state.language !== before.language) translateControls(container, state.language);
    sources.write(state);
    if (themeOf(state) !== themeOf(before)) {
      colour(container, state);
      if (isReady) repaintIcons(map, state);
    }
    schedule();
  });

  return {
    destroy() {
      isGone = true;
      styles++;
      callOff?.();
      away.stop();
      unsubscribe();
      stopListening();
      stopCrosshair();
      drawing.stop();
      map.remove();
    },
    centre: () => centreOf(map),
    rendered: () => renderedBy(map),
    async picture(wish) {
      // the code comes with the first picture
      const { takePicture } = await import('./picture.ts');
      const { clientWidth: width, clientHeight: height } = container;
      const shown = { center: map.getCenter(), zoom: map.getZoom(), width, height };
      return takePicture(store.getState(), base, shown, wish);
    },
    live() {
      const [origin] = latestAnswer(store.getState().isochrones)?.asked.origins ?? [];
      const at = origin === undefined || !isLive ? null : map.project([origin[0], origin[1]]);
      return { drawings: live.drawings(), at };
    },
  };
}

/** What the map library puts on the map takes its colours from the theme. */
function colour(container: HTMLElement, state: State): void {
  for (const [name, value] of Object.entries(cssVariables(themeOf(state))))
    container.style.setProperty(name, value);
}

/** Whether anything that is drawn live is being worked out. */
function isWaiting({ isochrones, reachedRoads, route, measuredRoutes }: State): boolean {
  return [isochrones, reachedRoads, route, measuredRoutes].some(({ kind }) => kind === 'waiting');
}

/** The icons that are there, in the colours of another theme. */
function repaintIcons(map: MapLibreMap, state: State): void {
  for (const id of map.listImages()) {
    if (!isIconId(id)) continue;
    map.updateImage(id, iconImage(id, themeOf(state), window.devicePixelRatio).image);
  }
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
}
