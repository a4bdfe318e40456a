import type { NetworkMeta, RoadNetwork } from '../network/road-network.ts';
import { SHAPE_VERTEX_BYTES } from '../network/shape.ts';
import { NetworkFileError, checkLines, checkReferences, corrupt } from './check-network.ts';
import { checksum } from './checksum.ts';
import { gunzip, TooLargeError } from './gunzip.ts';
import { readNetworkMeta } from './network-meta.ts';
import * as packing from './section-packing.ts';

/** Version of the layout described in tools/network/FORMAT.md. A reader takes exactly its own. */
export const NETWORK_FORMAT_VERSION = 2;

/** "VSAROADS", as two little-endian words. */
const MAGIC = [0x52415356, 0x5344414f] as const;
/** Read with the other byte order it is 0x04030201. */
const BYTE_ORDER_MARK = 0x01020304;
const HEADER_WORDS = 8;
const ENTRY_WORDS = 4;

type Kind = 'u8' | 'u16' | 'u32' | 'i32';
const ARRAYS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;

/** How the numbers of a section are written. Part of the format: append only. */
const PACKINGS = [
  'plain',
  'planes',
  'differences',
  'from edgeFrom',
  'from shapes',
  'hundreds',
  'turns',
] as const;
type Packing = (typeof PACKINGS)[number];

/**
 * Sections in the order of the file, in which those that others are foretold from come first. Ids are part of the
 * format: append only. `packing` is what a packed file uses.
 */
const SECTIONS = [
  { id: 1, name: 'meta', kind: 'u8', packing: 'plain' },
  { id: 2, name: 'names', kind: 'u8', packing: 'plain' },
  { id: 3, name: 'nodeLon', kind: 'i32', packing: 'differences' },
  { id: 4, name: 'nodeLat', kind: 'i32', packing: 'differences' },
  { id: 5, name: 'edgeFrom', kind: 'u32', packing: 'differences' },
  { id: 6, name: 'edgeTo', kind: 'u32', packing: 'from edgeFrom' },
  { id: 7, name: 'edgeClass', kind: 'u8', packing: 'plain' },
  { id: 8, name: 'edgeFlags', kind: 'u16', packing: 'planes' },
  { id: 9, name: 'edgeMaxspeed', kind: 'u8', packing: 'plain' },
  { id: 10, name: 'edgeUrban', kind: 'u8', packing: 'plain' },
  { id: 11, name: 'edgeFerryMinutes', kind: 'u16', packing: 'planes' },
  { id: 12, name: 'edgeOpenYear', kind: 'u16', packing: 'planes' },
  { id: 13, name: 'edgeName', kind: 'u32', packing: 'planes' },
  { id: 14, name: 'edgeRef', kind: 'u32', packing: 'planes' },
  { id: 15, name: 'shapeOffset', kind: 'u32', packing: 'differences' },
  { id: 16, name: 'shapeBytes', kind: 'u32', packing: 'turns' },
  { id: 17, name: 'edgeDecimetres', kind: 'u32', packing: 'from shapes' },
  { id: 18, name: 'restrictions', kind: 'u32', packing: 'planes' },
  { id: 19, name: 'shoreFirst', kind: 'u32', packing: 'differences' },
  { id: 20, name: 'shoreLon', kind: 'i32', packing: 'hundreds' },
  { id: 21, name: 'shoreLat', kind: 'i32', packing: 'hundreds' },
] as const satisfies readonly { id: number; name: string; kind: Kind; packing: Packing }[];

type Section = (typeof SECTIONS)[number];
type Views = { [S in Section as S['name']]: InstanceType<(typeof ARRAYS)[S['kind']]> };

export type WriteOptions = {
  /**
   * Packed (the default): numbers are written so that gzip makes half as much of them, and are expanded when
   * read. Not packed: the arrays lie in the file as they are used, and reading makes views and copies nothing.
   */
  readonly packed?: boolean;
};

