import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlaces, parseProvinces } from '../../src/data/parse.ts';
import {
  developersOf,
  isFiltered,
  NO_PARK_FILTER,
  PARK_SIZES,
  parkSize,
  passesFilter,
  type ParkFilter,
} from '../../src/domain/park-filter.ts';
import type { Place, ProvinceNames } from '../../src/domain/place.ts';
import { REGIONS, regionOf } from '../../src/domain/region.ts';
import { visibleParks } from '../../src/store/visible-parks.ts';
import { atlasState, park } from '../fixtures/atlas-state.ts';
import { place } from '../fixtures/places.ts';

const read = (id: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/geojson/${id}.geojson`, import.meta.url), 'utf8'));

const names = (nowEn: string, beforeEn: string): ProvinceNames => ({
  nowEn,
  nowVi: nowEn,
  beforeEn,
  beforeVi: beforeEn,
});
const PARKS: readonly Place[] = [
  place('a', [106, 21], park({ areaHa: 99, developer: 'VSIP' }), {
    province: names('Bac Ninh', 'Bac Giang'),
  }),
  place('b', [106, 21], park({ areaHa: 100, developer: 'VSIP' }), {
    province: names('Bac Ninh', 'Bac Ninh'),
  }),
  place('c', [107, 11], park({ outlineHa: 1000, developer: 'Becamex' }), {
    province: names('Ho Chi Minh City', 'Binh Duong'),
    status: 'planned',
  }),
  place('d', [107, 11], park()),
];
const ids = (filter: Partial<ParkFilter>): string[] =>
  PARKS.filter((p) => passesFilter(p, { ...NO_PARK_FILTER, ...filter })).map(({ id }) => id);

describe('region of a province', () => {
  it('is known for each of the 34 of today, and for nothing else', () => {
    const provinces = parseProvinces('provinces-34', read('provinces-34')).provinces;
    const now = provinces.filter(({ disputed }) => !disputed).map(({ nameEn }) => nameEn);
    expect(now).toHaveLength(34);
    expect(now.filter((name) => regionOf(name) === null)).toEqual([]);
    const sizes = REGIONS.map((region) => now.filter((name) => regionOf(name) === region).length);
    expect(sizes).toEqual([15, 11, 8]);
    expect(regionOf('Binh Duong')).toBeNull();
  });

  it('agrees with where the parks lie', () => {
    for (const { position, province } of parsePlaces('industrial-parks', read('industrial-parks')).places) {
      const region = regionOf(province?.nowEn ?? '');
      if (region === 'north') expect(position[1]).toBeGreaterThan(19.8);
      if (region === 'south') expect(position[1]).toBeLessThan(12.5);
      expect(region).not.toBeNull();
    }
  });
});

describe('filter of parks', () => {
  it('lets everything through where nothing is set', () => {
    expect(ids({})).toEqual(['a', 'b', 'c', 'd']);
    expect(isFiltered(NO_PARK_FILTER)).toBe(false);
  });

  it('restricts by each part alone and by all of them together', () => {
    expect(ids({ region: 'north' })).toEqual(['a', 'b']);
    expect(ids({ province: { division: '34', nameEn: 'Bac Ninh' } })).toEqual(['a', 'b']);
    expect(ids({ province: { division: '63', nameEn: 'Bac Ninh' } })).toEqual(['b']);
    expect(ids({ developer: 'VSIP' })).toEqual(['a', 'b']);
    expect(ids({ status: 'planned' })).toEqual(['c']);
    expect(ids({ size: 'small' })).toEqual(['a']);
    expect(ids({ size: 'unknown' })).toEqual(['d']);
    expect(ids({ developer: 'VSIP', size: 'medium' })).toEqual(['b']);
    expect(ids({ developer: 'VSIP', region: 'south' })).toEqual([]);
  });

  it('puts each park of the data into one class of size', () => {
    const { places } = parsePlaces('industrial-parks', read('industrial-parks'));
    const sum = PARK_SIZES.map((size) => places.filter((p) => parkSize(p) === size).length);
    expect(sum.reduce((a, b) => a + b)).toBe(places.length);
    expect(sum.every((count) => count > 0)).toBe(true);
  });

  it('counts developers, the one with most parks first', () => {
    expect(developersOf(PARKS)).toEqual([
      { name: 'VSIP', parks: 2 },
      { name: 'Becamex', parks: 1 },
    ]);
  });

  it('is what map and lists read, the same object while nothing is filtered', () => {
    const state = atlasState();
    expect(visibleParks(state)).toBe(state.data.places['industrial-parks']);
    const planned = visibleParks({ ...state, parkFilter: { ...NO_PARK_FILTER, status: 'planned' } });
    expect(planned.map(({ id }) => id)).toEqual(['park-planned']);
  });
});
