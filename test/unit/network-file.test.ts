import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { NetworkFileError } from '../../src/data/check-network.ts';
import { checksum } from '../../src/data/checksum.ts';
import {
  NETWORK_FORMAT_VERSION,
  readNetwork,
  unpackNetwork,
  writeNetwork,
} from '../../src/data/network-file.ts';
import type { RoadNetwork } from '../../src/network/road-network.ts';
import { validate } from '../../src/network/validate.ts';
import { compileExtract, drawnExtract, nodeId } from '../fixtures/drawn-extract.ts';
import { network as drawn } from '../fixtures/drawn-network.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

/** A network with something in every section. */
function richNetwork(): RoadNetwork {
  return drawn('A--B>>C-+\n|     | |\nD-----E-+\n\nF~~~~~G', 700, {
    every: { maxspeed: 60, urban: 40 },
    roads: {
      AB: { class: 'motorway', name: 'Đường cao tốc Hà Nội – Hải Phòng', ref: 'CT.04', toll: true },
      DE: { status: 'under_construction', openYear: 2027 },
      FG: { ferryMinutes: 25, fragment: true },
    },
    extra: [
      { from: 'A', to: 'B', metres: 4000 },
      { from: 'C', to: 'C', metres: 900 },
    ],
    restrictions: [
      ['no', 'AB', 'B', 'BC'],
      ['only', 'AD', 'D', 'DE'],
    ],
    shores: [
      [
        [1, 5],
        [3.5, 4.5],
        [6, 5],
      ],
      [
        [0, 7],
        [6, 7],
      ],
    ],
  }).network;
}

const toHundred = (microdegrees: number): number => Math.round(microdegrees / 100) * 100;

function errorOf(read: () => unknown): NetworkFileError {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(NetworkFileError);
    expect((error as Error).message).toMatch(/^[A-Z].*\.$/);
    return error as NetworkFileError;
  }
  throw new Error('It was read without an error.');
}

describe('round trip', () => {
  it.each([true, false])('write, read: identical (packed %s)', (packed) => {
    const network = richNetwork();
    const read = readNetwork(writeNetwork(network, { packed }));
    expect(read).toEqual(network);
    expect(validate(read)).toEqual([]);
  });

  it('gives the same bytes again', () => {
    const bytes = writeNetwork(richNetwork());
    expect(new Uint8Array(writeNetwork(readNetwork(bytes)))).toEqual(new Uint8Array(bytes));
    expect(new Uint8Array(writeNetwork(richNetwork()))).toEqual(new Uint8Array(bytes));
  });

  it('keeps shores to the micro-degree, and packs those that lie on hundreds of them smaller', () => {
    const network = richNetwork();
    const { first, lon, lat } = network.shores;
    const onHundreds = { first, lon: lon.map(toHundred), lat: lat.map(toHundred) };
    const rounded = { ...network, shores: onHundreds };
    expect(readNetwork(writeNetwork(rounded)).shores).toEqual(onHundreds);
    // Packings are the high halves of the first words of the table's entries 19 and 20.
    const packings = (buffer: ArrayBuffer): number[] =>
      [19, 20].map((entry) => new Uint32Array(buffer)[8 + 4 * entry]! >>> 16);
    expect(packings(writeNetwork(network))).toEqual([2, 2]);
    expect(packings(writeNetwork(rounded))).toEqual([5, 5]);
  });

  it('uses the arrays of an unpacked file as they lie there', () => {
    const buffer = writeNetwork(richNetwork(), { packed: false });
    const read = readNetwork(buffer);
    for (const value of Object.values({ ...read, ...read.shores }))
      if (ArrayBuffer.isView(value)) expect(value.buffer).toBe(buffer);
  });

  it('keeps nothing of a packed file once it is read', () => {
    const buffer = writeNetwork(richNetwork());
    const { shores, ...arrays } = readNetwork(buffer);
    for (const array of [...Object.values(arrays), ...Object.values(shores)])
      if (ArrayBuffer.isView(array)) expect(array.buffer).not.toBe(buffer);
  });

  it('holds a compiled extract, and one without any restriction, name or shape', () => {
    const { nodes, ways } = drawnExtract('A--B>>C\n|     |\n+--D--E', 100);
    const { network } = compileExtract({ nodes: [...nodes], ways });
    expect(readNetwork(writeNetwork(network))).toEqual(network);
    const bare = compileExtract({
      nodes: nodes.filter(({ id }) => id === nodeId('A') || id === nodeId('B')),
      ways: [{ id: 1, refs: [nodeId('A'), nodeId('B')], tags: { highway: 'primary' } }],
    }).network;
    expect(readNetwork(writeNetwork(bare))).toEqual(bare);
  });

  it('is unpacked from gzip, or taken as it is', async () => {
    const network = richNetwork();
    const raw = writeNetwork(network);
    expect(await unpackNetwork(raw)).toEqual(network);
    expect(await unpackNetwork(new Uint8Array(gzipSync(new Uint8Array(raw))).buffer)).toEqual(network);
  });
});

