import type { Position } from 'geojson';
import { type Reference, textOf } from './reference.ts';

export type RoadClass = 'expressway' | 'national';
export type RoadStatus = 'operating' | 'under_construction' | 'planned';

/** A road as its source draws it: one OSM way. */
export type RoadWay = {
  /** Road numbers in the order of the source: `CT.01`, `QL.18`. */
  readonly refs: readonly string[];
  readonly name: string | null;
  readonly roadClass: RoadClass;
  readonly status: RoadStatus;
  readonly lines: readonly Position[][];
};

/** Reads the expressways and national highways of the reference. */
export function readRoadWays(reference: Reference): RoadWay[] {
  return reference.features('osm-2026/highways.geojson.gz').map((feature) => {
    const geometry = feature.geometry;
    if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') {
      throw new Error(`A highway is a ${geometry.type}, expected lines.`);
    }
    const status = textOf(feature, 'status');
    return {
      refs: refsOf(textOf(feature, 'osm_ref') ?? ''),
      name: textOf(feature, 'name_vi'),
      roadClass: textOf(feature, 'infrastructure_type') === 'expressway' ? 'expressway' : 'national',
      // The source says `unknown` where OSM has a plain highway tag, which OSM gives only to roads in use.
      status: status === 'under_construction' || status === 'planned' ? status : 'operating',
      lines: geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
    };
  });
}

/** The numbers in an OSM `ref`, spelt one way: `QL 61;ĐT.929` gives `QL.61` and `ĐT.929`, `CT01` gives `CT.01`. */
export function refsOf(text: string): string[] {
  return text
    .split(/[;,]/)
    .map((ref) =>
      ref.trim().replace(/^(QL|CT)[.\s]*(?=[\dN])/iu, (_, kind: string) => `${kind.toUpperCase()}.`),
    )
    .filter((ref) => ref !== '');
}

/** The number of the national highway a way belongs to: the first it bears, without remarks such as `cũ` (former). */
export function nationalRef(way: RoadWay): string | null {
  for (const ref of way.refs) {
    const found = /^QL\.(N\d|\d{1,3})[A-Z]?\d?(?=$|\s)/u.exec(ref);
    if (found && !/\scũ$/u.test(ref)) return found[0];
  }
  return null;
}
