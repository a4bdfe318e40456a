import { areOneRoad, deadEnds } from './joins.ts';
import type { Road, Roads } from './roads.ts';
import { indexSegments } from './segment-index.ts';
import type { Tally } from './tally.ts';

/** As for two dead ends: a cut moves a line by less than this. */
const JOIN_METRES = 2;
/** Zoom of the tiles that the reference extract was made of, and how near to an edge a clipped line ends. */
const TILE_ZOOM = 14;
const EDGE_SHARE = 0.004;

/**
 * Joins dead ends to the stretch of the same road that passes under 2 m from them: at the edge of a tile one copy
 * of a line ends on the other copy. The road passed gets the dead end's point, or the dead end the point of a
 * vertex that is as near. For extracts made of tiles only: on the ground an end beside a road may be a fence.
 */
export function joinOverlaps(roads: Roads, tally: Tally): Roads {
  const ends = deadEnds(roads);
  const asked = ends.map(({ point }) => point);
  const segments = indexSegments(roads.points, roads.roads, asked, JOIN_METRES);
  const inserts = new Map<Road, { index: number; share: number; point: number }[]>();
  for (const { point, road } of ends) {
    const hits = segments.near(point).filter((hit) => areOneRoad(road, hit.road));
    if (hits.length === 0) continue;
    const nearest = hits.reduce((best, hit) => (hit.metres < best.metres ? hit : best));
    const list = inserts.get(nearest.road) ?? [];
    list.push({ index: nearest.index, share: nearest.share, point });
    inserts.set(nearest.road, list);
    tally.count('dead ends joined to the same road passing by');
  }
  if (inserts.size === 0) return roads;
  return { ...roads, roads: roads.roads.map((road) => withInserts(road, inserts.get(road))) };
}

function withInserts(
  road: Road,
  inserts: { index: number; share: number; point: number }[] | undefined,
): Road {
  if (!inserts) return road;
  const sorted = inserts.sort((a, b) => a.index - b.index || a.share - b.share || a.point - b.point);
  const points: number[] = [];
  let next = 0;
  for (let i = 0; i < road.points.length; i++) {
    for (; next < sorted.length && sorted[next]!.index === i; next++) points.push(sorted[next]!.point);
    points.push(road.points[i]!);
  }
  return { ...road, points: points.filter((point, i) => i === 0 || point !== points[i - 1]) };
}

/** Whether a place lies on the edge of one of the tiles, where lines are cut and not ended. */
export function isOnTileEdge(lon: number, lat: number): boolean {
  const tiles = 2 ** TILE_ZOOM;
  const x = ((lon + 180) / 360) * tiles;
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * tiles;
  return [x, y].some((value) => Math.abs(value - Math.round(value)) < EDGE_SHARE);
}
