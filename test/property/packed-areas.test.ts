import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packAreas, unpackAreas } from '../../src/engine/packed-areas.ts';
import type { Isochrones } from '../../src/engine/protocol.ts';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const coordinates = fc.array(fc.array(fc.array(position, { maxLength: 9 }), { maxLength: 4 }), {
  maxLength: 4,
});
const band = fc.record({
  type: fc.constant('Feature' as const),
  properties: fc.record({ minutes: fc.integer({ min: 1, max: 240 }), areaKm2: fc.nat() }),
  geometry: fc.record({ type: fc.constant('MultiPolygon' as const), coordinates }),
});
const isochrones = fc
  .tuple(fc.array(band, { maxLength: 6 }), fc.constantFrom('no road near', 'road reached too late', null))
  .map(([features, lack]): Isochrones => ({
    bands: { type: 'FeatureCollection', features },
    lack,
    cellMetres: 250,
    snaps: [{ kind: 'no road near', limitMetres: 5000 }],
    timings: { searchMs: 1, polygonsMs: 2 },
  }));

it('areas are the same after they were packed, sent and unpacked', () => {
  fc.assert(
    fc.property(isochrones, (areas) => {
      const { packed, transfer } = packAreas(areas);
      expect(unpackAreas(structuredClone(packed, { transfer }))).toEqual(areas);
      // handed over, not copied
      expect(packed.packed.degrees.length).toBe(0);
    }),
    { seed: 11, numRuns: 400 },
  );
});
