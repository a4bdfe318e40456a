import { between, heading } from './plane.ts';
import { LineGraph } from './line-graph.ts';
import { cutLine } from './cut-line.ts';
import { atGradeCrossings, feature, keyOf } from './overlay-features.ts';
import type { Bypass } from './bypasses.ts';
import type { OverlayFeature } from './overlay-features.ts';
import type { OlderRoads } from './older-roads.ts';
import type { Section } from './table.ts';
import type { Metres, Position } from '../../../src/domain/units.ts';

type Line = { positions: Position[]; readonly oneway: boolean; joinStart: boolean; joinEnd: boolean };

/** An end this near to an older road lies on it, or meets it; bridges and the generalised file leave gaps up to the far reach. */
const ON: Metres = 20;
const NEAR: Metres = 60;
const FAR: Metres = 150;
/** Unnamed bridges missing between two lines of one new road. */
const HOLE: Metres = 400;

/** The lines of a new stretch of ordinary highway, joined to the older roads at its ends and where it crosses them. */
export function bypassFeatures(section: Section, bypass: Bypass, older: OlderRoads): OverlayFeature[] {
  const graph = new LineGraph(bypass.lines);
  const lines: Line[] = bypass.lines.map((line, i) => ({
    positions: [...line.positions],
    oneway: graph.isCarriageway[i]!,
    joinStart: false,
    joinEnd: false,
  }));
  const bridged = joinLooseEnds(lines, older);
  const features = lines.flatMap((line) => {
    const crossings = atGradeCrossings(line.positions, older);
    const keys = new Set(crossings.map(keyOf));
    const pieces = cutLine(line.positions, crossings);
    return pieces.map((positions, i) => {
      const starts = (i === 0 && line.joinStart) || keys.has(keyOf(positions[0]!));
      const ends = (i === pieces.length - 1 && line.joinEnd) || keys.has(keyOf(positions.at(-1)!));
      return feature(section, positions, {
        highway: section.highway,
        oneway: line.oneway,
        joinStart: starts ? 'at grade' : undefined,
        joinEnd: ends ? 'at grade' : undefined,
      });
    });
  });
  const holes = bridged.map(([from, to, oneway]) =>
    feature(section, [from, to], { highway: section.highway, oneway, method: 'bridged gap' }),
  );
  const made = [...features, ...holes].filter(
    ({ geometry: { coordinates } }) =>
      keyOf(coordinates[0]!) !== keyOf(coordinates.at(-1)!) || coordinates.length > 2,
  );
  return withoutTraps(made);
}

/**
 * Where the file lacks a piece of one carriageway, the rest of it would be a trap of one-way roads: such lines
 * are taken as two-way.
 */
function withoutTraps(features: readonly OverlayFeature[]): OverlayFeature[] {
  let current = [...features];
  for (let changed = true; changed;) {
    changed = false;
    const leave = new Set<string>();
    const arrive = new Set<string>();
    for (const { properties, geometry } of current) {
      const [start, end] = [keyOf(geometry.coordinates[0]!), keyOf(geometry.coordinates.at(-1)!)];
      leave.add(start);
      arrive.add(end);
      if (properties.oneway !== 'yes') {
        leave.add(end);
        arrive.add(start);
      }
      if (properties.join_start !== undefined) arrive.add(start);
      if (properties.join_end !== undefined) leave.add(end);
    }
    current = current.map((one) => {
      const { oneway, ...rest } = one.properties;
      const { coordinates } = one.geometry;
      if (oneway === undefined) return one;
      if (arrive.has(keyOf(coordinates[0]!)) && leave.has(keyOf(coordinates.at(-1)!))) return one;
      changed = true;
      return { ...one, properties: rest };
    });
  }
  return current;
}

/** Ends that meet no other line: on to the older road, or over a hole to the line that goes on. */
function joinLooseEnds(lines: Line[], older: OlderRoads): [Position, Position, boolean][] {
  const uses = new Map<string, number>();
  for (const { positions } of lines) {
    for (const end of [positions[0]!, positions.at(-1)!])
      uses.set(keyOf(end), (uses.get(keyOf(end)) ?? 0) + 1);
  }
  const isLoose = (position: Position): boolean => uses.get(keyOf(position)) === 1;
  const bridged: [Position, Position, boolean][] = [];
  const done = new Set<string>();
  for (const line of lines) {
    for (const atStart of [true, false]) {
      const [end, inner] = atStart
        ? [line.positions[0]!, line.positions[1]!]
        : [line.positions.at(-1)!, line.positions.at(-2)!];
      if (done.has(keyOf(end))) continue;
      // Where both carriageways begin, or where lines were cut at a junction: several lines meet on the older road.
      const on = older.nearest(end, ON);
      if (on === undefined && !isLoose(end)) continue;
      const near = on ?? older.nearest(end, NEAR);
      const onward = near === undefined ? nextOver(line, end, inner, atStart, lines, isLoose) : undefined;
      const place = near ?? (onward === undefined ? older.nearest(end, FAR) : undefined);
      if (place !== undefined) {
        if (between(place.position, end) > 1) {
          if (atStart) line.positions.unshift(place.position);
          else line.positions.push(place.position);
        } else line.positions[atStart ? 0 : line.positions.length - 1] = place.position;
        if (atStart) line.joinStart = true;
        else line.joinEnd = true;
      } else if (onward !== undefined) {
        bridged.push(atStart ? [onward, end, line.oneway] : [end, onward, line.oneway]);
        done.add(keyOf(end)).add(keyOf(onward));
      }
    }
  }
  return bridged;
}

/** The loose end of another line that goes on straight ahead. */
function nextOver(
  line: Line,
  end: Position,
  inner: Position,
  atStart: boolean,
  lines: readonly Line[],
  isLoose: (position: Position) => boolean,
): Position | undefined {
  const leaving = heading(inner, end);
  return lines
    .filter((other) => other !== line)
    .flatMap((other) => {
      const [first, last] = [other.positions[0]!, other.positions.at(-1)!];
      if (!line.oneway || !other.oneway) return [first, last];
      return atStart ? [last] : [first];
    })
    .filter(
      (next) => isLoose(next) && between(next, end) <= HOLE && Math.cos(heading(end, next) - leaving) > 0.7,
    )
    .sort((a, b) => between(a, end) - between(b, end))[0];
}
