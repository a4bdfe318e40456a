import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { OsmFileError } from '../../tools/osm/osm-file-error.ts';
import { openOsm, readLines, readPoints } from '../../tools/osm/read-osm.ts';
import { withFile } from '../fixtures/drawn-extract.ts';
import type { OsmExtract } from '../fixtures/osm-extract.ts';
import { blob, writePbf } from '../fixtures/pbf-writer.ts';
import type { PbfOptions } from '../fixtures/pbf-writer.ts';

const extract: OsmExtract = {
  nodes: [
    {
      id: 12_345_678_901,
      lon: 105.8,
      lat: 21.1,
      tags: { name: 'Bến xe Mỹ Đình', highway: 'traffic_signals' },
    },
    { id: 12_345_678_902, lon: 105.9000001, lat: 21.2 },
    { id: 7, lon: -70.25, lat: -33.5, tags: { barrier: 'toll_booth' } },
    { id: 8, lon: 106, lat: 10 },
  ],
  ways: [
    {
      id: 99_999_999_999,
      refs: [12_345_678_901, 7, 12_345_678_902],
      tags: { highway: 'primary', name: '解放路' },
    },
    { id: 3, refs: [8, 7], tags: { waterway: 'river' } },
  ],
  relations: [
    {
      id: 5,
      members: [
        { type: 'way', ref: 99_999_999_999, role: 'from' },
        { type: 'node', ref: 7, role: 'via' },
        { type: 'relation', ref: 5, role: '' },
      ],
      tags: { type: 'restriction', restriction: 'no_u_turn' },
    },
  ],
};

function readAll(bytes: Uint8Array | string, name = 'test.osm.pbf'): OsmExtract {
  const nodes: OsmExtract['nodes'][number][] = [];
  const ways: OsmExtract['ways'][number][] = [];
  const relations: NonNullable<OsmExtract['relations']>[number][] = [];
  withFile(bytes, name, (path) =>
    openOsm(path).read({
      nodeTags: true,
      node: (id, lon, lat, tags) =>
        void nodes.push({ id, lon, lat, ...(Object.keys(tags).length > 0 ? { tags: { ...tags } } : {}) }),
      way: (id, refs, tags) => void ways.push({ id, refs, tags: { ...tags } }),
      relation: (id, members, tags) => void relations.push({ id, members, tags: { ...tags } }),
    }),
  );
  return { nodes, ways, relations };
}

function errorOf(bytes: Uint8Array | string, name?: string): OsmFileError {
  try {
    readAll(bytes, name);
  } catch (error) {
    expect(error).toBeInstanceOf(OsmFileError);
    return error as OsmFileError;
  }
  throw new Error('It was read without an error.');
}

describe('OSM PBF', () => {
  it.each<[string, PbfOptions]>([
    ['dense nodes, zlib', {}],
    ['plain nodes', { dense: false }],
    ['raw blocks', { packing: 'raw' }],
    ['one thing a block', { blockSize: 1 }],
    ['blocks in reverse', { blockSize: 1, order: (blocks) => blocks.toReversed(), dense: true }],
    ['another granularity', { granularity: 50 }],
    ['offsets', { lonOffset: 105_000_000_000, latOffset: -21_000_000_000 }],
    ['strings after the things', { stringsLast: true, granularity: 100 }],
    ['offsets, plain', { dense: false, lonOffset: 1_000_000, granularity: 20, stringsLast: true }],
  ])('reads back what was written: %s', (_, options) => {
    const read = readAll(writePbf(extract, options));
    const byId = <T extends { id: number }>(things: readonly T[] = []): T[] =>
      things.toSorted((a, b) => a.id - b.id);
    expect(byId(read.nodes)).toEqual(byId(extract.nodes));
    expect(byId(read.ways)).toEqual(byId(extract.ways));
    expect(byId(read.relations)).toEqual(byId(extract.relations));
  });

  it.each([true, false])('leaves out what is marked as deleted (dense %s)', (dense) => {
    const read = readAll(writePbf(extract, { dense, invisible: new Set([7, 3]) }));
    expect(read.nodes.map(({ id }) => id)).not.toContain(7);
    expect(read.nodes).toHaveLength(3);
    expect(read.ways.map(({ id }) => id)).toEqual([99_999_999_999]);
  });

  it('skips blocks in later passes that hold nothing of interest', () => {
    withFile(writePbf(extract), 'test.osm.pbf', (path) => {
      const file = openOsm(path);
      const ways: number[] = [];
      file.read({});
      file.read({ way: (id) => void ways.push(id) });
      expect(ways).toEqual([99_999_999_999, 3]);
    });
  });

  it('reports its progress up to 1, and what the file says of itself', () => {
    withFile(writePbf(extract, { writingProgram: 'z14 vector tiles' }), 'test.osm.pbf', (path) => {
      const steps: number[] = [];
      openOsm(path).read({}, (done) => void steps.push(done));
      expect(steps.at(-1)).toBe(1);
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
      expect(openOsm(path).header().writingProgram).toBe('z14 vector tiles');
    });
  });

  it('gives lines and points with their positions', () => {
    withFile(writePbf(extract), 'test.osm.pbf', (path) => {
      const [line, ...others] = readLines(openOsm(path), (tags) => tags['highway'] === 'primary');
      expect(others).toEqual([]);
      expect([...line!.positions]).toEqual([105.8, 21.1, -70.25, -33.5, 105.9000001, 21.2]);
      const points = readPoints(openOsm(path), (tags) => tags['barrier'] !== undefined);
      expect(points.map(({ position }) => position)).toEqual([[-70.25, -33.5]]);
    });
  });
});

