import { along, between, heading, lengthOf, measureOf, nearestOnLine } from './plane.ts';
import { positionsOf } from './line-graph.ts';
import type { LineCost, LineGraph } from './line-graph.ts';
import type { OlderRoads } from './older-roads.ts';
import type { Section } from './table.ts';
import type { Metres, Position } from '../../../src/domain/units.ts';

/** One carriageway of a section, or its whole road where that is two-way. */
export type Mainline = {
  readonly section: Section;
  positions: Position[];
  readonly oneway: boolean;
  /** Along the section, start to end, or the other way. */
  readonly backward: boolean;
  /** What its ends are joined to: another section, an older road, or nothing yet. */
  startsAt: End;
  endsAt: End;
};

export type End = { readonly kind: 'loose' } | { readonly kind: 'section' } | { readonly kind: 'road' };

const LOOSE: End = { kind: 'loose' };
const SECTION: End = { kind: 'section' };
const ROAD: End = { kind: 'road' };

/** How far from a stated end a line's end may be taken: carriageways are cut at different places. */
const END_REACH: Metres = 900;
/** Ends of sections with different numbers are one place only if they coincide. */
const SAME_END: Metres = 60;
/** Older roads nearer than this in the same direction are the same road: 100 m of generalisation do not allow less. */
const SAME_ROAD: Metres = 70;
/** As far into a section as its beginning may turn out to be an older road still (or already). */
const OVERLAP: Metres = 3500;
/** A mainline's end is joined to an older road within this. */
const JOIN_REACH: Metres = 150;

/** The carriageways of a section: the cheapest drive there and the one back. Lines that both use are two-way. */
export function mainlinesOf(section: Section, graph: LineGraph, cost: LineCost): Mainline[] {
  const stops = [section.start, ...section.via, section.end];
  const there = drive(graph, stops, cost);
  const back = drive(graph, stops.toReversed(), cost);
  if (there === undefined || back === undefined) {
    throw new Error(
      `${section.id}: no way ${there === undefined ? 'from start to end' : 'back'} over the reference lines`,
    );
  }
  const shared = new Set(
    there.filter(({ line }) => back.some((step) => step.line === line)).map(({ line }) => line),
  );
  const sharedMetres = [...shared].reduce((sum, line) => sum + lengthOf(graph.lines[line]!.positions), 0);
  const whole = positionsOf(there, graph.lines);
  // A road that is two-way for most of its length is drawn as one line: its short dual stretches (passing
  // places of two-lane expressways) differ from it by less than the generalisation.
  const single = sharedMetres > 0.5 * lengthOf(whole);
  const lines: Mainline[] = [
    { section, positions: whole, oneway: !single, backward: false, startsAt: LOOSE, endsAt: LOOSE },
  ];
  if (!single) {
    const positions = positionsOf(back, graph.lines);
    lines.push({ section, positions, oneway: true, backward: true, startsAt: LOOSE, endsAt: LOOSE });
  }
  return lines;
}

function drive(graph: LineGraph, stops: readonly Position[], cost: LineCost): ReturnType<LineGraph['path']> {
  const legs = stops.slice(1).map((stop, i) => graph.path(stops[i]!, stop, cost, END_REACH));
  return legs.every((leg) => leg !== undefined) ? legs.flat() : undefined;
}

/**
 * Joins the ends of all mainlines: first to each other, where one section continues another, then to the older
 * roads that they continue. Sections in service come first and by themselves: they must not depend on what is
 * not built yet. What joins nothing stays loose, and is reported by the caller.
 */
export function joinEnds(lines: readonly Mainline[], older: OlderRoads): void {
  const inService = lines.filter(({ section }) => section.status === 'operating');
  for (const [stage, candidates] of [
    [inService, inService],
    [lines.filter(({ section }) => section.status !== 'operating'), lines],
  ] as const) {
    for (const line of stage) for (const atStart of [true, false]) weldToNeighbour(line, atStart, candidates);
    for (const line of stage) for (const atStart of [true, false]) joinOlder(line, atStart, older);
  }
}

function joinOlder(line: Mainline, atStart: boolean, older: OlderRoads): void {
  if ((atStart ? line.startsAt : line.endsAt).kind !== 'loose') return;
  trimOverlap(line, atStart, older);
  const place = olderEnd(line, atStart, older);
  if (place === undefined) return;
  meet(line, atStart, place);
  setEnd(line, atStart, ROAD);
}

