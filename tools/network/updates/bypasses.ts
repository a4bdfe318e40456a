import { along, between, heading, lengthOf } from './plane.ts';
import type { OlderRoads } from './older-roads.ts';
import type { ReferenceLine } from './reference-lines.ts';
import type { Metres, Position } from '../../../src/domain/units.ts';

/** Lines of 2026 of which the older extract has nothing, one group per stretch of road. */
export type Bypass = {
  readonly lines: readonly ReferenceLine[];
  readonly km: number;
};

/** Beyond this from every open older road in its direction, a line of 2026 is something new. */
export const NEW_ROAD: Metres = 200;
/** Ends of lines nearer than this belong to one stretch. */
const SAME_STRETCH: Metres = 400;
/** New stretches shorter than this change no answer of the atlas. */
export const SHORTEST_KM = 2;

/** Kilometres of a line with no open older road beside it in its direction. */
export function newKmOf(positions: readonly Position[], older: OlderRoads): number {
  const whole = lengthOf(positions);
  const step = Math.min(60, whole / 2);
  let metres: Metres = 0;
  for (let at = step / 2; at < whole; at += step) {
    const { segment, position } = along(positions, at);
    const direction = heading(positions[segment]!, positions[segment + 1]!);
    if (!older.runsAlong(position, direction, NEW_ROAD, false))
      metres += Math.min(step, whole - at + step / 2);
  }
  return metres / 1000;
}

/** Groups the lines that are new for more than half of their length; groups of at least `SHORTEST_KM`. */
export function findBypasses(lines: readonly ReferenceLine[], older: OlderRoads): Bypass[] {
  const fresh = lines
    .map((line) => ({ line, km: newKmOf(line.positions, older) }))
    .filter(({ line, km }) => km > 0.1 && km * 1000 > 0.5 * lengthOf(line.positions));
  const group = fresh.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (group[root] !== root) root = group[root]!;
    return (group[i] = root);
  };
  for (let i = 0; i < fresh.length; i++) {
    for (let k = i + 1; k < fresh.length; k++) {
      if (nearEnds(fresh[i]!.line, fresh[k]!.line)) group[rootOf(k)] = rootOf(i);
    }
  }
  const bypasses = new Map<number, { lines: ReferenceLine[]; km: number }>();
  fresh.forEach(({ line, km }, i) => {
    const root = rootOf(i);
    const known = bypasses.get(root) ?? { lines: [], km: 0 };
    known.lines.push(line);
    known.km += km;
    bypasses.set(root, known);
  });
  return [...bypasses.values()].filter(({ km }) => km >= SHORTEST_KM).sort((a, b) => b.km - a.km);
}

function nearEnds(a: ReferenceLine, b: ReferenceLine): boolean {
  const [from, to] = [a.positions[0]!, a.positions.at(-1)!];
  return [b.positions[0]!, b.positions.at(-1)!].some((end) => isNear(end, from) || isNear(end, to));
}

function isNear(a: Position, b: Position): boolean {
  // Half a hundredth of a degree is 550 m: spares nearly all of the exact distances.
  if (Math.abs(a[0] - b[0]) > 0.005 || Math.abs(a[1] - b[1]) > 0.005) return false;
  return between(a, b) < SAME_STRETCH;
}
