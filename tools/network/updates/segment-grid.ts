import { nearestOnSegment } from './plane.ts';
import type { Metres, Position } from '../../../src/domain/units.ts';

/** A segment of an indexed line: `line` as given to `add`, between its vertices `segment` and `segment + 1`. */
export type GridSegment = {
  readonly line: number;
  readonly segment: number;
  readonly a: Position;
  readonly b: Position;
};

/** About a kilometre: an older road's segment lies in one to three cells. */
const CELL_DEGREES = 0.01;

/** Segments of lines in square cells of longitude and latitude, for "what is near" and "what is crossed". */
export class SegmentGrid {
  readonly #cells = new Map<number, GridSegment[]>();

  /** Indexes every segment of a line under the caller's own number. */
  add(line: number, positions: readonly Position[]): void {
    for (let i = 0; i + 1 < positions.length; i++) {
      const a = positions[i]!;
      const b = positions[i + 1]!;
      const entry: GridSegment = { line, segment: i, a, b };
      for (const key of cellsOf(boxOf(a, b, 0))) {
        const cell = this.#cells.get(key);
        if (cell === undefined) this.#cells.set(key, [entry]);
        else cell.push(entry);
      }
    }
  }

  /** Every indexed segment whose cell touches the box about a–b, widened by `reach`; each once. */
  near(a: Position, b: Position, reach: Metres): GridSegment[] {
    const found = new Set<GridSegment>();
    for (const key of cellsOf(boxOf(a, b, reach / 100_000))) {
      for (const entry of this.#cells.get(key) ?? []) found.add(entry);
    }
    return [...found];
  }

  /** The nearest place within `reach` on a segment that passes `accept`, and the segment. */
  nearest(
    point: Position,
    reach: Metres,
    accept: (entry: GridSegment) => boolean = () => true,
  ): { readonly entry: GridSegment; readonly position: Position; readonly metres: Metres } | undefined {
    let best: { entry: GridSegment; position: Position; metres: Metres } | undefined;
    for (const entry of this.near(point, point, reach)) {
      const { position, metres } = nearestOnSegment(point, entry.a, entry.b);
      if (metres > reach || (best !== undefined && metres >= best.metres) || !accept(entry)) continue;
      best = { entry, position, metres };
    }
    return best;
  }
}

function boxOf(a: Position, b: Position, margin: number): readonly [number, number, number, number] {
  return [
    Math.min(a[0], b[0]) - margin,
    Math.min(a[1], b[1]) - margin,
    Math.max(a[0], b[0]) + margin,
    Math.max(a[1], b[1]) + margin,
  ];
}

function* cellsOf([west, south, east, north]: readonly [number, number, number, number]): Generator<number> {
  for (let x = Math.floor(west / CELL_DEGREES); x <= Math.floor(east / CELL_DEGREES); x++) {
    for (let y = Math.floor(south / CELL_DEGREES); y <= Math.floor(north / CELL_DEGREES); y++) {
      yield x * 100_000 + y;
    }
  }
}
