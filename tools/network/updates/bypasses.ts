import { along, between, lengthOf } from './plane.ts';
import type { OlderRoads } from './older-roads.ts';
import type { ReferenceLine } from './reference-lines.ts';
import type { Metres, Position } from '../../../src/domain/units.ts';

/** Lines of 2026 of which the older extract has nothing, one group per stretch of road. */
export type Bypass = {
  readonly lines: readonly ReferenceLine[];
  readonly km: number;
};

/**
 * Beyond this from every open older road, a line of 2026 is something new. Not a matter of direction: a
 * mountain road and its generalised line agree in no bend.
 */
export const NEW_ROAD: Metres = 130;
/** Ends of lines nearer than this belong to one stretch. */
const SAME_STRETCH: Metres = 400;
/** New stretches shorter than this change no answer of the atlas. */
export const SHORTEST_KM = 2;

/** Nearer than this to an older road for `OLD_STRETCH`, the line is that road. */
const ON_OLDER: Metres = 60;
const OLD_STRETCH: Metres = 500;
const STEP: Metres = 50;

/** Kilometres of a line with no open older road near it. */
export function newKmOf(positions: readonly Position[], older: OlderRoads): number {
  return (
    (samples(positions).filter(({ position }) => older.nearest(position, NEW_ROAD) === undefined).length *
      STEP) /
    1000
  );
}

/** What is left of a line without the stretches on which it runs on older roads. */
export function freshParts(line: ReferenceLine, older: OlderRoads): ReferenceLine[] {
  const marks = samples(line.positions).map(({ at, position }) => ({
    at,
    isOld: older.nearest(position, ON_OLDER) !== undefined,
  }));
  // Crossings of older roads are short; only long runs are cut out.
  const cuts: { from: Metres; to: Metres }[] = [];
  for (let i = 0; i < marks.length; i++) {
    if (!marks[i]!.isOld) continue;
    const from = marks[i]!.at;
    while (i + 1 < marks.length && marks[i + 1]!.isOld) i++;
    if (marks[i]!.at - from >= OLD_STRETCH) cuts.push({ from, to: marks[i]!.at });
  }
  if (cuts.length === 0) return [line];
  const edges = [0, ...cuts.flatMap(({ from, to }) => [from, to]), lengthOf(line.positions)];
  const parts: ReferenceLine[] = [];
  for (let i = 0; i + 1 < edges.length; i += 2) {
    const positions = stretch(line.positions, edges[i]!, edges[i + 1]!);
    if (lengthOf(positions) > 2 * STEP) parts.push({ ...line, positions });
  }
  return parts;
}

function samples(positions: readonly Position[]): { at: Metres; position: Position }[] {
  const count = Math.max(1, Math.floor(lengthOf(positions) / STEP));
  return Array.from({ length: count }, (_, i) => {
    const at = (i + 0.5) * STEP;
    return { at, position: along(positions, at).position };
  });
}

function stretch(positions: readonly Position[], from: Metres, to: Metres): Position[] {
  const start = along(positions, from);
  const end = along(positions, to);
  return [start.position, ...positions.slice(start.segment + 1, end.segment + 1), end.position];
}

/** Roads that are no expressways, whatever the file calls them: those with a national road's number, Ring Road 5. */
export function isOrdinary({ kind, ref }: ReferenceLine): boolean {
  return kind !== 'expressway' || /QL|CT\.39/.test(ref);
}

/** Groups the lines that are new for more than half of their length; groups of at least `SHORTEST_KM`. */
export function findBypasses(lines: readonly ReferenceLine[], older: OlderRoads): Bypass[] {
  const fresh = lines
    .map((line) => ({ line, km: newKmOf(line.positions, older) }))
    .filter(({ line, km }) => km > 0.1 && km * 1000 > 0.5 * lengthOf(line.positions))
    .flatMap(({ line }) =>
      freshParts(line, older).map((part) => ({ line: part, km: newKmOf(part.positions, older) })),
    );
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
