import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCORE_PRESETS } from '../../src/domain/score-presets.ts';
import { formatAddress, parseAddress } from '../../src/store/address/address.ts';
import { INITIAL, PARTS } from '../../src/store/address/parts.ts';
import type { Shared } from '../../src/store/address/shared.ts';

/** The contract for other tools (docs/address.md), and links that were given away before. */

const contract = readFileSync(new URL('../../docs/address.md', import.meta.url), 'utf8');
const examples = [...contract.matchAll(/^\| `#([^`]+)` \| (.+) \|$/gm)].map(
  ([, address = '', shows = '']) => [shows, address] as const,
);

/** As a browser gives it: other letters by their bytes. */
function inBrowser(address: string): string {
  const url = new URL('https://example.org/');
  url.hash = address;
  return url.hash.slice(1);
}

const opened = (address: string): Shared => {
  const { shared, notes } = parseAddress(inBrowser(address));
  expect(notes).toEqual([]);
  return { ...INITIAL, ...shared };
};

describe('docs/address.md', () => {
  it('has examples', () => expect(examples.length).toBeGreaterThan(8));

  it.each(examples)('is true: %s', (_, address) => {
    expect(formatAddress(opened(address))).toBe(inBrowser(address));
  });

  it('lists every part', () => {
    const listed = [...contract.matchAll(/^\| `(\w)` \| \w+ \|/gm)].map(([, key]) => key);
    expect(listed).toEqual(Object.values(PARTS).map(({ key }) => key));
  });

  it('gives the example at its top', () => {
    const [, address = ''] = /```\n#(.+)\n```/.exec(contract) ?? [];
    expect(opened(address)).toMatchObject({
      view: { view: { kind: 'site', site: { kind: 'place', id: 'park-vsip-bac-ninh-2' } } },
      assumptions: { profile: 'truck', pace: 1.2 },
    });
  });
});

describe('links of version 1 that were given away', () => {
  it('a line and a drive: there was no part for the view yet', () => {
    const { view, measuring } = opened(
      'm=1!l.ggniqGg22loB.0:airport-han.N%E1%BB%99i%20B%C3%A0i%2E!rhb.ggniqGg22loBgggBgggB',
    );
    expect(view).toEqual({ view: { kind: 'measure' }, home: 'measure' });
    expect(measuring).toEqual({
      active: 1,
      measurements: [
        {
          id: 'm1',
          name: 'Nội Bài.',
          kind: 'line',
          points: [{ position: expect.anything() as unknown, placeId: 'airport-han' }],
          isShown: true,
          thereAndBack: false,
        },
        {
          id: 'm2',
          name: '',
          kind: 'road',
          points: [
            { position: expect.anything() as unknown, placeId: null },
            { position: expect.anything() as unknown, placeId: null },
          ],
          isShown: false,
          thereAndBack: true,
        },
      ],
    });
  });

  it('a claim beside them: claims were shown', () => {
    const { view, claims, measuring } = opened(
      'm=1!l.AAAA&c=1!tk.park-a,*port-a+port-b.m1200.Twenty%20minutes.Hai%20m%C6%B0%C6%A1i;Vi%E1%BB%87t.2021-05',
    );
    expect(view).toEqual({ view: { kind: 'claims' }, home: 'claims' });
    expect(measuring.measurements[0]?.points).toEqual([
      { position: [0, 0], placeId: null },
      { position: [0, 0], placeId: null },
    ]);
    expect(claims).toEqual([
      {
        id: 'own-1',
        text: { en: 'Twenty minutes', vi: 'Twenty minutes' },
        published: { title: { en: 'Hai mươi', vi: 'Việt' }, date: '2021-05', url: null },
        note: null,
        quantity: {
          kind: 'drive-time',
          from: { kind: 'place', id: 'park-a' },
          to: { kind: 'any', ids: ['port-a', 'port-b'] },
          profile: 'truck',
          said: { word: 'at most', value: 1200 },
        },
      },
    ]);
  });
});

