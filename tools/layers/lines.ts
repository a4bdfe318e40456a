import type { Position } from 'geojson';
import { lat, lineMetres, lon, metresBetween, metresPerDegree } from './measure.ts';

type Line = readonly Position[];

/** A line may turn by at most this much where it carries on into the next: more is a crossing, not a bend. */
const LARGEST_TURN_DEGREES = 75;
/** Where just two lines meet there is no choice, and even a hairpin is one road. */
const LARGEST_TURN_OF_TWO = 150;
/** Side of a cell of the index of segments, degrees: about half a kilometre. */
const CELL = 0.005;
/** Distance between the samples along a line that is compared with others. */
const SAMPLE_METRES = 60;
/** A gap or a remainder shorter than this is noise of generalised sources. */
const SHORTEST_PIECE_METRES = 400;
/** A point less far past the end of a line still stands beside it. */
const BEYOND_METRES = 20;

/**
 * Joins lines that share an end into as long lines as possible, going straight on at forks. Direction does not
 * count. The order of the result depends on the input alone.
 */
export function joinLines(lines: readonly Line[]): Position[][] {
  const pieces = lines.filter((line) => line.length > 1);
  const partner = partners(pieces);
  const used = new Uint8Array(pieces.length);
  const joined: Position[][] = [];
  // First from free ends, then what is left: closed loops.
  for (const isLoopTurn of [false, true]) {
    for (let i = 0; i < pieces.length; i++) {
      if (used[i]) continue;
      const isFreeStart = partner[2 * i] === -1;
      const isFreeEnd = partner[2 * i + 1] === -1;
      if (!isLoopTurn && !isFreeStart && !isFreeEnd) continue;
      joined.push(walk(pieces, partner, used, isFreeStart || isLoopTurn ? 2 * i : 2 * i + 1));
    }
  }
  return joined;
}

/** Ends are numbered 2i (start of line i) and 2i + 1 (its end). Gives for each end the one it carries on into, or -1. */
function partners(pieces: readonly Line[]): Int32Array {
  const ends = new Map<string, number[]>();
  pieces.forEach((line, i) => {
    for (const [end, position] of [
      [2 * i, line[0] as Position],
      [2 * i + 1, line[line.length - 1] as Position],
    ] as const) {
      const key = `${lon(position).toFixed(6)} ${lat(position).toFixed(6)}`;
      const there = ends.get(key);
      if (there) there.push(end);
      else ends.set(key, [end]);
    }
  });
  const partner = new Int32Array(pieces.length * 2).fill(-1);
  for (const there of ends.values()) {
    const pairs: [turn: number, a: number, b: number][] = [];
    for (let i = 0; i < there.length; i++) {
      for (let j = i + 1; j < there.length; j++) {
        const [a, b] = [there[i] as number, there[j] as number];
        if (a >> 1 === b >> 1) continue;
        pairs.push([turnBetween(pieces, a, b), a, b]);
      }
    }
    pairs.sort((p, q) => p[0] - q[0] || p[1] - q[1] || p[2] - q[2]);
    const largestTurn = there.length === 2 ? LARGEST_TURN_OF_TWO : LARGEST_TURN_DEGREES;
    for (const [turn, a, b] of pairs) {
      if (turn > largestTurn || partner[a] !== -1 || partner[b] !== -1) continue;
      partner[a] = b;
      partner[b] = a;
    }
  }
  return partner;
}

/** Degrees by which a path turns that comes in along one end and leaves along the other; 0 is straight on. */
function turnBetween(pieces: readonly Line[], a: number, b: number): number {
  const difference = Math.abs(outward(pieces, a) - outward(pieces, b)) % 360;
  return Math.abs(180 - (difference > 180 ? 360 - difference : difference));
}

/** Direction in degrees from an end into its line. */
function outward(pieces: readonly Line[], end: number): number {
  const line = pieces[end >> 1] as Line;
  const isStart = (end & 1) === 0;
  const from = (isStart ? line[0] : line[line.length - 1]) as Position;
  const to = (isStart ? line[1] : line[line.length - 2]) as Position;
  const { x, y } = metresPerDegree(lat(from));
  return (Math.atan2((lat(to) - lat(from)) * y, (lon(to) - lon(from)) * x) * 180) / Math.PI;
}

function walk(pieces: readonly Line[], partner: Int32Array, used: Uint8Array, start: number): Position[] {
  const path: Position[] = [];
  for (let end = start; end !== -1 && !used[end >> 1]; end = partner[end ^ 1] as number) {
    const i = end >> 1;
    used[i] = 1;
    const line = pieces[i] as Line;
    const ahead = (end & 1) === 0 ? line : line.toReversed();
    path.push(...(path.length === 0 ? ahead : ahead.slice(1)));
  }
  return path;
}

/** Lines already drawn, asked for what runs beside them. */
export type DrawnLines = {
  readonly add: (line: Line) => void;
  /** The parts of a line that have nothing drawn within `metres` beside them, led up to what is drawn. */
  readonly uncovered: (line: Line, metres: number) => Position[][];
};

