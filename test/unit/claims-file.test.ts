import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClaims } from '../../src/data/claims.ts';
import {
  formatClaimsFile,
  LONGEST_CLAIM_TEXT,
  LONGEST_FILE,
  MOST_CLAIMS,
} from '../../src/domain/claims-file.ts';
import type { Claim } from '../../src/domain/claim.ts';

const SHIPPED = readFileSync('public/claims.json', 'utf8');

const CLAIM: Claim = {
  id: 'own-1',
  text: { en: 'Our park is 20 minutes from the port.', vi: 'Our park is 20 minutes from the port.' },
  published: { title: { en: 'Leaflet', vi: 'Leaflet' }, date: '2026-05', url: 'https://example.com/a' },
  note: null,
  quantity: {
    kind: 'drive-time',
    from: { kind: 'point', position: [106, 21], name: { en: 'Gate', vi: 'Cổng' } },
    to: { kind: 'any', ids: ['port-a', 'port-b'] },
    profile: 'truck',
    said: { word: 'at most', value: 1200 },
  },
};

/** A file with one claim in which something is not as it should be. */
function fileWith(change: Record<string, unknown>): string {
  return JSON.stringify({
    format: 'vietnam-site-atlas claims',
    version: 1,
    claims: [{ ...(JSON.parse(JSON.stringify(CLAIM)) as object), ...change }],
  });
}
const quantity = (change: Record<string, unknown>): string =>
  fileWith({ quantity: { ...CLAIM.quantity, ...change } });
const published = (change: Record<string, unknown>): string =>
  fileWith({ published: { ...CLAIM.published, ...change } });

