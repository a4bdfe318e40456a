import { describe, expect, it } from 'vitest';
import { snapTo, type SnapMap } from '../../src/map/snap-to.ts';
import { AIRPORT, place } from '../fixtures/places.ts';

/** A map on which a degree is a hundred pixels. */
function mapWith(features: readonly { layer: string; geometry: object; properties?: object }[]): SnapMap {
  return {
    project: ([lon, lat]: [number, number]) => ({ x: lon * 100, y: -lat * 100 }),
    queryRenderedFeatures: (_: unknown, { layers }: { layers: string[] }) =>
      features
        .filter(({ layer }) => layers.includes(layer))
        .map((feature) => ({ properties: {}, ...feature })),
  } as unknown as SnapMap;
}

const HAN = place('airport-han', [1, 0], AIRPORT);
const places = new Map([[HAN.id, HAN]]);
const drawnHan = { layer: 'airports-label', geometry: { type: 'Point' }, properties: { id: HAN.id } };
const road = {
  layer: 'national-line',
  geometry: { type: 'LineString', coordinates: [[0.98, 0], [1.05, 0], [2, 0]] }, // prettier-ignore
};

describe('snapping', () => {
  it('goes to the place within reach, before any road', () => {
    expect(snapTo(mapWith([drawnHan, road]), { x: 98, y: 0 }, places)).toEqual({
      position: [1, 0],
      placeId: HAN.id,
    });
  });

  it('goes to the nearest corner or end of a line, and to nothing that is out of reach', () => {
    expect(snapTo(mapWith([road]), { x: 104, y: 3 }, places)).toEqual({ position: [1.05, 0], placeId: null });
    expect(snapTo(mapWith([road]), { x: 150, y: 0 }, places)).toBeNull();
    // the name of a place may be hit far from where it is
    expect(snapTo(mapWith([drawnHan]), { x: 130, y: 0 }, places)).toBeNull();
  });
});
