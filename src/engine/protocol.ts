import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';
import type { Assumptions } from '../domain/assumptions.ts';
import type { SpreadError } from '../domain/people.ts';
import type { MadeBy } from '../domain/routing-server.ts';
import type { RoadsFault } from '../domain/roads-file.ts';
import type {
  BoundingBox,
  KmPerHour,
  Metres,
  Minutes,
  Position,
  Seconds,
  SquareKm,
  Year,
} from '../domain/units.ts';
import type { NetworkMeta, RoadClass } from '../network/road-network.ts';

/**
 * Every question the engine answers: what it takes, what it gives. Page, tests and command line speak only
 * this; whether the engine runs in a worker or in the same thread makes no difference.
 */
export type Protocol = {
  load: { takes: { url: string }; gives: NetworkSummary };
  /** Roads of the user's own. A file that cannot be used is an answer like others; nothing else can be asked after it. */
  loadFile: { takes: { file: Blob }; gives: LoadedFile };
  /**
   * Makes ahead what areas of these assumptions need anywhere in the country, between other questions: one and a half
   * seconds of work for areas of an hour, after which the first area in a region takes as long as any other.
   */
  prepare: { takes: { assumptions: Assumptions; longest: Minutes }; gives: null };
  snap: { takes: { points: readonly Position[]; assumptions: Assumptions }; gives: readonly Snap[] };
  route: { takes: RouteQuestion; gives: RouteAnswer };
  matrix: { takes: MatrixQuestion; gives: Matrix };
  isochrones: { takes: IsochronesQuestion; gives: Isochrones };
  /** `minutes` of the question are the bands' limits, as for areas. */
  roads: { takes: IsochronesQuestion; gives: ReachedRoads };
  overlap: { takes: OverlapQuestion; gives: Overlap };
  /** What each of the `closures` of the assumptions closes; null where there is no road. */
  closedRoads: { takes: { points: readonly Position[] }; gives: readonly (ClosedRoad | null)[] };
  localRoads: { takes: LocalRoadsQuestion; gives: LocalRoads };
  entrances: { takes: EntrancesQuestion; gives: readonly ExpresswayEntrance[] };
  roadAccess: { takes: RoadAccessQuestion; gives: RoadAccess | null };
  /** Where people live: fetched when it is first needed, asked of after that. */
  loadPeople: { takes: { url: string }; gives: PeopleSummary };
  people: { takes: PeopleQuestion; gives: People };
};

export type Question = keyof Protocol;
export type Takes<Q extends Question> = Protocol[Q]['takes'];
export type Gives<Q extends Question> = Protocol[Q]['gives'];

/** What the worker and the direct engine have in common. Rejects with an `Error` whose message is a sentence. */
export type Engine = {
  ask<Q extends Question>(question: Q, takes: Takes<Q>, options?: AskOptions): Promise<Gives<Q>>;
};

export type AskOptions = {
  readonly signal?: AbortSignal;
  /** Told now and then how much of a long answer is done, 0 to 1; never for short ones. */
  readonly onProgress?: (done: number) => void;
};

export type LoadedFile =
  | { readonly kind: 'loaded'; readonly summary: NetworkSummary }
  | { readonly kind: 'refused'; readonly why: RoadsFault };

export type NetworkSummary = {
  readonly meta: NetworkMeta;
  readonly nodes: number;
  readonly edges: number;
  readonly roadKm: number;
  readonly method: Method;
};

/** The assumptions that are the same for every answer; shown beside each number. */
export type Method = {
  /** Straight-line speed between a point and the nearest road of the network. */
  readonly offRoadKmPerHour: KmPerHour;
  /** A point further from any road than this has no answer. */
  readonly snapLimitMetres: Metres;
  /** Drive-time areas reach this far to the side of a road. */
  readonly areaReachMetres: Metres;
};

/** Where a point meets the network, or why it does not. */
export type Snap =
  | { readonly kind: 'snapped'; readonly position: Position; readonly metres: Metres; readonly road: string }
  | { readonly kind: 'no road near'; readonly limitMetres: Metres };

