import type { Tags } from '../../osm/read-osm.ts';

/**
 * What a line is to somebody beside it: the edge of land or of the sea (`coast`), the outline of standing or flowing
 * water (`bank`), or a river without an outline (`middle`).
 */
export type ShoreKind = 'coast' | 'bank' | 'middle';

/** A line on its way into the network: longitude, latitude, … in micro-degrees, multiples of `SHORE_STEP`. */
export type ShoreLine = { readonly kind: ShoreKind; readonly line: Int32Array };

/**
 * Places of shores are rounded to so many micro-degrees, 11 m: a fifth of what they are generalised by. The file
 * packs what is a multiple of this better (`section-packing.ts`).
 */
export const SHORE_STEP = 100;

/** Canals from this width on are no ditch to step across. */
const WIDE_CANAL_METRES = 10;

/** Adds a line in degrees, rounded; of points that fall together one is left. */
export function addShore(shores: ShoreLine[], kind: ShoreKind, positions: Iterable<readonly number[]>): void {
  const line: number[] = [];
  for (const [lon, lat] of positions) {
    const x = Math.round((lon! * 1e6) / SHORE_STEP) * SHORE_STEP;
    const y = Math.round((lat! * 1e6) / SHORE_STEP) * SHORE_STEP;
    if (x !== line.at(-2) || y !== line.at(-1)) line.push(x, y);
  }
  if (line.length >= 4) shores.push({ kind, line: Int32Array.from(line) });
}

/**
 * What a line or an outline with such tags of OpenStreetMap is; null where it can be crossed off the road: under
 * the ground, dry for part of the year, a stream or a ditch. Rivers always are shores. Of canals those with a name
 * or 10 m wide: the others are ditches between fields, with a plank to every farm.
 */
export function shoreKind(tags: Tags): ShoreKind | null {
  if (isUnderground(tags) || tags['intermittent'] === 'yes' || tags['seasonal'] === 'yes') return null;
  const { natural, waterway, landuse } = tags;
  if (natural === 'coastline') return 'coast';
  if (natural === 'water' || waterway === 'riverbank' || landuse === 'reservoir') return 'bank';
  if (waterway === 'river') return 'middle';
  if (waterway === 'canal') return isLargeCanal(tags) ? 'middle' : null;
  return null;
}

function isUnderground({ tunnel, location, covered }: Tags): boolean {
  return (tunnel !== undefined && tunnel !== 'no') || location === 'underground' || covered === 'yes';
}

function isLargeCanal({ name, width }: Tags): boolean {
  return Boolean(name) || Number.parseFloat(width ?? '') >= WIDE_CANAL_METRES;
}
