import { EDGE_FLAGS, ROAD_CLASSES } from '../../src/network/road-network.ts';
import type { RoadNetwork } from '../../src/network/road-network.ts';
import { eliminate } from './elimination.ts';
import { graphOf } from './graph.ts';
import type { Tally } from './tally.ts';

export type BuildFigures = {
  readonly rawBytes: number;
  readonly fileBytes: number;
  readonly buildSeconds: number;
  /** Most memory that the process had until then. */
  readonly memoryMegabytes: number;
  readonly loadMilliseconds: number;
};

/** Prints what was built: kilometres by class, what was counted on the way, and the size of it all. */
export function report(network: RoadNetwork, tally: Tally, figures: BuildFigures): void {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  print(`${network.meta.name} (${network.meta.roadsDate}, version ${network.meta.version})`);
  print('\nkilometres by class');
  for (const [name, km] of kilometresByClass(network)) print(`${km.toFixed(0).padStart(10)}  ${name}`);
  print('\ncounted');
  for (const [reason, number] of tally.counts) print(`${String(number).padStart(10)}  ${reason}`);
  print('\nnetwork');
  print(`${String(network.nodeCount).padStart(10)}  nodes`);
  print(`${String(network.edgeCount).padStart(10)}  edges`);
  print(`${String(network.restrictions.length / 4).padStart(10)}  turn restrictions`);
  const hierarchy = eliminate(graphOf(network.nodeCount, network.edgeFrom, network.edgeTo));
  print('\nhierarchy over the nodes in their order, both directions and parallel edges as one');
  print(`${String(hierarchy.edges).padStart(10)}  edges`);
  print(`${String(hierarchy.arcs).padStart(10)}  arcs with those that elimination adds`);
  print(`${String(hierarchy.triangles).padStart(10)}  triangles`);
  print(`${String(hierarchy.height).padStart(10)}  height of the tree`);
  print(`${String(hierarchy.largestClique).padStart(10)}  nodes in the largest clique`);
  print('\nfile');
  print(`${String(figures.rawBytes).padStart(10)}  bytes`);
  print(`${String(figures.fileBytes).padStart(10)}  bytes compressed`);
  print(`${figures.buildSeconds.toFixed(1).padStart(10)}  s to build`);
  print(`${figures.memoryMegabytes.toFixed(0).padStart(10)}  MB at most`);
  print(`${figures.loadMilliseconds.toFixed(0).padStart(10)}  ms to load (unpack, check, expand)`);
}

/** Edge lengths by class, dual carriageways counted once per carriageway; not yet open roads apart. */
function kilometresByClass(network: RoadNetwork): [string, number][] {
  const km = new Map<string, number>();
  const closed = EDGE_FLAGS.UNDER_CONSTRUCTION | EDGE_FLAGS.PLANNED;
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const name = ROAD_CLASSES[network.edgeClass[edge]!]!;
    const key = (network.edgeFlags[edge]! & closed) === 0 ? name : `${name}, not open`;
    km.set(key, (km.get(key) ?? 0) + network.edgeDecimetres[edge]! / 1e4);
  }
  const rank = ([key]: [string, number]): number =>
    ROAD_CLASSES.findIndex((name) => key.split(',')[0] === name);
  return [...km].sort((a, b) => rank(a) - rank(b) || a[0].length - b[0].length);
}
