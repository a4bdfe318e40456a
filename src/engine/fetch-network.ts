import { sentenceOf } from '../domain/sentence.ts';
import { unpackNetwork } from '../data/network-file.ts';
import type { RoadNetwork } from '../network/road-network.ts';
import { fetchBytes, fileOf } from './fetch-bytes.ts';

/** Fetches and reads a network file. Rejects with a sentence that names the file. */
export async function fetchNetwork(url: string): Promise<RoadNetwork> {
  return readNamed(fileOf(url), await fetchBytes(url));
}

/** Reads the bytes of a network file, gzipped or not. Rejects with a sentence that names the file. */
export async function readNamed(file: string, bytes: ArrayBuffer): Promise<RoadNetwork> {
  try {
    return await unpackNetwork(bytes);
  } catch (cause) {
    const why = sentenceOf(cause);
    throw new Error(`${file} cannot be used. ${why}`, { cause });
  }
}
