import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseProvinces } from '../../src/data/parse.ts';
import { checksum } from '../../src/data/checksum.ts';
import { PeopleFileError, readPeople, unpackPeople, writePeople } from '../../src/data/people-file.ts';
import type { PeopleGrid, PeopleMeta } from '../../src/domain/people.ts';
import { cellCentre } from '../../src/domain/people.ts';
import { PEOPLE_META } from '../fixtures/people.ts';

const GRID: PeopleGrid = {
  meta: {
    ...PEOPLE_META,
    provinces: [
      { code: '01', name: 'Hà Nội', people: 120, cells: 2 },
      { code: '48', name: 'Đà Nẵng', people: 700_000, cells: 1 },
    ],
  },
  cells: Int32Array.of(7, 5007, 12),
  people: Uint32Array.of(20, 100, 700_000),
};

/** With the words of the header changed and its checksum made right again. */
function withHeader(buffer: ArrayBuffer, change: (words: Uint32Array) => void): ArrayBuffer {
  const copy = buffer.slice(0);
  const words = new Uint32Array(copy);
  change(words);
  words[7] = 0;
  words[7] = checksum(words);
  return copy;
}

function errorOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(PeopleFileError);
    expect((error as Error).message).toMatch(/^[A-Z].*\.$/);
    return (error as Error).message;
  }
  throw new Error('It was read without an error.');
}

const withMeta = (change: Partial<Record<keyof PeopleMeta, unknown>>): ArrayBuffer =>
  writePeople({ ...GRID, meta: { ...GRID.meta, ...change } as PeopleMeta });

describe('the file of people', () => {
  it('gives back what was written, gzipped or not, and the same bytes for the same people', async () => {
    const buffer = writePeople(GRID);
    expect(readPeople(buffer)).toEqual(GRID);
    expect(await unpackPeople(buffer)).toEqual(GRID);
    expect(await unpackPeople(Uint8Array.from(gzipSync(new Uint8Array(buffer))).buffer)).toEqual(GRID);
    expect(new Uint8Array(writePeople(GRID))).toEqual(new Uint8Array(buffer));
  });

  it('keeps numbers that have nothing in common', () => {
    const people = Uint32Array.of(21, 99, 700_000);
    const grid = { ...GRID, people };
    expect(readPeople(writePeople(grid)).people).toEqual(people);
  });

  it('says where the cells are', () => {
    expect(cellCentre(GRID.meta, 0)).toEqual([100.005, expect.closeTo(5.005, 9)]);
    expect(cellCentre(GRID.meta, 5007)).toEqual([expect.closeTo(100.075, 9), expect.closeTo(5.055, 9)]);
  });

  it('says in a sentence what is wrong wherever it breaks off', async () => {
    const buffer = writePeople(GRID);
    for (let length = 0; length < buffer.byteLength; length++)
      errorOf(() => readPeople(buffer.slice(0, length)));
    const packed = gzipSync(new Uint8Array(buffer));
    const cut = Uint8Array.from(packed.subarray(0, packed.length / 2)).buffer;
    await expect(unpackPeople(cut)).rejects.toThrow('cannot be unpacked: it is truncated or corrupt.');
  });

  it('notices every changed bit', () => {
    const buffer = writePeople(GRID);
    for (let bit = 0; bit < 8 * buffer.byteLength; bit++) {
      const bytes = new Uint8Array(buffer.slice(0));
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      errorOf(() => readPeople(bytes.buffer));
    }
  });

  it('takes no other format, version or size', () => {
    const buffer = writePeople(GRID);
    expect(errorOf(() => readPeople(new ArrayBuffer(64)))).toBe(
      'This is no file of people: it does not begin like one.',
    );
    expect(errorOf(() => readPeople(withHeader(buffer, (words) => (words[2] = 2))))).toBe(
      'The file of people has format version 2, this program reads version 1.',
    );
    for (const count of [0, 2, 4, 2 ** 31, 2 ** 32 - 1])
      expect(errorOf(() => readPeople(withHeader(buffer, (words) => (words[5] = count))))).toContain(
        'corrupt',
      );
    for (const length of [0, 2 ** 31, 2 ** 32 - 1])
      expect(errorOf(() => readPeople(withHeader(buffer, (words) => (words[4] = length))))).toContain(
        'corrupt',
      );
    expect(errorOf(() => readPeople(withHeader(buffer, (words) => (words[6] = 0))))).toContain('in nothing');
  });

  it.each<[string, Partial<Record<keyof PeopleMeta, unknown>>]>([
    ['incomplete', { source: undefined }],
    ['incomplete', { cellDegrees: 'wide' }],
    ['incomplete', { cellDegrees: -0.01 }],
    ['incomplete', { cellDegrees: undefined }],
    ['incomplete', { cellDegrees: { toString: 1 } }],
    ['incomplete', { columns: { toString: 1 } }],
    ['incomplete', { columns: [100] }],
    ['incomplete', { columns: 0 }],
    ['incomplete', { columns: 1.5 }],
    ['incomplete', { provinces: null }],
    ['incomplete', { provinces: [null] }],
    ['incomplete', { provinces: [{ code: '01', name: 'Hà Nội', people: 120, cells: -1 }] }],
    ['incomplete', { error: {} }],
    ['on the earth', { firstRow: 20_000 }],
    ['on the earth', { firstColumn: 30_000 }],
    ['on the earth', { cellDegrees: 1 }],
    ['more cells than', { provinces: [{ code: '01', name: 'Hà Nội', people: 120, cells: 9 }] }],
    ['in no province', { provinces: [{ code: '01', name: 'Hà Nội', people: 120, cells: 2 }] }],
    ['Hà Nội do not add up', { provinces: [{ code: '01', name: 'Hà Nội', people: 119, cells: 2 }] }],
  ])('does not take what is %s', (said, change) => {
    expect(errorOf(() => readPeople(withMeta(change)))).toContain(said);
  });
});

describe('the shipped people', () => {
  it('are those of every province, to the last one', async () => {
    const bytes = Uint8Array.from(readFileSync('public/people/vietnam.people')).buffer;
    const { meta, people } = await unpackPeople(bytes);
    const json: unknown = JSON.parse(readFileSync('public/geojson/provinces-63.geojson', 'utf8'));
    const known = parseProvinces('provinces-63', json).provinces.flatMap(({ code, figures }) =>
      figures.population === null ? [] : [[code, figures.population.value]],
    );
    expect(meta.provinces.map((province) => [province.code, province.people])).toEqual(known);
    // The reader has added up each province's cells; this adds up all.
    expect(people.reduce((sum, here) => sum + here, 0)).toBe(101_343_900);
    expect(bytes.byteLength).toBeLessThan(300_000);
  });
});
