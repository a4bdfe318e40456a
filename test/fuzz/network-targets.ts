import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { Fault } from '../../src/domain/fault.ts';
import { roadsFaultSaid } from '../../src/domain/roads-fault-said.ts';
import { checksum } from '../../src/data/checksum.ts';
import { writeNetwork } from '../../src/data/network-file.ts';
import { PeopleFileError, unpackPeople, writePeople } from '../../src/data/people-file.ts';
import { createAnswers, directEngine } from '../../src/engine/answers.ts';
import { readOwnNetwork } from '../../src/engine/read-own-network.ts';
import type { RoadNetwork } from '../../src/network/road-network.ts';
import { drawnExtract, compileExtract } from '../fixtures/drawn-extract.ts';
import { network as drawn } from '../fixtures/drawn-network.ts';
import { PEOPLE_META } from '../fixtures/people.ts';
import type { SeededRandom } from '../fixtures/seeded-random.ts';
import { mutateBytes, pick } from './mutations.ts';
import { oddJson } from './odd-json.ts';
import { assertGeometry, assertSaid } from './sound-answer.ts';
import { bytesOf, type Input, type Answer, type Target } from './target.ts';

/** Road networks and people: our own files, and those that somebody else wrote with the right checksums. */

const NETWORKS: readonly RoadNetwork[] = [
  drawn('A--B>>C-+\n|     | |\nD-----E-+\n\nF~~~~~G', 700, {
    every: { maxspeed: 60, urban: 40 },
    roads: {
      AB: { class: 'motorway', name: 'Đường cao tốc Hà Nội', ref: 'CT.04', toll: true },
      DE: { status: 'under_construction', openYear: 2027 },
      FG: { ferryMinutes: 25, fragment: true },
    },
    extra: [{ from: 'C', to: 'C', metres: 900 }],
    restrictions: [['no', 'AB', 'B', 'BC']],
    shores: [[[1, 5], [3.5, 4.5], [6, 5]]], // prettier-ignore
  }).network,
  compileExtract(drawnExtract('A--B>>C\n|     |\n+--D--E', 300)).network,
];
const ROADS = NETWORKS.flatMap((network) =>
  [true, false].map((packed) => new Uint8Array(writeNetwork(network, { packed }))),
);
const SECTIONS = 21;
const TABLE_WORDS = 8 + 4 * SECTIONS;

/** Makes all checksums of a network right, wherever its table says that sections lie. */
function sign(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
  if (words.length < TABLE_WORDS) return bytes;
  words[4] = bytes.length;
  for (let at = 8; at < TABLE_WORDS; at += 4) {
    const [offset, length] = [words[at + 1]! / 4, Math.ceil(words[at + 2]! / 8) * 2];
    if (Number.isInteger(offset)) words[at + 3] = checksum(words.subarray(offset, offset + length));
  }
  words[7] = 0;
  words[7] = checksum(words.subarray(0, TABLE_WORDS));
  return bytes;
}

const LIES = [0, 1, 7, 8, 0xff, 0x7fffffff, 0x80000000, 0xffffffff, 180_000_001, 90_000_001, 1 << 16];

/** A network that says in its arrays what cannot be, and perhaps in its description. */
function lyingNetwork(random: SeededRandom): Uint8Array<ArrayBuffer> {
  const network = structuredClone(pick(random, NETWORKS));
  const arrays = [...Object.values(network), ...Object.values(network.shores)].filter((value) =>
    ArrayBuffer.isView(value),
  ) as unknown as Uint32Array[];
  for (let times = random.below(4); times > 0; times--) {
    const array = pick(random, arrays);
    // the writer would go as far as the offsets of shapes lead
    const lies = array === network.shapeOffset ? [0, 3, 5_000] : [...LIES, random.below(2 ** 32)];
    if (array.length > 0) array[random.below(array.length)] = pick(random, lies);
  }
  if (random.below(3) > 0) return written(network, random.below(2) === 0);
  const bounds = pick(random, [
    [-180, -90, 180, 90],
    [105, 20, 107, 22],
    [0, 0, 180, 90],
    network.meta.bounds,
  ]);
  const description = oddJson(random, { ...network.meta, bounds });
  return withDescription(network, description, random.below(2) === 0);
}

const written = (network: RoadNetwork, packed: boolean): Uint8Array<ArrayBuffer> =>
  new Uint8Array(writeNetwork(network, { packed }));

/**
 * With a description that may be no JSON, or nested so deep that it can be parsed and not written again: its text is put where the
 * writer has put one of the same length.
 */
function withDescription(network: RoadNetwork, text: string, packed: boolean): Uint8Array<ArrayBuffer> {
  const description = new TextEncoder().encode(text.padEnd('""'.length));
  const meta = 'x'.repeat(description.length - '""'.length);
  const bytes = written({ ...network, meta: meta as unknown as RoadNetwork['meta'] }, packed);
  bytes.set(description, TABLE_WORDS * 4);
  return sign(bytes);
}

function oddRoads(random: SeededRandom): Uint8Array<ArrayBuffer> {
  const bytes = pick(random, ROADS).slice();
  const body = TABLE_WORDS * 4;
  switch (random.below(6)) {
    case 0:
      return mutateBytes(random, bytes);
    case 1:
      return sign(bytes.slice(0, random.below(bytes.length)));
    case 2: {
      const words = new Uint32Array(bytes.buffer);
      for (let times = 1 + random.below(3); times > 0; times--) {
        const at = 8 + random.below(TABLE_WORDS - 8);
        words[at] = pick(random, [
          ...LIES,
          words[8 + random.below(TABLE_WORDS - 8)]!,
          words[at]! + 8 * random.below(9),
        ]);
      }
      return sign(bytes);
    }
    case 3: {
      for (let times = 1 + random.below(6); times > 0; times--)
        bytes[body + random.below(bytes.length - body)] = pick(random, [0, 0xff, random.below(256)]);
      return sign(bytes);
    }
    default:
      return lyingNetwork(random);
  }
}

