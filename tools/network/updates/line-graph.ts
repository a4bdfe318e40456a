import FlatQueue from 'flatqueue';
import { between, heading, lengthOf, nearestOnLine } from './plane.ts';
import { SegmentGrid } from './segment-grid.ts';
import type { ReferenceLine } from './reference-lines.ts';
import type { Metres, Position } from '../../../src/domain/units.ts';

/** A line as it is driven on a path: `reversed` when against the order of its positions. */
export type PathStep = { readonly line: number; readonly reversed: boolean };

/** What a path may use and how dear it is: the factor on a line's length, or undefined for "not at all". */
export type LineCost = (line: ReferenceLine) => number | undefined;

/** Lines whose ends lie nearer than this are taken to meet (a way ending amidst another one's generalised stretch). */
const GAP: Metres = 60;
/** Bridging a gap costs this much more than driving as far, so that shared ends win. */
const GAP_FACTOR = 8;
/** The longest hole that is bridged straight on, and the cosine of the largest bend in doing so. */
const HOLE: Metres = 2200;
const SKETCH_HOLE: Metres = 12_000;
/** A sketch may bend in its holes. */
const SKETCH_ONWARD = 0.2;
const ONWARD = 0.85;

/**
 * The reference lines as a directed graph of their ends. The 2026 file does not tell one-way from two-way: a
 * carriageway is recognised by its partner, a line of the same road running the other way on its left (Vietnam
 * drives on the right).
 */
export class LineGraph {
  readonly lines: readonly ReferenceLine[];
  readonly isCarriageway: readonly boolean[];
  readonly #lengths: readonly Metres[];
  readonly #hole: Metres;
  readonly #onward: number;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #nodes: Position[] = [];
  readonly #linesAt: number[][] = [];
  readonly #gaps: { to: number; metres: Metres }[][] = [];