describe('files that are no network, or not a whole one', () => {
  const buffer = writeNetwork(richNetwork());
  const bytes = new Uint8Array(buffer);
  const changed = (change: (words: Uint32Array, view: DataView) => void): ArrayBuffer => {
    const copy = buffer.slice();
    change(new Uint32Array(copy), new DataView(copy));
    return copy;
  };

  it.each<[string, ArrayBuffer, RegExp]>([
    ['nothing', new ArrayBuffer(0), /no road network/],
    ['three bytes', new ArrayBuffer(3), /no road network/],
    [
      'text',
      new TextEncoder().encode('<!doctype html><title>404</title>').buffer as ArrayBuffer,
      /no road network/,
    ],
    [
      'the version before',
      changed((words) => (words[3] = 1)),
      /^The road network has format version 1, this program reads version 2\.$/,
    ],
    [
      'another version',
      changed((words) => (words[3] = 99)),
      /format version 99, this program reads version 2/,
    ],
    ['another byte order', changed((_, view) => view.setUint32(8, 0x01020304)), /another byte order/],
    ['the magic alone', buffer.slice(0, 8), /byte order/],
    ['the header alone', buffer.slice(0, 32), /truncated: it has 32 bytes/],
    ['a byte missing', buffer.slice(0, -1), /truncated/],
    ['a byte too many', Uint8Array.from([...bytes, 0]).buffer, /truncated/],
    ['half', buffer.slice(0, Math.floor(bytes.length / 2)), /truncated/],
  ])('%s', (_, contents, message) => expect(errorOf(() => readNetwork(contents)).message).toMatch(message));

  it('is refused wherever it was cut', () => {
    for (let length = 0; length < bytes.length; length++) errorOf(() => readNetwork(buffer.slice(0, length)));
  });

  it('is refused wherever one bit was changed', () => {
    for (let at = 0; at < bytes.length; at++) {
      const copy = bytes.slice();
      copy[at]! ^= 1 << (at % 8);
      errorOf(() => readNetwork(copy.buffer));
    }
  });

  it('is refused with many bytes changed', () => {
    const random = seededRandom(1);
    for (let round = 0; round < 500; round++) {
      const copy = bytes.slice();
      const flips = 1 + random.below(20);
      for (let flip = 0; flip < flips; flip++) copy[random.below(copy.length)]! ^= 1 + random.below(255);
      if (copy.every((byte, i) => byte === bytes[i])) continue;
      errorOf(() => readNetwork(copy.buffer));
    }
  });

  it('is refused when random behind a right beginning', () => {
    const random = seededRandom(2);
    for (let round = 0; round < 300; round++) {
      const copy = new Uint8Array(bytes.length);
      for (let i = 0; i < copy.length; i++) copy[i] = random.below(256);
      copy.set(bytes.subarray(0, 32 * random.below(12)));
      copy.set(bytes.subarray(0, 24));
      errorOf(() => readNetwork(copy.buffer));
    }
  });

  it('never leads out of its arrays, even where all checksums are right', () => {
    const random = seededRandom(3);
    let refused = 0;
    for (const base of [writeNetwork(richNetwork()), writeNetwork(richNetwork(), { packed: false })]) {
      for (let round = 0; round < 1500; round++) {
        const copy = new Uint8Array(base.slice());
        const words = new Uint32Array(copy.buffer);
        const table = 8 + 4 * words[5]!;
        const flips = 1 + random.below(6);
        for (let flip = 0; flip < flips; flip++) {
          const at = table * 4 + random.below(copy.length - table * 4);
          copy[at] = random.below(256);
        }
        sign(words);
        try {
          const network = readNetwork(copy.buffer);
          // Whatever it says now, nothing in it points outside: that is all that reading can know.
          for (const problem of validate(network, 1000)) {
            expect(problem.en).not.toMatch(
              /entries, expected|joins nodes|names an edge|not in the table|begins at|shores have lines|has -/,
            );
          }
        } catch (error) {
          expect(error).toBeInstanceOf(NetworkFileError);
          refused++;
        }
      }
    }
    expect(refused).toBeGreaterThan(500);
  });

  it.each<[string, (network: Mutable) => void, RegExp]>([
    ['an edge to nowhere', (n) => (n.edgeTo[0] = 999), /"edgeTo" points to 999/],
    ['an edge from nowhere', (n) => (n.edgeFrom[0] = 999), /"edgeFrom" points to 999/],
    ['a name that is not there', (n) => (n.edgeName[1] = 999), /"edgeName" points to 999/],
    ['a number that is not there', (n) => (n.edgeRef[1] = 999), /"edgeRef" points to 999/],
    ['a class that is not there', (n) => (n.edgeClass[1] = 99), /"edgeClass" points to 99/],
    ['flags that nobody knows', (n) => (n.edgeFlags[1] = 0x8000), /"edgeFlags" points to 32768/],
    ['shapes that overlap', (n) => (n.shapeOffset[1] = 0xffff), /shapes overlap/],
    [
      'a shape of half a vertex',
      (n) => {
        const edge = n.shapeOffset.findIndex((at: number, i: number) => i > 0 && n.shapeOffset[i + 1] > at);
        n.shapeOffset[edge] += 2;
      },
      /shapes overlap/,
    ],
    ['shapes that end too early', (n) => (n.shapeBytes = n.shapeBytes.slice(0, -4)), /shapes are not whole/],
    ['a turn of no edge', (n) => (n.restrictions[0] = 999), /turn restriction is of no turn/],
    ['a turn elsewhere', (n) => (n.restrictions[1] = 0), /turn restriction is of no turn/],
    ['a turn of no kind', (n) => (n.restrictions[3] = 7), /turn restriction is of no turn/],
    ['half a turn', (n) => (n.restrictions = n.restrictions.slice(0, 6)), /different lengths/],
    ['a class too few', (n) => (n.edgeClass = n.edgeClass.slice(1)), /different lengths/],
    ['a flag too few', (n) => (n.edgeFlags = n.edgeFlags.slice(1)), /different lengths/],
    ['a latitude too few', (n) => (n.nodeLat = n.nodeLat.slice(1)), /different lengths/],
    [
      'a description without bounds',
      (n) => (n.meta = { ...n.meta, bounds: null }),
      /description is incomplete/,
    ],
    ['no description', (n) => (n.meta = null), /description is incomplete/],
    ['a name that is none', (n) => (n.meta = { ...n.meta, name: { a: 1 } }), /description is incomplete/],
    [
      'a book for a name',
      (n) => (n.meta = { ...n.meta, name: 'x'.repeat(501) }),
      /description is incomplete/,
    ],
    [
      'a date of no calendar',
      (n) => (n.meta = { ...n.meta, roadsDate: 'today' }),
      /description is incomplete/,
    ],
    ['bounds beyond the earth', (n) => (n.meta = { ...n.meta, bounds: [100, 8, 300, 23] }), /incomplete/],
    ['years without number', (n) => (n.meta = { ...n.meta, openYears: ['x'] }), /description is incomplete/],
  ])('written by somebody else with %s', (_, spoil, message) => {
    const network = structuredClone(richNetwork()) as unknown as Mutable;
    spoil(network);
    const written = writeNetwork(network as unknown as RoadNetwork, { packed: false });
    expect(errorOf(() => readNetwork(written)).message).toMatch(message);
  });

  it('says what it is when the compressed file is broken', async () => {
    const packed = gzipSync(bytes);
    for (const broken of [
      packed.subarray(0, 100),
      packed.subarray(0, -9),
      Buffer.concat([packed.subarray(0, 2)]),
    ]) {
      const read = unpackNetwork(new Uint8Array(broken).buffer);
      await expect(read).rejects.toThrow(/cannot be unpacked/);
      await expect(read).rejects.toBeInstanceOf(NetworkFileError);
    }
    const middle = Buffer.from(packed);
    middle[middle.length >> 1]! ^= 0xff;
    await expect(unpackNetwork(new Uint8Array(middle).buffer)).rejects.toBeInstanceOf(NetworkFileError);
  });
});

