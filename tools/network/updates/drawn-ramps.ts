import { between, nearestOnLine } from './plane.ts';
import { SegmentGrid } from './segment-grid.ts';
import { cutLine } from './cut-line.ts';
import type { Cuts } from './interchanges.ts';
import type { Mainline } from './mainlines.ts';
import type { OlderRoads } from './older-roads.ts';
import type { ReferenceLine } from './reference-lines.ts';
import type { Section } from './table.ts';
import type { Metres, Position } from '../../../src/domain/units.ts';

/** A ramp or feeder road that was drawn in 2021 already, with the places its ends were moved to. */
export type DrawnRamp = {
  readonly section: Section;
  readonly positions: readonly Position[];
  readonly highway: string;
  readonly oneway: boolean;
  readonly startsOnRoad: boolean;
  readonly endsOnRoad: boolean;
};

/** Ends of the drawing nearer than this are one point: rounding, and tiles joined a metre off. */
const SAME: Metres = 3;
/** An end this near to an open road was drawn to meet it. */
const MEETS: Metres = 20;
/** Farther from the expressway a feeder is a road project of its own. */
const FEEDER: Metres = 2500;

/** Cuts the lines of a drawing where another one's end lies on them: there they meet. */
export function noded(lines: readonly ReferenceLine[]): ReferenceLine[] {
  const grid = new SegmentGrid();
  lines.forEach(({ positions }, i) => grid.add(i, positions));
  const places = new Map<number, Position[]>();
  lines.forEach(({ positions }, i) => {
    for (const end of [positions[0]!, positions.at(-1)!]) {
      for (const { line } of grid.near(end, end, SAME)) {
        if (line === i) continue;
        const { metres } = nearestOnLine(end, lines[line]!.positions);
        if (metres > SAME) continue;
        const known = places.get(line) ?? [];
        if (!known.some((place) => between(place, end) < SAME)) known.push(end);
        places.set(line, known);
      }
    }
  });
  return lines.flatMap((line, i) =>
    cutLine(line.positions, places.get(i) ?? []).map((positions) => ({ ...line, positions })),
  );
}

type Place = { readonly kind: 'mainline' | 'road' | 'loose'; readonly position: Position };

/**
 * The ramps and feeders of sections whose interchanges were drawn in 2021: what hangs together with the mainline
 * and leads to open roads. Dead ends are pruned, and what leads nowhere is left out as a whole.
 */
export function drawnRamps(
  lines: readonly ReferenceLine[],
  mainlines: readonly Mainline[],
  older: OlderRoads,
  cuts: Cuts,
): DrawnRamp[] {
  const own = mainlines.filter(({ section }) => section.geometry === '2021');
  const near = lines.filter(
    ({ positions, status }) =>
      status === 'under_construction' &&
      own.some((line) => isNear(positions[0]!, line, FEEDER) && isNear(positions.at(-1)!, line, FEEDER)) &&
      !own.some((line) => runsOn(positions, line)),
  );
  let kept = near.map((line) => ({ line, ends: [line.positions[0]!, line.positions.at(-1)!] as const }));
  const placeOf = memo((end) => placeFor(end, own, older));
  const meetsOther = (end: Position, self: ReferenceLine): boolean =>
    kept.some(({ line, ends }) => line !== self && ends.some((other) => between(other, end) < SAME));
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    kept = kept.filter(({ line, ends }) =>
      ends.every((end) => placeOf(end).kind !== 'loose' || meetsOther(end, line)),
    );
  }
  return groups(kept)
    .filter((group) => {
      const kinds = group.flatMap(({ ends }) => ends.map((end) => placeOf(end).kind));
      return kinds.includes('mainline') && kinds.includes('road');
    })
    .flatMap((group) => {
      const touched = own.find((line) =>
        group.some(({ ends }) => ends.some((end) => isNear(end, line, SAME))),
      )!;
      const canonical = memo((end) =>
        firstNear(
          end,
          group.flatMap(({ ends }) => ends),
        ),
      );
      return group.map(({ line, ends }): DrawnRamp => {
        const [start, end] = ends.map((one) => {
          const place = placeOf(one);
          if (place.kind === 'mainline') cutNear(cuts, own, place.position);
          return place.kind === 'loose' ? { ...place, position: canonical(one) } : place;
        });
        return {
          section: touched.section,
          positions: [start!.position, ...line.positions.slice(1, -1), end!.position],
          highway:
            /^(primary|secondary|tertiary|trunk)$/.test(line.kind) && line.oneway !== true
              ? line.kind
              : 'motorway_link',
          oneway: line.oneway === true,
          startsOnRoad: start!.kind === 'road',
          endsOnRoad: end!.kind === 'road',
        };
      });
    });
}

function placeFor(end: Position, own: readonly Mainline[], older: OlderRoads): Place {
  for (const { positions } of own) {
    const { position, metres } = nearestOnLine(end, positions);
    if (metres < SAME) return { kind: 'mainline', position };
  }
  const road = older.nearest(end, MEETS);
  return road === undefined ? { kind: 'loose', position: end } : { kind: 'road', position: road.position };
}

/** Lines that hang together by their ends. */
function groups<T extends { readonly ends: readonly Position[] }>(lines: readonly T[]): T[][] {
  const left = new Set(lines);
  const result: T[][] = [];
  for (const first of lines) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const one of group) {
      for (const other of left) {
        if (!other.ends.some((end) => one.ends.some((own) => between(own, end) < SAME))) continue;
        left.delete(other);
        group.push(other);
      }
    }
    result.push(group);
  }
  return result;
}

function runsOn(positions: readonly Position[], line: Mainline): boolean {
  const middle = positions[Math.floor(positions.length / 2)]!;
  return (
    [positions[0]!, middle, positions.at(-1)!].every((position) => isNear(position, line, SAME)) &&
    positions.length > 2
  );
}

function isNear(position: Position, { positions }: Mainline, reach: Metres): boolean {
  return nearestOnLine(position, positions).metres <= reach;
}

function firstNear(end: Position, ends: readonly Position[]): Position {
  return ends.find((other) => between(other, end) < SAME) ?? end;
}

function cutNear(cuts: Cuts, own: readonly Mainline[], position: Position): void {
  for (const line of own) {
    if (nearestOnLine(position, line.positions).metres > SAME) continue;
    const known = cuts.get(line) ?? [];
    if (!known.some((place) => between(place, position) < 0.5)) known.push(position);
    cuts.set(line, known);
    return;
  }
}

function memo<T>(make: (position: Position) => T): (position: Position) => T {
  const known = new Map<Position, T>();
  return (position) => {
    const value = known.get(position) ?? make(position);
    known.set(position, value);
    return value;
  };
}
