import type { RoadClass } from '../../src/network/road-network.ts';
import type { Tally } from './tally.ts';

/**
 * Roads between reading and topology: ways as lists of points. This is what every step of the compiler before
 * `topology` takes and gives (`read-roads`, updates, `carriageways`, `joins`), and all of them are pure.
 *
 * Two roads meet where they have the same point *index*, and nowhere else: equal coordinates are no junction,
 * as a bridge may cross a road right above one of its points.
 */
export type Roads = {
  readonly points: Points;
  readonly roads: readonly Road[];
  readonly restrictions: readonly Restriction[];
  /** Roads of classes that were not asked for; only the landings of ferries take from them. */
  readonly spare: readonly Road[];
  /** Kilometres of minor streets per cell, of which the surroundings (`edgeUrban`) are made. Null: none known. */
  readonly streets: StreetGrid | null;
};

/** All arrays have one entry a point. */
export type Points = {
  /** Micro-degrees. */
  readonly lon: Int32Array;
  readonly lat: Int32Array;
  /** OSM node id; negative and unique for points that somebody else made. Breaks ties, names points in messages. */
  readonly id: Float64Array;
};

export type Road = {
  /** OSM way id; negative for roads that somebody else made. A way cut at a gap gives several roads of one id. */
  readonly id: number;
  /** Indices into `points`, at least two, never the same twice in a row. One-way traffic runs in this order. */
  readonly points: ArrayLike<number>;
  /** Equal attributes are the *same* object (see `internAttributes`): that is how they are compared. */
  readonly attributes: RoadAttributes;
};

export type RoadAttributes = {
  readonly class: RoadClass;
  readonly oneway: boolean;
  /** True where one-way is neither tagged nor denied but implied by the class (motorway). */
  readonly onewayImplied: boolean;
  readonly roundabout: boolean;
  readonly bridge: boolean;
  readonly tunnel: boolean;
  /** OSM `layer`, or 1 for a bridge and −1 for a tunnel without one. Only joins look at it. */
  readonly layer: number;
  readonly toll: boolean;
  readonly unpaved: boolean;
  readonly cars: boolean;
  readonly trucks: boolean;
  readonly motorbikes: boolean;
  /** km/h; 0 unknown. */
  readonly maxspeed: number;
  /** Minutes by `duration`; 0 unknown or no ferry. */
  readonly ferryMinutes: number;
  readonly status: RoadStatus;
  /** 0 where open at the date of the extract, 9999 where not open and the year is unknown. */
  readonly openYear: number;
  readonly name: string;
  /** As tagged, several separated by ";". */
  readonly ref: string;
};

export type RoadStatus = 'open' | 'under_construction' | 'planned';

export const UNKNOWN_YEAR = 9999;

/** Not from road `from` over point `via` into road `to`, or (`only`) into nothing else. Roads by id. */
export type Restriction = {
  readonly from: number;
  readonly via: number;
  readonly to: number;
  readonly only: boolean;
};

/** Kilometres by cell of 0.01 degrees; key by `streetCell`. */
export type StreetGrid = ReadonlyMap<number, number>;

export const STREET_CELL_DEGREES = 0.01;

/** Key of the cell with the given south-west corner, in whole cells from 0, 0. */
export function streetCell(column: number, row: number): number {
  return column * 100_000 + row;
}

/** South-west corner of a cell, in whole cells from 0, 0: undoes `streetCell`. */
export function cornerOfStreetCell(cell: number): readonly [column: number, row: number] {
  const column = Math.round(cell / 100_000);
  return [column, cell - column * 100_000];
}

/** Attributes of an ordinary two-way road, to be spread and overridden. */
export const PLAIN_ROAD: RoadAttributes = {
  class: 'unclassified',
  oneway: false,
  onewayImplied: false,
  roundabout: false,
  bridge: false,
  tunnel: false,
  layer: 0,
  toll: false,
  unpaved: false,
  cars: true,
  trucks: true,
  motorbikes: true,
  maxspeed: 0,
  ferryMinutes: 0,
  status: 'open',
  openYear: 0,
  name: '',
  ref: '',
};

const ATTRIBUTE_KEYS = Object.keys(PLAIN_ROAD) as (keyof RoadAttributes)[];

/** Gives the same object for equal attributes. One function per compilation; keeps what it has seen. */
export function internAttributes(): (attributes: RoadAttributes) => RoadAttributes {
  const seen = new Map<string, RoadAttributes>();
  return (attributes) => {
    const key = attributesKey(attributes);
    const known = seen.get(key);
    if (known) return known;
    const frozen = Object.freeze({ ...attributes });
    seen.set(key, frozen);
    return frozen;
  };
}

/** Text that is equal for equal attributes, and puts unequal ones in an order that no input order changes. */
export function attributesKey(attributes: RoadAttributes): string {
  return ATTRIBUTE_KEYS.map((key) => String(attributes[key])).join('\u0001');
}

/** A step of the compiler: roads in, roads out, and what it did in the tally. */
export type RoadStep = (roads: Roads, tally: Tally) => Roads;