/** Writes a network as one buffer, not compressed. The same network gives the same bytes. */
export function writeNetwork(network: RoadNetwork, { packed = true }: WriteOptions = {}): ArrayBuffer {
  const tableWords = HEADER_WORDS + SECTIONS.length * ENTRY_WORDS;
  const contents = SECTIONS.map((section) => sectionBytes(network, section, packed));
  let size = align(tableWords * 4);
  const offsets = contents.map((bytes) => {
    const offset = size;
    size = align(size + bytes.length);
    return offset;
  });
  const buffer = new ArrayBuffer(size);
  const words = new Uint32Array(buffer);
  SECTIONS.forEach((section, index) => {
    const bytes = contents[index]!;
    const offset = offsets[index]!;
    new Uint8Array(buffer).set(bytes, offset);
    const sum = checksum(words.subarray(offset / 4, align(offset + bytes.length) / 4));
    const kind = section.id | (PACKINGS.indexOf(packingOf(network, section, packed)) << 16);
    words.set([kind, offset, bytes.length, sum], HEADER_WORDS + index * ENTRY_WORDS);
  });
  words.set([...MAGIC, BYTE_ORDER_MARK, NETWORK_FORMAT_VERSION, size, SECTIONS.length, 0, 0]);
  words[7] = checksum(words.subarray(0, tableWords));
  return buffer;
}

/** What a section is packed by; places of shores that are no multiples of a hundred need another way. */
function packingOf(network: RoadNetwork, section: Section, packed: boolean): Packing {
  if (!packed) return 'plain';
  if (section.packing !== 'hundreds') return section.packing;
  return packing.areHundreds(arrayOf(network, section.name) as Int32Array) ? 'hundreds' : 'differences';
}

function sectionBytes(network: RoadNetwork, section: Section, packed: boolean): Uint8Array {
  if (section.name === 'meta') return new TextEncoder().encode(JSON.stringify(network.meta));
  if (section.name === 'names') return new TextEncoder().encode(network.names.join('\n'));
  const view = arrayOf(network, section.name);
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  switch (packingOf(network, section, packed)) {
    case 'plain':
      return bytes;
    case 'planes':
      return packing.toPlanes(view, view.BYTES_PER_ELEMENT);
    case 'turns':
      // A vertex of a shape is one number of four bytes.
      return packing.toPlanes(packing.toTurns(new Uint32Array(bytes.slice().buffer)), SHAPE_VERTEX_BYTES);
    case 'differences':
      return packing.toPlanes(packing.toDifferences(view), 4);
    case 'hundreds':
      return packing.toPlanes(packing.toDifferences(packing.toHundreds(view as Int32Array)), 4);
    case 'from edgeFrom':
      return packing.toPlanes(packing.toResiduals(view, network.edgeFrom), 4);
    case 'from shapes':
      return packing.toPlanes(packing.toResiduals(view, packing.foretellDecimetres(network)), 4);
  }
}

/** Names of sections that are arrays as they stand. */
type ArrayName = Exclude<Section['name'], 'meta' | 'names'>;

function arrayOf(network: RoadNetwork, name: ArrayName): Uint8Array | Uint16Array | Uint32Array | Int32Array {
  const { first: shoreFirst, lon: shoreLon, lat: shoreLat } = network.shores;
  return { ...network, shoreFirst, shoreLon, shoreLat }[name];
}

/**
 * Reads a network. The arrays of a file that is not packed are views of the buffer, which must not be changed afterwards; of a
 * packed one nothing is kept. Checks all that later code relies on. Throws `NetworkFileError`.
 */
export function readNetwork(buffer: ArrayBuffer): RoadNetwork {
  const views = readSections(buffer);
  const { meta, names, shapeBytes, shoreFirst, shoreLon, shoreLat, ...arrays } = views;
  const network: RoadNetwork = {
    ...arrays,
    shapeBytes: new Uint8Array(shapeBytes.buffer, shapeBytes.byteOffset, shapeBytes.byteLength),
    meta: readMeta(meta),
    shores: { first: shoreFirst, lon: shoreLon, lat: shoreLat },
    names: readNames(names, views.edgeFrom.length),
    nodeCount: views.nodeLon.length,
    edgeCount: views.edgeFrom.length,
  };
  checkReferences(network);
  return network;
}

