import { NetworkFileError } from '../data/check-network.ts';
import { unpackNetwork } from '../data/network-file.ts';
import type { Localised } from '../domain/localised.ts';
import { MOST_ROADS_BYTES, type RoadsFault } from '../domain/roads-file.ts';
import type { RoadNetwork } from '../network/road-network.ts';

export type ReadOwnNetwork =
  | { readonly kind: 'read'; readonly network: RoadNetwork }
  | { readonly kind: 'refused'; readonly why: RoadsFault };

/**
 * Reads a network file that comes from anybody: its format and checksums, and then that what it says can be, which for the
 * built-in network is a test of the build. Whatever is wrong with it is an answer.
 */
export async function readOwnNetwork(file: Blob): Promise<ReadOwnNetwork> {
  if (file.size > MOST_ROADS_BYTES) return refused({ kind: 'too large', mostBytes: MOST_ROADS_BYTES });
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return refused({ kind: 'unreadable' });
  }
  try {
    const network = await unpackNetwork(bytes, MOST_ROADS_BYTES);
    // what no built-in network needs comes with the first own one
    const { validate } = await import('../network/validate.ts');
    const [problem] = validate(network, 1);
    if (problem !== undefined) return refused({ kind: 'implausible', detail: problem });
    if (network.edgeCount === 0) return refused({ kind: 'implausible', detail: NO_ROADS });
    return { kind: 'read', network };
  } catch (error) {
    if (error instanceof NetworkFileError) return refused(error.fault);
    throw error;
  }
}

const NO_ROADS: Localised = { en: 'It has no roads.', vi: 'Tệp không có con đường nào.' };

function refused(why: RoadsFault): ReadOwnNetwork {
  return { kind: 'refused', why };
}
