import { boundingBox } from './geometry.ts';
import { isInside } from './inside-polygon.ts';
import type { Province } from './province.ts';
import type { BoundingBox, Position } from './units.ts';

/** The province that contains a position, or null: at sea, abroad, or its file has not arrived. */
export function provinceAt(position: Position, provinces: readonly Province[]): Province | null {
  return (
    provinces.find(
      (province) =>
        !province.disputed && isInBox(position, boxOf(province)) && isInside(position, province.geometry),
    ) ?? null
  );
}

/** Thousands of sites are looked up at once: a box says of most provinces that they are not it. */
const boxes = new WeakMap<Province, BoundingBox>();

export function boxOf(province: Province): BoundingBox {
  const known = boxes.get(province) ?? boundingBox(province.geometry);
  boxes.set(province, known);
  return known;
}

function isInBox([lon, lat]: Position, [west, south, east, north]: BoundingBox): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