/**
 * Reads a network from a file: gzipped, or raw where a host has unpacked it already. Nothing larger than `mostBytes` is
 * unpacked. Throws `NetworkFileError`.
 */
export async function unpackNetwork(bytes: ArrayBuffer, mostBytes = Infinity): Promise<RoadNetwork> {
  let raw: ArrayBuffer;
  try {
    raw = await gunzip(bytes, mostBytes);
  } catch (cause) {
    if (cause instanceof TooLargeError)
      throw new NetworkFileError(
        { kind: 'too large', mostBytes },
        `The road network is too large: unpacked it has more than ${mostBytes} bytes.`,
        { cause },
      );
    throw new NetworkFileError(
      { kind: 'not unpacked' },
      'The road network cannot be unpacked: it is truncated or corrupt.',
      { cause },
    );
  }
  return readNetwork(raw);
}

function align(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

function readSections(buffer: ArrayBuffer): Views {
  const words = checkHeader(buffer);
  const entry = (index: number): number => HEADER_WORDS + index * ENTRY_WORDS;
  const isPacked = SECTIONS.some((_, index) => words[entry(index)]! >>> 16 !== PACKINGS.indexOf('plain'));
  const views: Partial<Record<Section['name'], ArrayBufferView>> = {};
  // one behind the other, so that no file can have the same bytes unpacked again and again
  let behind = (HEADER_WORDS + SECTIONS.length * ENTRY_WORDS) * 4;
  SECTIONS.forEach((section, index) => {
    const { name } = section;
    const at = entry(index);
    const [kind, offset, length, sum] = [words[at]!, words[at + 1]!, words[at + 2]!, words[at + 3]!];
    const Type = ARRAYS[section.kind];
    const packingName = PACKINGS[kind >>> 16];
    const isInside = offset % 8 === 0 && offset >= behind && align(offset + length) <= buffer.byteLength;
    const isPackedSo = packingName === 'plain' || mayBePacked(section, packingName);
    if (
      (kind & 0xffff) !== section.id ||
      !isInside ||
      length % Type.BYTES_PER_ELEMENT !== 0 ||
      !packingName ||
      !isPackedSo
    ) {
      throw corrupt(name, 'no sensible place', `section "${name}" has no sensible place`);
    }
    if (checksum(words.subarray(offset / 4, align(offset + length) / 4)) !== sum) {
      throw corrupt(name, 'wrong checksum', `section "${name}" has a wrong checksum`);
    }
    behind = align(offset + length);
    if (packingName === 'plain') {
      const view = new Type(buffer, offset, length / Type.BYTES_PER_ELEMENT);
      // a view would keep all of the file, of which the rest is of no more use
      views[name] = isPacked ? view.slice() : view;
      return;
    }
    const numbers = packing.fromPlanes(new Uint8Array(buffer, offset, length), Type.BYTES_PER_ELEMENT);
    const unpacked = unpackNumbers(numbers, packingName, views as Views, name);
    // Numbers of four bytes are the array already, whatever their sign.
    views[name] =
      Type.BYTES_PER_ELEMENT === 4 ? new Type(unpacked.buffer as ArrayBuffer) : new Type(unpacked);
  });
  return views as Views;
}

/** Packings that take the place of a usual one: where that does not fit, or in files that were written before there was it. */
const INSTEAD: Partial<Record<Packing, Packing>> = { hundreds: 'differences', turns: 'planes' };

/** Plain any section may be; otherwise it is as a writer packs it. */
function mayBePacked({ packing: usual }: Section, how: Packing | undefined): boolean {
  return how === usual || (how !== undefined && how === INSTEAD[usual]);
}

/** Words of a buffer whose header and table of sections are right. */
function checkHeader(buffer: ArrayBuffer): Uint32Array {
  const tableWords = HEADER_WORDS + SECTIONS.length * ENTRY_WORDS;
  const words = new Uint32Array(buffer, 0, Math.floor(buffer.byteLength / 4));
  if (words[0] !== MAGIC[0] || words[1] !== MAGIC[1]) {
    throw new NetworkFileError(
      { kind: 'no network' },
      'This is no road network: it does not begin with "VSAROADS".',
    );
  }
  if (words[2] !== BYTE_ORDER_MARK) {
    throw new NetworkFileError(
      { kind: 'other byte order' },
      'The road network was written with another byte order than this machine has.',
    );
  }
  if (words.length < HEADER_WORDS) {
    throw new NetworkFileError(
      { kind: 'truncated', bytes: buffer.byteLength, expected: HEADER_WORDS * 4 },
      `The road network is truncated: it has ${buffer.byteLength} bytes and no whole header.`,
    );
  }
  if (words[3] !== NETWORK_FORMAT_VERSION) {
    throw new NetworkFileError(
      { kind: 'other version', found: words[3]!, reads: NETWORK_FORMAT_VERSION },
      `The road network has format version ${words[3]}, this program reads version ${NETWORK_FORMAT_VERSION}.`,
    );
  }
  if (words[4] !== buffer.byteLength) {
    throw new NetworkFileError(
      { kind: 'truncated', bytes: buffer.byteLength, expected: words[4]! },
      `The road network is truncated: it has ${buffer.byteLength} bytes and should have ${words[4]}.`,
    );
  }
  const head = words.slice(0, tableWords);
  head[7] = 0;
  if (words[5] !== SECTIONS.length || head.length < tableWords || checksum(head) !== words[7]) {
    throw corrupt(null, 'wrong checksum', 'its table of sections has a wrong checksum');
  }
  return words;
}

function unpackNumbers(numbers: Uint32Array, how: Packing, known: Views, name: string): Uint32Array {
  switch (how) {
    case 'plain':
    case 'planes':
      return numbers;
    case 'differences':
      return packing.fromDifferences(numbers);
    case 'turns':
      return packing.fromTurns(numbers);
    case 'hundreds':
      return packing.fromHundreds(packing.fromDifferences(numbers));
    case 'from edgeFrom':
      if (numbers.length !== known.edgeFrom?.length)
        throw corrupt(name, 'wrong length', `section "${name}" has a wrong length`);
      return packing.fromResiduals(numbers, known.edgeFrom);
    case 'from shapes': {
      if (numbers.length !== known.edgeFrom?.length)
        throw corrupt(name, 'wrong length', `section "${name}" has a wrong length`);
      const { shapeBytes, ...others } = known;
      const lines = {
        ...others,
        shapeBytes: new Uint8Array(shapeBytes.buffer, shapeBytes.byteOffset, shapeBytes.byteLength),
      };
      checkLines(lines);
      return packing.fromResiduals(numbers, packing.foretellDecimetres(lines));
    }
  }
}

function readMeta(bytes: Uint8Array): NetworkMeta {
  let meta: unknown;
  try {
    meta = JSON.parse(decodeText(bytes, 'meta'));
  } catch (error) {
    throw corrupt('meta', 'no description', 'its description is no JSON', error);
  }
  return readNetworkMeta(meta);
}

/** Each edge has a name and a number, and the empty one comes first: more of them would only fill the memory. */
function readNames(bytes: Uint8Array, edgeCount: number): string[] {
  let ends = 0;
  for (const byte of bytes)
    if (byte === LINE_FEED && ++ends > 2 * edgeCount)
      throw corrupt('names', 'wrong length', 'it has more names than roads could have');
  return decodeText(bytes, 'names').split('\n');
}

const LINE_FEED = 10;

function decodeText(bytes: Uint8Array, section: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw corrupt(section, 'no text', `section "${section}" is no text`, error);
  }
}
