import { createHash } from 'node:crypto';
import { EDGE_FLAGS, ROAD_CLASSES } from '../../src/network/road-network.ts';
import type { NetworkMeta, RoadNetwork, Shores } from '../../src/network/road-network.ts';
import { findUsableEdges } from './usable.ts';
import { edgeLine, generalise } from './generalise.ts';
import { GrowingArray } from './growing-array.ts';
import type { RoadAttributes, Roads } from './roads.ts';
import { UNKNOWN_YEAR } from './roads.ts';
import type { Tally } from './tally.ts';
import type { Topology } from './topology.ts';
import type { UrbanAt } from './urban.ts';

/** Distance between places where an edge asks how built-up its surroundings are. */
const URBAN_SAMPLE_MICRODEGREES = 2000;
/** Urbanity in steps of 3 % of its range: it is no more exact than that, and takes half the bytes. */
const URBAN_STEP = 8;

export type AssembleOptions = {
  readonly meta: Pick<
    NetworkMeta,
    'formatVersion' | 'name' | 'roadsDate' | 'updatesDate' | 'attribution' | 'licence'
  >;
  readonly urbanAt: UrbanAt;
  readonly shores: Shores;
  readonly progress?: (done: number) => void;
};

/** Measures, generalises and flags the edges, and puts everything into the flat arrays of the engine. */
export function assemble(
  roads: Roads,
  topology: Topology,
  tally: Tally,
  options: AssembleOptions,
): RoadNetwork {
  const edgeCount = topology.edgeFrom.length;
  const names = nameTable(topology.edgeAttributes);
  const flags = Uint16Array.from(topology.edgeAttributes, (attributes, edge) =>
    edgeFlags(attributes, topology.edgeAgainst[edge] === 1),
  );
  const decimetres = new Uint32Array(edgeCount);
  const urban = new Uint8Array(edgeCount);
  const shapeOffset = new Uint32Array(edgeCount + 1);
  const shapeBytes = new GrowingArray((length) => new Uint32Array(length));
  const bounds = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  for (let edge = 0; edge < edgeCount; edge++) {
    const line = edgeLine(roads, topology, edge);
    const { metres, bytes, fine } = generalise(line);
    if (fine && bytes.length > 0) flags[edge]! |= EDGE_FLAGS.FINE_SHAPE;
    decimetres[edge] = Math.max(1, Math.round(metres * 10));
    urban[edge] = Math.min(255, Math.round(meanUrban(line, options.urbanAt) / URBAN_STEP) * URBAN_STEP);
    for (const byte of bytes) shapeBytes.push(byte);
    shapeOffset[edge + 1] = shapeBytes.length;
    extend(bounds, line);
    if (edge % 10_000 === 0) options.progress?.(edge / edgeCount);
  }
  const usable = findUsableEdges(roads.points, topology, flags, decimetres, tally);
  usable.forEach((isUsable, edge) => isUsable && (flags[edge]! |= EDGE_FLAGS.MAIN_COMPONENT));

  const openYear = Uint16Array.from(topology.edgeAttributes, (attributes) => attributes.openYear);
  const openYears = [...new Set(openYear)].filter((year) => year > 0 && year !== UNKNOWN_YEAR);
  const network: RoadNetwork = {
    shores: options.shores,
    meta: {
      ...options.meta,
      bounds: bounds.map((value) => value / 1e6) as unknown as NetworkMeta['bounds'],
      openYears: openYears.sort((a, b) => a - b),
      version: '',
    },
    nodeCount: topology.nodePoint.length,
    nodeLon: Int32Array.from(topology.nodePoint, (point) => roads.points.lon[point]!),
    nodeLat: Int32Array.from(topology.nodePoint, (point) => roads.points.lat[point]!),
    edgeCount,
    edgeFrom: topology.edgeFrom,
    edgeTo: topology.edgeTo,
    edgeDecimetres: decimetres,
    edgeClass: Uint8Array.from(topology.edgeAttributes, ({ class: name }) => ROAD_CLASSES.indexOf(name)),
    edgeFlags: flags,
    edgeMaxspeed: Uint8Array.from(topology.edgeAttributes, ({ maxspeed }) => maxspeed),
    edgeUrban: urban,
    edgeFerryMinutes: Uint16Array.from(topology.edgeAttributes, ({ ferryMinutes }) => ferryMinutes),
    edgeOpenYear: openYear,
    edgeName: Uint32Array.from(topology.edgeAttributes, ({ name }) => names.index.get(name)!),
    edgeRef: Uint32Array.from(topology.edgeAttributes, ({ ref }) => names.index.get(ref)!),
    names: names.list,
    shapeOffset,
    shapeBytes: Uint8Array.from(shapeBytes.view()),
    restrictions: topology.restrictions,
  };
  return { ...network, meta: { ...network.meta, version: contentVersion(network) } };
}

