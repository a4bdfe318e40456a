import { sentenceOf } from '../domain/sentence.ts';
import { unpackNetwork } from '../data/network-file.ts';
import type { RoadNetwork } from '../network/road-network.ts';

/** Fetches and reads a network file. Rejects with a sentence that names the file. */
export async function fetchNetwork(url: string): Promise<RoadNetwork> {
  const file = url.slice(url.lastIndexOf('/') + 1);
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await fetch(url);
    bytes = await response.arrayBuffer();
  } catch (cause) {
    throw new Error(`${file} could not be loaded: the connection failed.`, { cause });
  }
  if (!response.ok) throw new Error(`${file} could not be loaded: the server answered ${response.status}.`);
  return readNamed(file, bytes);
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
