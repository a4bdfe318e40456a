import type { MeasuredPoint, Measurement, MeasurementKind } from './measurement.ts';

/** All that is measured, and which of it is worked on: what undo and redo go back and forth over. */
export type MeasuringDoc = {
  readonly measurements: readonly Measurement[];
  readonly activeId: string | null;
};

export const NOTHING_MEASURED: MeasuringDoc = { measurements: [], activeId: null };

export function activeOf({ measurements, activeId }: MeasuringDoc): Measurement | null {
  return measurements.find(({ id }) => id === activeId) ?? null;
}

/** One more measurement, which is worked on from now; those without a point are dropped. */
export function beginMeasurement(
  { measurements }: MeasuringDoc,
  kind: MeasurementKind,
  points: readonly MeasuredPoint[],
): MeasuringDoc {
  const id = freeId(measurements);
  const begun: Measurement = { id, name: '', kind, points, isShown: true, thereAndBack: false };
  return { measurements: [...measurements.filter((old) => old.points.length > 0), begun], activeId: id };
}

function freeId(measurements: readonly Measurement[]): string {
  return `m${Math.max(0, ...measurements.map(({ id }) => Number(id.slice(1)) || 0)) + 1}`;
}

/** The same object where nothing is changed. */
export function changeMeasurement(
  doc: MeasuringDoc,
  id: string | null,
  change: (measurement: Measurement) => Measurement,
): MeasuringDoc {
  const at = doc.measurements.findIndex((measurement) => measurement.id === id);
  const old = doc.measurements[at];
  if (old === undefined) return doc;
  const changed = change(old);
  return changed === old ? doc : { ...doc, measurements: doc.measurements.with(at, changed) };
}

export function dropMeasurement({ measurements, activeId }: MeasuringDoc, dropped: string): MeasuringDoc {
  const kept = measurements.filter(({ id }) => id !== dropped);
  return { measurements: kept, activeId: activeId === dropped ? (kept.at(-1)?.id ?? null) : activeId };
}
