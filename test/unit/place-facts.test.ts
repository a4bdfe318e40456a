import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/domain/place.ts';
import { nearestOf, relatedPlaces } from '../../src/domain/related-places.ts';
import { DEFAULT_UNITS } from '../../src/domain/display-units.ts';
import { factLines } from '../../src/ui/place-facts.ts';
import { sortPlaces } from '../../src/ui/sort-places.ts';
import { park, port } from '../fixtures/atlas-state.ts';
import { place } from '../fixtures/places.ts';

const PARK = place(
  'park-a',
  [106, 21],
  park({ areaHa: 700, areaSource: 'a newspaper', unverified: ['opened'] }),
  {
    opened: 2022,
    nameEn: 'B park',
  },
);
const SMALL = place('park-b', [106.1, 21], park({ outlineHa: 50, developer: 'Becamex' }), {
  nameEn: 'C park',
});
const BARE = place('park-c', [106.2, 21], park(), { nameEn: 'A park' });
const PLANT = place('plant', [106, 21], {
  kind: 'plant',
  company: 'Samsung',
  what: { en: 'Mobile phones', vi: 'Điện thoại di động' },
  park: 'park-a',
  companySince: 2008,
  investment: { billionUsd: 1.3, precision: 'over', year: 2024, source: 'the licence' },
  companyInvestment: null,
  unverified: ['tenant'],
});
const HARBOUR = place('port', [107, 20.8], port({ teu: 7e6, teuYear: 2024 }));
const TERMINAL = place('port-terminal', [107, 20.8], port({ partOf: 'port' }));
const ALL: readonly Place[] = [PARK, SMALL, BARE, PLANT, HARBOUR, TERMINAL];

const line = (of: Place, name: string, language: 'en' | 'vi' = 'en') =>
  factLines(of, language, DEFAULT_UNITS).find((fact) => fact.name === name);

describe('facts of a card', () => {
  it('stand with their unit, and with year and source beside them', () => {
    expect(line(PARK, 'area')).toEqual({ name: 'area', value: '700 ha', note: 'as published: a newspaper' });
    expect(line(HARBOUR, 'throughput')).toEqual({
      name: 'throughput',
      value: '7,000,000 TEU',
      note: '(2024)',
    });
    expect(line(HARBOUR, 'throughput', 'vi')?.value).toBe('7.000.000 TEU');
    expect(line(PLANT, 'investment')).toEqual({
      name: 'investment',
      value: 'over 1.3 bn USD',
      note: '(2024), as published: the licence',
    });
    expect(line(PLANT, 'investment', 'vi')?.value).toBe('hơn 1,3 tỷ USD');
  });

  it('say which have no published source', () => {
    expect(line(PARK, 'opened')?.note).toBe('(no published source)');
    expect(line(PLANT, 'what')?.note).toBe('(no published source)');
  });

  it('leave out what is not known', () => {
    expect(factLines(BARE, 'en', DEFAULT_UNITS)).toEqual([]);
    expect(line(PLANT, 'companyInvestment')).toBeUndefined();
  });
});

describe('related places', () => {
  const ids = (of: Place): unknown =>
    relatedPlaces(of, ALL).map(({ relation, places }) => [relation, places.map(({ id }) => id)]);

  it('are told from both sides', () => {
    expect(ids(PARK)).toEqual([['plants here', ['plant']]]);
    expect(ids(PLANT)).toEqual([['in park', ['park-a']]]);
    expect(ids(HARBOUR)).toEqual([['terminals', ['port-terminal']]]);
    expect(ids(TERMINAL)).toEqual([['part of port', ['port']]]);
    expect(ids(BARE)).toEqual([]);
  });

  it('are not oneself, where the nearest is asked for', () => {
    expect(nearestOf(BARE, [BARE, PARK, SMALL])?.place.id).toBe('park-b');
    expect(nearestOf(BARE, [BARE])).toBeNull();
  });
});

describe('order of a list', () => {
  const order = (...rest: [sort: 'name' | 'size' | 'distance', from: [number, number] | null]): string[] =>
    sortPlaces([PARK, SMALL, BARE], rest[0], 'en', rest[1]).map(({ id }) => id);

  it('is by name, by area with unknown ones last, by distance', () => {
    expect(order('name', null)).toEqual(['park-c', 'park-a', 'park-b']);
    expect(order('size', null)).toEqual(['park-a', 'park-b', 'park-c']);
    expect(order('distance', [106.3, 21])).toEqual(['park-c', 'park-b', 'park-a']);
    expect(order('distance', null)).toEqual(order('name', null));
  });
});
