import { GrowingArray } from './growing-array.ts';
import type { Roads } from './roads.ts';
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
  const { road, first, last } = withoutDuplicates(roads, cut(roads), tally);
  const pointOfHalf = (half: number): number => {
    const piece = half >> 1;
    return roads.roads[road[piece]!]!.points[(half & 1) === 1 ? last[piece]! : first[piece]!]!;
  };

  // Compressed rows: halves by point.
  const offset = new Uint32Array(roads.points.id.length + 1);
  for (let half = 0; half < road.length * 2; half++) offset[pointOfHalf(half) + 1]!++;
  const junctions = new GrowingArray((length) => new Uint32Array(length));
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
    junctions: junctions.view(),
    pointOfHalf,
    halvesAt: (point) => halves.subarray(offset[point], offset[point + 1]),
  };
}

/** Flat arrays: the north of Vietnam alone has 1.5 million pieces. */
type Cuts = { readonly road: Uint32Array; readonly first: Uint32Array; readonly last: Uint32Array };

function cut(roads: Roads): Cuts {
  const junction = junctionPoints(roads);
  const make = (length: number): Uint32Array => new Uint32Array(length);
  const [road, first, last] = [new GrowingArray(make), new GrowingArray(make), new GrowingArray(make)];
  roads.roads.forEach(({ points }, index) => {
    let start = 0;
    for (let i = 1; i < points.length; i++) {
      if (!junction[points[i]!]) continue;
      road.push(index);
      first.push(start);
      last.push(i);
      start = i;
    }
  });
  return { road: road.view(), first: first.view(), last: last.view() };
}

/** 1 for each point where roads must be cut. */
function junctionPoints({ points, roads, restrictions }: Roads): Uint8Array {
  const uses = new Uint8Array(points.id.length);
  const use = (point: number, times: number): void => {
    uses[point] = Math.min(2, uses[point]! + times);
  };
  for (const road of roads) {
    for (let i = 0; i < road.points.length; i++) {
      // Where a way turns back on itself it must be cut, or the stretch would count twice.
      const turnsBack = i > 0 && road.points[i - 1] === road.points[i + 1];
      use(road.points[i]!, turnsBack ? 2 : 1);
    }
    use(road.points[0]!, 2);
    use(road.points[road.points.length - 1]!, 2);
  }
  for (const { via } of restrictions) use(via, 2);
  return uses.map((count) => (count >= 2 ? 1 : 0));
}

/** Of pieces over the same points with the same attributes (a way mapped twice) only the first is kept. */
function withoutDuplicates(roads: Roads, cuts: Cuts, tally: Tally): Cuts {
  const count = cuts.road.length;
  // Pieces by their two ends: the latest in a map, each with a link to the one before.
  const latest = new Map<number, number>();
  const before = new Int32Array(count).fill(-1);
  const isKept = new Uint8Array(count).fill(1);
  let twice = 0;
  let overlapping = 0;
  for (let piece = 0; piece < count; piece++) {
    const { points } = roads.roads[cuts.road[piece]!]!;
    const a = points[cuts.first[piece]!]!;
    const b = points[cuts.last[piece]!]!;
    const key = Math.min(a, b) * roads.points.id.length + Math.max(a, b);
    const other = latest.get(key) ?? -1;
    const comparison = compareWithOthers(roads, cuts, before, piece, other);
    if (comparison === 'same') {
      isKept[piece] = 0;
      twice++;
      continue;
    }
    if (comparison === 'over one another') overlapping++;
    before[piece] = other;
    latest.set(key, piece);
  }
  tally.count('stretches dropped: mapped twice', twice);
  tally.count('stretches over one another with different attributes, all kept', overlapping);
  if (twice === 0) return cuts;
  const keep = (numbers: Uint32Array): Uint32Array => numbers.filter((_, piece) => isKept[piece] === 1);
  return { road: keep(cuts.road), first: keep(cuts.first), last: keep(cuts.last) };
}

function compareWithOthers(
  roads: Roads,
  cuts: Cuts,
  before: Int32Array,
  piece: number,
  firstOther: number,
): 'same' | 'over one another' | 'apart' {
  let result: 'over one another' | 'apart' = 'apart';
  for (let other = firstOther; other >= 0; other = before[other]!) {
    const sameWay = runTogether(roads, cuts, piece, other, false);
    if (!sameWay && !runTogether(roads, cuts, piece, other, true)) continue;
    result = 'over one another';
    const { attributes } = roads.roads[cuts.road[piece]!]!;
    if (attributes !== roads.roads[cuts.road[other]!]!.attributes) continue;
    if (sameWay || !attributes.oneway) return 'same';
  }
  return result;
}

/** Whether two pieces have the same points, in the same or the opposite order. */
function runTogether(roads: Roads, cuts: Cuts, a: number, b: number, opposite: boolean): boolean {
  const count = cuts.last[a]! - cuts.first[a]!;
  if (cuts.last[b]! - cuts.first[b]! !== count) return false;
  const pointsA = roads.roads[cuts.road[a]!]!.points;
  const pointsB = roads.roads[cuts.road[b]!]!.points;
  for (let i = 0; i <= count; i++) {
    if (pointsA[cuts.first[a]! + i] !== pointsB[opposite ? cuts.last[b]! - i : cuts.first[b]! + i])
      return false;
  }
  return true;
}