/** Names and numbers that are used, in the order of the alphabet by code point; the empty one first. */
function nameTable(attributes: readonly RoadAttributes[]): { list: string[]; index: Map<string, number> } {
  const used = new Set(['']);
  for (const { name, ref } of attributes) used.add(name).add(ref);
  const list = [...used].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return { list, index: new Map(list.map((text, index) => [text, index])) };
}

function edgeFlags(attributes: RoadAttributes, against: boolean): number {
  const bits: [boolean, number][] = [
    [!attributes.oneway || !against, EDGE_FLAGS.FORWARD],
    [!attributes.oneway || against, EDGE_FLAGS.BACKWARD],
    [attributes.roundabout, EDGE_FLAGS.ROUNDABOUT],
    [attributes.bridge, EDGE_FLAGS.BRIDGE],
    [attributes.tunnel, EDGE_FLAGS.TUNNEL],
    [attributes.toll, EDGE_FLAGS.TOLL],
    [attributes.unpaved, EDGE_FLAGS.UNPAVED],
    [!attributes.cars, EDGE_FLAGS.NO_CAR],
    [!attributes.trucks, EDGE_FLAGS.NO_TRUCK],
    [!attributes.motorbikes, EDGE_FLAGS.NO_MOTORBIKE],
    [attributes.status === 'under_construction', EDGE_FLAGS.UNDER_CONSTRUCTION],
    [attributes.status === 'planned', EDGE_FLAGS.PLANNED],
  ];
  return bits.reduce((flags, [isSet, bit]) => (isSet ? flags | bit : flags), 0);
}

/** Mean over the line, by length. */
function meanUrban(line: Int32Array, urbanAt: UrbanAt): number {
  let sum = 0;
  let weight = 0;
  for (let i = 2; i < line.length; i += 2) {
    const dLon = line[i]! - line[i - 2]!;
    const dLat = line[i + 1]! - line[i - 1]!;
    const length = Math.hypot(dLon, dLat);
    const steps = Math.max(1, Math.ceil(length / URBAN_SAMPLE_MICRODEGREES));
    for (let step = 0; step < steps; step++) {
      const share = (step + 0.5) / steps;
      sum +=
        (urbanAt((line[i - 2]! + dLon * share) / 1e6, (line[i - 1]! + dLat * share) / 1e6) * length) / steps;
    }
    weight += length;
  }
  return weight > 0 ? sum / weight : urbanAt(line[0]! / 1e6, line[1]! / 1e6);
}

function extend(bounds: [number, number, number, number], line: Int32Array): void {
  for (let i = 0; i < line.length; i += 2) {
    bounds[0] = Math.min(bounds[0], line[i]!);
    bounds[1] = Math.min(bounds[1], line[i + 1]!);
    bounds[2] = Math.max(bounds[2], line[i]!);
    bounds[3] = Math.max(bounds[3], line[i + 1]!);
  }
}

/** Twelve hexadecimal digits that change with anything in the network. */
function contentVersion(network: RoadNetwork): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([network.meta, network.names]));
  for (const value of Object.values({ ...network, ...network.shores }))
    if (ArrayBuffer.isView(value)) hash.update(value);
  return hash.digest('hex').slice(0, 12);
}
