import { describe, expect, it } from 'vitest';
import { createRestReport, type RestingMap } from '../../src/map/rest.ts';
import type { MapView } from '../../src/store/state.ts';

const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

/** A map of 1000 × 800 pixels, a hundred to a degree. */
function given(padding = NONE) {
  const at = { centre: [106, 16] as [number, number], zoom: 5, isMoving: false };
  const map = {
    getCenter: () => ({ lng: at.centre[0], lat: at.centre[1], distanceTo: distance(at.centre) }),
    getZoom: () => at.zoom,
    isMoving: () => at.isMoving,
    getContainer: () => ({ clientWidth: 1000, clientHeight: 800 }),
    unproject: ([x, y]: [number, number]) => ({
      lng: at.centre[0] + (x - 500) / 100,
      lat: at.centre[1] - (y - 400) / 100,
    }),
  } as unknown as RestingMap;
  const told: (MapView | null)[] = [];
  const report = createRestReport(map, () => padding, { mapRested: (view) => told.push(view) });
  return { at, told, report };
}

const distance =
  ([lng, lat]: [number, number]) =>
  (other: { lng: number; lat: number }): number =>
    Math.hypot(lng - other.lng, lat - other.lat) * 111_000;

describe('where the map rests', () => {
  it('is nowhere in particular while it is where it began', () => {
    const { report, told, at } = given();
    report.rested();
    at.centre = [106.000001, 16];
    report.rested();
    expect(told).toEqual([null, null]);
  });

  it('is the middle of what nothing lies over', () => {
    const { report, told, at } = given({ ...NONE, right: 200 });
    at.centre = [107, 17];
    at.isMoving = true;
    report.rested();
    at.isMoving = false;
    report.rested();
    expect(told).toEqual([{ centre: [106, 17], zoom: 5 }]);
  });

  it('is nowhere again where the first view is somewhere else by now', () => {
    const { report, told, at } = given();
    at.zoom = 9;
    report.rested();
    report.goingToStart();
    at.zoom = 5.2;
    report.rested();
    at.zoom = 9;
    report.rested();
    expect(told.map((view) => view?.zoom ?? null)).toEqual([9, null, 9]);
  });
});
