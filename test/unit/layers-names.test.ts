import { describe, expect, it } from 'vitest';
import { nameKey, parkName, slug, withoutDiacritics } from '../../tools/layers/names.ts';
import { nationalRef, refsOf, type RoadWay } from '../../tools/layers/road-ways.ts';
import { parseCsv, readTable } from '../../tools/layers/table.ts';

describe('names', () => {
  it('lose their diacritics, whichever way they are encoded', () => {
    expect(withoutDiacritics('Đà Nẵng, Đắk Lắk, Thừa Thiên Huế')).toBe('Da Nang, Dak Lak, Thua Thien Hue');
    expect(withoutDiacritics('đường sắt')).toBe('duong sat');
    expect(withoutDiacritics('Hải Phòng'.normalize('NFD'))).toBe('Hai Phong');
  });

  it('make addresses and keys', () => {
    expect(slug('KCN Sóng Thần 1 (mở rộng)')).toBe('kcn-song-than-1-mo-rong');
    expect(nameKey('Hà Nội – Hải Phòng')).toBe('ha noi hai phong');
    expect(nameKey('Hà Nội-Hải  phòng')).toBe('ha noi hai phong');
  });

  it.each([
    ['Khu công nghiệp Hải Sơn', 'Hai Son Industrial Park', 'KCN Hải Sơn', 'industrial_park'],
    ['Khu Công Nghiệp Hải Sơn', 'Hai Son Industrial Park', 'KCN Hải Sơn', 'industrial_park'],
    [
      'Khu công nghiệp Đất Cuốc (Khu A)',
      'Dat Cuoc Industrial Park (zone A)',
      'KCN Đất Cuốc (khu A)',
      'industrial_park',
    ],
    ['KCN Đại An mở rộng', 'Dai An Industrial Park (expansion)', 'KCN Đại An (mở rộng)', 'industrial_park'],
    [
      'Khu công nghiệp Yên Phong - Giai đoạn 1',
      'Yen Phong Industrial Park (phase 1)',
      'KCN Yên Phong (giai đoạn 1)',
      'industrial_park',
    ],
    [
      'Cụm Khu công nghiệp Làng nghề Mẫn Xá',
      'Lang nghe Man Xa Industrial Cluster',
      'CCN Làng nghề Mẫn Xá',
      'cluster',
    ],
    ['Cụm công nghiệp Tân An', 'Tan An Industrial Cluster', 'CCN Tân An', 'cluster'],
    ['Khu chế xuất Tân Thuận', 'Tan Thuan Export Processing Zone', 'KCX Tân Thuận', 'export_processing'],
    ['Khu công nghệ cao Hòa Lạc', 'Hoa Lac High-Tech Park', 'Khu công nghệ cao Hòa Lạc', 'high_tech'],
    [
      'Khu công nghiệp Hà Nội - Đài Tư',
      'Hanoi – Dai Tu Industrial Park',
      'KCN Hà Nội – Đài Tư',
      'industrial_park',
    ],
  ])('of a park: %s', (source, nameEn, nameVi, parkType) => {
    expect(parkName(source)).toEqual({ nameEn, nameVi, parkType });
  });
});

describe('road numbers', () => {
  it('are spelt one way', () => {
    expect(refsOf('QL 61;ĐT.929')).toEqual(['QL.61', 'ĐT.929']);
    expect(refsOf('CT01;CT.28')).toEqual(['CT.01', 'CT.28']);
    expect(refsOf('QL. 30B, QLN2')).toEqual(['QL.30B', 'QL.N2']);
    expect(refsOf('')).toEqual([]);
  });

  it.each([
    [['ĐT.929', 'QL.61C'], 'QL.61C'],
    [['QL.N2', 'QL.62'], 'QL.N2'],
    [['QL.47 CHK'], 'QL.47'],
    [['QL.24 cũ'], null],
    [['HCM'], null],
    [['CT.01'], null],
  ])('of a national highway: %s', (refs, found) => {
    const way: RoadWay = { refs, name: null, roadClass: 'national', status: 'operating', lines: [] };
    expect(nationalRef(way)).toBe(found);
  });
});

describe('tables', () => {
  it('are read as RFC 4180 says', () => {
    expect(parseCsv('a,b\r\n"x, ""y""\nz",\n')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', ''],
    ]);
  });

  it.each([
    'airports',
    'highways',
    'landmarks',
    'park-corrections',
    'parks',
    'ports',
    'provinces',
    'railways',
    'station-names',
    'stations',
    'plants',
    'companies',
    'institutions',
    'border-gates',
    'waterways',
    'comparison-hubs',
  ])('%s: every row has all cells', (name) => {
    expect(readTable(name).length).toBeGreaterThan(4);
  });

  it.each([
    'airports',
    'landmarks',
    'parks',
    'ports',
    'stations',
    'highways',
    'railways',
    'provinces',
    'plants',
    'institutions',
    'border-gates',
    'comparison-hubs',
  ])('%s: every row states its source and date', (name) => {
    for (const row of readTable(name)) {
      expect(row.text('source')).not.toBeNull();
      expect(row.text('source_date')).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
    }
  });

  it('refuse a column that is not there', () => {
    expect(() => readTable('ports')[0]?.text('colour')).toThrow(
      'ports.csv line 2: there is no column colour.',
    );
  });
});
