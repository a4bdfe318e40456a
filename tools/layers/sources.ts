import { type PointOf, readPoints } from './airports.ts';
import { type ParkSource, readParks } from './industrial-parks.ts';
import { type RailWay, readRailWays } from './railways.ts';
import type { Reference } from './reference.ts';
import { readRoadWays, type RoadWay } from './road-ways.ts';
import { readStations, type SourceStation } from './stations.ts';
import { readTowns, type TownSource } from './towns.ts';
import { readWaterways, type WaterwaySource } from './waterways.ts';
import { readWater, type WaterSource } from './water.ts';

/** What the layers of things are made from, wherever it came from: the reference folder or an OSM extract. */
export type Sources = {
  /** ISO date of roads, railways, parks and points. */
  readonly date: string;
  readonly roads: readonly RoadWay[];
  readonly rails: readonly RailWay[];
  readonly stations: readonly SourceStation[];
  readonly parks: ParkSource;
  readonly pointOf: PointOf;
  readonly water: WaterSource;
  readonly waterways: WaterwaySource;
  readonly towns: TownSource;
};

/** The sources as they stand in the reference folder; see README.md beside this file for what each is. */
export function referenceSources(reference: Reference): Sources {
  return {
    date: '2026-08-11',
    roads: readRoadWays(reference),
    rails: readRailWays(reference),
    stations: readStations(reference),
    parks: readParks(reference),
    pointOf: readPoints(reference),
    water: readWater(reference),
    waterways: readWaterways(reference),
    towns: readTowns(reference),
  };
}
