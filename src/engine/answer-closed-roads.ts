import type { Position } from '../domain/units.ts';
import { EDGE_FLAGS } from '../network/road-network.ts';
import { lineOfEdge } from '../network/roads-within.ts';
import { nameOfEdge } from './answer-snap.ts';
import type { OpenedNetwork } from './opened-network.ts';
import type { ClosedRoad } from './protocol.ts';

/** Which stretch of road each position of `closures` stands for; null where none is near enough to be meant. */
export function answerClosedRoads(opened: OpenedNetwork, points: readonly Position[]): (ClosedRoad | null)[] {
  const { network, lines } = opened;
  return points.map((point) => {
    const edge = opened.nearestEdge(point);
    if (edge === null) return null;
    const bothWays = EDGE_FLAGS.FORWARD | EDGE_FLAGS.BACKWARD;
    return {
      road: nameOfEdge(network, edge),
      metres: network.edgeDecimetres[edge]! / 10,
      isOneWay: (network.edgeFlags[edge]! & bothWays) !== bothWays,
      geometry: { type: 'LineString', coordinates: lineOfEdge(lines, edge) },
    };
  });
}
