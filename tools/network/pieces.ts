import type { Road, Roads } from './roads.ts';
import type { Tally } from './tally.ts';

/**
 * Stretches of roads between points where something meets. Piece p runs from point `first[p]` to `last[p]` of the
 * list of its road; its two ends are the *halves* 2p (beginning) and 2p + 1 (end).
 */
export type Pieces = {
  readonly road: Uint32Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** Points where pieces end, ascending. */
  readonly junctions: Uint32Array;
  pointOfHalf(half: number): number;
  /** Halves that end at a point, ascending. */
  halvesAt(point: number): Uint32Array;
};

/** Cuts roads at their ends, where they share a point with another or themselves, and at via points. */
export function cutIntoPieces(roads: Roads, tally: Tally): Pieces {
  const junction = junctionPoints(roads);
  const found: { road: number; first: number; last: number }[] = [];
  roads.roads.forEach((road, index) => {
    let first = 0;
    for (let i = 1; i < road.points.length; i++) {
      if (!junction[road.points[i]!]) continue;
      found.push({ road: index, first, last: i });
      first = i;
    }
  });
  const kept = withoutDuplicates(roads, found, tally);
  const road = Uint32Array.from(kept, (piece) => piece.road);
  const first = Uint32Array.from(kept, (piece) => piece.first);
  const last = Uint32Array.from(kept, (piece) => piece.last);
  const pointOfHalf = (half: number): number => {
    const piece = half >> 1;
    return roads.roads[road[piece]!]!.points[(half & 1) === 1 ? last[piece]! : first[piece]!]!;
  };

  // Compressed rows: halves by point.
  const offset = new Uint32Array(roads.points.id.length + 1);
  for (let half = 0; half < road.length * 2; half++) offset[pointOfHalf(half) + 1]!++;
  const junctions: number[] = [];
  for (let point = 0; point < roads.points.id.length; point++) {
    if (offset[point + 1]! > 0) junctions.push(point);
    offset[point + 1]! += offset[point]!;
  }
  const halves = new Uint32Array(road.length * 2);
  const next = offset.slice();
  for (let half = 0; half < road.length * 2; half++) halves[next[pointOfHalf(half)]!++] = half;
  return {
    road,
    first,
    last,
    junctions: Uint32Array.from(junctions),
    pointOfHalf,
    halvesAt: (point) => halves.subarray(offset[point], offset[point + 1]),
  };
}

/** 1 for each point where roads must be cut. */
function junctionPoints({ points, roads, restrictions }: Roads): Uint8Array {
  const uses = new Uint8Array(points.id.length);
  const use = (point: number, times: number): void => {
    uses[point] = Math.min(2, uses[point]! + times);
  };
  for (const road of roads) {
    for (let i = 0; i < road.points.length; i++) use(road.points[i]!, 1);
    use(road.points[0]!, 2);
    use(road.points[road.points.length - 1]!, 2);
  }
  for (const { via } of restrictions) use(via, 2);
  return uses.map((count) => (count >= 2 ? 1 : 0));
}

type Piece = { readonly road: number; readonly first: number; readonly last: number };

/** Of pieces over the same points with the same attributes (a way mapped twice) only the first is kept. */
function withoutDuplicates(roads: Roads, pieces: readonly Piece[], tally: Tally): Piece[] {
  const byEnds = new Map<number, Piece[]>();
  const kept: Piece[] = [];
  let overlapping = 0;
  for (const piece of pieces) {
    const road = roads.roads[piece.road]!;
    const a = road.points[piece.first]!;
    const b = road.points[piece.last]!;
    const key = Math.min(a, b) * roads.points.id.length + Math.max(a, b);
    const others = byEnds.get(key);
    if (!others) {
      byEnds.set(key, [piece]);
      kept.push(piece);
      continue;
    }
    const same = others.filter((other) => haveSamePoints(roads, piece, other));
    if (same.some((other) => isRepeated(roads.roads[other.road]!, road, roads, other, piece))) {
      tally.count('stretches dropped: mapped twice');
      continue;
    }
    if (same.length > 0) overlapping++;
    others.push(piece);
    kept.push(piece);
  }
  tally.count('stretches over one another with different attributes, all kept', overlapping);
  return kept;
}

function isRepeated(a: Road, b: Road, roads: Roads, pieceA: Piece, pieceB: Piece): boolean {
  if (a.attributes !== b.attributes) return false;
  return !a.attributes.oneway || runSameWay(roads, pieceA, pieceB);
}

function haveSamePoints(roads: Roads, a: Piece, b: Piece): boolean {
  return a.last - a.first === b.last - b.first && (runSameWay(roads, a, b) || runOpposite(roads, a, b));
}

function runSameWay(roads: Roads, a: Piece, b: Piece): boolean {
  const [pointsA, pointsB] = [roads.roads[a.road]!.points, roads.roads[b.road]!.points];
  for (let i = 0; i <= a.last - a.first; i++) if (pointsA[a.first + i] !== pointsB[b.first + i]) return false;
  return true;
}

function runOpposite(roads: Roads, a: Piece, b: Piece): boolean {
  const [pointsA, pointsB] = [roads.roads[a.road]!.points, roads.roads[b.road]!.points];
  for (let i = 0; i <= a.last - a.first; i++) if (pointsA[a.first + i] !== pointsB[b.last - i]) return false;
  return true;
}
