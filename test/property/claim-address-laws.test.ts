import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMPASS_SIDES,
  SAID_WORDS,
  type Claim,
  type ClaimEnd,
  type ClaimQuantity,
  type ProvinceRef,
  type Said,
} from '../../src/domain/claim.ts';
import type { Localised } from '../../src/domain/localised.ts';
import { isWebAddress } from '../../src/domain/published-in.ts';
import type { Position } from '../../src/domain/units.ts';
import { formatAddress, parseAddress } from '../../src/store/url.ts';

const SEED = { seed: 20261122, numRuns: 500 };

const words = fc.string({ unit: 'grapheme' });
const id = fc.string({ minLength: 1, unit: 'grapheme' });
const degrees = (most: number) =>
  fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((steps) => steps / 1e6);
const position: fc.Arbitrary<Position> = fc.tuple(degrees(180), degrees(90));
const localised: fc.Arbitrary<Localised> = fc.oneof(
  words.map((text) => ({ en: text, vi: text })),
  fc.record({ en: words, vi: words }),
);
const end: fc.Arbitrary<ClaimEnd> = fc.oneof(
  fc.record({ kind: fc.constant('place' as const), id }),
  fc.record({ kind: fc.constant('any' as const), ids: fc.array(id, { minLength: 1, maxLength: 5 }) }),
  fc.record({ kind: fc.constant('point' as const), position, name: localised }),
);
const figure = fc.double({ min: 1e-9, max: 1e12, noNaN: true });
const said: fc.Arbitrary<Said<number>> = fc
  .tuple(fc.constantFrom(...SAID_WORDS), figure, figure)
  .map(([word, a, b]) =>
    word === 'between' ? { word, least: Math.min(a, b), most: Math.max(a, b) } : { word, value: a },
  );
const province: fc.Arbitrary<ProvinceRef> = fc.record({ division: fc.constantFrom('63', '34'), code: id });
const quantity: fc.Arbitrary<ClaimQuantity> = fc.oneof(
  fc.record({ kind: fc.constant('distance' as const), from: end, to: end, said: fc.option(said) }),
  fc.record({
    kind: fc.constant('drive-time' as const),
    from: end,
    to: end,
    profile: fc.constantFrom('car' as const, 'truck' as const, 'motorbike' as const, null),
    said,
  }),
  fc.record({ kind: fc.constant('area' as const), of: end, isPlotInside: fc.boolean(), said }),
  fc.record({ kind: fc.constant('on-road' as const), of: end, road: id }),
  fc.record({
    kind: fc.constant('adjacent' as const),
    provinces: fc.tuple(province, province),
    side: fc.constantFrom(...COMPASS_SIDES, null),
  }),
);
const date = fc.constantFrom('2021', '2026-02', '2024-02-29', null);
const claim: fc.Arbitrary<Omit<Claim, 'id'>> = fc.record({
  text: localised,
  published: fc.record({ title: localised, date, url: fc.option(fc.webUrl({ withFragments: true })) }),
  note: fc.option(localised.filter(({ en, vi }) => en !== '' || vi !== '')),
  quantity,
});
const claims = fc
  .array(claim, { maxLength: 4 })
  .map((all): Claim[] => all.map((one, i) => ({ ...one, id: `own-${i + 1}` })));

const fragmentOf = (all: readonly Claim[]): string => formatAddress({ measurements: [], claims: all });

describe('claims in the address of the page', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(claims, (all) => {
        expect(parseAddress(`#${fragmentOf(all)}`)).toEqual({ measurements: [], claims: all, notes: [] });
      }),
      SEED,
    );
  });

  it('are written in letters that no browser changes', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const url = new URL('https://example.org/');
        url.hash = fragmentOf(all);
        expect(url.hash.slice(1)).toBe(fragmentOf(all));
      }),
      SEED,
    );
  });

  it('are never a fault, whatever stands there, and never an address that a browser would run', () => {
    fc.assert(
      fc.property(claims, words, fc.nat(), (all, noise, at) => {
        const fragment = fragmentOf(all);
        const cut = at % (fragment.length + 1);
        for (const { published } of parseAddress(fragment.slice(0, cut) + noise + fragment.slice(cut)).claims)
          expect(published.url === null || isWebAddress(published.url)).toBe(true);
      }),
      SEED,
    );
  });

  it.each([
    ['no kind', 'x.a,b.o1'],
    ['one end', 'd.a.o1'],
    ['three ends', 'd.a,b,c.o1'],
    ['no figure', 'd.a,b.oone'],
    ['a time of nothing said', 't.a,b'],
    ['a word that there is not', 'd.a,b.q1'],
    ['a figure below nothing', 'd.a,b.o-1'],
    ['one figure for "between"', 'd.a,b.b1'],
    ['more than the most', 'd.a,b.b3,2'],
    ['a vehicle that there is not', 't3.a,b.o1'],
    ['an area of nothing said', 'a.a'],
    ['no road', 'r.a'],
    ['half a border', 'b.63:01'],
    ['a division that there is not', 'b.63:01,50:02'],
    ['a side that there is not', 'bz.63:01,63:02'],
    ['a script', 'd.a,b.o1.x.y.2020.javascript%3Aalert(1)'],
    ['a month that there is not', 'd.a,b.o1.x.y.2023-13'],
    ['a broken letter', 'd.a,b.o1.%'],
    ['a point nowhere', 'd.@AA____:x,b.o1'],
  ])('tells what is not one: %s', (_, written) => {
    expect(parseAddress(`c=1!${written}!d.a,b.o1`)).toMatchObject({
      claims: [{ id: 'own-1' }],
      notes: ['1 of 2 claims in this link could not be read.'],
    });
    expect(parseAddress('c=2!whatever').notes).toHaveLength(1);
  });

  it('stand beside measurements', () => {
    const text = { en: 'Twenty minutes', vi: 'Twenty minutes' };
    const one: Claim = {
      id: 'own-1',
      text,
      published: { title: text, date: null, url: null },
      note: null,
      quantity: {
        kind: 'drive-time',
        from: { kind: 'place', id: 'park-a' },
        to: { kind: 'any', ids: ['port-a', 'port-b'] },
        profile: 'truck',
        said: { word: 'at most', value: 1200 },
      },
    };
    const fragment = formatAddress({ measurements: [], claims: [one] });
    expect(fragment).toBe('c=1!tk.park-a,*port-a+port-b.m1200.Twenty%20minutes.Twenty%20minutes');
    expect(parseAddress(`m=1!l.AAAA&${fragment}`)).toMatchObject({
      measurements: [{ kind: 'line' }],
      claims: [one],
    });
  });
});