type Segment = {
  readonly a: Position;
  readonly b: Position;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

/**
 * What lies nearest to a point: `beside` a drawn line, `beyond` the loose end of one, or nothing within reach.
 * The difference keeps a road whole where one carriageway takes over from the other.
 */
type Nearest = { readonly kind: 'beside' | 'beyond'; readonly position: Position } | null;

export function drawnLines(): DrawnLines {
  const cells = new Map<string, Segment[]>();
  const ends = new Map<string, number>();

  const add = (line: Line): void => {
    for (const end of [line[0], line[line.length - 1]])
      ends.set(String(end), (ends.get(String(end)) ?? 0) + 1);
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1] as Position, line[i] as Position];
      const segment = { a, b, isFirst: i === 1, isLast: i === line.length - 1 };
      for (const key of cellsAlong(a, b)) {
        const there = cells.get(key);
        if (there) there.push(segment);
        else cells.set(key, [segment]);
      }
    }
  };

  const nearestTo = (point: Position, metres: number): Nearest => {
    const { x, y } = metresPerDegree(lat(point));
    const [column, row] = cellOf(point);
    let best: Nearest = null;
    let bestMetres = metres;
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) {
        for (const { a, b, isFirst, isLast } of cells.get(`${i} ${j}`) ?? []) {
          const along = metresAlong(point, a, b, x, y);
          const length = metresAlong(b, a, b, x, y);
          const t = length === 0 ? 0 : Math.max(0, Math.min(1, along / length));
          const position = between(a, b, t);
          const distance = Math.hypot((lon(point) - lon(position)) * x, (lat(point) - lat(position)) * y);
          if (distance > bestMetres) continue;
          const isBeforeStart = isFirst && along < -BEYOND_METRES && ends.get(String(a)) === 1;
          const isAfterEnd = isLast && along > length + BEYOND_METRES && ends.get(String(b)) === 1;
          best = {
            kind: isBeforeStart || isAfterEnd ? 'beyond' : 'beside',
            position: t === 0 ? a : t === 1 ? b : position,
          };
          bestMetres = distance;
        }
      }
    }
    return best;
  };

  const uncovered = (line: Line, metres: number): Position[][] => {
    const samples = densified(line);
    return runsOf(
      samples,
      samples.map(({ position }) => nearestTo(position, metres)),
    );
  };
  return { add, uncovered };
}

/**
 * Of lines that run beside each other (the two carriageways of one road) keeps one: the longest first, then of
 * every other what has none of those kept within `metres`.
 */
export function withoutParallels(lines: readonly Line[], metres: number): Position[][] {
  const drawn = drawnLines();
  const kept: Position[][] = [];
  const longestFirst = [...lines].sort((a, b) => lineMetres(b) - lineMetres(a));
  for (const line of longestFirst) {
    const pieces = drawn.uncovered(line, metres);
    for (const piece of pieces) {
      drawn.add(piece);
      kept.push(piece);
    }
  }
  return kept;
}

/** How far along the way from `a` to `b` a point stands, in metres; negative before `a`. */
function metresAlong(p: Position, a: Position, b: Position, x: number, y: number): number {
  const bx = (lon(b) - lon(a)) * x;
  const by = (lat(b) - lat(a)) * y;
  const length = Math.hypot(bx, by);
  return length === 0 ? 0 : ((lon(p) - lon(a)) * x * bx + (lat(p) - lat(a)) * y * by) / length;
}

function cellOf(position: Position): [number, number] {
  return [Math.floor(lon(position) / CELL), Math.floor(lat(position) / CELL)];
}

function cellsAlong(a: Position, b: Position): Set<string> {
  const span = Math.max(Math.abs(lon(b) - lon(a)), Math.abs(lat(b) - lat(a)));
  const steps = Math.max(1, Math.ceil((span / CELL) * 2));
  const keys = new Set<string>();
  for (let i = 0; i <= steps; i++) keys.add(cellOf(between(a, b, i / steps)).join(' '));
  return keys;
}

function between(a: Position, b: Position, share: number): Position {
  return [lon(a) + (lon(b) - lon(a)) * share, lat(a) + (lat(b) - lat(a)) * share];
}

type Sample = { readonly position: Position; readonly isVertex: boolean };

function densified(line: Line): Sample[] {
  const samples: Sample[] = [{ position: line[0] as Position, isVertex: true }];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Position, line[i] as Position];
    const steps = Math.max(1, Math.ceil(metresBetween(a, b) / SAMPLE_METRES));
    for (let j = 1; j < steps; j++) samples.push({ position: between(a, b, j / steps), isVertex: false });
    samples.push({ position: b, isVertex: true });
  }
  return samples;
}

/**
 * Runs of samples that have no line beside them. Two runs a short way apart are one. A short run is dropped (the
 * carriageways part a little) unless it starts or ends at a loose end: then it closes a gap.
 */
function runsOf(samples: readonly Sample[], nearest: readonly Nearest[]): Position[][] {
  const spans: [number, number][] = [];
  for (let i = 0; i < samples.length; i++) {
    if (nearest[i]?.kind === 'beside') continue;
    const last = spans.at(-1);
    if (last && (i - last[1]) * SAMPLE_METRES < SHORTEST_PIECE_METRES) last[1] = i;
    else spans.push([i, i]);
  }
  return spans.flatMap(([from, to]): Position[][] => {
    const isWhole = from === 0 && to === samples.length - 1;
    const closesGap = nearest[from]?.kind === 'beyond' || nearest[to]?.kind === 'beyond';
    const run = samples.slice(from, to + 1);
    const inner = run.filter(({ isVertex }, i) => isVertex || i === 0 || i === run.length - 1);
    const before = nearest[from]?.position ?? nearest[from - 1]?.position;
    const after = nearest[to]?.position ?? nearest[to + 1]?.position;
    const piece = [
      ...(before ? [before] : []),
      ...inner.map(({ position }) => position),
      ...(after && after !== before ? [after] : []),
    ];
    if (piece.length < 2) return [];
    return isWhole || closesGap || lineMetres(piece) >= SHORTEST_PIECE_METRES ? [piece] : [];
  });
}