describe('what is wrong with a link', () => {
  it.each([
    ['a part of a newer version', 'a=2!x', { kind: 'newer', part: 'assumptions' }],
    ['a version that is none', 'a=x!k', { kind: 'part', part: 'assumptions' }],
    ['a vehicle that there is not', 'a=1!z', { kind: 'part', part: 'assumptions' }],
    ['a pace out of reach', 'a=1!..9', { kind: 'part', part: 'assumptions' }],
    ['a year that there is not', 'a=1!...1066', { kind: 'part', part: 'assumptions' }],
    ['no minutes', 'b=1!', { kind: 'part', part: 'bands' }],
    ['minutes beyond the longest', 'b=1!15,241', { kind: 'part', part: 'bands' }],
    ['a zoom out of space', 'p=1!AA.99', { kind: 'part', part: 'map' }],
    ['a place off the earth', 'p=1!________P_.9', { kind: 'part', part: 'map' }],
    ['a view that there is not', 'v=1!__proto__', { kind: 'part', part: 'view' }],
    ['a layer twice', 'y=1!-ports!ports', { kind: 'items', part: 'layers', broken: 1, of: 2 }],
    ['a prototype for a layer', 'y=1!constructor', { kind: 'items', part: 'layers', broken: 1, of: 1 }],
    [
      'seven sites side by side',
      'x=1!!a!b!c!d!e!f!g',
      { kind: 'items', part: 'comparison', broken: 1, of: 7 },
    ],
    ['a weight below nothing', 'w=1!!u.a.a.-1', { kind: 'items', part: 'score', broken: 1, of: 1 }],
    ['two criteria of one id', 'w=1!!u.a.a.1!u.a.a.2', { kind: 'items', part: 'score', broken: 1, of: 2 }],
    [
      'more people than there are',
      's=1!!60.c.~999999999999',
      { kind: 'items', part: 'search', broken: 1, of: 1 },
    ],
    ['a broken letter', 'm=1!l.AA..%E1', { kind: 'items', part: 'measuring', broken: 1, of: 1 }],
    ['a part that there is not', 'constructor=1!a', { kind: 'unknown', keys: ['constructor'] }],
  ])('is told: %s', (_, fragment, note) => expect(parseAddress(fragment).notes).toEqual([note]));

  it('is not a link within the page', () =>
    expect(parseAddress('#panel')).toEqual({ shared: {}, notes: [] }));
});

describe('how long links are', () => {
  const electronics = SCORE_PRESETS[0]!;
  const site = { kind: 'place', id: 'park-vsip-bac-ninh-2' } as const;
  const at = { map: { centre: [105.9304, 21.2217], zoom: 9.4 } } as const;
  it.each<[string, Partial<Shared>, number]>([
    ['a site', { view: { view: { kind: 'site', site }, home: 'overview' }, ...at }, 60],
    [
      'a ranking by a preset',
      {
        view: { view: { kind: 'score' }, home: 'score' },
        score: {
          candidates: { kind: 'parks' },
          preset: electronics.id,
          limits: electronics.limits.map(({ is }) => is),
          criteria: electronics.criteria.map(({ is }) => is),
        },
        ...at,
      },
      300,
    ],
    [
      'three parks side by side, by truck in 2030',
      {
        view: { view: { kind: 'comparison' }, home: 'comparison' },
        comparison: {
          sites: [site, { kind: 'place', id: 'park-vsip-3' }, { kind: 'pin', position: [106.5, 11.2] }],
          settings: { minutes: 90, onlyDifferences: false },
        },
        assumptions: { ...INITIAL.assumptions, profile: 'truck', year: 2030 },
        ...at,
      },
      120,
    ],
    [
      'a line of five points within a province',
      {
        view: { view: { kind: 'measure' }, home: 'measure' },
        measuring: {
          measurements: [
            {
              id: 'm1',
              name: '',
              kind: 'line',
              points: [0, 1, 2, 3, 4].map((i) => ({
                position: [105.9 + i / 9, 21.2 + i / 7],
                placeId: null,
              })),
              isShown: true,
              thereAndBack: false,
            },
          ],
          active: 0,
        },
        ...at,
      },
      80,
    ],
  ])('%s', (_, shared, most) => {
    expect(formatAddress({ ...INITIAL, ...shared }).length).toBeLessThanOrEqual(most);
  });
});
