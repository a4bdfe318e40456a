import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { topology as topologyOf } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { lat, lon } from './measure.ts';
import { roundPosition } from './shape.ts';

/** Areas that share their borders, generalised once: any of them, or any joined, fit together without a gap. */
export type Borders = {
  /** The outline of one area, or of several as one. */
  readonly polygons: (codes: readonly string[]) => Position[][][];
};

/** How coarse: Visvalingam's smallest triangle that is kept, in square degrees, and decimals of the result. */
export type Coarseness = { readonly triangle: number; readonly decimals: number };

type Coded = { readonly code: string };

/** Rounds after which lines that still cross are left as they are. */
const LARGEST_ROUNDS = 40;

/**
 * Generalises areas over one topology. Where lines come to cross each other, points are put back until they do
 * not, so the areas stay valid.
 */
export function generaliseBorders(
  areas: readonly Feature<MultiPolygon, Coded>[],
  coarseness: Coarseness,
): Borders {
  const given: FeatureCollection<MultiPolygon, Coded> = { type: 'FeatureCollection', features: [...areas] };
  const topology = topologyOf({ areas: given }) as Topology<{ areas: GeometryCollection<Coded> }>;
  const weighted = presimplify(topology).arcs;
  const kept = weighted.map((arc) =>
    arc.flatMap((position, i) => (weightOf(position) >= coarseness.triangle ? [i] : [])),
  );
  const thinned = (): Position[][] =>
    kept.map((indices, i) =>
      indices.map((j) => roundPosition(weighted[i]?.[j] as Position, coarseness.decimals)),
    );
  topology.arcs = thinned();
  for (let round = 0; round < LARGEST_ROUNDS; round++) {
    const crossing = crossingSegments(topology.arcs);
    if (crossing.length === 0) break;
    for (const { line, end } of crossing) refine(kept[line] as number[], end, weighted[line] as Position[]);
    topology.arcs = thinned();
  }
  const geometries = new Map<string, GeometryObject>();
  for (const geometry of topology.objects.areas.geometries) {
    if (geometry.properties && 'code' in geometry.properties)
      geometries.set(geometry.properties.code, geometry);
  }
  return {
    polygons: (codes) => {
      const parts = codes.map((code) => geometries.get(code)).filter((geometry) => geometry !== undefined);
      return merge(topology, parts as Parameters<typeof merge>[1]).coordinates;
    },
  };
}

/** The third coordinate, as `presimplify` leaves it: the triangle a point makes with its neighbours. */
function weightOf(position: Position): number {
  return position[2] ?? Infinity;
}

/**
 * Keeps one point more between the kept points `end - 1` and `end`: the one that matters most. Where there is none
 * (rounding alone made the crossing, in a neck of a few metres), the point at `end` goes instead.
 */
function refine(kept: number[], end: number, arc: readonly Position[]): void {
  let best = -1;
  for (let i = (kept[end - 1] as number) + 1; i < (kept[end] as number); i++) {
    if (best < 0 || weightOf(arc[i] as Position) > weightOf(arc[best] as Position)) best = i;
  }
  if (best >= 0) kept.splice(end, 0, best);
  else if (end < kept.length - 1) kept.splice(end, 1);
}

/** Side of a cell of the grid in which crossings are looked for, degrees: a few segments long. */
const CELL = 0.02;

type Segment = { readonly line: number; readonly end: number; readonly a: Position; readonly b: Position };

/**
 * The segments that cross another one, each once, later ones of a line first; touching at a common corner is no
 * crossing.
 */
function crossingSegments(lines: readonly (readonly Position[])[]): Segment[] {
  const cells = new Map<number, Segment[]>();
  const crossing = new Set<Segment>();
  lines.forEach((positions, line) => {
    for (let end = 1; end < positions.length; end++) {
      const segment: Segment = {
        line,
        end,
        a: positions[end - 1] as Position,
        b: positions[end] as Position,
      };
      for (const key of cellsOf(segment.a, segment.b)) {
        const there = cells.get(key);
        if (!there) {
          cells.set(key, [segment]);
          continue;
        }
        for (const other of there) if (areCrossing(segment, other)) crossing.add(segment).add(other);
        there.push(segment);
      }
    }
  });
  return [...crossing].sort((p, q) => p.line - q.line || q.end - p.end);
}

function cellsOf(a: Position, b: Position): number[] {
  const keys: number[] = [];
  const [west, east] = [Math.min(lon(a), lon(b)), Math.max(lon(a), lon(b))].map((x) => Math.floor(x / CELL));
  const [south, north] = [Math.min(lat(a), lat(b)), Math.max(lat(a), lat(b))].map((y) =>
    Math.floor(y / CELL),
  );
  for (let x = west ?? 0; x <= (east ?? 0); x++) {
    // A hundred thousand rows are more than the globe has.
    for (let y = south ?? 0; y <= (north ?? 0); y++) keys.push(x * 1e5 + y);
  }
  return keys;
}

function areCrossing({ a, b }: Segment, { a: c, b: d }: Segment): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Positive where `p` lies left of the way from `a` to `b`. */
function side(a: Position, b: Position, p: Position): number {
  return (lon(b) - lon(a)) * (lat(p) - lat(a)) - (lat(b) - lat(a)) * (lon(p) - lon(a));
}
