import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/domain/csv.ts';
import { loadEllipsoid } from '../../src/domain/geodesic.ts';
import type { MeasuredPoint } from '../../src/domain/measurement.ts';
import type { Position } from '../../src/domain/units.ts';
import type { NetworkSummary, Route } from '../../src/engine/protocol.ts';
import { createActions, type Actions } from '../../src/store/actions.ts';
import {
  activeMeasured,
  measured,
  measuredRoutesQuestion,
  roadTotal,
} from '../../src/store/measured-legs.ts';
import { measurementsCsv, measurementsGeoJson } from '../../src/store/measurement-export.ts';
import { createAtlasStore } from '../../src/store/store.ts';

const point = (lon: number, lat: number, placeId: string | null = null): MeasuredPoint => ({
  position: [lon, lat],
  placeId,
});

function given() {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const points = () =>
    activeMeasured(store.getState())?.measurement.points.map(({ position }) => position[0]);
  return { store, actions, points };
}

describe('measuring', () => {
  it('takes back and gives again whatever was done', () => {
    const { store, actions, points } = given();
    actions.showMeasuring();
    expect(store.getState().nextClick).toBe('measure');
    for (const lon of [105, 106, 107]) actions.addMeasuredPoint(point(lon, 21));
    actions.removeMeasuredPoint(1);
    expect(points()).toEqual([105, 107]);
    actions.undoMeasuring();
    expect(points()).toEqual([105, 106, 107]);
    const { activeId } = store.getState().measuring.present;
    actions.deleteMeasurement(activeId ?? '');
    expect(points()).toBeUndefined();
    actions.undoMeasuring();
    expect(points()).toEqual([105, 106, 107]);
    actions.redoMeasuring();
    expect(points()).toBeUndefined();
  });

  it('takes a whole drag back in one step, a point that was drawn out of a leg with it', () => {
    const { actions, points } = given();
    for (const lon of [105, 107]) actions.addMeasuredPoint(point(lon, 21));
    actions.takeMeasuredPoint({ after: 0, point: point(106, 21) });
    for (const lon of [106.1, 106.2, 106.3]) actions.moveMeasuredPoint(1, point(lon, 22));
    actions.stopDragging();
    expect(points()).toEqual([105, 106.3, 107]);
    actions.undoMeasuring();
    expect(points()).toEqual([105, 107]);
  });

  it('comes back to where it was, whatever was done and however often it is undone', () => {
    const deed: fc.Arbitrary<(actions: Actions) => void> = fc.oneof(
      fc.integer({ min: 100, max: 110 }).map((lon) => (a: Actions) => a.addMeasuredPoint(point(lon, 20))),
      fc.constant((a: Actions) => a.startMeasurement('road')),
      fc.constant((a: Actions) => a.setMeasurementKind('area')),
      fc.constant((a: Actions) => a.removeLastMeasuredPoint()),
      fc.constant((a: Actions) => a.deleteMeasurement('m1')),
      fc.constant((a: Actions) => a.nameMeasurement('m1', 'x')),
      fc.constant((a: Actions) => a.reverseMeasurement()),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        const { store, actions } = given();
        const first = store.getState().measuring.present;
        for (const act of deeds) act(actions);
        const last = store.getState().measuring.present;
        const steps = store.getState().measuring.past.length;
        for (let i = 0; i < steps; i++) actions.undoMeasuring();
        expect(store.getState().measuring.present).toBe(first);
        for (let i = 0; i < steps; i++) actions.redoMeasuring();
        expect(store.getState().measuring.present).toBe(last);
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });

  it('keeps positions to a tenth of a metre, as links carry them', () => {
    const { store, actions } = given();
    actions.addMeasuredPoint(point(105.123456789, 21.00000049));
    expect(activeMeasured(store.getState())?.measurement.points[0]?.position).toEqual([105.123457, 21]);
  });
});

/** Two legs by road, answered. */
function byRoad() {
  const { store, actions } = given();
  actions.networkReady({} as NetworkSummary);
  actions.startMeasurement('road', [point(105, 21, 'port'), point(105.1, 21), point(105.2, 21)]);
  const asked = measuredRoutesQuestion(store.getState()) ?? [];
  const answer = asked.map(({ from, to }): Route & { alternative: null } => ({
    kind: 'route',
    metres: 15_000,
    seconds: 1200,
    geometry: { type: 'LineString', coordinates: [[...from], [...to]] },
    snap: { fromMetres: 100, toMetres: 200 },
    legs: [],
    usesToll: false,
    usesFerry: false,
    alternative: null,
  }));
  actions.answered('measuredRoutes', { kind: 'answered', asked, answer });
  return { store, actions, asked };
}

describe('the road ruler', () => {
  it('asks for each leg, there and back for the way back too, and adds up what is answered', () => {
    const { store, actions, asked } = byRoad();
    expect(asked.map(({ from, to }) => [from[0], to[0]])).toEqual([[105, 105.1], [105.1, 105.2]]); // prettier-ignore
    expect(roadTotal(activeMeasured(store.getState())?.legs ?? [])).toEqual({
      metres: 30_000,
      seconds: 2400,
    });
    actions.setThereAndBack(true);
    expect(measuredRoutesQuestion(store.getState())?.at(-1)).toMatchObject({
      from: [105.2, 21],
      to: [105, 21],
    });
    // the way back is not answered yet: no total rather than a wrong one
    expect(roadTotal(activeMeasured(store.getState())?.legs ?? [])).toBeNull();
  });

  it('never shows figures of other assumptions', () => {
    const { store, actions } = byRoad();
    actions.setAssumptions({ avoid: { tolls: true, ferries: false } });
    expect(activeMeasured(store.getState())?.legs.map(({ road }) => road)).toEqual([null, null]);
  });
});

describe('exports', () => {
  const context = async () => ({
    ellipsoid: await loadEllipsoid(),
    nameOfMeasurement: () => '=HYPERLINK("x")',
    nameOfPoint: ({ placeId, position }: MeasuredPoint) => placeId ?? position.join(),
    assumptions: 'car',
    roadsDate: '2021-08-06',
  });

  it('neutralise what a spreadsheet would run, quote what it would split, and leave numbers alone', () => {
    const csv = writeCsv([['=1+1', '+x', '-y', '@z', 'a,b', 'say "x"', -1.5, null, 'Bắc Ninh']]);
    expect(csv).toBe(`\uFEFF'=1+1,'+x,'-y,'@z,"a,b","say ""x""",-1.5,,Bắc Ninh\r\n`);
  });

  it('have units in the headers, method and data date in every row', async () => {
    const { store } = byRoad();
    const rows = measurementsCsv(measured(store.getState()), await context())
      .trim()
      .split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/great_circle_km,geodesic_wgs84_km,bearing_deg,road_km,drive_min/);
    expect(rows[1]).toMatch(/^"'=HYPERLINK\(""x""\)",road,1,port,21,105,/);
    expect(rows[1]).toContain(',15,20,0.3,');
    expect(rows[3]).toMatch(/total,.*,30,40,/);
    for (const row of rows.slice(1)) expect(row).toMatch(/great circle.*2021-08-06$/);
  });

  it('are GeoJSON that others read: rings as RFC 7946 wants them, figures as properties', async () => {
    const { store, actions } = given();
    const clockwise: Position[] = [[105, 21], [105, 22], [106, 22], [106, 21]]; // prettier-ignore
    actions.startMeasurement('area', clockwise.map((position) => ({ position, placeId: null }))); // prettier-ignore
    const { features } = measurementsGeoJson(measured(store.getState()), await context());
    expect(features.map(({ geometry }) => geometry.type)).toEqual([
      'Polygon',
      'Point',
      'Point',
      'Point',
      'Point',
    ]);
    const [area] = features;
    expect(area?.geometry).toMatchObject({
      coordinates: [[[105, 21], [106, 21], [106, 22], [105, 22], [105, 21]]], // prettier-ignore
    });
    const figures: Record<string, number> = area?.properties ?? {};
    const { great_circle_km: sphere, geodesic_wgs84_km: exact } = figures;
    expect(Math.abs(sphere! / exact! - 1)).toBeLessThan(0.006);
    expect(sphere).not.toBe(exact);
  });
});
