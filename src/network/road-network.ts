import type { BoundingBox, Year } from '../domain/units.ts';

/**
 * The road network as it lies in the file: flat arrays, never written after loading.
 *
 * A *node* is a junction, a dead end or a place where the attributes of a road change. An *edge* is the
 * stretch of road between two nodes; it may be driven from → to (`FORWARD`), to → from (`BACKWARD`) or both.
 * Parallel edges and loops are allowed. How an edge is driven (arcs, turn restrictions) is in `arcs.ts`,
 * how long it takes is in `costs.ts`.
 */
export type RoadNetwork = {
  readonly meta: NetworkMeta;

  readonly nodeCount: number;
  /** Longitude and latitude of each node in 1e-6 degrees (0.1 m). Length `nodeCount`. */
  readonly nodeLon: Int32Array;
  readonly nodeLat: Int32Array;

  readonly edgeCount: number;
  /** Node at the start and at the end of the edge's geometry. Length `edgeCount`, like all `edge…` arrays. */
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  /** Length on the WGS84 ellipsoid, of the full geometry before it was generalised, in decimetres. */
  readonly edgeDecimetres: Uint32Array;
  /** Index into `ROAD_CLASSES`. */
  readonly edgeClass: Uint8Array;
  /** Bits of `EDGE_FLAGS`. */
  readonly edgeFlags: Uint16Array;
  /** Posted limit in km/h, 0 where the extract has none. */
  readonly edgeMaxspeed: Uint8Array;
  /** How built-up the surroundings are: 0 (open country) to 255 (dense city); method in `tools/network`. */
  readonly edgeUrban: Uint8Array;
  /** Minutes a ferry takes by its `duration` tag; 0 where unknown or not a ferry. */
  readonly edgeFerryMinutes: Uint16Array;
  /** First year in which the edge is open to traffic; 0 where it was already open at `meta.roadsDate`. */
  readonly edgeOpenYear: Uint16Array;
  /** Index into `names`: road name and road number(s). 0 is the empty string. */
  readonly edgeName: Uint32Array;
  readonly edgeRef: Uint32Array;
  readonly names: readonly string[];

  /**
   * Geometry between the two end nodes, decoded on demand by `edgeShape`. The bytes of edge e are
   * `shapeBytes[shapeOffset[e] … shapeOffset[e + 1]]`.
   */
  readonly shapeOffset: Uint32Array;
  readonly shapeBytes: Uint8Array;

  /**
   * Turn restrictions with a single via node, four numbers each: edge driven in on, via node, edge driven out
   * on, kind (`RESTRICTION_NO` or `RESTRICTION_ONLY`). Length 4 × the number of restrictions.
   */
  readonly restrictions: Uint32Array;

  /** What nobody crosses off the road. */
  readonly shores: Shores;
};

/** What is asked of the roads once their lines are decoded (`polylines.ts`): their shapes as they lie in the file are not needed any more. */
export type Roads = Omit<RoadNetwork, 'shapeOffset' | 'shapeBytes'>;

/**
 * Lines between which off-road access stays on its side: coasts, banks of lakes and wide rivers, middle lines of other
 * rivers. The points of line i are `first[i] … first[i + 1] − 1`, in micro-degrees; a closed line repeats its first
 * point. Generalised; see `tools/network`.
 */
export type Shores = {
  readonly first: Uint32Array;
  readonly lon: Int32Array;
  readonly lat: Int32Array;
};

export type NetworkMeta = {
  /** Format version of the file the network came from. */
  readonly formatVersion: number;
  /** What a user may read: "Vietnam, motorway to tertiary". */
  readonly name: string;
  /** Date of the road data, ISO (`2021-08-06`), and of the newest update laid over it, or null. */
  readonly roadsDate: string;
  readonly updatesDate: string | null;
  readonly attribution: string;
  readonly licence: string;
  readonly bounds: BoundingBox;
  /** Years in which something opens, ascending. */
  readonly openYears: readonly Year[];
  /** Short hash of the contents; names the network in answers. */
  readonly version: string;
};

/** Order is part of the file format: append only. */
export const ROAD_CLASSES = [
  'motorway',
  'motorway_link',
  'trunk',
  'trunk_link',
  'primary',
  'primary_link',
  'secondary',
  'secondary_link',
  'tertiary',
  'tertiary_link',
  'unclassified',
  'residential',
  'living_street',
  'service',
  'ferry',
] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

export const EDGE_FLAGS = {
  FORWARD: 1 << 0,
  BACKWARD: 1 << 1,
  ROUNDABOUT: 1 << 2,
  /** Bridges and tunnels of 100 m and more; shorter ones are part of their road. */
  BRIDGE: 1 << 3,
  TUNNEL: 1 << 4,
  TOLL: 1 << 5,
  UNPAVED: 1 << 6,
  NO_CAR: 1 << 7,
  NO_TRUCK: 1 << 8,
  NO_MOTORBIKE: 1 << 9,
  /** Not yet open at `updatesDate`: under construction, or only planned. `edgeOpenYear` tells when it is expected. */
  UNDER_CONSTRUCTION: 1 << 10,
  PLANNED: 1 << 11,
  /**
   * In a strongly connected part of the network that is worth an answer: the one large one, or an island apart from
   * it. Only such edges are snapped to.
   */
  MAIN_COMPONENT: 1 << 12,
  /** The shape is written in fine steps; of interest to `shape.ts` only. */
  FINE_SHAPE: 1 << 13,
} as const;

export const RESTRICTION_NO = 0;
export const RESTRICTION_ONLY = 1;
