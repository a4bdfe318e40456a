import { constants, crc32, deflateRawSync } from 'node:zlib';

/**
 * gzip of numbers in planes, 2 % smaller than zlib makes it by itself. Zlib begins a new Huffman code after a fixed number of symbols,
 * whatever they are, and looks for repetitions everywhere; noise is better off with one code for long and without repetitions, which
 * are dearer than what they stand for. So each plane is packed by itself, in several ways, of which the smallest is taken. The
 * result is one plain gzip member for every reader.
 */

const { Z_DEFAULT_STRATEGY, Z_HUFFMAN_ONLY, Z_RLE, Z_SYNC_FLUSH, Z_BEST_COMPRESSION } = constants;

/** A higher memory level is a longer block under one code. */
const WAYS = [
  { strategy: Z_HUFFMAN_ONLY, memLevel: 9 },
  { strategy: Z_RLE, memLevel: 8 },
  { strategy: Z_DEFAULT_STRATEGY, memLevel: 7 },
  { strategy: Z_DEFAULT_STRATEGY, memLevel: 6 },
].map((way) => ({ ...way, level: Z_BEST_COMPRESSION, finishFlush: Z_SYNC_FLUSH }));

/**
 * A gzip file of these bytes: the same for the same bytes and the same zlib. `cuts`: where numbers of another kind begin, ascending,
 * in bytes.
 */
export function squeeze(bytes: Uint8Array, cuts: readonly number[] = []): Buffer {
  // deflate, no flags, no time, least size, system unknown: nothing of where and when it was made
  const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff]);
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc32(bytes), 0);
  tail.writeUInt32LE(bytes.length >>> 0, 4);
  const ends = [...cuts, bytes.length];
  const parts = [0, ...cuts].map((start, i) => smallest(bytes.subarray(start, ends[i])));
  // parts end with a flush and are no last blocks: an empty last one follows
  return Buffer.concat([head, ...parts, deflateRawSync(Buffer.alloc(0)), tail]);
}

function smallest(bytes: Uint8Array): Buffer {
  return WAYS.map((way) => deflateRawSync(bytes, way)).reduce((a, b) => (b.length < a.length ? b : a));
}
