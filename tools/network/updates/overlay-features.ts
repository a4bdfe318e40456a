import { cutLine } from './cut-line.ts';
import { lengthOf, rounded, simplified } from './plane.ts';
import type { Cuts, Ramp } from './interchanges.ts';
import type { DrawnRamp } from './drawn-ramps.ts';
import type { End, Mainline } from './mainlines.ts';
import type { OlderRoads } from './older-roads.ts';
import type { Section } from './table.ts';
import type { Metres, Position } from '../../../src/domain/units.ts';

/**
 * Properties of a line of the overlay. Lines meet each other where their *ends* have equal coordinates, and
 * meet the older network only where `join_start` or `join_end` says so (the text names the place).
 */
export type OverlayProperties = {
  readonly section: string;
  readonly highway: string;
  readonly ref?: string;
  readonly name?: string;
  readonly oneway?: 'yes';
  readonly toll?: 'yes';
  readonly maxspeed?: number;
  readonly lanes?: number;
  readonly motor_vehicle_only?: 'yes';
  readonly status: 'operating' | 'under_construction' | 'planned';
  /** Absent where unknown: such a line is never open. */
  readonly open_year?: number;
  readonly join_start?: string;
  readonly join_end?: string;
  /** `ramp`: a synthetic connection; `drawn ramp`: as it was drawn in 2021, when under construction. Absent: from the reference, as far as it is generalised. */
  readonly method?: 'ramp' | 'drawn ramp' | 'bridged gap';
};

export type OverlayFeature = {
  readonly type: 'Feature';
  readonly properties: OverlayProperties;
  readonly geometry: { readonly type: 'LineString'; readonly coordinates: readonly Position[] };
};

/** What is cut off behind the last ramp of a carriageway. */
const LONGEST_STUB: Metres = 1500;
/** Vertices nearer than this to the line without them say nothing. */
const SIMPLIFY: Metres = 4;
/** Ramps in towns and at system interchanges: what the press names is 40 to 60 km/h. */
const RAMP_SPEED = 50;
/** Year of the newest reference. */
const DATA_YEAR = 2026;

/** The lines of a mainline between the places where ramps meet it. */
export function mainlineFeatures(
  line: Mainline,
  cuts: Cuts,
  older: OlderRoads,
  goesOn: (end: Position) => boolean,
): OverlayFeature[] {
  const places = [...(cuts.get(line) ?? [])];
  const atGrade = line.section.highway === 'motorway' ? [] : atGradeCrossings(line.positions, older);
  const pieces = cutLine(line.positions, [...places, ...atGrade]);
  const crossings = new Set(atGrade.map(keyOf));
  // Beyond its outermost ramp a carriageway that nothing continues is a dead end.
  const isStub = (piece: readonly Position[], end: End, position: Position): boolean =>
    pieces.length > 2 && end.kind === 'loose' && lengthOf(piece) < LONGEST_STUB && !goesOn(position);
  const first = isStub(pieces[0]!, line.startsAt, line.positions[0]!) ? 1 : 0;
  const last = isStub(pieces.at(-1)!, line.endsAt, line.positions.at(-1)!) ? 1 : 0;
  return pieces.slice(first, pieces.length - last).map((positions, k) => {
    const i = k + first;
    const starts = i === 0 && line.startsAt.kind === 'road' ? 'end of section' : undefined;
    const ends = i === pieces.length - 1 && line.endsAt.kind === 'road' ? 'end of section' : undefined;
    return feature(line.section, simplified(positions, SIMPLIFY), {
      highway: line.section.highway,
      oneway: line.oneway,
      joinStart: starts ?? (crossings.has(keyOf(positions[0]!)) ? 'at grade' : undefined),
      joinEnd: ends ?? (crossings.has(keyOf(positions.at(-1)!)) ? 'at grade' : undefined),
    });
  });
}

