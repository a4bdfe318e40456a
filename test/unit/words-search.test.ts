import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlaces, parseProvinces } from '../../src/data/parse.ts';
import { createPlaceSearch } from '../../src/domain/place-search.ts';
import { fold } from '../../src/domain/fold.ts';
import { foundKey } from '../../src/domain/found.ts';

const read = (id: string): unknown => JSON.parse(readFileSync(`public/geojson/${id}.geojson`, 'utf8'));
const { places } = parsePlaces('industrial-parks', read('industrial-parks'));
const { provinces } = parseProvinces('provinces-34', read('provinces-34'));
const search = createPlaceSearch(places, provinces);

/** The tone mark before the mark of the vowel: what some keyboards send, and Unicode allows. */
function toneFirst(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/([\u0302\u0306\u031b])([\u0300\u0301\u0303\u0309\u0323])/g, '$2$1');
}

/** The same words as different people and machines write them. */
const WAYS: readonly (readonly [string, (name: string) => string])[] = [
  ['as it is', (name) => name],
  ['decomposed', (name) => name.normalize('NFD')],
  ['the tone first', toneFirst],
  ['in capitals', (name) => name.toLocaleUpperCase('vi')],
  ['in small letters', (name) => name.toLocaleLowerCase('vi')],
  ['without marks', (name) => name.normalize('NFD').replaceAll(/\p{Mn}/gu, '')],
  ['without any', (name) => fold(name)],
  ['with the đ of old fonts', (name) => name.replaceAll('đ', 'ð').replaceAll('Đ', 'Ð')],
];

describe('a name is found however it is typed', () => {
  it.each(WAYS)('%s', (_, write) => {
    const things = [
      ...places.map(({ id, nameVi }) => ({ key: id, nameVi })),
      ...provinces.filter(({ disputed }) => !disputed).map(({ id, nameVi }) => ({ key: id, nameVi })),
    ];
    expect(things.length).toBeGreaterThan(330);
    for (const { nameVi } of things) {
      const usual = search(nameVi, 5).map(foundKey);
      expect(usual.length, nameVi).toBeGreaterThan(0);
      expect(search(write(nameVi), 5).map(foundKey), nameVi).toEqual(usual);
    }
  });

  it.each(['bac ninh', 'Bắc Ninh', 'BĂC NINH', 'Bắc Ninh'.normalize('NFD'), 'bác nính'])(
    '%s is Bắc Ninh',
    (query) => {
      const [first] = search(query, 5);
      expect(first?.kind === 'province' && first.province.nameVi).toBe('Bắc Ninh');
    },
  );

  it('marks in any order are one letter', () => {
    expect(fold(toneFirst('Đồng Nai, Bắc Giang, Lương Sơn'))).toBe('dong nai, bac giang, luong son');
    expect([fold('ĐÀ NẴNG'), fold('đà nẵng'), fold('Da Nang'), fold('Ðà Nẵng')]).toEqual(
      Array(4).fill('da nang'),
    );
  });
});
