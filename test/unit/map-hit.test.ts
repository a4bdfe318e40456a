import type { MapGeoJSONFeature } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { hitAt, hitsAt, HIT_GROUPS, tolerance, type HitMap } from '../../src/map/hit.ts';
import { PROVINCE_HIT_ZOOM } from '../../src/style/provinces.ts';
import { ORDER } from '../../src/style/order.ts';

type Drawn = { layer: string; id?: string; at?: [number, number]; name?: Record<string, string> };

/** A map on which a degree is a pixel, showing what it is told; it answers a search by layers alone. */
function mapWith(drawn: readonly Drawn[], zoom = 6): { map: HitMap; asked: unknown[] } {
  const asked: unknown[] = [];
  const map = {
    getZoom: () => zoom,
    project: ([x, y]: [number, number]) => ({ x, y }),
    queryRenderedFeatures: (where: unknown, { layers }: { layers: string[] }) => {
      asked.push(where);
      return drawn
        .filter(({ layer }) => layers.includes(layer))
        .map(({ id, at, name }): Partial<MapGeoJSONFeature> => ({
          properties: id === undefined ? {} : { id, ...name },
          geometry: at ? { type: 'Point', coordinates: at } : { type: 'Polygon', coordinates: [] },
        }));
    },
  };
  return { map: map as unknown as HitMap, asked };
}

const AT = { x: 10, y: 10 };

describe('hitAt', () => {
  it('finds places over areas, areas over provinces', () => {
    const land = { layer: 'land', id: 'province-01' };
    const outline = { layer: 'parks-fill', id: 'park-a' };
    const airport = { layer: 'airports-label', id: 'airport-a', at: [10, 10] as [number, number] };
    const find = (...drawn: Drawn[]): unknown => hitAt(mapWith(drawn).map, AT, 4);
    expect(find(land, outline, airport)).toEqual({ kind: 'place', id: 'airport-a' });
    expect(find(land, outline)).toEqual({ kind: 'place', id: 'park-a' });
    expect(find(land)).toEqual({ kind: 'province', id: 'province-01' });
    expect(find()).toBeNull();
  });

  it('takes the nearest of several points', () => {
    const { map } = mapWith([
      { layer: 'ports-label', id: 'far', at: [13, 10] },
      { layer: 'airports-label', id: 'near', at: [11, 10] },
    ]);
    expect(hitAt(map, AT, 4)).toEqual({ kind: 'place', id: 'near' });
  });

  it('looks around the pointer for places, exactly under it for provinces', () => {
    const { map, asked } = mapWith([{ layer: 'land', id: 'province-01' }]);
    hitAt(map, AT, 14);
    expect(asked[0]).toEqual([
      [-4, -4],
      [24, 24],
    ]);
    expect(asked.at(-1)).toEqual([10, 10]);
  });

  it('leaves provinces alone when one of them fills the screen', () => {
    expect(hitAt(mapWith([{ layer: 'land', id: 'p' }], PROVINCE_HIT_ZOOM).map, AT, 4)).toBeNull();
  });

  it('finds lines from there on, by name; and for the keyboard everything that lies at a point, once each', () => {
    const name = { name_en: 'Expressway 1', name_vi: 'Cao tốc 1' };
    const road = { layer: 'expressways-line', id: 'road', name };
    const gate = { layer: 'airports-label', id: 'airport-a', at: [10, 10] as [number, number] };
    const line = { kind: 'line', id: 'road', name: { en: 'Expressway 1', vi: 'Cao tốc 1' } };
    expect(hitAt(mapWith([road], PROVINCE_HIT_ZOOM).map, AT, 4)).toEqual(line);
    expect(hitAt(mapWith([road]).map, AT, 4)).toBeNull();
    expect(hitsAt(mapWith([road, gate, gate, road], PROVINCE_HIT_ZOOM).map, AT, 4)).toEqual([
      { kind: 'place', id: 'airport-a' },
      line,
    ]);
  });

  it('passes over what has no id', () => {
    expect(hitAt(mapWith([{ layer: 'parks-fill' }]).map, AT, 4)).toBeNull();
  });

  it('gives a finger more room than a mouse', () => {
    expect(tolerance('touch')).toBeGreaterThan(tolerance('mouse'));
    expect(tolerance(undefined)).toBe(tolerance('mouse'));
  });

  it('names layers that exist, each once', () => {
    const layers = HIT_GROUPS.flat();
    expect(ORDER).toEqual(expect.arrayContaining(layers));
    expect(new Set(layers).size).toBe(layers.length);
  });
});
