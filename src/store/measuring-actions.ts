import type { DisplayUnits } from '../domain/display-units.ts';
import { boundingBox } from '../domain/geometry.ts';
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

/** What may happen to measurements. */
export function createMeasuringActions(set: Change) {
  const change = (next: (doc: MeasuringDoc) => MeasuringDoc): void =>
    set(({ measuring }) => ({ measuring: next(measuring) }));
  const changeActive = (next: (measurement: Measurement) => Measurement): void =>
    change((doc) => changeMeasurement(doc, doc.activeId, next));
  const changeOne = (id: string, next: (measurement: Measurement) => Measurement): void =>
    change((doc) => changeMeasurement(doc, id, next));

  return {
    /** Shows what is measured; with nothing measured yet, the map is ready for the first click. */
    showMeasuring: () =>
      set(({ measuring }) => ({
        ...MEASURING,
        nextClick: measuring.measurements.length === 0 ? 'measure' : 'choose',
      })),
    /** A new measurement, which the next clicks on the map go on with. */
    startMeasurement: (kind: MeasurementKind, points: readonly MeasuredPoint[] = []) =>
      set(({ measuring }) => ({
        ...MEASURING,
        nextClick: 'measure',
        measuring: beginMeasurement(measuring, kind, points.map(onGrid)),
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
    moveMeasuredPoint: (index: number, point: MeasuredPoint) =>
      changeActive((active) => replacePoint(active, index, onGrid(point))),
    /** A point comes under the hand, one that is there or a new one. */
    takeMeasuredPoint: (added: { readonly after: number; readonly point: MeasuredPoint } | null = null) =>
      set(({ measuring }) => ({
        dragging: true,
        measuring:
          added === null
            ? measuring
            : changeMeasurement(measuring, measuring.activeId, (active) =>
                insertPoint(active, added.after, onGrid(added.point)),
              ),
      })),
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
        measuring: { ...measuring, activeId: id },
      })),
    zoomToMeasurement: ({ points }: Measurement) =>
      set(() => {
        if (points.length === 0) return {};
        const coordinates = points.map(({ position }) => [...position]);
        const bounds = boundingBox({ type: 'MultiPoint', coordinates });
        return { camera: { kind: 'bounds', bounds, maxZoom: POINT_ZOOM } };
      }),
    setUnits: (units: Partial<DisplayUnits>) => set((s) => ({ units: { ...s.units, ...units } })),
    setRingsShown: (ringsShown: boolean) => set(() => ({ ringsShown })),
  };
}

const MEASURING = { view: { kind: 'measure' }, home: 'measure', shownRoute: null } as const;

function onGrid({ position, placeId }: MeasuredPoint): MeasuredPoint {
  return { position: keptPosition(position), placeId };
}
