import { boundingBox } from './geometry.ts';
import { isInside } from './inside-polygon.ts';
import type { Province } from './province.ts';
import type { BoundingBox, Position } from './units.ts';

/** The province that contains a position, or null: at sea, abroad, or its file has not arrived. */
export function provinceAt(position: Position, provinces: readonly Province[]): Province | null {
  const [lon, lat] = position;
  const sides = boxesOf(provinces);
  for (let i = 0, at = 0; i < provinces.length; i++, at += 4) {
    if (lon < sides[at]! || lat < sides[at + 1]! || lon > sides[at + 2]! || lat > sides[at + 3]!) continue;
    const province = provinces[i]!;
    if (!province.disputed && isInside(position, province.geometry)) return province;
  }
  return null;
}

/** Thousands of sites are looked up at once: a box says of most provinces that they are not it. */
const lists = new WeakMap<readonly Province[], Float64Array>();

/** Of all of a list, four numbers each. */
function boxesOf(provinces: readonly Province[]): Float64Array {
  const known = lists.get(provinces) ?? Float64Array.from(provinces.flatMap(boxOf));
  lists.set(provinces, known);
  return known;
}

const boxes = new WeakMap<Province, BoundingBox>();

export function boxOf(province: Province): BoundingBox {
  const known = boxes.get(province) ?? boundingBox(province.geometry);
  boxes.set(province, known);
  return known;
}