describe('files of claims', () => {
  it('the atlas’s own is read without a fault', () => {
    const { claims, problems } = parseClaims('claims.json', SHIPPED);
    expect(problems).toEqual([]);
    expect(claims).toHaveLength(10);
  });

  it('what is written is read again as it was', () => {
    const { claims } = parseClaims('claims.json', SHIPPED);
    const all = [...claims, CLAIM];
    expect(parseClaims('x.json', formatClaimsFile(all))).toEqual({ claims: all, problems: [] });
  });

  it.each<[string, string, string]>([
    ['', '', 'x.json is empty.'],
    ['a web page', '<html>', 'web page'],
    ['half a file', SHIPPED.slice(0, 900), 'cut off'],
    ['an array', '[]', 'no file of claims'],
    ['GeoJSON', '{"type":"FeatureCollection","features":[]}', 'no file of claims'],
    ['a newer version', SHIPPED.replace('"version": 1', '"version": 7'), 'version 7'],
    ['claims that are no list', '{"format":"vietnam-site-atlas claims","version":1,"claims":{}}', 'no file'],
    ['no claim at all', '{"format":"vietnam-site-atlas claims","version":1,"claims":[]}', 'holds no claims'],
    ['a huge file', ' '.repeat(LONGEST_FILE + 1), 'too large'],
  ])('%s is refused in a sentence', (_, text, words) => {
    const { claims, problems } = parseClaims('x.json', text);
    expect(claims).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.reason.en).toContain(words);
  });

  it.each<[string, string, string]>([
    ['no object', JSON.stringify({ ...JSON.parse(fileWith({})), claims: [null] }), 'it is no claim'],
    ['no text', fileWith({ text: 7 }), 'text is 7'],
    ['an empty text', fileWith({ text: ' ' }), 'text is empty'],
    ['a text in one language', fileWith({ text: { en: 'x' } }), 'expected a text'],
    ['a text that is too long', fileWith({ text: 'x'.repeat(LONGEST_CLAIM_TEXT + 1) }), 'longer than'],
    ['an id of another kind', fileWith({ id: '<b>' }), 'id is'],
    ['no document', fileWith({ published: 'somewhere' }), 'published is'],
    ['a date that there is not', published({ date: '2026-02-31' }), 'published.date'],
    ['a script for an address', published({ url: 'javascript:alert(1)' }), 'published.url'],
    ['another kind', quantity({ kind: 'price' }), 'quantity is "price"'],
    ['no beginning', quantity({ from: null }), 'from is null'],
    [
      'a point off the globe',
      quantity({ from: { kind: 'point', position: [200, 0], name: 'x' } }),
      'from is',
    ],
    ['a place with a path for an id', quantity({ to: { kind: 'place', id: '../x' } }), 'to is'],
    ['any of none', quantity({ to: { kind: 'any', ids: [] } }), 'to is'],
    ['any of too many', quantity({ to: { kind: 'any', ids: Array(51).fill('a') } }), 'to is'],
    ['an unknown vehicle', quantity({ profile: 'plane' }), 'profile is "plane"'],
    ['an unknown word', quantity({ said: { word: 'nearly', value: 5 } }), 'said is'],
    ['a text for a figure', quantity({ said: { word: 'about', value: '5' } }), 'said is'],
    ['limits the wrong way round', quantity({ said: { word: 'between', least: 9, most: 5 } }), 'said is'],
    ['a negative figure', quantity({ said: { word: 'about', value: -5 } }), 'said is'],
    [
      'a road without a number',
      fileWith({ quantity: { kind: 'on-road', of: { kind: 'place', id: 'a' }, road: 'main road' } }),
      'road is',
    ],
    [
      'one province twice',
      fileWith({
        quantity: {
          kind: 'adjacent',
          provinces: [
            { division: '63', code: '74' },
            { division: '63', code: '74' },
          ],
          side: null,
        },
      }),
      'provinces is',
    ],
    [
      'provinces of two divisions',
      fileWith({
        quantity: {
          kind: 'adjacent',
          provinces: [
            { division: '63', code: '74' },
            { division: '34', code: '79' },
          ],
        },
      }),
      'provinces is',
    ],
  ])('a claim with %s is left out with its place and reason, the others stay', (_, text, words) => {
    const file = JSON.parse(text) as { claims: unknown[] };
    file.claims.unshift(JSON.parse(JSON.stringify({ ...CLAIM, id: 'good' })));
    const { claims, problems } = parseClaims('x.json', JSON.stringify(file));
    expect(claims.map(({ id }) => id)).toEqual(['good']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'x.json', feature: 1 });
    expect(problems[0]!.reason.en).toMatch(/^x\.json, claim 2.*It is left out\.$/);
    expect(problems[0]!.reason.en).toContain(words);
    expect(problems[0]!.reason.en.length).toBeLessThan(300);
  });

  it('an id that is taken is told', () => {
    const file = JSON.parse(fileWith({})) as { claims: unknown[] };
    file.claims.push(file.claims[0]);
    const { claims, problems } = parseClaims('x.json', JSON.stringify(file));
    expect(claims).toHaveLength(1);
    expect(problems[0]!.reason.en).toContain('is taken');
  });

  it('no more are read than anybody needs', () => {
    const claims = Array.from({ length: MOST_CLAIMS + 5 }, (_, i) => ({ ...CLAIM, id: `c-${i}` }));
    const read = parseClaims('x.json', formatClaimsFile(claims));
    expect(read.claims).toHaveLength(MOST_CLAIMS);
    expect(read.problems[0]!.reason.en).toContain(`first ${MOST_CLAIMS}`);
  });

  it('nothing that the atlas does not know gets in, whatever it is called', () => {
    const text = fileWith({ extra: 1 }).replace('"extra":1', '"__proto__":{"polluted":1},"extra":1');
    const { claims } = parseClaims('x.json', text);
    expect(claims).toEqual([CLAIM]);
    expect(Object.keys(claims[0]!).sort()).toEqual(['id', 'note', 'published', 'quantity', 'text']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('markup stays text', () => {
    const { claims } = parseClaims('x.json', fileWith({ text: '<img src=x onerror=alert(1)>' }));
    expect(claims[0]!.text.en).toBe('<img src=x onerror=alert(1)>');
  });

  it('never throws, whatever stands where', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    expect(() =>
      parseClaims('x.json', fileWith({ text: 0 }).replace('"text":0', `"text":${deep}`)),
    ).not.toThrow();
    const keys = ['id', 'text', 'published', 'note', 'quantity'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const { claims, problems } = parseClaims('x.json', fileWith({ [key]: value }));
        expect(claims.length + problems.length).toBe(1);
      }),
      { numRuns: 300, seed: 20261122 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseClaims('x.json', JSON.stringify(value)).claims).toEqual([]);
      }),
      { numRuns: 100, seed: 20261122 },
    );
  });
});
