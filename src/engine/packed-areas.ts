import type { MultiPolygon } from 'geojson';
import type { Isochrones } from './protocol.ts';

/**
 * Areas on their way from the worker to the page. As GeoJSON they are thousands of little arrays, which are copied one by one;
 * as flat arrays they are not even copied, but handed over.
 */
export type PackedAreas = Omit<Isochrones, 'bands'> & {
  readonly packed: {
    readonly properties: readonly Isochrones['bands']['features'][number]['properties'][];
    /** Longitude and latitude by turns. */
    readonly degrees: Float64Array;
    /** For each ring, polygon and band: how many positions, rings and polygons there are up to its end. */
    readonly ringEnds: Uint32Array;
    readonly polygonEnds: Uint32Array;
    readonly bandEnds: Uint32Array;
  };
};

/** What `unpackAreas` makes the same answer of, and the buffers in it that can be handed over. */
export function packAreas({ bands, ...rest }: Isochrones): {
  packed: PackedAreas;
  transfer: ArrayBuffer[];
} {
  const degrees: number[] = [];
  const ringEnds: number[] = [];
  const polygonEnds: number[] = [];
  const bandEnds: number[] = [];
  for (const { geometry } of bands.features) {
    for (const polygon of geometry.coordinates) {
      for (const ring of polygon) {
        for (const position of ring) degrees.push(position[0]!, position[1]!);
        ringEnds.push(degrees.length / 2);
      }
      polygonEnds.push(ringEnds.length);
    }
    bandEnds.push(polygonEnds.length);
  }
  const packed = {
    properties: bands.features.map(({ properties }) => properties),
    degrees: Float64Array.from(degrees),
    ringEnds: Uint32Array.from(ringEnds),
    polygonEnds: Uint32Array.from(polygonEnds),
    bandEnds: Uint32Array.from(bandEnds),
  };
  const arrays = [packed.degrees, packed.ringEnds, packed.polygonEnds, packed.bandEnds];
  return { packed: { ...rest, packed }, transfer: arrays.map(({ buffer }) => buffer) };
}

export function unpackAreas({ packed, ...rest }: PackedAreas): Isochrones {
  const { properties, degrees, ringEnds, polygonEnds, bandEnds } = packed;
  let [position, ring, polygon] = [0, 0, 0];
  const features = properties.map((said, band) => {
    const coordinates: MultiPolygon['coordinates'] = [];
    for (; polygon < bandEnds[band]!; polygon++) {
      const rings: MultiPolygon['coordinates'][number] = [];
      for (; ring < polygonEnds[polygon]!; ring++) {
        const positions: MultiPolygon['coordinates'][number][number] = [];
        for (; position < ringEnds[ring]!; position++)
          positions.push([degrees[2 * position]!, degrees[2 * position + 1]!]);
        rings.push(positions);
      }
      coordinates.push(rings);
    }
    return {
      type: 'Feature' as const,
      properties: said,
      geometry: { type: 'MultiPolygon' as const, coordinates },
    };
  });
  return { ...rest, bands: { type: 'FeatureCollection', features } };
}
