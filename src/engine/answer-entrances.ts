import type { Assumptions } from '../domain/assumptions.ts';
import { findEntrances } from '../network/entrances.ts';
import type { OpenedNetwork } from './opened-network.ts';
import type { ExpresswayEntrance } from './protocol.ts';

export function answerEntrances(opened: OpenedNetwork, assumptions: Assumptions): ExpresswayEntrance[] {
  const { network } = opened;
  const { edgeSeconds } = opened.costed(assumptions);
  return findEntrances(network, edgeSeconds).map(({ node, edge }) => ({
    position: [network.nodeLon[node]! / 1e6, network.nodeLat[node]! / 1e6],
    ref: network.names[network.edgeRef[edge]!] ?? '',
    name: network.names[network.edgeName[edge]!] ?? '',
  }));
}
