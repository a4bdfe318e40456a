import type { DisplayUnits } from '../domain/display-units.ts';
import { boundingBox } from '../domain/geometry.ts';
import { redo, replacePresent, step, undo } from '../domain/history.ts';
import { keptPosition } from '../domain/kept-position.ts';
import {
  insertPoint,
  removePoint,
  reorderPoint,
  replacePoint,
  type MeasuredPoint,
  type Measurement,
  type MeasurementKind,
} from '../domain/measurement.ts';
import {
  activeOf,
  beginMeasurement,
  changeMeasurement,
  dropMeasurement,
  type MeasuringDoc,
} from '../domain/measuring.ts';
import type { State } from './state.ts';

type Change = (change: (state: State) => Partial<State>) => void;

/** Closer than this a single point is not looked at. */
const POINT_ZOOM = 13;

/** What may happen to measurements. All but looking at another one can be undone. */
export function createMeasuringActions(set: Change) {
  const change = (next: (doc: MeasuringDoc) => MeasuringDoc): void =>
    set(({ measuring }) => ({ measuring: step(measuring, next(measuring.present)) }));
  const changeActive = (next: (measurement: Measurement) => Measurement): void =>
    change((doc) => changeMeasurement(doc, doc.activeId, next));
  const changeOne = (id: string, next: (measurement: Measurement) => Measurement): void =>
    change((doc) => changeMeasurement(doc, id, next));

  return {
    /** Shows what is measured; with nothing measured yet, the map is ready for the first click. */
    showMeasuring: () =>
      set(({ measuring }) => ({
        ...MEASURING,
        nextClick: measuring.present.measurements.length === 0 ? 'measure' : 'choose',
      })),
    /** A new measurement, which the next clicks on the map go on with. */
    startMeasurement: (kind: MeasurementKind, points: readonly MeasuredPoint[] = []) =>
      set(({ measuring }) => ({
        ...MEASURING,
        nextClick: 'measure',
        measuring: step(measuring, beginMeasurement(measuring.present, kind, points.map(onGrid))),
      })),
    /** One more point at the end of the measurement that is worked on; without one, of a new line. */
    addMeasuredPoint: (point: MeasuredPoint) =>
      change((doc) => {
        const added = onGrid(point);
        if (activeOf(doc) === null) return beginMeasurement(doc, 'line', [added]);
        return changeMeasurement(doc, doc.activeId, (active) =>
          insertPoint(active, active.points.length - 1, added),
        );
      }),
    insertMeasuredPoint: (after: number, point: MeasuredPoint) =>
      changeActive((active) => insertPoint(active, after, onGrid(point))),
    /** While something is dragged all positions together are one step, which `takeMeasuredPoint` began. */
    moveMeasuredPoint: (index: number, point: MeasuredPoint) =>
      set(({ measuring, dragging }) => {
        const { present } = measuring;
        const moved = changeMeasurement(present, present.activeId, (active) =>
          replacePoint(active, index, onGrid(point)),
        );
        return { measuring: dragging ? replacePresent(measuring, moved) : step(measuring, moved) };
      }),
    /** A point comes under the hand, one that is there or a new one: where it was can be undone to. */
    takeMeasuredPoint: (added: { readonly after: number; readonly point: MeasuredPoint } | null = null) =>
      set(({ measuring }) => {
        const { present } = measuring;
        const taken =
          added === null
            ? { ...present }
            : changeMeasurement(present, present.activeId, (active) =>
                insertPoint(active, added.after, onGrid(added.point)),
              );
        return { dragging: true, measuring: step(measuring, taken) };
      }),
    removeMeasuredPoint: (index: number) => changeActive((active) => removePoint(active, index)),
    removeLastMeasuredPoint: () =>
      changeActive((active) =>
        active.points.length === 0 ? active : removePoint(active, active.points.length - 1),
      ),
    reorderMeasuredPoint: (from: number, to: number) =>
      changeActive((active) => (from === to ? active : reorderPoint(active, from, to))),
    reverseMeasurement: () => changeActive((active) => ({ ...active, points: active.points.toReversed() })),
    setMeasurementKind: (kind: MeasurementKind) =>
      changeActive((active) => (active.kind === kind ? active : { ...active, kind })),
    setThereAndBack: (thereAndBack: boolean) => changeActive((active) => ({ ...active, thereAndBack })),
    nameMeasurement: (id: string, name: string) =>
      changeOne(id, (named) => (named.name === name ? named : { ...named, name })),
    setMeasurementShown: (id: string, isShown: boolean) => changeOne(id, (shown) => ({ ...shown, isShown })),
    deleteMeasurement(id: string) {
      change((doc) => dropMeasurement(doc, id));
      set(() => ({ nextClick: 'choose' }));
    },
    /** Works on another one from now. */
    chooseMeasurement: (id: string) =>
      set(({ measuring }) => ({
        ...MEASURING,
        nextClick: 'choose',
        measuring: replacePresent(measuring, { ...measuring.present, activeId: id }),
      })),
    zoomToMeasurement: ({ points }: Measurement) =>
      set(() => {
        if (points.length === 0) return {};
        const coordinates = points.map(({ position }) => [...position]);
        const bounds = boundingBox({ type: 'MultiPoint', coordinates });
        return { camera: { kind: 'bounds', bounds, maxZoom: POINT_ZOOM } };
      }),
    undoMeasuring: () => set(({ measuring }) => ({ measuring: undo(measuring) })),
    redoMeasuring: () => set(({ measuring }) => ({ measuring: redo(measuring) })),
    setUnits: (units: Partial<DisplayUnits>) => set((s) => ({ units: { ...s.units, ...units } })),
    setRingsShown: (ringsShown: boolean) => set(() => ({ ringsShown })),
  };
}

const MEASURING = { view: { kind: 'measure' }, home: 'measure', shownRoute: null } as const;

function onGrid({ position, placeId }: MeasuredPoint): MeasuredPoint {
  return { position: keptPosition(position), placeId };
}
