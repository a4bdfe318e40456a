import assert from 'node:assert/strict';
import { OsmFileError } from '../../tools/osm/osm-file-error.ts';
import { openOsm } from '../../tools/osm/read-osm.ts';
import { drawnExtract, withFile } from '../fixtures/drawn-extract.ts';
import type { OsmExtract } from '../fixtures/osm-extract.ts';
import { blob, writePbf, type PbfOptions } from '../fixtures/pbf-writer.ts';
import type { SeededRandom } from '../fixtures/seeded-random.ts';
import { joined, mutateBytes, pick } from './mutations.ts';
import { oddXml } from './odd-xml.ts';
import { bytesOf, type Input, type Answer, type Target } from './target.ts';

/** Extracts of OpenStreetMap, from which roads are built on a shell. */

const EXTRACT: OsmExtract = {
  ...drawnExtract('A--B>>C\n|     |\n+--D--E', 300),
  relations: [
    {
      id: 5,
      members: [
        { type: 'way', ref: 1, role: 'from' },
        { type: 'node', ref: 66, role: 'via' },
        { type: 'way', ref: 2, role: 'to' },
      ],
      tags: { type: 'restriction', restriction: 'no_u_turn' },
    },
  ],
};
const OPTIONS: readonly PbfOptions[] = [
  { packing: 'raw' },
  { packing: 'raw', dense: false, blockSize: 3 },
  { packing: 'raw', stringsLast: true, granularity: 1000, lonOffset: 1_000_000 },
  { blockSize: 4 },
  { invisible: new Set([66]) },
];
const WHOLE = OPTIONS.map((options) => new Uint8Array(writePbf(EXTRACT, options)));

/** The contents of a block changed before it is packed, so that nothing but its parser can notice. */
function withOddBlock(random: SeededRandom): Uint8Array<ArrayBuffer> {
  const isRaw = random.below(2) === 0;
  const order = (blocks: Uint8Array[]): Uint8Array[] =>
    blocks.map((block) =>
      random.below(2) === 0 ? block : mutateBytes(random, new Uint8Array(block), VARINTS),
    );
  const bytes = writePbf(EXTRACT, { ...pick(random, OPTIONS), packing: isRaw ? 'raw' : 'zlib', order });
  return random.below(4) === 0 ? mutateBytes(random, new Uint8Array(bytes), VARINTS) : new Uint8Array(bytes);
}

/** Numbers that never end, are too large, or are the lengths of nothing. */
const VARINTS = [
  '\u007f',
  '\u0000',
  '\u0001',
  '\u000a\u007f',
  'ÿÿÿÿÿÿÿÿÿ\u0001',
  'ÿÿÿÿ\u000f',
  'ÿÿÿÿÿÿÿÿÿÿÿÿ',
  '\u0012\u0000',
];

function pbf(random: SeededRandom): Uint8Array<ArrayBuffer> {
  switch (random.below(4)) {
    case 0:
      return mutateBytes(random, pick(random, WHOLE), VARINTS);
    case 1: {
      const whole = pick(random, WHOLE);
      return whole.slice(0, random.below(whole.length + 1));
    }
    case 2:
      return joined(
        pick(random, WHOLE),
        blob(
          pick(random, ['OSMData', 'OSMHeader', 'x']),
          Uint8Array.from({ length: random.below(40) }, () => random.below(256)),
        ),
      );
    default:
      return withOddBlock(random);
  }
}

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="a test">
  <node id="1" lat="21.1" lon="105.8" visible="true"><tag k="name" v="A &amp; B &#x1EF9;"/></node>
  <node id="2" lat="21.2" lon="105.9"/>
  <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way>
  <relation id="20"><member type="way" ref="10" role="from"/><tag k="type" v="restriction"/></relation>
</osm>`;

const readAs =
  (name: string) =>
  (input: Input): Answer => {
    const bytes = bytesOf(input);
    let things = 0;
    try {
      withFile(bytes, name, (path) =>
        openOsm(path).read({
          nodeTags: true,
          node(id, lon, lat) {
            things++;
            assert.ok(Number.isSafeInteger(id), `node ${id}`);
            assert.ok(Math.abs(lon) <= 180 && Math.abs(lat) <= 90, `a node at ${lon}, ${lat}`);
          },
          way(id, refs) {
            things++;
            assert.ok([id, ...refs].every(Number.isSafeInteger), `way ${id} over ${refs}`);
          },
          relation(id, members) {
            things++;
            assert.ok(Number.isSafeInteger(id) && members.every(({ ref }) => Number.isSafeInteger(ref)));
          },
        }),
      );
    } catch (error) {
      if (!(error instanceof OsmFileError)) throw error;
      assert.ok(error.offset >= 0 && error.offset <= bytes.length * 4 + 4, `byte ${error.offset}`);
      assert.match(error.message, /: .+ \(at byte \d+\)$/s);
      return { said: [] };
    }
    return things > 0 ? 'accepted' : { said: [] };
  };

/** The place is held in `readAs`. */
const BYTE = { unsaid: 'a shell says it, in English: what is wrong and at which byte' };

export const OSM_TARGETS: readonly Target[] = [
  { name: 'OSM PBF', cases: 8_000, few: 250, make: pbf, read: readAs('a.osm.pbf'), place: BYTE },
  {
    name: 'OSM XML',
    cases: 3_000,
    few: 100,
    make: (random) => oddXml(random, XML),
    read: readAs('a.osm'),
    place: BYTE,
  },
];
