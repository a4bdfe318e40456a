import { describe, expect, it } from 'vitest';
import { createOwnSearch, searchBoth } from '../../src/domain/own-search.ts';
import { createPlaceSearch } from '../../src/domain/place-search.ts';
import { foundKey } from '../../src/domain/found.ts';
import { PARK, place } from '../fixtures/places.ts';

const own = (id: string, name: string) =>
  place(id, [106, 21], { kind: 'own', file: 'f.csv', fields: [] }, { nameEn: name, nameVi: name });

const SITES = [
  own('own-1', 'Xưởng Kho Bắc Ninh'),
  own('own-2', 'Kho Bắc Ninh 2'),
  own('own-3', 'Kho-Bắc/Giang'),
  own('own-4', 'Kho Bắc Ninh'),
  own('own-5', '客户 甲'),
];
const search = createOwnSearch(SITES);
const ids = (query: string, limit = 5): string[] => search(query, limit).map(foundKey);

describe('the search for own sites', () => {
  it.each([
    // the whole name, what begins so, what has the words
    ['kho bac ninh', ['own-4', 'own-2', 'own-1']],
    ['Kho Bắc', ['own-2', 'own-3', 'own-4', 'own-1']],
    ['ninh kho', ['own-1', 'own-2', 'own-4']],
    ['giang', ['own-3']],
    ['xưở', ['own-1']],
    ['客户', ['own-5']],
    // one letter is another, is missing, is too many; not in short words, not two
    ['giamg', ['own-3']],
    ['giangg', ['own-3']],
    ['xuong', ['own-1']],
    ['xuonng', ['own-1']],
    ['xuomm', []],
    ['khu', []],
    ['inh', []],
    ['', []],
    ['  ', []],
    ['-', []],
    ['__proto__', []],
  ])('finds by "%s"', (query, found) => expect(ids(query)).toEqual(found));

  it('gives as many as are wanted, the best of all', () => {
    expect(ids('kho', 2)).toEqual(['own-2', 'own-3']);
    expect(ids('kho bac ninh', 1)).toEqual(['own-4']);
  });
});

describe('both searches together', () => {
  const park = (id: string, name: string) =>
    place(id, [106, 21], PARK, { nameEn: name, nameVi: name, province: null });
  const both = searchBoth(
    createPlaceSearch(
      [park('park-1', 'Kho One'), park('park-2', 'Kho Two'), park('park-3', 'Kho Bac Ninh')],
      [],
    ),
    search,
  );

  it('put first what is called exactly so, and hide neither behind the other', () => {
    expect(both('kho bac ninh', 3).map(foundKey)).toEqual(['park-3', 'own-4', 'own-2']);
    const found = both('kho', 4).map(foundKey);
    expect(found.map((id) => id.slice(0, 3))).toEqual(['par', 'own', 'par', 'own']);
  });

  it('know coordinates and what only one of them has', () => {
    expect(both('21.1, 106.2', 5).map(foundKey)).toEqual(['position']);
    expect(both('xuong', 5).map(foundKey)).toEqual(['own-1']);
    expect(both('two', 5).map(foundKey)).toEqual(['park-2']);
  });
});