  /** With `asSketch` every line is two-way and holes may be longer: for what is only half drawn yet. */
  constructor(lines: readonly ReferenceLine[], asSketch = false) {
    this.lines = lines;
    this.#hole = asSketch ? SKETCH_HOLE : HOLE;
    this.#onward = asSketch ? SKETCH_ONWARD : ONWARD;
    this.#lengths = lines.map(({ positions }) => lengthOf(positions));
    this.isCarriageway = asSketch ? lines.map(() => false) : carriageways(lines);
    const byKey = new Map<string, number>();
    const nodeAt = (position: Position): number => {
      const key = `${position[0].toFixed(5)} ${position[1].toFixed(5)}`;
      const known = byKey.get(key);
      if (known !== undefined) return known;
      byKey.set(key, this.#nodes.length);
      this.#linesAt.push([]);
      return this.#nodes.push(position) - 1;
    };
    lines.forEach(({ positions }, i) => {
      this.#starts.push(nodeAt(positions[0]!));
      this.#ends.push(nodeAt(positions[positions.length - 1]!));
      this.#linesAt[this.#starts[i]!]!.push(i);
      if (this.#ends[i] !== this.#starts[i]) this.#linesAt[this.#ends[i]!]!.push(i);
    });
    this.#findGaps();
  }

  /**
   * Cheapest drive from one position to another over the lines that `cost` allows, carriageways in their
   * direction only. Starts and ends at line ends within `reach`. Undefined where there is none.
   */
  path(from: Position, to: Position, cost: LineCost, reach: Metres): PathStep[] | undefined {
    const costs = this.lines.map(cost);
    const goals = new Map(this.#nodesNear(to, reach));
    const best = new Map<number, number>();
    const cameBy = new Map<number, { node: number; step: PathStep | undefined }>();
    const queue = new FlatQueue<number>();
    for (const [node, metres] of this.#nodesNear(from, reach)) {
      best.set(node, metres * GAP_FACTOR);
      queue.push(node, metres * GAP_FACTOR);
    }
    let goal: number | undefined;
    let goalCost = Infinity;
    for (let node = queue.peek(); node !== undefined; node = queue.peek()) {
      const spent = queue.peekValue()!;
      queue.pop();
      if (spent >= goalCost) break;
      if (spent > best.get(node)!) continue;
      const remaining = goals.get(node);
      if (remaining !== undefined && spent + remaining * GAP_FACTOR < goalCost) {
        [goal, goalCost] = [node, spent + remaining * GAP_FACTOR];
      }
      const reached = (next: number, total: number, step: PathStep | undefined): void => {
        if (total >= (best.get(next) ?? Infinity)) return;
        best.set(next, total);
        cameBy.set(next, { node: node!, step });
        queue.push(next, total);
      };
      for (const i of this.#linesAt[node]!) {
        const factor = costs[i];
        if (factor === undefined) continue;
        const total = spent + this.#lengths[i]! * factor;
        if (this.#starts[i] === node) reached(this.#ends[i]!, total, { line: i, reversed: false });
        if (this.#ends[i] === node && !this.isCarriageway[i]) {
          reached(this.#starts[i]!, total, { line: i, reversed: true });
        }
      }
      for (const gap of this.#gaps[node]!) reached(gap.to, spent + (gap.metres + 5) * GAP_FACTOR, undefined);
    }
    if (goal === undefined) return undefined;
    const steps: PathStep[] = [];
    for (let link = cameBy.get(goal); link !== undefined; link = cameBy.get(link.node)) {
      if (link.step !== undefined) steps.push(link.step);
    }
    return steps.reverse();
  }

  #nodesNear(position: Position, reach: Metres): [node: number, metres: Metres][] {
    return this.#nodes
      .map((node, i): [number, Metres] => [i, between(node, position)])
      .filter(([, metres]) => metres <= reach);
  }

  /**
   * Where one line may be left for the next one although their ends do not coincide: ends within `GAP`, and
   * forward over a hole of the file. Unnamed bridges are missing from it, up to the two kilometres of a long one.
   */
  #findGaps(): void {
    const driven = this.lines.flatMap((_, line) =>
      this.isCarriageway[line]
        ? [{ line, reversed: false }]
        : [
            { line, reversed: false },
            { line, reversed: true },
          ],
    );
    const cells = new Map<string, PathStep[]>();
    const cell = ([lon, lat]: Position, dx: number, dy: number): string =>
      `${Math.floor(lon * 9) + dx} ${Math.floor(lat * 9) + dy}`;
    for (const step of driven) {
      const key = cell(this.#entry(step)[0], 0, 0);
      const known = cells.get(key);
      if (known === undefined) cells.set(key, [step]);
      else known.push(step);
    }
    this.#nodes.forEach((_, node) => (this.#gaps[node] = []));
    for (const step of driven) {
      const [before, exit] = this.#exit(step);
      const leaving = heading(before, exit);
      const node = step.reversed ? this.#starts[step.line]! : this.#ends[step.line]!;
      for (const dx of [-1, 0, 1]) {
        for (const dy of [-1, 0, 1]) {
          for (const next of cells.get(cell(exit, dx, dy)) ?? []) {
            const [entry, after] = this.#entry(next);
            const metres = between(exit, entry);
            if (next.line === step.line || metres < 0.5 || metres > this.#hole) continue;
            if (metres > GAP) {
              if (!sharesRef(this.lines[step.line]!.ref, this.lines[next.line]!.ref)) continue;
              const bridging = heading(exit, entry);
              const bend = Math.min(Math.cos(bridging - leaving), Math.cos(bridging - heading(entry, after)));
              if (bend < this.#onward) continue;
            }
            const to = next.reversed ? this.#ends[next.line]! : this.#starts[next.line]!;
            this.#gaps[node]!.push({ to, metres });
          }
        }
      }
    }
  }

  /** First two positions of a line as it is driven. */
  #entry({ line, reversed }: PathStep): readonly [Position, Position] {
    const { positions } = this.lines[line]!;
    return reversed ? [positions.at(-1)!, positions.at(-2)!] : [positions[0]!, positions[1]!];
  }

  /** Last two positions of a line as it is driven. */
  #exit({ line, reversed }: PathStep): readonly [Position, Position] {
    const { positions } = this.lines[line]!;
    return reversed ? [positions[1]!, positions[0]!] : [positions.at(-2)!, positions.at(-1)!];
  }
}

/** How far the other carriageway may be from this one: two generalisations of 100 m and the median strip. */
const PARTNER_REACH: Metres = 150;

function carriageways(lines: readonly ReferenceLine[]): boolean[] {
  const grid = new SegmentGrid();
  lines.forEach(({ positions, oneway }, i) => oneway === undefined && grid.add(i, positions));
  return lines.map((line, i) => line.oneway ?? hasPartnerOnLeft(i, lines, grid));
}

function hasPartnerOnLeft(i: number, lines: readonly ReferenceLine[], grid: SegmentGrid): boolean {
  const { positions, ref, status } = lines[i]!;
  let metresWith = 0;
  let leftward = 0;
  for (let k = 0; k + 1 < positions.length; k++) {
    const a = positions[k]!;
    const b = positions[k + 1]!;
    const middle: Position = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const direction = heading(a, b);
    const partner = grid.nearest(middle, PARTNER_REACH, (entry) => {
      const other = lines[entry.line]!;
      if (entry.line === i || other.status !== status || !sharesRef(other.ref, ref)) return false;
      return Math.cos(heading(entry.a, entry.b) - direction) < -0.85;
    });
    if (partner === undefined) continue;
    const metres = between(a, b);
    metresWith += metres;
    const sideways = Math.sin(heading(middle, partner.position) - direction);
    leftward += metres * sideways * partner.metres;
  }
  return metresWith > 0.5 * lengthOf(positions) && leftward > 0;
}

function sharesRef(a: string, b: string): boolean {
  const others = new Set(b.split(';'));
  return a.split(';').some((ref) => others.has(ref));
}

/** The positions of a path, one line string; gaps are bridged straight. */
export function positionsOf(path: readonly PathStep[], lines: readonly ReferenceLine[]): Position[] {
  const result: Position[] = [];
  for (const { line, reversed } of path) {
    const positions = reversed ? lines[line]!.positions.toReversed() : lines[line]!.positions;
    for (const position of positions) {
      const last = result[result.length - 1];
      if (last === undefined || between(last, position) > 0.5) result.push(position);
    }
  }
  return result;
}

/** Whether a position lies on one of these lines, within `reach`. */
export function liesOn(position: Position, lines: readonly (readonly Position[])[], reach: Metres): boolean {
  return lines.some((line) => nearestOnLine(position, line).metres <= reach);
}
