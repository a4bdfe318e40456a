import type { Position } from '../domain/units.ts';
import type { Assumptions } from '../domain/assumptions.ts';
import type { RoadNetwork } from '../network/road-network.ts';
import { SNAP_LIMIT_METRES } from '../network/snap.ts';
import type { Access } from '../network/snap.ts';
import type { OpenedNetwork } from './opened-network.ts';
import type { Snap } from './protocol.ts';

export function answerSnap(
  opened: OpenedNetwork,
  points: readonly Position[],
  assumptions: Assumptions,
): Snap[] {
  const costed = opened.costed(assumptions);
  return points.map((point) => describeSnap(opened.network, opened.snap(costed, point)[0]));
}

/** Where a point meets the network, in the words of the protocol. */
export function describeSnap(network: RoadNetwork, access: Access | undefined): Snap {
  if (access === undefined) return { kind: 'no road near', limitMetres: SNAP_LIMIT_METRES };
  const name = network.names[network.edgeName[access.edge]!] ?? '';
  const ref = network.names[network.edgeRef[access.edge]!] ?? '';
  return {
    kind: 'snapped',
    position: access.position,
    metres: access.metres,
    road: [ref, name].filter((text) => text !== '').join(' · '),
  };
}
