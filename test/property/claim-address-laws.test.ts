import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { isWebAddress } from '../../src/domain/published-in.ts';
import { formatAddress, parseAddress } from '../../src/store/address/address.ts';
import { INITIAL } from '../../src/store/address/parts.ts';
import { anyClaims, anyWords } from '../fixtures/arbitrary-shared.ts';

const SEED = { seed: 20261122, numRuns: 500 };

const fragmentOf = (claims: readonly Claim[]): string => formatAddress({ ...INITIAL, claims });

describe('claims in the address of the page', () => {
  it('are never a fault, whatever stands there, and never an address that a browser would run', () => {
    fc.assert(
      fc.property(anyClaims, anyWords, fc.nat(), (all, noise, at) => {
        const fragment = fragmentOf(all);
        const cut = at % (fragment.length + 1);
        const { claims = [] } = parseAddress(fragment.slice(0, cut) + noise + fragment.slice(cut)).shared;
        for (const { published } of claims)
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
      shared: { claims: [{ id: 'own-1' }] },
      notes: [{ kind: 'items', part: 'claims', broken: 1, of: 2 }],
    });
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
    const fragment = fragmentOf([one]);
    // the view is not that of claims
    expect(fragment).toBe(
      'v=1!overview&c=1!tk.park-a,*port-a+port-b.m1200.Twenty%20minutes.Twenty%20minutes',
    );
    expect(parseAddress(`m=1!l.AAAA&${fragment}`).shared).toMatchObject({
      measuring: { measurements: [{ kind: 'line' }] },
      claims: [one],
    });
  });
});
