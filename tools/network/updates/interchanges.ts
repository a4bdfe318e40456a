import { along, between, heading, lengthOf, measureOf, nearestOnLine } from './plane.ts';
import type { Mainline } from './mainlines.ts';
import type { OlderPlace, OlderRoads } from './older-roads.ts';
import type { OlderRoad } from './reference-lines.ts';
import type { Interchange } from './table.ts';
import type { Metres, Position } from '../../../src/domain/units.ts';

/** A ramp, or the short link between the two carriageways of the road that is reached. */
export type Ramp = {
  readonly interchange: Interchange;
  readonly positions: readonly Position[];
  readonly oneway: boolean;
  /** Whether its ends lie on an older road (else on a mainline, or on another ramp). */
  readonly startsOnRoad: boolean;
  readonly endsOnRoad: boolean;
};

/** Cuts of a mainline at which ramps begin or end, in metres from its start. */
export type Cuts = Map<Mainline, Position[]>;

/** How far before and behind the crossing a ramp leaves: half a kilometre of ramp is what diamonds here have. */
const RAMP_METRES: Metres = 350;
/** How far beside the expressway the ramps meet the crossing road. */
const TERMINAL_METRES: Metres = 70;
/**
 * Where the crossing road is looked for around the stated position, and around the mainline: a named one as far
 * as the longest branch road that the press tells of (Can Tho, IC2), any road at hand much nearer.
 */
const SEARCH_NAMED: Metres = 4000;
const SEARCH_ANY: Metres = 1500;
/** An interchange nearer than this to the end of its section is also one of the next section. */
const BOUNDARY_METRES: Metres = 800;
/** Carriageways of one road lie nearer together than this. */
const PARTNER_METRES: Metres = 80;

/**
 * Synthetic ramps of one interchange: for each carriageway one off and one on, on its right-hand side, meeting
 * the crossing road beside the expressway (a diamond). The true ramps' shape is not known; their length is, by
 * and large. Throws where the road to be reached is not found.
 */
export function rampsOf(
  interchange: Interchange,
  mainlines: readonly Mainline[],
  older: OlderRoads,
  cuts: Cuts,
): Ramp[] {
  const stated = mainlines.filter(({ section }) => section.id === interchange.section);
  if (stated.length === 0)
    throw new Error(`interchange ${interchange.name}: no section ${interchange.section}`);
  const own = [...stated, ...continuing(interchange, stated[0]!, mainlines)];
  const ramps: Ramp[] = [];
  for (const line of own) {
    for (const backward of line.oneway ? [false] : [false, true]) {
      const positions = backward ? line.positions.toReversed() : line.positions;
      const terminal = terminalOf(interchange, positions, mainlines, older, cuts);
      const near = nearestOnLine(terminal.crossing, positions);
      const at = measureOf(positions, near.segment, near.position);
      const whole = lengthOf(positions);
      const leave = at - RAMP_METRES > 50 ? along(positions, at - RAMP_METRES).position : undefined;
      const enter = at + RAMP_METRES < whole - 50 ? along(positions, at + RAMP_METRES).position : undefined;
      for (const place of [leave, enter]) if (place !== undefined) cutAt(cuts, line, place);
      const [first, ...others] = terminal.places;
      const shared = { interchange, oneway: true };
      if (leave !== undefined) {
        ramps.push({
          ...shared,
          positions: [leave, first!.position],
          startsOnRoad: false,
          endsOnRoad: first!.onRoad,
        });
      }
      if (enter !== undefined) {
        ramps.push({
          ...shared,
          positions: [first!.position, enter],
          startsOnRoad: first!.onRoad,
          endsOnRoad: false,
        });
      }
      for (const other of others) {
        ramps.push({
          interchange,
          positions: [first!.position, other.position],
          oneway: false,
          startsOnRoad: first!.onRoad,
          endsOnRoad: other.onRoad,
        });
      }
    }
  }
  return ramps;
}

/** Carriageways of the sections that go on where an interchange lies at a section's end: it serves them as well. */
function continuing(
  interchange: Interchange,
  { section }: Mainline,
  mainlines: readonly Mainline[],
): Mainline[] {
  const isHere = (end: Position): boolean => between(end, interchange.position) < BOUNDARY_METRES;
  return mainlines.filter(
    (line) =>
      line.section !== section &&
      line.section.status === section.status &&
      ((line.startsAt.kind === 'section' && isHere(line.positions[0]!)) ||
        (line.endsAt.kind === 'section' && isHere(line.positions.at(-1)!))),
  );
}

