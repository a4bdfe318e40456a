import type { Position } from 'geojson';
import { lat, lon } from './measure.ts';

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** The part of a closed ring inside a box: Sutherland and Hodgman 1974. Empty where nothing is inside. */
export function ringInBox(ring: readonly Position[], [west, south, east, north]: Box): Position[] {
  const sides: readonly [isInside: (p: Position) => boolean, cut: (a: Position, b: Position) => Position][] =
    [
      [(p) => lon(p) >= west, (a, b) => atLon(a, b, west)],
      [(p) => lon(p) <= east, (a, b) => atLon(a, b, east)],
      [(p) => lat(p) >= south, (a, b) => atLat(a, b, south)],
      [(p) => lat(p) <= north, (a, b) => atLat(a, b, north)],
    ];
  let open = ring.slice(0, -1);
  for (const [isInside, cut] of sides) {
    const kept: Position[] = [];
    open.forEach((b, i) => {
      const a = open[(i + open.length - 1) % open.length] as Position;
      if (isInside(a) !== isInside(b)) kept.push(cut(a, b));
      if (isInside(b)) kept.push(b);
    });
    open = kept;
  }
  return open[0] ? [...open, open[0]] : [];
}

/** The part of a polygon outside of a box, cut into at most four pieces: west, east, north and south of it. */
export function outsideBox(rings: readonly (readonly Position[])[], box: Box): Position[][][] {
  const [outer = []] = rings;
  const [west, south, east, north] = box;
  const isInsideNothing = outer.every(
    (p) => lon(p) <= west || lon(p) >= east || lat(p) <= south || lat(p) >= north,
  );
  const boxIsApart = isInsideNothing && ringInBox(outer, box).length < 4;
  if (boxIsApart) return [rings.map((ring) => [...ring])];
  const around: readonly Box[] = [
    [-180, -90, west, 90],
    [east, -90, 180, 90],
    [west, north, east, 90],
    [west, -90, east, south],
  ];
  return around.flatMap((part) => {
    const cut = rings.map((ring) => ringInBox(ring, part)).filter((ring) => ring.length >= 4);
    return cut.length > 0 && ringInBox(outer, part).length >= 4 ? [cut] : [];
  });
}

function atLon(a: Position, b: Position, at: number): Position {
  return [at, lat(a) + ((lat(b) - lat(a)) * (at - lon(a))) / (lon(b) - lon(a))];
}

function atLat(a: Position, b: Position, at: number): Position {
  return [lon(a) + ((lon(b) - lon(a)) * (at - lat(a))) / (lat(b) - lat(a)), at];
}
