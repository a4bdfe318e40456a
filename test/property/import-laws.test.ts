import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/export/csv.ts';
import { ask, read } from '../fixtures/read-own.ts';
import { brokenFile, keptGeometry, lonLat, randomFile, type RandomFile } from '../fixtures/random-files.ts';
import type { ReadAnswer } from '../../src/import/protocol.ts';

const SEED = { seed: 20261122 };
const word = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .filter((text) => text.trim() === text && text !== '');

/** A table is asked for a second time, with the columns that were guessed. */
async function answerTo({ name, bytes }: RandomFile): Promise<ReadAnswer> {
  const first = await ask(bytes, { name });
  return first.kind === 'table' ? ask(bytes, { name, columns: first.preview.guess }) : first;
}

/** Whatever was read can be drawn, found and sent from the worker to the page. */
function expectSound(answer: ReadAnswer): void {
  expect(['read', 'refused']).toContain(answer.kind);
  if (answer.kind === 'refused') {
    expect(answer.why.kind).not.toBe('reader broke');
    return;
  }
  if (answer.kind !== 'read') return;
  const { features, report } = answer;
  expect(structuredClone(answer)).toEqual(answer);
  expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
  expect(features.length).toBeGreaterThanOrEqual(report.read);
  expect(report.skipped.length).toBe(Math.min(200, report.skippedCount));
  for (const { id, geometry, fields, name } of features) {
    expect(id).toMatch(/^own-[0-9a-f]{8}-\d+(-\d+)?$/);
    expect(name.length).toBeLessThan(220);
    expect(fields.flat().every((text) => typeof text === 'string')).toBe(true);
    const numbers = (geometry.coordinates as unknown[]).flat(3) as number[];
    expect(numbers.length).toBeGreaterThan(1);
    for (let i = 0; i < numbers.length; i += 2) {
      expect(Math.abs(numbers[i]!)).toBeLessThanOrEqual(180);
      expect(Math.abs(numbers[i + 1]!)).toBeLessThanOrEqual(90);
    }
  }
}

describe('reading files', () => {
  it('gives back the geometries and texts of any good GeoJSON', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(keptGeometry, word, fc.dictionary(word, word, { maxKeys: 4 })), {
          minLength: 1,
          maxLength: 6,
        }),
        async (things) => {
          const features = things.map(([geometry, name, others]) => ({
            type: 'Feature',
            properties: {
              name,
              ...Object.fromEntries(Object.entries(others).map(([key, text]) => [`_${key}`, text])),
            },
            geometry,
          }));
          const answer = await read(JSON.stringify({ type: 'FeatureCollection', features }));
          expect(answer.report).toMatchObject({ read: things.length, skippedCount: 0 });
          expect(answer.features.map(({ geometry }) => geometry)).toEqual(
            things.map(([geometry]) => geometry),
          );
          expect(answer.features.map(({ name }) => name)).toEqual(
            things.map(([, name]) => name.normalize('NFC')),
          );
          expect(answer.features.map(({ fields }) => fields)).toEqual(
            things.map(([, , others]) => Object.entries(others).map(([key, text]) => [`_${key}`, text])),
          );
        },
      ),
      { ...SEED, numRuns: 500 },
    );
  });

  it('gives back what our own tables say', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, lonLat, fc.string({ maxLength: 30 })), { minLength: 1, maxLength: 10 }),
        async (places) => {
          const rows = places.map(([name, [lon, lat], note]) => [name, lat, lon, note]);
          const { features, report } = await read(
            writeCsv([['name', 'latitude', 'longitude', 'note'], ...rows]),
          );
          expect(report).toMatchObject({ read: places.length, skippedCount: 0 });
          expect(features.map(({ geometry }) => geometry.coordinates)).toEqual(
            places.map(([, position]) => position),
          );
          expect(features.map(({ name }) => name)).toEqual(places.map(([name]) => name.normalize('NFC')));
          expect(features.map(({ fields }) => fields)).toEqual(
            places.map(([, , note]) => (note.trim() === '' ? [] : [['note', note.trim()]])),
          );
        },
      ),
      { ...SEED, numRuns: 300 },
    );
  });

  it('answers any file that a program might write', async () => {
    await fc.assert(
      fc.asyncProperty(randomFile, async (file) => expectSound(await answerTo(file))),
      { ...SEED, numRuns: 1000 },
    );
  });

  it('answers any such file that was cut, changed or misnamed', async () => {
    await fc.assert(
      fc.asyncProperty(brokenFile, async (file) => expectSound(await answerTo(file))),
      { ...SEED, numRuns: 2000 },
    );
  });

  it('answers any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.csv', 'a.kmz', 'pasted'),
        async (bytes, name) => expectSound(await answerTo({ name, bytes: new Uint8Array(bytes) })),
      ),
      { ...SEED, numRuns: 500 },
    );
  });
});
