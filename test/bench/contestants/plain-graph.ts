import { DEFAULT_ASSUMPTIONS } from '../../../src/domain/assumptions.ts';
import type { Metres, Position, Seconds } from '../../../src/domain/units.ts';
import { edgeSeconds } from '../../../src/network/costs.ts';
import { metresPerDegree } from '../../../src/network/ellipsoid.ts';
import { EDGE_FLAGS } from '../../../src/network/road-network.ts';
import { readNetwork } from '../read-network.ts';

/** The roads as routers know them that have no words for anything but nodes and links; no turn restrictions. */
export type PlainGraph = Awaited<ReturnType<typeof readPlainGraph>>;

export async function readPlainGraph(file: string) {
  const network = await readNetwork(file);
  const { nodeCount, nodeLon, nodeLat, edgeFrom, edgeTo, edgeFlags } = network;
  const seconds = edgeSeconds(network, DEFAULT_ASSUMPTIONS);

  // Metres on a plane on which nothing is further apart than on the ground: narrow as the northern rim.
  const { lon, lat } = metresPerDegree(network.meta.bounds[3]);
  const x = Float64Array.from(nodeLon, (at) => (at / 1e6) * lon);
  const y = Float64Array.from(nodeLat, (at) => (at / 1e6) * lat);
  const metres = (a: number, b: number): Metres => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);

  // Two nodes may be joined by several edges: the fastest counts.
  const fastest = new Map<number, Seconds>();
  const put = (from: number, to: number, taken: Seconds): void => {
    const key = from * nodeCount + to;
    if (from !== to && taken < (fastest.get(key) ?? Infinity)) fastest.set(key, taken);
  };
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (edgeFlags[edge]! & EDGE_FLAGS.FORWARD) put(edgeFrom[edge]!, edgeTo[edge]!, seconds[edge]!);
    if (edgeFlags[edge]! & EDGE_FLAGS.BACKWARD) put(edgeTo[edge]!, edgeFrom[edge]!, seconds[edge]!);
  }

  function* links(): Generator<{ from: number; to: number; seconds: Seconds }> {
    for (const [key, taken] of fastest) {
      yield { from: Math.floor(key / nodeCount), to: key % nodeCount, seconds: taken };
    }
  }

  /** Every two nodes that are joined, once; 0 where one cannot drive. */
  function* pairs(): Generator<{ from: number; to: number; forward: Seconds; backward: Seconds }> {
    for (const { from, to, seconds: forward } of links()) {
      const backward = fastest.get(to * nodeCount + from) ?? 0;
      if (from < to || backward === 0) yield { from, to, forward, backward };
    }
  }

  function nearest([atLon, atLat]: Position): number {
    let best = -1;
    let least = Infinity;
    for (let node = 0; node < nodeCount; node++) {
      const distance = (x[node]! - atLon * lon) ** 2 + (y[node]! - atLat * lat) ** 2;
      if (distance >= least) continue;
      least = distance;
      best = node;
    }
    return best;
  }

  const position = (node: number): Position => [nodeLon[node]! / 1e6, nodeLat[node]! / 1e6];
  return { nodeCount, x, y, metres, links, pairs, nearest, position };
}
