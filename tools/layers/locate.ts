import type { MultiPolygon, Polygon, Position } from 'geojson';
import { lat, lon } from './measure.ts';
import type { DetailedProvinces } from './provinces.ts';
import { type SourceFeature, textOf } from './reference.ts';
import { isInside, metresToEdge, polygonsOf } from './shape.ts';

/** Where a point lies by both divisions; names as published in the provinces layers. */
export type Located = {
  readonly province_2025_en: string | null;
  readonly province_2025_vi: string | null;
  readonly province_pre2025_en: string | null;
  readonly province_pre2025_vi: string | null;
  readonly commune_2025: string | null;
};

export type Locator = (point: Position) => Located;

/** A quay or a pier may stand a little outside the coast line as drawn; further out nothing is assigned. */
const REACH_METRES = 3000;

/**
 * Tells province and commune of a point from outlines, never from what a source feature claims. `communeOutlines`
 * may be empty; then no commune is told.
 */
export function locatorOf(provinces: DetailedProvinces, communeOutlines: readonly SourceFeature[]): Locator {
  const before = indexed(
    provinces.before.map(({ row, shape }) => ({
      en: row.required('name_en'),
      vi: row.required('name_vi'),
      shape,
      row,
    })),
  );
  const now = new Map(provinces.now.map(({ row }) => [row.required('code'), row]));
  const communes = indexed(
    communeOutlines.map((feature) => ({
      vi: textOf(feature, 'name_vi') ?? '',
      shape: feature.geometry as Polygon | MultiPolygon,
    })),
  );
  return (point) => {
    const old = before.at(point);
    const current = old && now.get(old.row.required('now_code'));
    return {
      province_2025_en: current?.text('name_en') ?? null,
      province_2025_vi: current?.text('name_vi') ?? null,
      province_pre2025_en: old?.en ?? null,
      province_pre2025_vi: old?.vi ?? null,
      commune_2025: communes.at(point)?.vi ?? null,
    };
  };
}

/** Finds the item whose shape holds a point, else the nearest within reach. */
function indexed<Item extends { readonly shape: Polygon | MultiPolygon }>(items: readonly Item[]) {
  const boxes = items.map(({ shape }) => boxOf(shape));
  const margin = 0.03;
  return {
    at: (point: Position): Item | null => {
      const near = items.filter((_, i) => isInBox(point, boxes[i] as Box, margin));
      const inside = near.find(({ shape }) => isInside(point, shape));
      if (inside) return inside;
      let nearest: Item | null = null;
      let nearestMetres = REACH_METRES;
      for (const item of near) {
        const metres = metresToEdge(point, item.shape);
        if (metres >= nearestMetres) continue;
        nearest = item;
        nearestMetres = metres;
      }
      return nearest;
    },
  };
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(shape: Polygon | MultiPolygon): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of polygonsOf(shape)) {
    for (const position of outer ?? []) {
      west = Math.min(west, lon(position));
      east = Math.max(east, lon(position));
      south = Math.min(south, lat(position));
      north = Math.max(north, lat(position));
    }
  }
  return [west, south, east, north];
}

function isInBox(point: Position, [west, south, east, north]: Box, margin: number): boolean {
  return (
    lon(point) >= west - margin &&
    lon(point) <= east + margin &&
    lat(point) >= south - margin &&
    lat(point) <= north + margin
  );
}