type Mutable = { -readonly [K in keyof RoadNetwork]: RoadNetwork[K] extends object ? any : RoadNetwork[K] };

/** Makes all checksums of a changed file right again. */
function sign(words: Uint32Array): void {
  const sections = words[5]!;
  for (let i = 0; i < sections; i++) {
    const at = 8 + i * 4;
    const [offset, length] = [words[at + 1]! / 4, Math.ceil(words[at + 2]! / 8) * 2];
    words[at + 3] = checksum(words.subarray(offset, offset + length));
  }
  words[7] = 0;
  words[7] = checksum(words.subarray(0, 8 + sections * 4));
}

describe('checksum', () => {
  it('is MurmurHash3', () => {
    const of = (text: string): number => checksum(new Uint32Array(new TextEncoder().encode(text).buffer));
    // Values of the reference implementation for seed 0.
    expect(checksum(new Uint32Array([]))).toBe(0);
    expect(of('test')).toBe(0xba6bd213);
    expect(of('Hello, world!!!!')).toBe(
      checksum(new Uint32Array([0x6c6c6548, 0x77202c6f, 0x646c726f, 0x21212121])),
    );
  });
});

it('is described on the format page: its version and every section', () => {
  const page = readFileSync(new URL('../../tools/network/FORMAT.md', import.meta.url), 'utf8');
  expect(page).toContain(`## Layout, version ${NETWORK_FORMAT_VERSION}`);
  const sections = Object.entries(richNetwork()).filter(([, value]) => typeof value === 'object');
  for (const [name] of sections) expect(page).toMatch(new RegExp(`\\| ([a-zA-Z]+, )?${name}\\b`));
});
