import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import { greatCircleMetres } from '../../src/domain/geometry.ts';
import { HUBS } from '../../src/domain/hubs.ts';
import type { Metres, Position } from '../../src/domain/units.ts';
import type { RoadNetwork } from '../../src/network/road-network.ts';
import { seededRandom } from '../fixtures/random-network.ts';
import { ROOT } from './root.ts';

/** Where a bench asks; the same in every run on the same network. */
export type Places = {
  /** The two hubs, as far as the network has them, and some parks. */
  readonly sites: readonly Position[];
  readonly parks: readonly Position[];
  readonly gateways: readonly Position[];
  /** Junctions 20 to 330 km apart as the crow flies. */
  readonly pairs: readonly (readonly [Position, Position])[];
};

const COUNTS = { parks: 300, gateways: 100, pairs: 120 } as const;
const PAIR_METRES: readonly [Metres, Metres] = [20_000, 330_000];

/**
 * Parks and gateways of our own data that have a road, made up to the number with random junctions where the network is
 * small. `hasRoad` says whether a position is near a road that is connected to the others; `junctions` are such nodes.
 */
export function choosePlaces(
  network: RoadNetwork,
  junctions: readonly number[],
  hasRoad: (at: Position) => boolean,
  siteCount: number,
): Places {
  const random = seededRandom(20260801);
  const node = (): Position => {
    const at = junctions[Math.floor(random() * junctions.length)]!;
    return [network.nodeLon[at]! / 1e6, network.nodeLat[at]! / 1e6];
  };
  const upTo = (count: number, positions: readonly Position[]): Position[] => [
    ...shuffled(positions, random).slice(0, count),
    ...Array.from({ length: Math.max(0, count - positions.length) }, node),
  ];

  const parks = readPositions('industrial-parks').filter(hasRoad);
  const sites = [...readHubs().filter(hasRoad), ...upTo(siteCount, parks)];
  const pairs: [Position, Position][] = [];
  while (pairs.length < COUNTS.pairs) {
    const pair: [Position, Position] = [node(), node()];
    const metres = greatCircleMetres(...pair);
    if (metres >= PAIR_METRES[0] && metres <= PAIR_METRES[1]) pairs.push(pair);
  }
  return {
    sites,
    parks: upTo(COUNTS.parks, parks),
    gateways: upTo(COUNTS.gateways, ['airports', 'ports'].flatMap(readPositions).filter(hasRoad)),
    pairs,
  };
}

/** So far north-east of a place: where a pin is after some steps of being dragged. */
export function moved([lon, lat]: Position, metres: Metres): Position {
  const degrees = metres / Math.SQRT2 / 111_000;
  return [lon + degrees / Math.cos((lat * Math.PI) / 180), lat + degrees];
}

function readHubs(): Position[] {
  const features = ['industrial-parks', 'places'].flatMap((layer) => readLayer(layer).features);
  const ids: readonly string[] = HUBS.map(({ id }) => id);
  return features.filter(({ properties }) => ids.includes(properties?.['id'])).map(positionOf);
}

function readPositions(layer: string): Position[] {
  const features = readLayer(layer).features;
  return features.filter(({ properties }) => properties?.['status'] !== 'planned').map(positionOf);
}

/** Of a point itself, of an outline what the data names as its position. */
function positionOf({ geometry, properties }: Feature): Position {
  if (geometry.type === 'Point') return [geometry.coordinates[0]!, geometry.coordinates[1]!];
  return [Number(properties?.['lon']), Number(properties?.['lat'])];
}

function readLayer(layer: string): FeatureCollection {
  return JSON.parse(readFileSync(join(ROOT, `public/geojson/${layer}.geojson`), 'utf8'));
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