/** The line of a ramp. */
export function rampFeature(ramp: Ramp, section: Section): OverlayFeature {
  const highway = section.highway === 'motorway' ? 'motorway_link' : 'trunk_link';
  const { name } = ramp.interchange;
  const made = feature(section, ramp.positions, {
    highway,
    oneway: ramp.oneway,
    joinStart: ramp.startsOnRoad ? name : undefined,
    joinEnd: ramp.endsOnRoad ? name : undefined,
  });
  const { name: _, lanes: __, maxspeed: ___, ...properties } = made.properties;
  return { ...made, properties: { ...properties, name, maxspeed: RAMP_SPEED, method: 'ramp' } };
}

/** A ramp or feeder as it was drawn in 2021. */
export function drawnFeature(ramp: DrawnRamp): OverlayFeature {
  const made = feature(ramp.section, simplified(ramp.positions, SIMPLIFY), {
    highway: ramp.highway,
    oneway: ramp.oneway,
    joinStart: ramp.startsOnRoad ? 'ramp drawn in 2021' : undefined,
    joinEnd: ramp.endsOnRoad ? 'ramp drawn in 2021' : undefined,
  });
  const { name: _, lanes: __, maxspeed: ___, ref: ____, ...properties } = made.properties;
  const isFeeder = !ramp.highway.endsWith('_link');
  return {
    ...made,
    properties: { ...properties, ...(isFeeder ? {} : { maxspeed: RAMP_SPEED }), method: 'drawn ramp' },
  };
}

/** A line of the overlay with the attributes of its section. */
export function feature(
  section: Section,
  positions: readonly Position[],
  options: {
    readonly highway: string;
    readonly oneway: boolean;
    readonly joinStart?: string | undefined;
    readonly joinEnd?: string | undefined;
    readonly method?: OverlayProperties['method'];
  },
): OverlayFeature {
  if (section.status === 'not_included') throw new Error(`${section.id} is not to be included`);
  const properties: OverlayProperties = {
    section: section.id,
    highway: options.highway,
    ...(section.ref === '' ? {} : { ref: section.ref }),
    name: section.nameVi,
    ...(options.oneway ? { oneway: 'yes' as const } : {}),
    ...(section.toll ? { toll: 'yes' as const } : {}),
    ...(section.maxspeed > 0 ? { maxspeed: section.maxspeed } : {}),
    ...(section.lanes > 0 ? { lanes: section.lanes } : {}),
    status: section.status,
    ...(section.openYear > 0 ? { open_year: firstYear(section) } : {}),
    ...(options.joinStart === undefined ? {} : { join_start: options.joinStart }),
    ...(options.joinEnd === undefined ? {} : { join_end: options.joinEnd }),
    ...(options.method === undefined ? {} : { method: options.method }),
  };
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'LineString', coordinates: positions.map(rounded) },
  };
}

/** What was not open in the year of the data counts from the next one at the earliest, whatever is announced. */
function firstYear({ status, openYear }: Section): number {
  return status === 'operating' ? openYear : Math.max(openYear, DATA_YEAR + 1);
}

/** Classes of older roads that a new road which is no expressway meets at grade. */
const AT_GRADE = new Set(['trunk', 'primary', 'secondary']);

/** Two crossings nearer together than this are one junction (both carriageways of a road, a generalised bend). */
const ONE_JUNCTION: Metres = 150;

/** Where a road that is no expressway crosses greater older ones. */
export function atGradeCrossings(positions: readonly Position[], older: OlderRoads): Position[] {
  let last = -ONE_JUNCTION;
  return older.crossings(positions).flatMap(({ along, road, position }) => {
    if (!AT_GRADE.has(road.highway)) return [];
    // Both carriageways of a divided road are met, else traffic could only go one way.
    if (along - last < ONE_JUNCTION && !road.oneway) return [];
    last = along;
    return [position];
  });
}

/** Coordinates as the overlay writes them: lines meet where these are equal. */
export function keyOf(position: Position): string {
  return `${position[0].toFixed(5)} ${position[1].toFixed(5)}`;
}