type Terminal = {
  /** Where the mainline and the road reached come nearest. */
  readonly crossing: Position;
  /** On each carriageway of the road reached, the nearer one first; `onRoad`: an older road, else a mainline. */
  readonly places: readonly { readonly position: Position; readonly onRoad: boolean }[];
};

function terminalOf(
  interchange: Interchange,
  positions: readonly Position[],
  mainlines: readonly Mainline[],
  older: OlderRoads,
  cuts: Cuts,
): Terminal {
  if (interchange.crossing.startsWith('section:')) return onSection(interchange, positions, mainlines, cuts);
  const accept = ({ highway, ref, name }: OlderRoad): boolean =>
    interchange.crossing === ''
      ? isThrough(highway)
      : isThrough(highway) && matches(interchange.crossing, ref, name);
  const reach = interchange.crossing === '' ? SEARCH_ANY : SEARCH_NAMED;
  const target = older.nearest(interchange.position, reach, accept);
  if (target === undefined) {
    throw new Error(
      `interchange ${interchange.name} of ${interchange.section}: no older road "${interchange.crossing}"`,
    );
  }
  // The crossing, refined from the stated position to where this carriageway really meets that road.
  const onMainline = nearestOnLine(target.position, positions);
  const crossing = (older.nearest(onMainline.position, reach, accept) ?? target).position;
  const near = nearestOnLine(crossing, positions);
  const direction = heading(positions[near.segment]!, positions[near.segment + 1]!);
  const toRight = beside(crossing, direction, TERMINAL_METRES);
  const first = older.nearest(toRight, reach, accept) ?? target;
  const places = [{ position: first.position, onRoad: true }];
  const partner = first.road.oneway ? partnerOf(first, older) : undefined;
  if (partner !== undefined) places.push({ position: partner.position, onRoad: true });
  return { crossing, places };
}

/** The carriageway for the other direction of an older one-way road. */
function partnerOf(place: OlderPlace, older: OlderRoads): OlderPlace | undefined {
  return older.nearest(
    place.position,
    PARTNER_METRES,
    (road, direction) =>
      road !== place.road &&
      isThrough(road.highway) &&
      road.oneway &&
      Math.cos(direction - place.direction) < -0.8,
  );
}

/** The road reached is itself a section of the overlay: its carriageways are cut where the ramps meet them. */
function onSection(
  interchange: Interchange,
  positions: readonly Position[],
  mainlines: readonly Mainline[],
  cuts: Cuts,
): Terminal {
  const id = interchange.crossing.slice('section:'.length);
  const targets = mainlines.filter(({ section }) => section.id === id);
  if (targets.length === 0) throw new Error(`interchange ${interchange.name}: no section ${id}`);
  let crossing = interchange.position;
  for (let i = 0; i < 4; i++) {
    crossing = nearestOnLine(nearestOnLine(crossing, targets[0]!.positions).position, positions).position;
  }
  const near = nearestOnLine(crossing, positions);
  const direction = heading(positions[near.segment]!, positions[near.segment + 1]!);
  const toRight = beside(crossing, direction, TERMINAL_METRES);
  const places = targets
    .map((line) => ({ line, place: nearestOnLine(toRight, line.positions) }))
    .sort((a, b) => a.place.metres - b.place.metres)
    .map(({ line, place }) => {
      cutAt(cuts, line, place.position);
      return { position: place.position, onRoad: false };
    });
  return { crossing, places };
}

/** A position to the right of a direction of travel. */
function beside(position: Position, direction: number, metres: Metres): Position {
  const right = direction - Math.PI / 2;
  const latMetres = 110_800;
  const lonMetres = latMetres * Math.cos((position[1] * Math.PI) / 180);
  return [
    position[0] + (Math.cos(right) * metres) / lonMetres,
    position[1] + (Math.sin(right) * metres) / latMetres,
  ];
}

function cutAt(cuts: Cuts, line: Mainline, position: Position): void {
  const known = cuts.get(line);
  if (known === undefined) cuts.set(line, [position]);
  else if (!known.some((other) => between(other, position) < 1)) known.push(position);
}

function isThrough(highway: string): boolean {
  return !highway.endsWith('_link') && highway !== 'ferry';
}

/** By number ("26" finds "26;AH1"), or by a part of the name. */
function matches(crossing: string, ref: string, name: string): boolean {
  return ref.split(/[;,]/).some((one) => one.trim() === crossing) || name.includes(crossing);
}