function perhapsPacked(random: SeededRandom, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (random.below(4) > 0) return bytes;
  const packed = new Uint8Array(gzipSync(bytes, { level: 1 }));
  return random.below(2) === 0 ? mutateBytes(random, packed) : packed;
}

async function readRoads(input: Input): Promise<Answer> {
  const file = new Blob([bytesOf(input)]);
  const read = await readOwnNetwork(file);
  const again = await readOwnNetwork(file);
  assert.deepEqual(again, read, 'a second reading gives something else');
  if (read.kind === 'refused') {
    return { said: [roadsFaultSaid(read.why)] };
  }
  await drive(read.network);
  return 'accepted';
}

/** Whoever was let in must not break the engine: it is asked about what lies there. */
async function drive(network: RoadNetwork): Promise<void> {
  const engine = directEngine(createAnswers(() => Promise.resolve(network)));
  const at = (node: number): [number, number] => [network.nodeLon[node]! / 1e6, network.nodeLat[node]! / 1e6];
  const [from, to] = [at(0), at(network.nodeCount - 1)];
  const assumptions = DEFAULT_ASSUMPTIONS;
  try {
    await engine.ask('load', { url: 'roads' });
    const { seconds, metres } = await engine.ask('matrix', {
      origins: [from],
      destinations: [from, to],
      assumptions,
    });
    for (const amount of [...seconds, ...metres]) assert.ok(amount >= 0, `a drive of ${amount}`);
    const route = await engine.ask('route', { from, to, assumptions });
    if (route.kind === 'route') {
      assert.ok(Number.isFinite(route.seconds) && route.seconds >= 0);
      assertGeometry(route.geometry);
    }
    const { bands } = await engine.ask('isochrones', { origins: [from], minutes: [5], assumptions });
    for (const { geometry } of bands.features) if (geometry.coordinates.length > 0) assertGeometry(geometry);
  } catch (error) {
    // a sentence, as for roads that are too far apart
    if (!(error instanceof Fault)) throw error;
    assertSaid(error.said);
  }
}

const PEOPLE = new Uint8Array(
  writePeople({
    meta: {
      ...PEOPLE_META,
      provinces: [
        { code: '01', name: 'Hà Nội', people: 120, cells: 2 },
        { code: '48', name: 'Đà Nẵng', people: 700_000, cells: 1 },
      ],
    },
    cells: Int32Array.of(7, 5007, 12),
    people: Uint32Array.of(20, 100, 700_000),
  }),
);

function oddPeople(random: SeededRandom): Uint8Array<ArrayBuffer> {
  if (random.below(4) === 0) return mutateBytes(random, PEOPLE);
  let bytes = PEOPLE.slice();
  const how = random.below(4);
  if (how < 2) {
    const text = new TextDecoder().decode(bytes.subarray(32, 32 + new Uint32Array(bytes.buffer)[4]!));
    const changed = new TextEncoder().encode(oddJson(random, JSON.parse(text)));
    const tail = bytes.subarray(bytes.length - 24);
    const padded = Math.ceil(changed.length / 4) * 4;
    const whole = new Uint8Array(32 + padded + tail.length);
    whole.set(bytes.subarray(0, 32));
    whole.set(changed, 32);
    whole.set(tail, 32 + padded);
    new Uint32Array(whole.buffer)[4] = changed.length;
    bytes = whole;
  } else if (how === 2) bytes = bytes.slice(0, 4 * random.below(bytes.length / 4));
  else
    for (let times = 1 + random.below(4); times > 0; times--)
      bytes[8 + random.below(bytes.length - 8)] = random.below(256);
  const words = new Uint32Array(bytes.buffer);
  if (words.length < 8) return bytes;
  if (random.below(5) > 0) words[3] = bytes.length;
  words[7] = 0;
  words[7] = checksum(words);
  return bytes;
}

async function readPeople(input: Input): Promise<Answer> {
  try {
    const { meta, cells, people } = await unpackPeople(bytesOf(input).buffer);
    assert.equal(cells.length, people.length);
    assert.equal(
      people.reduce((sum, number) => sum + number, 0),
      meta.provinces.reduce((sum, province) => sum + province.people, 0),
    );
    return 'accepted';
  } catch (error) {
    if (!(error instanceof PeopleFileError)) throw error;
    return { said: [error.said] };
  }
}

export const NETWORK_TARGETS: readonly Target[] = [
  {
    name: 'roads file',
    cases: 8_000,
    few: 250,
    make: (random) => perhapsPacked(random, oddRoads(random)),
    read: readRoads,
    place: {
      is: 'a section by its name or their table, or how many bytes there are; the whole where it is none, not unpacked, or tells what cannot be',
      said: /“[^”]+”|table of sections|Bảng mục lục|[\d.,]+ bytes?\b/,
      whole:
        /^(?:It (?:is no road network|cannot be unpacked|is too large|was written on|has format version|is whole, but)|Đây không phải|Không giải nén được|Tệp (?:quá lớn|được tạo trên|có định dạng|nguyên vẹn)|Its junctions|Các nút giao)/,
    },
  },
  {
    name: 'people file',
    cases: 6_000,
    few: 200,
    make: (random) => perhapsPacked(random, oddPeople(random)),
    read: readPeople,
    place: {
      is: 'the whole: it is a file of the atlas, and all that a reader can do is to load it again',
      said: /^(?:It is damaged|Tệp bị hỏng)/,
    },
  },
];
