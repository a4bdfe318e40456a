import type { NetworkMeta, RoadNetwork } from '../network/road-network.ts';
import { checksum } from './checksum.ts';

/** Version of the layout described in tools/network/FORMAT.md. A reader takes exactly its own. */
export const NETWORK_FORMAT_VERSION = 1;

/** A file that is no road network, or not a whole one, or not one of this version: never read halfway. */
export class NetworkFileError extends Error {
  override readonly name = 'NetworkFileError';
}

/** "VSAROADS", as two little-endian words. */
const MAGIC = [0x52415356, 0x5344414f] as const;
/** Read with the other byte order it is 0x04030201. */
const BYTE_ORDER_MARK = 0x01020304;
const HEADER_WORDS = 8;
const ENTRY_WORDS = 4;

type Kind = 'u8' | 'u16' | 'u32' | 'i32';
const ARRAYS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;

/** Sections in file order. Ids are part of the format: append only. */
const SECTIONS = [
  { id: 1, name: 'meta', kind: 'u8' },
  { id: 2, name: 'names', kind: 'u8' },
  { id: 3, name: 'nodeLon', kind: 'i32' },
  { id: 4, name: 'nodeLat', kind: 'i32' },
  { id: 5, name: 'edgeFrom', kind: 'u32' },
  { id: 6, name: 'edgeTo', kind: 'u32' },
  { id: 7, name: 'edgeDecimetres', kind: 'u32' },
  { id: 8, name: 'edgeClass', kind: 'u8' },
  { id: 9, name: 'edgeFlags', kind: 'u16' },
  { id: 10, name: 'edgeMaxspeed', kind: 'u8' },
  { id: 11, name: 'edgeUrban', kind: 'u8' },
  { id: 12, name: 'edgeFerryMinutes', kind: 'u16' },
  { id: 13, name: 'edgeOpenYear', kind: 'u16' },
  { id: 14, name: 'edgeName', kind: 'u32' },
  { id: 15, name: 'edgeRef', kind: 'u32' },
  { id: 16, name: 'shapeOffset', kind: 'u32' },
  { id: 17, name: 'shapeBytes', kind: 'u8' },
  { id: 18, name: 'restrictions', kind: 'u32' },
] as const satisfies readonly { id: number; name: string; kind: Kind }[];

type SectionName = (typeof SECTIONS)[number]['name'];
type Views = { [S in (typeof SECTIONS)[number] as S['name']]: InstanceType<(typeof ARRAYS)[S['kind']]> };

/** Writes a network as one buffer, not compressed. The same network gives the same bytes. */
export function writeNetwork(network: RoadNetwork): ArrayBuffer {
  const utf8 = new TextEncoder();
  const content: Record<SectionName, ArrayBufferView> = {
    ...network,
    meta: utf8.encode(JSON.stringify(network.meta)),
    names: utf8.encode(network.names.join('\n')),
  };
  const tableWords = HEADER_WORDS + SECTIONS.length * ENTRY_WORDS;
  let size = align(tableWords * 4);
  const offsets = SECTIONS.map(({ name }) => {
    const offset = size;
    size = align(size + content[name].byteLength);
    return offset;
  });
  const buffer = new ArrayBuffer(size);
  const words = new Uint32Array(buffer);
  SECTIONS.forEach(({ id, name }, index) => {
    const view = content[name];
    new Uint8Array(buffer).set(
      new Uint8Array(view.buffer, view.byteOffset, view.byteLength),
      offsets[index]!,
    );
    const sum = checksum(words.subarray(offsets[index]! / 4, align(offsets[index]! + view.byteLength) / 4));
    words.set([id, offsets[index]!, view.byteLength, sum], HEADER_WORDS + index * ENTRY_WORDS);
  });
  words.set([...MAGIC, BYTE_ORDER_MARK, NETWORK_FORMAT_VERSION, size, SECTIONS.length, 0, 0]);
  words[7] = checksum(words.subarray(0, tableWords));
  return buffer;
}

/**
 * Reads a network; its arrays are views of the buffer, which must not be changed afterwards. Checks everything
 * that later code relies on. Throws `NetworkFileError`.
 */
export function readNetwork(buffer: ArrayBuffer): RoadNetwork {
  const views = readSections(buffer);
  const meta = readMeta(views.meta);
  const names = decodeText(views.names, 'names').split('\n');
  const { meta: _meta, names: _names, ...arrays } = views;
  const network: RoadNetwork = {
    ...arrays,
    meta,
    names,
    nodeCount: views.nodeLon.length,
    edgeCount: views.edgeFrom.length,
  };
  checkIndices(network);
  return network;
}

/**
 * Reads a network from a downloaded file: gzipped, or raw where a host has unpacked it already.
 * Throws `NetworkFileError`.
 */
