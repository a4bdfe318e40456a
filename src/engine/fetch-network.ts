import { Fault, saidOf } from '../domain/fault.ts';
import { notUsable } from '../domain/file-faults.ts';
import { unpackNetwork } from '../data/network-file.ts';
import type { RoadNetwork } from '../network/road-network.ts';
import { fetchBytes, fileOf } from './fetch-bytes.ts';

/** Fetches and reads a network file. Rejects with a `Fault` that names the file. */
export async function fetchNetwork(url: string): Promise<RoadNetwork> {
  return readNamed(fileOf(url), await fetchBytes(url));
}

/** Reads the bytes of a network file, gzipped or not. Rejects with a `Fault` that names the file. */
export async function readNamed(file: string, bytes: ArrayBuffer): Promise<RoadNetwork> {
  try {
    return await unpackNetwork(bytes);
  } catch (cause) {
    throw new Fault(notUsable(file, saidOf(cause)), { cause });
  }
}
