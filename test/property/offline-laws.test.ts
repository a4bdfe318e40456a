import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Build, BuildFile } from '../../src/domain/kept-files.ts';
import { answerTo, keyOf, missingFiles, staleKeys, summaryOf } from '../../src/service-worker/policy.ts';

const SEED = { seed: 20261122, numRuns: 500 };
const SCOPE = 'https://maps.example/atlas/';

const files: fc.Arbitrary<readonly BuildFile[]> = fc.uniqueArray(
  fc.record({
    path: fc.stringMatching(/^[a-z]{1,3}(\/[a-z]{1,3})?\.[a-z]{2}$/),
    hash: fc.constantFrom('0a', '1b', '2c'),
    bytes: fc.nat(9),
    isFirst: fc.boolean(),
  }),
  { selector: ({ path }) => path, maxLength: 8 },
);
const buildOf = (list: readonly BuildFile[], version: string): Build => ({
  version,
  release: '1',
  dataDate: null,
  files: list,
});
const keysOf = (list: readonly BuildFile[]): string[] => list.map((file) => keyOf(file, SCOPE));

describe('an update from any build to any other', () => {
  it('ends with exactly the files of the new one, fetches none that is there, deletes none that is wanted', () => {
    fc.assert(
      fc.property(files, files, (before, after) => {
        const kept = keysOf(before);
        const fetched = keysOf(missingFiles(after, new Set(kept), SCOPE));
        expect(fetched.filter((key) => kept.includes(key))).toEqual([]);
        const both = [...kept, ...fetched];
        // while the new one waits, the former one still has all that it had
        expect(missingFiles(before, new Set(both), SCOPE)).toEqual([]);
        const gone = staleKeys(both, buildOf(after, 'b'), [], SCOPE);
        expect(both.filter((key) => !gone.includes(key)).toSorted()).toEqual(keysOf(after).toSorted());
      }),
      SEED,
    );
  });

  it('says of any part that is kept how much it is', () => {
    fc.assert(
      fc.property(files, fc.nat(8), (list, count) => {
        const kept = list.slice(0, count);
        const now = { since: 'x', isFetching: false, failures: [] };
        const said = summaryOf(buildOf(list, 'a'), new Set(keysOf(kept)), SCOPE, now);
        expect(said.files).toBe(kept.length);
        expect(said.bytes).toBe(kept.reduce((sum, { bytes }) => sum + bytes, 0));
        expect(said.since !== null).toBe(kept.length === list.length);
        expect(said.hasFirst).toBe(list.slice(count).every(({ isFirst }) => !isFirst));
      }),
      SEED,
    );
  });

  it('answers with files of its own list and of no other', () => {
    fc.assert(
      fc.property(files, fc.webUrl({ withQueryParameters: true }), (list, url) => {
        const asked = { method: 'GET', url, isNavigation: false, isRange: false };
        // another host's address is never ours
        expect(answerTo(asked, SCOPE, buildOf(list, 'a')).kind).toBe('untouched');
        for (const file of list) {
          const own = { ...asked, url: new URL(file.path, SCOPE).href };
          expect(answerTo(own, SCOPE, buildOf(list, 'a'))).toEqual({ kind: 'file', file });
        }
      }),
      { ...SEED, numRuns: 60 },
    );
  });
});
