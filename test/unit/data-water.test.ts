import { readFileSync } from 'node:fs';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { parsePlaces } from '../../src/data/parse.ts';
import { ringSquareMetres, squareMetres } from '../../tools/layers/measure.ts';
import { isInside } from '../../tools/layers/shape.ts';

type Layer = { readonly features: readonly { readonly properties: unknown; readonly geometry: unknown }[] };

const read = (file: string): Layer =>
  JSON.parse(readFileSync(new URL(`../../public/geojson/${file}.geojson`, import.meta.url), 'utf8'));

const centres = (['industrial-parks', 'places'] as const).flatMap((id) => parsePlaces(id, read(id)).places);

/**
 * Centres that water flows around or under in the source too: the point of Hue lies in the Perfume River, Vi Thanh
 * in a loop of two canals that are one area.
 */
const AMID_WATER = ['city-hue', 'city-vi-thanh'];
/** The Hau with its islands has 446 km²; a larger outline is several rivers and the land between them. */
const LARGEST_OUTLINE = 450e6;

// Square kilometres: the areas of basemap_water_z8-10 (6 August 2021) from 400 ha and from 30 ha.
describe.each([
  ['water', 5007],
  ['water-near', 6282],
])('%s', (file, sourceArea) => {
  const shape = read(file).features.find(({ properties }) => JSON.stringify(properties).includes('"area"'))
    ?.geometry as MultiPolygon;
  const outlines = shape.coordinates.map(([outer = []]) => outer);

  it('covers what the source covers', () => {
    const ratio = squareMetres(shape) / 1e6 / sourceArea;
    expect(ratio).toBeGreaterThan(0.97);
    expect(ratio).toBeLessThan(1);
  });

  // Holes are not enough: the renderer fills land that it finds as a hole in the outline of a whole delta.
  it('has no outline around the land between rivers', () => {
    const large = outlines.filter((ring) => ringSquareMetres(ring) > LARGEST_OUTLINE);
    expect(large.map((ring) => ring[0])).toEqual([]);
  });

  it('has no industrial park and no city inside an outline', () => {
    const filled: MultiPolygon = { type: 'MultiPolygon', coordinates: outlines.map((ring) => [ring]) };
    const wet = centres.filter(({ position }) => isInside([...position], filled)).map(({ id }) => id);
    expect(wet.filter((id) => !AMID_WATER.includes(id))).toEqual([]);
  });
});
