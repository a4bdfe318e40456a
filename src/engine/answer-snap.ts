import type { Position } from '../domain/units.ts';
import type { Assumptions } from '../domain/assumptions.ts';
import type { Roads } from '../network/road-network.ts';
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
export function describeSnap(network: Roads, access: Access | undefined): Snap {
  if (access === undefined) return { kind: 'no road near', limitMetres: SNAP_LIMIT_METRES };
  return {
    kind: 'snapped',
    position: access.position,
    metres: access.metres,
    road: nameOfEdge(network, access.edge),
  };
}

/** "QL.18 · Nguyen Van Cu": number and name of the road that an edge belongs to, as far as it has them. */
export function nameOfEdge(network: Roads, edge: number): string {
  const name = network.names[network.edgeName[edge]!] ?? '';
  const ref = network.names[network.edgeRef[edge]!] ?? '';
  return [ref, name].filter((text) => text !== '').join(' · ');
}