/** A stretch of road from one junction to the next. */
export type ClosedRoad = {
  /** Number and name, as far as it has them. */
  readonly road: string;
  readonly metres: Metres;
  /** One carriageway of a road whose other one stays open. */
  readonly isOneWay: boolean;
  readonly geometry: LineString;
};

export type EntrancesQuestion = { readonly assumptions: Assumptions };

/** Where the assumed vehicle gets from another road onto an expressway, in the assumed year. */
export type ExpresswayEntrance = {
  readonly position: Position;
  /** Number and name of the expressway; empty where the data has none. */
  readonly ref: string;
  readonly name: string;
};

/** Where a numbered road passes a site, and where one gets onto it, with the roads of a year. */
export type RoadAccessQuestion = {
  /** The site: its outline, or its position where none is known. */
  readonly site: Polygon | MultiPolygon | Point;
  /** A number as roads bear it, however it is written: `QL18`, `QL.18`, `ql 18`. */
  readonly road: string;
  readonly year: Year;
};

/** Null in place of it where no road of that number is open in the year. */
export type RoadAccess = {
  /** From the site's edge to the nearest carriageway, straight; 0 where the road runs through the site. */
  readonly metres: Metres;
  readonly onEdge: Position;
  readonly onRoad: Position;
  /** Junctions with ordinary roads, no expressways, within the stated reach of the edge, nearest first. */
  readonly junctions: readonly RoadJunction[];
  /** The number as the data writes it. */
  readonly ref: string;
};

export type RoadJunction = {
  readonly position: Position;
  readonly onEdge: Position;
  /** From the site's edge, straight. */
  readonly metres: Metres;
};

/** Drives from `from` to `to`, whatever the assumed direction is. */
export type RouteQuestion = {
  readonly from: Position;
  readonly to: Position;
  readonly assumptions: Assumptions;
  /** Looks for no second way, which takes fifty times as long as the fastest one. */
  readonly fastestOnly?: true;
};

export type RouteAnswer =
  | FoundRoutes
  | {
      readonly kind: 'no way';
      readonly reason: 'no road near the start' | 'no road near the end' | 'not connected';
      readonly madeBy?: MadeBy;
    };

/** The fastest way, and a second one that is worth a thought where there is one. */
export type FoundRoutes = Route & {
  /** Drives mostly on other roads and takes not much longer; null where no such way exists. */
  readonly alternative: Route | null;
  /** Only while a server is in use; otherwise the built-in engine makes everything. */
  readonly madeBy?: MadeBy;
};

export type Route = {
  readonly kind: 'route';
  /** Along roads, between the two snapped points; the way to the road is in `snap`. */
  readonly metres: Metres;
  /** Whole journey: access to the road at both ends included. */
  readonly seconds: Seconds;
  readonly geometry: LineString;
  readonly snap: { readonly fromMetres: Metres; readonly toMetres: Metres };
  readonly legs: readonly RouteLeg[];
  readonly usesToll: boolean;
  readonly usesFerry: boolean;
};

/** A stretch of the route on one road. */
export type RouteLeg = {
  readonly name: string;
  readonly ref: string;
  readonly metres: Metres;
  readonly seconds: Seconds;
  readonly isToll: boolean;
  readonly isFerry: boolean;
};

/**
 * Origins are the sites: with direction 'from' one drives from the row's site to the column's place, with 'to' from
 * the column's place to the row's site.
 */
export type MatrixQuestion = {
  readonly origins: readonly Position[];
  readonly destinations: readonly Position[];
  readonly assumptions: Assumptions;
};

/**
 * One row an origin, one column a destination. Each cell is what `route` gives for the same drive. The arrays run row by
 * row, `Infinity` where there is no way; read them with `cellOf`.
 */
export type Matrix = {
  readonly rows: number;
  readonly columns: number;
  readonly seconds: Float64Array;
  readonly metres: Float64Array;
  readonly madeBy?: MadeBy;
};

export type MatrixCell = { readonly seconds: Seconds; readonly metres: Metres };

/** One cell, or null where there is no way. */
export function cellOf(matrix: Matrix, row: number, column: number): MatrixCell | null {
  const at = row * matrix.columns + column;
  const seconds = matrix.seconds[at] ?? Infinity;
  return seconds < Infinity ? { seconds, metres: matrix.metres[at]! } : null;
}