/** Welds a loose end to the nearest loose end of another section's carriageway that continues it. */
function weldToNeighbour(line: Mainline, atStart: boolean, lines: readonly Mainline[]): void {
  if ((atStart ? line.startsAt : line.endsAt).kind !== 'loose') return;
  const own = atStart ? line.positions[0]! : line.positions.at(-1)!;
  let best: { other: Mainline; start: boolean; position: Position; metres: Metres } | undefined;
  for (const other of lines) {
    if (other.section === line.section) continue;
    const reach = sharesRef(other.section.ref, line.section.ref) ? END_REACH : SAME_END;
    for (const start of [true, false]) {
      // One-way continues one-way end to start; a two-way road meets either end.
      if (line.oneway && other.oneway && start === atStart) continue;
      // Two-way roads are drawn from the section's start to its end: they too meet end to start.
      if (!line.oneway && !other.oneway && start === atStart) continue;
      const isTaken = (start ? other.startsAt : other.endsAt).kind !== 'loose';
      if (isTaken && line.oneway && other.oneway && other.section.status === line.section.status) continue;
      const position = start ? other.positions[0]! : other.positions.at(-1)!;
      const metres = between(position, own);
      if (metres <= reach && (best === undefined || metres < best.metres))
        best = { other, start, position, metres };
    }
  }
  if (best === undefined) return;
  meet(line, atStart, best.position);
  setEnd(line, atStart, SECTION);
  const end = best.start ? best.other.startsAt : best.other.endsAt;
  // An end in service keeps its own join.
  if (end.kind === 'loose' && best.other.section.status === line.section.status)
    setEnd(best.other, best.start, SECTION);
}

/** Cuts the line where it passes `place`, if it does so near its end, and makes `place` its end. */
function meet(line: Mainline, atStart: boolean, place: Position): void {
  const positions = atStart ? line.positions : line.positions.toReversed();
  const { segment, position } = nearestOnLine(place, positions);
  const cut = measureOf(positions, segment, position) <= OVERLAP ? positions.slice(segment + 1) : positions;
  if (between(place, cut[0]!) > 1) cut.unshift(place);
  else cut[0] = place;
  line.positions = atStart ? cut : cut.toReversed();
}

/** Cuts off what at this end runs along an older open road. */
function trimOverlap(line: Mainline, atStart: boolean, older: OlderRoads): void {
  const positions = atStart ? line.positions : line.positions.toReversed();
  const reach = Math.min(OVERLAP, lengthOf(positions) / 2);
  let overlap: Metres = 0;
  for (let metres = 25; metres < reach; metres += 50) {
    const { segment, position } = along(positions, metres);
    const direction = heading(positions[segment]!, positions[segment + 1]!) + (atStart ? 0 : Math.PI);
    if (older.runsAlong(position, direction, SAME_ROAD, line.oneway)) overlap = metres;
    else if (metres - overlap > 250) break;
  }
  if (overlap === 0) return;
  const { segment, position } = along(positions, overlap);
  const rest = [position, ...positions.slice(segment + 1)];
  line.positions = atStart ? rest : rest.toReversed();
}

/** The older road that the line runs into: one that may be driven on in its direction, else any. */
function olderEnd(line: Mainline, atStart: boolean, older: OlderRoads): Position | undefined {
  const [end, inner] = atStart
    ? [line.positions[0]!, line.positions[1]!]
    : [line.positions.at(-1)!, line.positions.at(-2)!];
  const direction = atStart ? heading(end, inner) : heading(inner, end);
  const onward = older.nearest(end, JOIN_REACH, ({ oneway }, own) => {
    const cosine = Math.cos(own - direction);
    return (line.oneway && oneway ? cosine : Math.abs(cosine)) > 0.8;
  });
  return (onward ?? older.nearest(end, JOIN_REACH))?.position;
}

function setEnd(line: Mainline, atStart: boolean, end: End): void {
  if (atStart) line.startsAt = end;
  else line.endsAt = end;
}

function sharesRef(a: string, b: string): boolean {
  return a.split(';').some((ref) => b.split(';').includes(ref));
}