describe('broken files are refused with the place', () => {
  const bytes = Buffer.from(writePbf(extract, { blockSize: 2 }));

  it('truncated anywhere', () => {
    for (let length = 0; length < bytes.length; length++) {
      // Cut between two blocks a file is shorter and not broken, as far as its format can tell.
      try {
        readAll(bytes.subarray(0, length));
      } catch (error) {
        expect(error).toBeInstanceOf(OsmFileError);
        expect((error as OsmFileError).message).toMatch(/truncated|empty/);
        expect((error as OsmFileError).offset).toBeLessThanOrEqual(length);
      }
    }
    expect(errorOf(bytes.subarray(0, bytes.length - 1)).message).toMatch(/truncated/);
    expect(errorOf(bytes.subarray(0, 0)).message).toMatch(/empty/);
  });

  it('with any byte of a packed block changed', () => {
    let refused = 0;
    let tried = 0;
    const quiet = readAll(bytes);
    for (let at = 0; at < bytes.length; at += 3) {
      const broken = Buffer.from(bytes);
      broken[at]! ^= 0x55;
      tried++;
      try {
        // Lengths, types and names of blocks have no checksum: some changes only make a block unknown.
        const read = readAll(broken);
        expect(read.nodes.length + read.ways.length).toBeLessThanOrEqual(
          quiet.nodes.length + quiet.ways.length,
        );
      } catch (error) {
        expect(error).toBeInstanceOf(OsmFileError);
        refused++;
      }
    }
    expect(refused / tried).toBeGreaterThan(0.85);
  });

  it('with any byte of a raw block changed: an error or an answer, never a hang', () => {
    const raw = Buffer.from(writePbf(extract, { packing: 'raw', blockSize: 2 }));
    for (let at = 0; at < raw.length; at++) {
      for (const mask of [0x01, 0x80, 0xff]) {
        const broken = Buffer.from(raw);
        broken[at]! ^= mask;
        try {
          readAll(broken);
        } catch (error) {
          expect(error).toBeInstanceOf(OsmFileError);
        }
      }
    }
  });

  it.each<[string, Uint8Array | string, RegExp]>([
    ['text', 'This is a text and no extract of anything', /not an OSM PBF file/],
    ['gzip', gzipSync('hello hello hello'), /not an OSM PBF file/],
    [
      'data before the header',
      blob('OSMData', new Uint8Array()),
      /expected an OSMHeader block first, got "OSMData"/,
    ],
    [
      'a feature',
      writePbf(extract, { requiredFeatures: ['HistoricalInformation'] }),
      /"HistoricalInformation"/,
    ],
    ['zstd', Buffer.concat([blob('OSMHeader', new Uint8Array()), zstdBlob()]), /packed with Zstandard/],
    ['no data', Buffer.concat([blob('OSMHeader', new Uint8Array()), emptyBlob()]), /has no data/],
    ['a node at 180.1° E', writePbf(nodeAt(180.1, 21)), /node 2 is beyond the earth: 180.1, 21/],
    ['a node at 91° S', writePbf(nodeAt(105, -91), { dense: false }), /beyond the earth: 105, -91/],
  ])('%s', (_, contents, message) => {
    const error = errorOf(contents);
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/at byte \d+/);
  });

  it('does not read for ever where a length is absurd', () => {
    // A group of dense nodes whose ids claim to be 2^34 bytes long.
    const ids = [0x0a, 0xff, 0xff, 0xff, 0xff, 0x3f];
    const dense = [0x12, ids.length, ...ids];
    const block = Buffer.from([0x12, dense.length, ...dense]);
    const header = blob('OSMHeader', new Uint8Array());
    const error = errorOf(Buffer.concat([header, blob('OSMData', block, { packing: 'raw' })]));
    expect(error.message).toMatch(/longer than its block/);
  });

  it('notices a cut also in a block that it skips', () => {
    const whole = writePbf(extract);
    withFile(whole.subarray(0, whole.length - 1), 'test.osm.pbf', (path) => {
      const relations = () => openOsm(path).read({ node: () => {} });
      expect(relations).toThrow(/truncated: \d+ bytes expected, \d+ there/);
    });
  });

  it('names the byte at which the broken block begins', () => {
    const first = Buffer.from(writePbf({ nodes: extract.nodes, ways: [] }));
    const broken = Buffer.concat([first, Buffer.from([0, 0, 0, 200, 1, 2, 3])]);
    expect(errorOf(broken).offset).toBeGreaterThanOrEqual(first.length);
  });
});

