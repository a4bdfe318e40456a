import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection, Position } from 'geojson';
import { packRing } from '../../src/first-picture/land.ts';
import { ringSquareMetres } from '../layers/measure.ts';
import { simplifyRing } from '../layers/shape.ts';

/**
 * `npm run first-picture`: the land around Vietnam out of the atlas's own layers, as coarse as it is in the picture that stands where the
 * map comes: `src/first-picture/land.json`.
 */

/** Metres by which a line may be off: two pixels of the first view for the neighbours, more beyond them. */
const NEAR_METRES = 6000;
const FAR_METRES = 60000;
/** What wide windows show of the world at most, in degrees. */
const WINDOW = { west: 78, south: -12, east: 140, north: 44 };

/** The file's content: rings of land, packed; those of the world, which the neighbours lie over, first. */
export function firstLand(): string {
  const world = ringsOf('world', 'world-land').filter((ring) =>
    ring.some(([x = 0, y = 0]) => x > WINDOW.west && x < WINDOW.east && y > WINDOW.south && y < WINDOW.north),
  );
  const rings = [...coarse(world, FAR_METRES), ...coarse(ringsOf('neighbours'), NEAR_METRES)];
  return `${JSON.stringify(rings.map(packRing))}\n`;
}

/** Rings worth drawing: what is smaller than its own error is left out. */
function coarse(rings: readonly Position[][], metres: number): Position[][] {
  return rings
    .map((ring) => simplifyRing(ring, metres))
    .filter((ring) => ring.length >= 4 && Math.abs(ringSquareMetres(ring)) > 4 * metres * metres);
}

/** Outer rings of a layer that ships, or of one of its features. */
function ringsOf(layer: string, id?: string): Position[][] {
  const file = new URL(`../../public/geojson/${layer}.geojson`, import.meta.url);
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
  return features.flatMap(({ geometry, properties }) => {
    if (id !== undefined && properties?.['id'] !== id) return [];
    if (geometry.type === 'Polygon') return geometry.coordinates.slice(0, 1);
    if (geometry.type !== 'MultiPolygon') return [];
    return geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = firstLand();
  writeFileSync(new URL('../../src/first-picture/land.json', import.meta.url), text);
  console.log(`src/first-picture/land.json: ${text.length} bytes`);
}
