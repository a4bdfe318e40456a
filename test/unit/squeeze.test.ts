import { gunzipSync, gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromTurns, toTurns } from '../../src/data/section-packing.ts';
import { gunzip } from '../../src/data/gunzip.ts';
import { sectionCuts } from '../../tools/network/section-cuts.ts';
import { squeeze } from '../../tools/network/squeeze.ts';

const SEED = 20261122;

describe('the gzip of networks', () => {
  it('unpacks to what it was made of, wherever it is cut, by every reader', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.array(fc.nat(3000), { maxLength: 5 }),
        async (bytes, at) => {
          const cuts = at.filter((cut) => cut <= bytes.length).toSorted((a, b) => a - b);
          const file = squeeze(bytes, cuts);
          expect([...gunzipSync(file)]).toEqual([...bytes]);
          const read = await gunzip(new Uint8Array(file).buffer, Infinity);
          expect([...new Uint8Array(read)]).toEqual([...bytes]);
        },
      ),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('is smaller than that of zlib, and the same for the same bytes', () => {
    // noise between two sections that repeat
    const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 63);
    const bytes = new Uint8Array([...new Uint8Array(200_000), ...noise, ...new Uint8Array(200_000)]);
    const file = squeeze(bytes, [200_000, 500_000]);
    expect(file.length).toBeLessThan(gzipSync(bytes, { level: 9 }).length);
    expect(squeeze(bytes, [200_000, 500_000]).equals(file)).toBe(true);
  });

  it('is that of the shipped network: cut at its sections', () => {
    const file = gunzipSync(readFileSync('public/network/vietnam.roads'));
    const cuts = sectionCuts(file);
    expect(cuts.length).toBeGreaterThan(21);
    expect(cuts).toEqual([...cuts].sort((a, b) => a - b));
    expect(cuts.every((cut) => cut > 0 && cut < file.length)).toBe(true);
  });
});

describe('turns of shapes', () => {
  const vertex = fc.nat(0xffffffff);

  it('are undone to the last bit, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(vertex, { maxLength: 50 }), (numbers) => {
        const given = Uint32Array.from(numbers);
        expect([...fromTurns(toTurns(given))]).toEqual([...given]);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('of a road that never turns back are all even', () => {
    const zigzag = (value: number): number => ((value << 1) ^ (value >> 31)) & 0xffff;
    const southWest = Uint32Array.from(
      [
        [-5, 7],
        [-3, -1],
        [-9, -4],
        [0, -2],
        [-1, 0],
      ],
      ([x, y]) => (zigzag(x!) | (zigzag(y!) << 16)) >>> 0,
    );
    const turns = toTurns(southWest);
    // the first says where it goes, the second that it turned south
    expect(Array.from(turns.slice(2), (turn) => turn & 0x10001)).toEqual([0, 0, 0]);
  });
});