export async function unpackNetwork(bytes: ArrayBuffer): Promise<RoadNetwork> {
  const start = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (start[0] !== 0x1f || start[1] !== 0x8b) return readNetwork(bytes);
  let raw: ArrayBuffer;
  try {
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    raw = await new Response(unpacked).arrayBuffer();
  } catch (error) {
    throw new NetworkFileError('The road network cannot be unpacked: it is truncated or corrupt.', {
      cause: error,
    });
  }
  return readNetwork(raw);
}

function align(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

function readSections(buffer: ArrayBuffer): Views {
  if (buffer.byteLength < HEADER_WORDS * 4) {
    throw new NetworkFileError(
      `The road network has only ${buffer.byteLength} bytes: it is truncated or no network.`,
    );
  }
  if (buffer.byteLength % 4 !== 0) throw new NetworkFileError('The road network is truncated or no network.');
  const words = new Uint32Array(buffer);
  if (words[0] !== MAGIC[0] || words[1] !== MAGIC[1]) {
    throw new NetworkFileError('This is no road network: it does not begin with "VSAROADS".');
  }
  if (words[2] !== BYTE_ORDER_MARK) {
    throw new NetworkFileError('The road network was written with another byte order than this machine has.');
  }
  if (words[3] !== NETWORK_FORMAT_VERSION) {
    throw new NetworkFileError(
      `The road network has format version ${words[3]}, this program reads version ${NETWORK_FORMAT_VERSION}.`,
    );
  }
  if (words[4] !== buffer.byteLength) {
    throw new NetworkFileError(
      `The road network is truncated: it has ${buffer.byteLength} bytes and should have ${words[4]}.`,
    );
  }
  const tableWords = HEADER_WORDS + SECTIONS.length * ENTRY_WORDS;
  const head = words.slice(0, tableWords);
  head[7] = 0;
  if (words[5] !== SECTIONS.length || head.length < tableWords || checksum(head) !== words[7]) {
    throw new NetworkFileError('The road network is corrupt: its table of sections has a wrong checksum.');
  }
  const views: Partial<Record<SectionName, ArrayBufferView>> = {};
  SECTIONS.forEach((section, index) => {
    const entry = words.subarray(
      HEADER_WORDS + index * ENTRY_WORDS,
      HEADER_WORDS + (index + 1) * ENTRY_WORDS,
    );
    const [id, offset, length, sum] = entry as unknown as [number, number, number, number];
    const Type = ARRAYS[section.kind];
    const fits = offset % 8 === 0 && align(offset + length) <= buffer.byteLength;
    if (id !== section.id || !fits || length % Type.BYTES_PER_ELEMENT !== 0) {
      throw new NetworkFileError(
        `The road network is corrupt: section "${section.name}" has no sensible place.`,
      );
    }
    if (checksum(words.subarray(offset / 4, align(offset + length) / 4)) !== sum) {
      throw new NetworkFileError(
        `The road network is corrupt: section "${section.name}" has a wrong checksum.`,
      );
    }
    views[section.name] = new Type(buffer, offset, length / Type.BYTES_PER_ELEMENT);
  });
  return views as Views;
}

function readMeta(bytes: Uint8Array): NetworkMeta {
  let meta: unknown;
  try {
    meta = JSON.parse(decodeText(bytes, 'meta'));
  } catch (error) {
    throw new NetworkFileError('The road network is corrupt: its description is no JSON.', { cause: error });
  }
  const bounds = (meta as NetworkMeta | null)?.bounds;
  if (!Array.isArray(bounds) || bounds.length !== 4 || !bounds.every(Number.isFinite)) {
    throw new NetworkFileError('The road network is corrupt: its description has no bounds.');
  }
  return meta as NetworkMeta;
}

function decodeText(bytes: Uint8Array, section: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new NetworkFileError(`The road network is corrupt: section "${section}" is no text.`, {
      cause: error,
    });
  }
}

function checkIndices(network: RoadNetwork): void {
  const { edgeCount, nodeCount } = network;
  const lengths = [
    network.edgeTo,
    network.edgeDecimetres,
    network.edgeClass,
    network.edgeFlags,
    network.edgeMaxspeed,
    network.edgeUrban,
    network.edgeFerryMinutes,
    network.edgeOpenYear,
    network.edgeName,
    network.edgeRef,
  ].every((array) => array.length === edgeCount);
  if (!lengths || network.nodeLat.length !== nodeCount || network.shapeOffset.length !== edgeCount + 1) {
    throw new NetworkFileError('The road network is corrupt: its sections are of different lengths.');
  }
  requireBelow(network.edgeFrom, nodeCount, 'edgeFrom');
  requireBelow(network.edgeTo, nodeCount, 'edgeTo');
  requireBelow(network.edgeName, network.names.length, 'edgeName');
  requireBelow(network.edgeRef, network.names.length, 'edgeRef');
}

function requireBelow(values: Uint32Array, limit: number, section: string): void {
  for (let i = 0; i < values.length; i++) {
    if (values[i]! >= limit) {
      throw new NetworkFileError(
        `The road network is corrupt: "${section}" points to ${values[i]} of ${limit}.`,
      );
    }
  }
}
