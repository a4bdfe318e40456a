import type { NetworkMeta, RoadClass, RoadNetwork } from '../../src/network/road-network.ts';
import { metresBetween } from '../../src/network/ellipsoid.ts';
import type { OsmFile } from '../osm/read-osm.ts';
import { assemble } from './assemble.ts';
import { settleCarriageways } from './carriageways.ts';
import { collapseZeroLengths, joinSeams } from './joins.ts';
import { keepLandingStreets, makeLandingRoads } from './landings.ts';
import { openOneWayTraps } from './one-way-traps.ts';
import { readRoads } from './read-roads.ts';
import { internAttributes } from './roads.ts';
import type { Points, Road, RoadAttributes, Roads, RoadStep, StreetGrid } from './roads.ts';
import type { Tally } from './tally.ts';
import { joinOverlaps } from './tile-seams.ts';
import { makeTopology } from './topology.ts';
import { makeShores } from './shores/make-shores.ts';
import { readOsmShores } from './shores/read-osm-shores.ts';
import type { ShoreLine } from './shores/shore-lines.ts';
import { streetsFromJunctions, urbanFromStreets } from './urban.ts';

export type CompileOptions = {
  readonly classes: ReadonlySet<RoadClass>;
  /** Kilometres of minor streets from elsewhere, used instead of the extract's own. */
  readonly streets: StreetGrid | null;
  /** Lays newer roads over those of the extract, before anything is joined. */
  readonly update: RoadStep | null;
  /** Shores from elsewhere, besides those of the extract. */
  readonly shores?: readonly ShoreLine[];
  readonly meta: Pick<
    NetworkMeta,
    'formatVersion' | 'name' | 'roadsDate' | 'updatesDate' | 'attribution' | 'licence'
  >;
  readonly progress?: (phase: string, done: number) => void;
};

/** Between updates and topology, in this order. */
const STEPS: readonly RoadStep[] = [collapseZeroLengths, joinSeams, keepLandingStreets];
/** What an extract needs besides that was decoded from vector tiles: they lose tags and cut lines. */
const TILE_STEPS: readonly RoadStep[] = [joinOverlaps, settleCarriageways, makeLandingRoads];

/** Whether an extract says of itself that it was made of vector tiles. */
export function isMadeOfTiles(file: OsmFile): boolean {
  const { writingProgram, source } = file.header();
  return /vector tiles/i.test(`${writingProgram} ${source}`);
}

/**
 * The whole compiler: an extract in, a network out, what happened on the way in the tally. Deterministic. Throws
 * `OsmFileError` for a broken file, and a sentence where there are no roads.
 */
export function compile(file: OsmFile, tally: Tally, options: CompileOptions): RoadNetwork {
  const read = readRoads(file, tally, options);
  const updated = options.update ? options.update(read, tally) : read;
  const steps = isMadeOfTiles(file) ? [...STEPS, ...TILE_STEPS] : STEPS;
  const roads = forgetDetails(steps.reduce((before, step) => step(before, tally), updated));
  options.progress?.('topology', 0);
  const split = makeTopology(roads, tally);
  if (split.edgeFrom.length === 0) throw new Error(`${file.path} has no roads of any length.`);
  const topology = openOneWayTraps(roads, split, tally);
  const streets = options.streets ?? roads.streets ?? streetsFromJunctions(roads, topology);
  return assemble(roads, topology, tally, {
    meta: options.meta,
    urbanAt: urbanFromStreets(streets),
    shores: makeShores([...readOsmShores(file), ...(options.shores ?? [])], roads, tally),
    progress: (done) => options.progress?.('measuring edges', done),
  });
}

/** Bridges and tunnels shorter than this are not told apart: one gets on and off the road right beside them. */
const SHORT_BRIDGE_METRES = 100;

/**
 * What would keep two stretches of one road apart and tells nobody anything: layers, which only joins look at, and
 * the 17,000 short bridges of Vietnam, which would make a quarter of all nodes and edges.
 */
export function forgetDetails(roads: Roads): Roads {
  const intern = internAttributes();
  const known = [
    new Map<RoadAttributes, RoadAttributes>(),
    new Map<RoadAttributes, RoadAttributes>(),
  ] as const;
  const simpler = (attributes: RoadAttributes, isShort: boolean): RoadAttributes => {
    const bySize = known[isShort ? 0 : 1];
    const before = bySize.get(attributes);
    if (before) return before;
    const [bridge, tunnel] = [attributes.bridge && !isShort, attributes.tunnel && !isShort];
    const simple = intern({ ...attributes, layer: 0, onewayImplied: false, bridge, tunnel });
    bySize.set(attributes, simple);
    return simple;
  };
  return {
    ...roads,
    roads: roads.roads.map((road) => ({
      ...road,
      attributes: simpler(road.attributes, roadMetres(roads.points, road) < SHORT_BRIDGE_METRES),
    })),
  };
}

function roadMetres({ lon, lat }: Points, { points, attributes }: Road): number {
  if (!attributes.bridge && !attributes.tunnel) return 0;
  let metres = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    metres += metresBetween(lon[a]! / 1e6, lat[a]! / 1e6, lon[b]! / 1e6, lat[b]! / 1e6);
  }
  return metres;
}