/**
 * Areas reached from any of the origins within the times, or with direction 'to' those from which any of them is
 * reached.
 */
export type IsochronesQuestion = {
  readonly origins: readonly Position[];
  /** Limits in minutes, any order; the answer is ascending. */
  readonly minutes: readonly Minutes[];
  readonly assumptions: Assumptions;
  /** Areas on the coarser grid of twice the time: a third of the work, for what is gone in the next moment. */
  readonly isPreview?: true;
};

export type Isochrones = {
  readonly bands: FeatureCollection<MultiPolygon, { minutes: Minutes; areaKm2: SquareKm }>;
  /**
   * Why there is less than was asked for: no bands at all, or first ones that hold nothing but the way to the road.
   * Null where every band holds some road.
   */
  readonly lack: 'no road near' | 'road reached too late' | null;
  /** Side of the grid cells from which the areas are made: the areas' resolution. 0 where a server drew them. */
  readonly cellMetres: Metres;
  /** In the order of the origins. */
  readonly snaps: readonly Snap[];
  /** Milliseconds spent in search and in making polygons, for benches. */
  readonly timings: { readonly searchMs: number; readonly polygonsMs: number };
  readonly madeBy?: MadeBy;
};

/**
 * Where all conditions hold at once: within 60 minutes of any international airport *and* within 90 minutes of any
 * deep-sea port. Decided on the times themselves.
 */
export type OverlapQuestion = { readonly conditions: readonly Condition[] };

export type Condition = PlacesCondition | PeopleCondition;

/** Any of the places within the time; with direction 'from' driving from them, with 'to' towards them. */
export type PlacesCondition = {
  readonly places: readonly Position[];
  readonly minutes: Minutes;
  readonly assumptions: Assumptions;
};

/** At least so many people within the time; direction as for places: 'from' where they live, or 'to' there. */
export type PeopleCondition = {
  readonly people: number;
  readonly minutes: Minutes;
  readonly assumptions: Assumptions;
};

export type Overlap = {
  /** Without polygons where the conditions exclude each other. */
  readonly area: Feature<MultiPolygon, { areaKm2: SquareKm }>;
  readonly cellMetres: Metres;
  /** People are counted at one junction in each cell of this size; null where no condition is about them. */
  readonly peopleCellMetres: Metres | null;
  /** Of each condition: where its places meet the network; empty for people. */
  readonly snaps: readonly (readonly Snap[])[];
};

export type PeopleSummary = {
  /** All people that the file spreads. */
  readonly total: number;
  /** Year of the sourced populations. */
  readonly year: Year;
  /** Side of the cells for which a time is decided. */
  readonly cellMetres: Metres;
  readonly source: string;
  /** Date of the streets by which the populations are spread, YYYY-MM-DD. */
  readonly streetsDate: string;
  /** How far the method is off where the truth is known; null where that was not tried. */
  readonly error: SpreadError | null;
};

/** People who live within each time of each site; with direction 'to', those who reach the site. */
export type PeopleQuestion = {
  readonly sites: readonly Position[];
  /** Limits in minutes, any order. */
  readonly minutes: readonly Minutes[];
  readonly assumptions: Assumptions;
  /** One row for all sites: people who live within the time of any of them, each counted once. */
  readonly together?: true;
};

/** One row a site, one column a limit in the order asked; `NaN` for a site with no road near. */
export type People = { readonly rows: number; readonly columns: number; readonly people: Float64Array };

/**
 * The roads view: what is reached of each road, cut exactly where the time runs out. One feature a band, each with
 * the roads that are reached after the band before it; ascending. Ferries are among the lines.
 */
export type ReachedRoads = {
  readonly bands: FeatureCollection<MultiLineString, { minutes: Minutes; roadKm: number; ferryKm: number }>;
  readonly snaps: readonly Snap[];
};

/** All roads of the network below national highways in a box, as they are in a year: for the map, close up. */
export type LocalRoadsQuestion = { readonly bounds: BoundingBox; readonly year: Year };

/** One feature for each class, name and number. */
export type LocalRoads = FeatureCollection<
  MultiLineString,
  { roadClass: RoadClass; name: string; ref: string }
>;
