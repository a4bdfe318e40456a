import type { BoundingBox } from '../../src/domain/units.ts';
import { EDGE_FLAGS, ROAD_CLASSES, type RoadNetwork } from '../../src/network/road-network.ts';
import { edgeShape } from '../../src/network/shape.ts';
import type { OsmExtract, OsmNode, OsmWay } from '../fixtures/osm-extract.ts';

/** Above every number of a node of the network: points between two junctions. */
const FIRST_BETWEEN = 100_000_000;

/** The roads of a network in a box that are open today, as an OSM extract: what our file says, said in OSM's tags. */
export function roadsToOsm(
  network: RoadNetwork,
  [west, south, east, north]: BoundingBox,
  year: number,
): OsmExtract {
  const nodes = new Map<number, OsmNode>();
  const ways: OsmWay[] = [];
  let between = FIRST_BETWEEN;
  const isInside = (lon: number, lat: number): boolean =>
    lon >= west && lon <= east && lat >= south && lat <= north;
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (!isOpen(network, edge, year)) continue;
    const shape = edgeShape(network, edge);
    const last = shape.length - 2;
    if (!isInside(shape[0]!, shape[1]!) && !isInside(shape[last]!, shape[last + 1]!)) continue;
    const refs: number[] = [];
    for (let at = 0; at <= last; at += 2) {
      const isEnd = at === 0 || at === last;
      const id = isEnd ? (at === 0 ? network.edgeFrom : network.edgeTo)[edge]! + 1 : between++;
      nodes.set(id, { id, lon: shape[at]!, lat: shape[at + 1]! });
      refs.push(id);
    }
    ways.push({ id: edge + 1, refs, tags: tagsOf(network, edge) });
  }
  return { nodes: [...nodes.values()].sort((a, b) => a.id - b.id), ways };
}

function isOpen({ edgeFlags, edgeOpenYear }: RoadNetwork, edge: number, year: number): boolean {
  const isFuture = (edgeFlags[edge]! & (EDGE_FLAGS.UNDER_CONSTRUCTION | EDGE_FLAGS.PLANNED)) !== 0;
  return edgeOpenYear[edge]! <= year && !(isFuture && edgeOpenYear[edge] === 0);
}

function tagsOf(network: RoadNetwork, edge: number): Record<string, string> {
  const roadClass = ROAD_CLASSES[network.edgeClass[edge]!]!;
  const flags = network.edgeFlags[edge]!;
  const has = (flag: keyof typeof EDGE_FLAGS): boolean => (flags & EDGE_FLAGS[flag]) !== 0;
  const name = network.names[network.edgeName[edge]!]!;
  const ref = network.names[network.edgeRef[edge]!]!;
  const maxspeed = network.edgeMaxspeed[edge]!;
  const minutes = network.edgeFerryMinutes[edge]!;
  const oneway = has('FORWARD') ? (has('BACKWARD') ? null : 'yes') : '-1';
  return {
    ...(roadClass === 'ferry' ? { route: 'ferry' } : { highway: roadClass }),
    ...(oneway !== null && { oneway }),
    ...(name !== '' && { name }),
    ...(ref !== '' && { ref }),
    ...(maxspeed > 0 && { maxspeed: String(maxspeed) }),
    ...(minutes > 0 && { duration: `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}` }),
    ...(has('ROUNDABOUT') && { junction: 'roundabout' }),
    ...(has('BRIDGE') && { bridge: 'yes' }),
    ...(has('TUNNEL') && { tunnel: 'yes' }),
    ...(has('TOLL') && { toll: 'yes' }),
    ...(has('UNPAVED') && { surface: 'unpaved' }),
    ...(has('NO_CAR') && { motorcar: 'no' }),
    ...(has('NO_TRUCK') && { hgv: 'no' }),
    ...(has('NO_MOTORBIKE') && { motorcycle: 'no', moped: 'no' }),
  };
}

/** A town apart from all other roads, 10 × 10 junctions: whoever starts there gets nowhere else. */
export function townApart(lon: number, lat: number): OsmExtract {
  const side = 10;
  const first = 900_000_000;
  const nodes: OsmNode[] = [];
  const ways: OsmWay[] = [];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++)
      nodes.push({ id: first + row * side + column, lon: lon + column * 0.002, lat: lat + row * 0.002 });
  }
  for (let line = 0; line < side; line++) {
    const along = Array.from({ length: side }, (_, i) => first + line * side + i);
    const across = Array.from({ length: side }, (_, i) => first + i * side + line);
    ways.push({ id: first + line, refs: along, tags: { highway: 'secondary' } });
    ways.push({ id: first + side + line, refs: across, tags: { highway: 'secondary' } });
  }
  // Valhalla takes only extracts in the order of their numbers
  return { nodes, ways: ways.sort((a, b) => a.id - b.id) };
}