function nodeAt(lon: number, lat: number): OsmExtract {
  const nodes = [
    { id: 1, lon: -180, lat: 90 },
    { id: 2, lon, lat },
  ];
  return { nodes, ways: [] };
}

function zstdBlob(): Uint8Array {
  return rawBlob([0x3a, 2, 1, 1]);
}

function emptyBlob(): Uint8Array {
  return rawBlob([]);
}

/** An OSMData blob with a body written by hand. */
function rawBlob(body: readonly number[]): Uint8Array {
  const header = [0x0a, 7, ...Buffer.from('OSMData'), 0x18, body.length];
  return Buffer.from([0, 0, 0, header.length, ...header, ...body]);
}

describe('OSM XML', () => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="a test">
  <bounds minlat="21" minlon="105" maxlat="22" maxlon="106"/>
  <node id="1" lat="21.1" lon="105.8" visible="true"><tag k="name" v="A &amp; B &#x1EF9;"/></node>
  <node id="2" lat="21.2" lon="105.9"/>
  <node id="3" lat="21.2" lon="105.9" visible="false"/>
  <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way>
  <relation id="20"><member type="way" ref="10" role="from"/><tag k="type" v="restriction"/></relation>
</osm>`;

  it('is read like PBF', () => {
    expect(readAll(xml, 'test.osm')).toEqual({
      nodes: [
        { id: 1, lon: 105.8, lat: 21.1, tags: { name: 'A & B ỹ' } },
        { id: 2, lon: 105.9, lat: 21.2 },
      ],
      ways: [{ id: 10, refs: [1, 2], tags: { highway: 'primary' } }],
      relations: [
        { id: 20, members: [{ type: 'way', ref: 10, role: 'from' }], tags: { type: 'restriction' } },
      ],
    });
    withFile(xml, 'test.osm', (path) => expect(openOsm(path).header().writingProgram).toBe('a test'));
  });

  it.each([
    ['truncated', xml.slice(0, 400), /no well-formed XML/],
    ['empty', '', /empty|well-formed/],
    ['another document', '<html></html>', /expected <osm>, got <html>/],
    ['no number', xml.replace('lat="21.2"', 'lat="north"'), /a latitude is no number: "north"/],
    ['nothing for a number', xml.replace('lat="21.2"', 'lat=" "'), /a latitude is no number: " "/],
    ['a node without id', xml.replace('node id="2"', 'node id=""'), /the id of a node is no number: ""/],
    ['a latitude of 212°', xml.replace('21.2', '212'), /a latitude is beyond the earth: "212"/],
    ['a longitude of 10505.8°', xml.replace('105.8', '10505.8'), /a longitude is beyond .*: "10505.8"/],
  ])('%s: refused', (_, contents, message) => expect(errorOf(contents, 'test.osm').message).toMatch(message));
});
