import type { Marker, MarkerOptions, Map as MapLibreMap } from 'maplibre-gl';
import { writePosition } from '../domain/coordinates.ts';
import { greatCircleMiddle } from '../domain/geometry.ts';
import type { Localised } from '../domain/localised.ts';
import { legsOf, type MeasuredPoint, type Measurement } from '../domain/measurement.ts';
import type { Actions } from '../store/actions.ts';
import { activeMeasurement } from '../store/measured-legs.ts';
import { placeById } from '../store/select.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import './measure.css';
import { snapTo } from './snap-to.ts';

/** More points than somebody drags; the others are drawn, and change in the list. */
const MOST_HANDLES = 200;

const WORDS = {
  vertex: {
    en: 'Drag it, or move it with the arrow keys; Delete removes it; Page Up and Page Down lead to the other points.',
    vi: 'Kéo hoặc dùng phím mũi tên để di chuyển; phím Delete để xóa; Page Up, Page Down để sang điểm khác.',
  },
  middle: { en: 'Insert a point here', vi: 'Chèn điểm tại đây' },
} as const satisfies Record<string, Localised>;
const POINT: Localised = { en: 'Point', vi: 'Điểm' };

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrows move a point: other keys lead from handle to handle. */
const PASSES: Readonly<Record<string, (at: number, count: number) => number>> = {
  PageUp: (at) => Math.max(0, at - 1),
  PageDown: (at, count) => Math.min(count - 1, at + 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * The points of the measurement that is worked on, and the middles of its legs, as buttons on the map that can be dragged:
 * only what is pressed on one of them does not move the map. However many they are, they are one stop of the Tab key. Call it
 * with every state.
 */
export function createMeasureHandles(
  map: MapLibreMap,
  createMarker: (options: MarkerOptions) => Marker,
  store: Store,
  actions: Actions,
): (state: State) => void {
  const vertices: Marker[] = [];
  const middles: Marker[] = [];
  let shown: { measurement: Measurement | null; state: State } | null = null;
  let isAltHeld = false;
  map.on('mousemove', (event) => (isAltHeld = event.originalEvent.altKey));

  const pointUnder = (marker: Marker): MeasuredPoint => {
    const { lng, lat } = marker.getLngLat();
    const free: MeasuredPoint = { position: [lng, lat], placeId: null };
    if (isAltHeld) return free;
    return snapTo(map, map.project([lng, lat]), placeById(store.getState())) ?? free;
  };

  const focus = (index: number): void => vertices[index]?.getElement().focus();

  /** The one at which the Tab key stops; at first the last point, where drawing goes on. */
  let stop: HTMLElement | null = null;
  const alongLine = (): HTMLElement[] =>
    vertices.flatMap((vertex, i) => [vertex, middles[i]].flatMap((marker) => marker?.getElement() ?? []));
  const settle = (): void => {
    const all = alongLine();
    if (stop === null || !all.includes(stop)) stop = vertices.at(-1)?.getElement() ?? null;
    for (const handle of all) handle.tabIndex = handle === stop ? 0 : -1;
  };
  const passOn = (event: KeyboardEvent): void => {
    const pass = PASSES[event.key];
    if (pass === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const all = alongLine();
    all[pass(all.indexOf(event.currentTarget as HTMLElement), all.length)]?.focus();
  };

  const remove = (index: number): void => {
    actions.removeMeasuredPoint(index);
    // the handles follow the state with the next frame
    requestAnimationFrame(() => requestAnimationFrame(() => focus(Math.max(0, index - 1))));
  };

  /** What a click means on a point while it is drawn: on the last one the end, on the first one a closed line. */
  const clickVertex = (index: number): void => {
    const state = store.getState();
    const active = activeMeasurement(state);
    if (active === null || state.nextClick !== 'measure') return;
    const isEnd = index === active.points.length - 1;
    if (index === 0 && active.points.length > 2 && active.kind === 'line') actions.setMeasurementKind('area');
    if ((isEnd || index === 0) && active.points.length > 1) actions.setNextClick('choose');
  };

  const makeVertex = (index: number): Marker => {
    const marker = make('vertex');
    const element = marker.getElement();
    marker.on('dragstart', () => actions.takeMeasuredPoint());
    marker.on('drag', () => {
      const point = pointUnder(marker);
      if (point.placeId !== null) marker.setLngLat([point.position[0], point.position[1]]);
      actions.moveMeasuredPoint(index, point);
    });
    marker.on('dragend', actions.stopDragging);
    element.addEventListener('click', () => clickVertex(index));
    element.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      event.stopPropagation();
      remove(index);
    });
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Delete' || event.key === 'Backspace') {
        event.preventDefault();
        event.stopPropagation();
        remove(index);
        return;
      }
      const step = STEPS[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const pixels = event.shiftKey ? 10 : 1;
      const { x, y } = map.project(marker.getLngLat());
      const { lng, lat } = map.unproject([x + step[0] * pixels, y + step[1] * pixels]);
      actions.moveMeasuredPoint(index, { position: [lng, lat], placeId: null });
    });
    return marker;
  };

  const makeMiddle = (index: number): Marker => {
    const marker = make('middle');
    marker.on('dragstart', () => actions.takeMeasuredPoint({ after: index, point: pointUnder(marker) }));
    marker.on('drag', () => actions.moveMeasuredPoint(index + 1, pointUnder(marker)));
    marker.on('dragend', actions.stopDragging);
    marker.getElement().addEventListener('click', () => {
      const { lng, lat } = marker.getLngLat();
      actions.insertMeasuredPoint(index, { position: [lng, lat], placeId: null });
    });
    return marker;
  };

  const make = (role: keyof typeof WORDS): Marker => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'measure-handle';
    element.dataset['role'] = role;
    element.tabIndex = -1;
    element.addEventListener('keydown', passOn);
    element.addEventListener('focus', () => {
      stop = element;
      settle();
    });
    return createMarker({ element, draggable: true });
  };

  /** As many markers as there are positions, each in its place; those that are there stay, and keep the focus. */
  const fit = (
    markers: Marker[],
    positions: readonly MeasuredPoint['position'][],
    makeOne: (index: number) => Marker,
  ): void => {
    while (markers.length > positions.length) markers.pop()?.remove();
    positions.forEach(([lon, lat], i) => {
      const there = markers[i];
      if (there === undefined) markers.push(makeOne(i).setLngLat([lon, lat]).addTo(map));
      else there.setLngLat([lon, lat]);
    });
  };

  return (state) => {
    // what is under the hand stays; the others are where they were
    if (state.dragging) return;
    const active = state.view.kind === 'measure' ? activeMeasurement(state) : null;
    const measurement = active?.isShown === true ? active : null;
    const same =
      shown?.measurement === measurement &&
      shown.state.language === state.language &&
      shown.state.units === state.units;
    if (same) return;
    shown = { measurement, state };
    const points = (measurement?.points ?? []).slice(0, MOST_HANDLES);
    const legs = measurement === null ? [] : legsOf(measurement).slice(0, MOST_HANDLES);
    // the way back of a drive goes by the same points: nothing is inserted there
    const open = legs.filter((leg) => measurement?.kind === 'area' || leg.to > leg.from);
    fit(vertices, points.map(({ position }) => position), makeVertex); // prettier-ignore
    fit(
      middles,
      open.map(({ from, to }) => greatCircleMiddle(points[from]!.position, points[to]!.position)),
      makeMiddle,
    );
    settle();
    const { language, units } = state;
    vertices.forEach((marker, i) => {
      const element = marker.getElement();
      const where = writePosition(points[i]!.position, units.coordinates, language);
      element.setAttribute('aria-label', `${POINT[language]} ${i + 1}, ${where}. ${WORDS.vertex[language]}`);
      element.dataset['end'] = String(i === points.length - 1);
    });
    for (const marker of middles) marker.getElement().setAttribute('aria-label', WORDS.middle[language]);
  };
}
