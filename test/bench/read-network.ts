import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readNamed } from '../../src/engine/fetch-network.ts';
import type { RoadNetwork } from '../../src/network/road-network.ts';

export async function readNetwork(file: string): Promise<RoadNetwork> {
  return readNamed(basename(file), Uint8Array.from(readFileSync(file)).buffer);
}
