import type { Profile } from '../domain/assumptions.ts';
import type { KmPerHour, Metres, Minutes } from '../domain/units.ts';
import { EDGE_FLAGS } from './road-network.ts';
import type { RoadClass } from './road-network.ts';

/** Typical free-running speed in open country and in a dense city; in between by how built-up the road is. */
export type SpeedPair = { readonly rural: KmPerHour; readonly urban: KmPerHour };

/**
 * How one kind of vehicle drives, as data. Speeds are what is kept up over kilometres by somebody who obeys the
 * limits, small junctions and other traffic included; they are not limits, and not live traffic.
 */
export type VehicleModel = {
  readonly speeds: Readonly<Record<Exclude<RoadClass, 'ferry'>, SpeedPair>>;
  /** Highest speed the law allows the vehicle on expressways, and on other roads outside and inside towns. */
  readonly legal: { readonly expressway: KmPerHour; readonly rural: KmPerHour; readonly urban: KmPerHour };
  /** Share of a posted limit that is driven on average. */
  readonly shareOfPosted: number;
  /** Edges with any of these bits of `EDGE_FLAGS`, and edges of these classes, are closed to the vehicle. */
  readonly closedFlags: number;
  readonly closedClasses: readonly RoadClass[];
  /** Factor on the speed where the road is not paved, and in a roundabout. */
  readonly unpavedFactor: number;
  readonly roundaboutFactor: number;
  /**
   * Seconds lost at an end of an edge where it meets a road of higher class: turning onto that road, off it, or
   * waiting to cross it. Whoever stays on the larger road loses nothing.
   */
  readonly giveWaySeconds: { readonly rural: number; readonly urban: number };
  readonly ferry: FerryModel;
};

export type FerryModel = {
  /** Waiting and boarding, once for each landing. */
  readonly waitMinutes: Minutes;
  /** Where the ferry's duration is unknown: across a river, and over a longer stretch of water. */
  readonly riverKmPerHour: KmPerHour;
  readonly seaKmPerHour: KmPerHour;
  readonly riverMetres: Metres;
};

const RIVER_AND_SEA: FerryModel = {
  waitMinutes: 10,
  riverKmPerHour: 10,
  seaKmPerHour: 20,
  riverMetres: 5000,
};

/**
 * Limits: Circular 38/2024/TT-BGTVT, in force since 1 January 2025 (before: 31/2019, the same figures). Inside
 * built-up areas 60 km/h on divided roads, 50 on others; outside, cars 90 and 80, heavy lorries 80 and 70,
 * tractors with semi-trailers 70 and 60, motorcycles 70 and 60; expressways as signed, at most 120. Expressways
 * are closed to motorcycles (Law 36/2024/QH15 on road traffic order and safety, article 25).
 */
export const VEHICLES: Readonly<Record<Profile, VehicleModel>> = {
  car: {
    // Rural classes stand to each other as in Valhalla's car (105 : 90 : 75 : 60 : 50), so that the two take the
    // same ways, at four fifths of its level: Vietnamese highways are shared with motorbikes and lined with houses.
    // How much slower towns and junctions are was chosen by 1,500 random pairs and published distances and times.
    speeds: {
      motorway: { rural: 84, urban: 76 },
      motorway_link: { rural: 60, urban: 54 },
      trunk: { rural: 72, urban: 60 },
      trunk_link: { rural: 52, urban: 44 },
      primary: { rural: 60, urban: 48 },
      primary_link: { rural: 44, urban: 35 },
      secondary: { rural: 48, urban: 38 },
      secondary_link: { rural: 36, urban: 29 },
      tertiary: { rural: 40, urban: 32 },
      tertiary_link: { rural: 31, urban: 25 },
      unclassified: { rural: 30, urban: 23 },
      residential: { rural: 25, urban: 18 },
      living_street: { rural: 12, urban: 10 },
      service: { rural: 15, urban: 12 },
    },
    legal: { expressway: 120, rural: 90, urban: 60 },
    shareOfPosted: 0.95,
    closedFlags: EDGE_FLAGS.NO_CAR,
    closedClasses: [],
    unpavedFactor: 0.6,
    roundaboutFactor: 0.6,
    giveWaySeconds: { rural: 4, urban: 14 },
    ferry: RIVER_AND_SEA,
  },
  truck: {
    speeds: {
      motorway: { rural: 72, urban: 66 },
      motorway_link: { rural: 44, urban: 38 },
      trunk: { rural: 58, urban: 46 },
      trunk_link: { rural: 40, urban: 30 },
      primary: { rural: 48, urban: 37 },
      primary_link: { rural: 34, urban: 24 },
      secondary: { rural: 38, urban: 29 },
      secondary_link: { rural: 28, urban: 19 },
      tertiary: { rural: 30, urban: 22 },
      tertiary_link: { rural: 24, urban: 16 },
      unclassified: { rural: 20, urban: 14 },
      residential: { rural: 15, urban: 11 },
      living_street: { rural: 8, urban: 6 },
      service: { rural: 12, urban: 10 },
    },
    legal: { expressway: 80, rural: 70, urban: 50 },
    shareOfPosted: 0.9,
    closedFlags: EDGE_FLAGS.NO_TRUCK,
    closedClasses: ['living_street'],
    unpavedFactor: 0.5,
    roundaboutFactor: 0.5,
    giveWaySeconds: { rural: 6, urban: 16 },
    ferry: { ...RIVER_AND_SEA, waitMinutes: 15 },
  },
  motorbike: {
    speeds: {
      motorway: { rural: 60, urban: 50 },
      motorway_link: { rural: 40, urban: 35 },
      trunk: { rural: 54, urban: 38 },
      trunk_link: { rural: 42, urban: 32 },
      primary: { rural: 48, urban: 33 },
      primary_link: { rural: 38, urban: 28 },
      secondary: { rural: 42, urban: 29 },
      secondary_link: { rural: 34, urban: 25 },
      tertiary: { rural: 37, urban: 26 },
      tertiary_link: { rural: 31, urban: 23 },
      unclassified: { rural: 30, urban: 22 },
      residential: { rural: 25, urban: 18 },
      living_street: { rural: 15, urban: 12 },
      service: { rural: 18, urban: 14 },
    },
    legal: { expressway: 0, rural: 60, urban: 50 },
    shareOfPosted: 0.95,
    closedFlags: EDGE_FLAGS.NO_MOTORBIKE,
    closedClasses: ['motorway', 'motorway_link'],
    unpavedFactor: 0.7,
    roundaboutFactor: 0.7,
    giveWaySeconds: { rural: 5, urban: 5 },
    ferry: { ...RIVER_AND_SEA, waitMinutes: 7 },
  },
};
