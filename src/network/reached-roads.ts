import type { Metres, Seconds } from '../domain/units.ts';
import { createShares } from './polylines.ts';
import type { Polylines } from './polylines.ts';
import type { Pieces } from './reach.ts';
import { ROAD_CLASSES } from './road-network.ts';
import type { Roads } from './road-network.ts';

type Line = [lon: number, lat: number][];

/** What is reached of the roads within a limit, and not within the one before it. */
export type RoadBand = {
  readonly lines: readonly Line[];
  /** Along roads and along ferries. */
  readonly roadMetres: Metres;
  readonly ferryMetres: Metres;
};

const FERRY = ROAD_CLASSES.indexOf('ferry');

/** A stretch of an edge on which the time runs evenly, between two shares of its length. */
type Stretch = {
  readonly start: number;
  readonly end: number;
  readonly startSeconds: Seconds;
  readonly endSeconds: Seconds;
};

/** Cuts pieces exactly at each of the limits, ascending; every part of a road is in one band only. */
export function reachedRoads(
  network: Roads,
  lines: Polylines,
  pieces: Pieces,
  limits: readonly Seconds[],
): RoadBand[] {
  const bands = limits.map(() => ({ lines: [] as Line[], roadMetres: 0, ferryMetres: 0 }));
  const shares = createShares(lines);
  for (const [edge, stretches] of stretchesByEdge(pieces)) {
    const share = shares(edge);
    const metres = network.edgeDecimetres[edge]! / 10;
    const isFerry = network.edgeClass[edge] === FERRY;
    for (const { band, start, end } of joined(cutAtLimits(earliest(stretches), limits))) {
      const line = lineBetween(lines, share, edge, start, end);
      if (line.length < 2) continue;
      bands[band]!.lines.push(line);
      bands[band]![isFerry ? 'ferryMetres' : 'roadMetres'] += (end - start) * metres;
    }
  }
  return bands;
}

function stretchesByEdge(pieces: Pieces): Map<number, Stretch[]> {
  const byEdge = new Map<number, Stretch[]>();
  for (let i = 0; i < pieces.count; i++) {
    const stretch = {
      start: pieces.start[i]!,
      end: pieces.end[i]!,
      startSeconds: pieces.startSeconds[i]!,
      endSeconds: pieces.endSeconds[i]!,
    };
    const others = byEdge.get(pieces.edge[i]!);
    if (others === undefined) byEdge.set(pieces.edge[i]!, [stretch]);
    else others.push(stretch);
  }
  return byEdge;
}

/** Ascending and without overlaps: where stretches overlap, as they do around the place itself, the earlier counts. */
function earliest(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  if (sorted.every((stretch, i) => i === 0 || sorted[i - 1]!.end <= stretch.start)) return sorted;
  const shares = new Set(sorted.flatMap(({ start, end }) => [start, end]));
  for (const a of sorted) {
    for (const b of sorted) {
      const share = meeting(a, b);
      if (share !== null) shares.add(share);
    }
  }
  const cuts = [...shares].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, i) => {
    const start = cuts[i]!;
    const middle = (start + end) / 2;
    const over = sorted.filter((stretch) => stretch.start <= start && stretch.end >= end);
    const [first, ...others] = over;
    if (first === undefined) return [];
    const best = others.reduce((a, b) => (timeAt(b, middle) < timeAt(a, middle) ? b : a), first);
    return [{ start, end, startSeconds: timeAt(best, start), endSeconds: timeAt(best, end) }];
  });
}

function timeAt({ start, end, startSeconds, endSeconds }: Stretch, share: number): Seconds {
  return end > start
    ? startSeconds + ((share - start) / (end - start)) * (endSeconds - startSeconds)
    : startSeconds;
}

/** The share at which two stretches that both cover it have the same time. */
function meeting(a: Stretch, b: Stretch): number | null {
  const [low, high] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  if (low >= high) return null;
  const atLow = timeAt(a, low) - timeAt(b, low);
  const atHigh = timeAt(a, high) - timeAt(b, high);
  if (atLow * atHigh >= 0) return null;
  return low + (high - low) * (atLow / (atLow - atHigh));
}

type Part = { readonly band: number; readonly start: number; readonly end: number };

function cutAtLimits(stretches: readonly Stretch[], limits: readonly Seconds[]): Part[] {
  return stretches.flatMap((stretch) => {
    const { start, end, startSeconds, endSeconds } = stretch;
    const isRising = endSeconds >= startSeconds;
    const [low, high] = isRising ? [startSeconds, endSeconds] : [endSeconds, startSeconds];
    const parts: Part[] = [];
    let from = low;
    for (let band = 0; band < limits.length; band++) {
      const limit = limits[band]!;
      if (limit < from || (band > 0 && limits[band - 1]! >= high)) continue;
      const to = Math.min(limit, high);
      const share = (at: Seconds): number =>
        high > low
          ? start + ((end - start) * (at - startSeconds)) / (endSeconds - startSeconds)
          : at === from
            ? start
            : end;
      const [a, b] = high > low ? [share(from), share(to)] : [start, end];
      parts.push({ band, start: Math.min(a, b), end: Math.max(a, b) });
      from = to;
      if (to === high) break;
    }
    return isRising ? parts : parts.reverse();
  });
}

/** Parts that follow each other in the same band become one. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (before !== undefined && before.band === part.band && part.start - before.end < 1e-6) {
      result[result.length - 1] = { ...before, end: part.end };
    } else result.push(part);
  }
  return result;
}

/** Degrees, to 1e-6 as in the network; without points that coincide. */
function lineBetween(
  { first, lon, lat }: Polylines,
  share: Float32Array,
  edge: number,
  start: number,
  end: number,
): Line {
  const begin = first[edge]!;
  const line: Line = [];
  const add = (x: number, y: number): void => {
    const position: [number, number] = [Math.round(x) / 1e6, Math.round(y) / 1e6];
    const before = line.at(-1);
    if (before === undefined || before[0] !== position[0] || before[1] !== position[1]) line.push(position);
  };
  const addCut = (point: number, at: number): void => {
    const [here, next] = [share[point - begin]!, share[point + 1 - begin]!];
    const along = (at - here) / (next - here || 1);
    add(
      lon[point]! + along * (lon[point + 1]! - lon[point]!),
      lat[point]! + along * (lat[point + 1]! - lat[point]!),
    );
  };
  const last = first[edge + 1]! - 1;
  let point = begin;
  while (point < last - 1 && share[point + 1 - begin]! <= start) point++;
  addCut(point, start);
  for (; point < last && share[point + 1 - begin]! < end; point++) add(lon[point + 1]!, lat[point + 1]!);
  if (point < last) addCut(point, end);
  return line;
}
