import { describe, expect, it } from 'vitest';
import type { ComparisonHub, HubPlace } from '../../src/domain/comparison-hub.ts';
import { createPlaceSearch } from '../../src/domain/place-search.ts';
import { fold } from '../../src/domain/fold.ts';
import { foundKey } from '../../src/domain/found.ts';
import { AIRPORT, PARK, place, SEAPORT } from '../fixtures/places.ts';

const vsip = place('park-vsip-bac-ninh-2', [105.93, 21.22], PARK, {
  nameEn: 'VSIP Bac Ninh II',
  nameVi: 'KCN VSIP Bắc Ninh II',
  province: { nowEn: 'Bac Ninh', nowVi: 'Bắc Ninh', beforeEn: 'Bac Ninh', beforeVi: 'Bắc Ninh' },
});
const mapTree = place('park-cay-truong', [106.6, 11.2], PARK, {
  nameEn: 'Cay Truong Industrial Park',
  nameVi: 'KCN Cây Trường',
  province: {
    nowEn: 'Ho Chi Minh City',
    nowVi: 'Thành phố Hồ Chí Minh',
    beforeEn: 'Binh Duong',
    beforeVi: 'Bình Dương',
  },
});
const noiBai = place(
  'airport-han',
  [105.8, 21.22],
  { ...AIRPORT, iata: 'HAN', icao: 'VVNB' } as typeof AIRPORT,
  {
    nameEn: 'Noi Bai International Airport',
    nameVi: 'Sân bay quốc tế Nội Bài',
  },
);
const dinhVu = place(
  'port-dinh-vu',
  [106.77, 20.84],
  { ...SEAPORT, unlocode: 'VNHPH' },
  {
    nameEn: 'Dinh Vu',
    nameVi: 'Đình Vũ',
  },
);
const binhDuongPort = place('port-binh-duong', [106.8, 10.9], SEAPORT, {
  nameEn: 'Binh Duong Port',
  nameVi: 'Cảng Bình Dương',
  province: { nowEn: 'Binh Duong', nowVi: 'Bình Dương', beforeEn: 'Binh Duong', beforeVi: 'Bình Dương' },
});
const binhDuong = place(
  'landmark-binh-duong',
  [106.7, 11.1],
  { kind: 'landmark', what: { en: 'test', vi: 'thử' }, areaHa: null },
  {
    nameEn: 'Binh Duong',
    nameVi: 'Bình Dương',
  },
);
const search = createPlaceSearch([vsip, mapTree, noiBai, dinhVu, binhDuongPort, binhDuong], []);
const ids = (query: string): string[] => search(query, 5).map(foundKey);

describe('fold', () => {
  it.each([
    ['Bắc Ninh', 'bac ninh'],
    ['Đình Vũ', 'dinh vu'],
    ['ĐỒNG NAI', 'dong nai'],
    ['Buôn Ma Thuột', 'buon ma thuot'],
    // the same letters, composed and decomposed
    ['Thủ Dầu Một'.normalize('NFD'), 'thu dau mot'],
  ])('%s is %s', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('search', () => {
  it.each([
    ['noi bai', 'airport-han'],
    ['Nội Bài', 'airport-han'],
    ['sân bay nội', 'airport-han'],
    ['HAN', 'airport-han'],
    ['vvnb', 'airport-han'],
    ['đình vũ', 'port-dinh-vu'],
    ['dinh vu', 'port-dinh-vu'],
    ['VNHPH', 'port-dinh-vu'],
    ['vsip', 'park-vsip-bac-ninh-2'],
    ['cay truong', 'park-cay-truong'],
  ])('finds "%s"', (query, id) => expect(ids(query)[0]).toBe(id));

  it('finds a place by its province of today and by the one before the merger', () => {
    expect(ids('ho chi minh')).toContain('park-cay-truong');
    expect(ids('Bình Dương')).toContain('park-cay-truong');
  });

  it('forgives one wrong letter in a long word, not in a short one', () => {
    expect(ids('truonk')).toContain('park-cay-truong');
    expect(ids('vsup')).toEqual([]);
  });

  it('puts what is called exactly so before what has it in its name', () => {
    expect(ids('bình dương').slice(0, 2)).toEqual(['landmark-binh-duong', 'port-binh-duong']);
  });

  it('wants all words', () => expect(ids('vsip dong nai')).toEqual([]));

  it.each(['', ' ', '***', '"', '\\', '-', '__proto__'])(
    'gives nothing and does not throw for "%s"',
    (query) => expect(ids(query)).toEqual([]),
  );
});

describe('a hub abroad', () => {
  const centre: HubPlace = {
    id: 'hub-shenzhen-centre',
    role: 'centre',
    nameEn: 'Shenzhen city centre',
    nameVi: 'Trung tâm Thâm Quyến',
    position: [114.07, 22.55],
    accuracyMetres: null,
    source: 'test',
    sourceDate: null,
  };
  const shenzhen: ComparisonHub = {
    id: 'shenzhen',
    name: { en: 'Shenzhen', vi: 'Thâm Quyến' },
    country: { en: 'China', vi: 'Trung Quốc' },
    knownFor: { en: '', vi: '' },
    knownForSource: '',
    centre,
    places: [
      {
        ...centre,
        id: 'hub-shenzhen-yantian',
        role: 'port',
        nameEn: 'Yantian port',
        nameVi: 'Cảng Diêm Điền',
      },
    ],
  };
  const find = createPlaceSearch([vsip, noiBai], [], [shenzhen]);

  it.each(['shenzhen', 'Thâm Quyến', 'tham quyen', 'yantian', 'trung quoc'])('is found by "%s"', (query) => {
    expect(find(query, 5).map(foundKey)).toEqual(['hub-shenzhen']);
  });
});
