import type { RoadClass } from '../../src/network/road-network.ts';
import { edgeLine, lineMetres } from './generalise.ts';
import { internAttributes } from './roads.ts';
import type { Roads } from './roads.ts';
import type { Tally } from './tally.ts';
import type { Topology } from './topology.ts';

/** On each side of the one connection: below this it may be a slip road's end, and nobody misses it. */
const TRAPPED_KM = 1;

/** Against these nobody drives, whatever is behind them: there the mistake is elsewhere. */
const NEVER_OPENED = new Set<RoadClass>(['motorway', 'motorway_link', 'trunk_link', 'primary_link', 'ferry']);

/**
 * Opens one-way stretches both ways that are the only connection of some kilometres of road with all the others.
 * Traffic that can only get in, or only out, does not exist: the tag is wrong, or the other carriageway is of a
 * class that was not asked for. (Route 637 in Binh Dinh, 2021: one bridge of 25 m kept 94 km from being reached.)
 */
export function openOneWayTraps(roads: Roads, topology: Topology, tally: Tally): Topology {
  const metres = Float64Array.from(topology.edgeFrom, (_, edge) =>
    lineMetres(edgeLine(roads, topology, edge)),
  );
  const intern = internAttributes();
  const edgeAttributes = [...topology.edgeAttributes];
  const edgeAgainst = topology.edgeAgainst.slice();
  for (const { edge, behindMetres } of cutEdges(topology, metres)) {
    const attributes = edgeAttributes[edge]!;
    if (!attributes.oneway || NEVER_OPENED.has(attributes.class) || behindMetres < TRAPPED_KM * 1000)
      continue;
    edgeAttributes[edge] = intern({ ...attributes, oneway: false });
    edgeAgainst[edge] = 0;
    tally.count('one-way stretches opened both ways: the only connection of some roads');
    tally.count('roads that were cut off by them, km', Math.round(behindMetres / 1000));
  }
  return { ...topology, edgeAttributes, edgeAgainst };
}

/**
 * Edges without which the network would fall into two parts, directions apart, with the length of the shorter
 * part. Tarjan's bridge finding, with its own stack.
 */
function cutEdges(
  { edgeFrom, edgeTo, nodePoint }: Topology,
  metres: Float64Array,
): { edge: number; behindMetres: number }[] {
  const nodeCount = nodePoint.length;
  const { offset, edges } = edgesByNode(nodeCount, edgeFrom, edgeTo);
  const index = new Int32Array(nodeCount).fill(-1);
  const low = new Int32Array(nodeCount);
  /** Length of everything that was found from a node on. */
  const below = new Float64Array(nodeCount);
  const next = offset.slice();
  const path = new Uint32Array(nodeCount);
  const cameBy = new Int32Array(nodeCount).fill(-1);
  let visited = 0;
  const cuts: { edge: number; behindMetres: number }[] = [];

  for (let start = 0; start < nodeCount; start++) {
    if (index[start]! >= 0) continue;
    const found: { edge: number; metres: number }[] = [];
    let depth = 0;
    path[depth++] = start;
    index[start] = low[start] = visited++;
    while (depth > 0) {
      const node = path[depth - 1]!;
      if (next[node]! < offset[node + 1]!) {
        const edge = edges[next[node]!++]!;
        if (edge === cameBy[node]) continue;
        const other = edgeFrom[edge] === node ? edgeTo[edge]! : edgeFrom[edge]!;
        if (index[other]! < 0) {
          index[other] = low[other] = visited++;
          cameBy[other] = edge;
          path[depth++] = other;
        } else if (index[other]! < index[node]!) {
          low[node] = Math.min(low[node]!, index[other]!);
          below[node]! += metres[edge]!;
        }
        continue;
      }
      depth--;
      const edge = cameBy[node]!;
      if (edge < 0) continue;
      const parent = path[depth - 1]!;
      low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node]! > index[parent]!) found.push({ edge, metres: below[node]! });
      below[parent]! += below[node]! + metres[edge]!;
    }
    for (const { edge, metres: behind } of found) {
      cuts.push({ edge, behindMetres: Math.min(behind, below[start]! - behind - metres[edge]!) });
    }
  }
  return cuts.sort((a, b) => a.edge - b.edge);
}

function edgesByNode(
  nodeCount: number,
  edgeFrom: Uint32Array,
  edgeTo: Uint32Array,
): { offset: Uint32Array; edges: Uint32Array } {
  const offset = new Uint32Array(nodeCount + 1);
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    offset[edgeFrom[edge]! + 1]!++;
    offset[edgeTo[edge]! + 1]!++;
  }
  for (let node = 0; node < nodeCount; node++) offset[node + 1]! += offset[node]!;
  const edges = new Uint32Array(edgeFrom.length * 2);
  const next = offset.slice();
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    edges[next[edgeFrom[edge]!]!++] = edge;
    edges[next[edgeTo[edge]!]!++] = edge;
  }
  return { offset, edges };
}
