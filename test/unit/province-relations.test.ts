import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseProvinces } from '../../src/data/parse.ts';
import type { ProvinceDivision } from '../../src/domain/layer.ts';
import type { Province } from '../../src/domain/province.ts';
import {
  counterpart,
  figureRank,
  membersOf,
  nowOf,
  provinceNamed,
  type Provinces,
} from '../../src/domain/province-relations.ts';
import { createActions } from '../../src/store/actions.ts';
import { createAtlasStore } from '../../src/store/store.ts';

const read = (division: ProvinceDivision): readonly Province[] =>
  parseProvinces(
    `provinces-${division}`,
    JSON.parse(
      readFileSync(new URL(`../../public/geojson/provinces-${division}.geojson`, import.meta.url), 'utf8'),
    ),
  ).provinces;
const PROVINCES: Provinces = { '34': read('34'), '63': read('63') };
const named = (name: string, division: ProvinceDivision): Province => {
  const found = provinceNamed(name, division, PROVINCES);
  if (found === null) throw new Error(`No province ${name} among the ${division}.`);
  return found;
};

describe('the two divisions', () => {
  it('keep the name where they can: Bac Ninh to Bac Ninh and back', () => {
    const now = named('Bac Ninh', '34');
    const before = counterpart(now, '63', PROVINCES);
    expect(before?.nameEn).toBe('Bac Ninh');
    expect(before && counterpart(before, '34', PROVINCES)).toBe(now);
    expect(counterpart(now, '34', PROVINCES)).toBe(now);
  });

  it('lead from every province to another and from there to where it lies', () => {
    for (const now of PROVINCES['34'].filter((p) => !p.disputed)) {
      const before = counterpart(now, '63', PROVINCES);
      expect(before, now.nameEn).not.toBeNull();
      expect(before && nowOf(before, PROVINCES)).toBe(now);
    }
    expect(counterpart(named('Binh Duong', '63'), '34', PROVINCES)?.nameEn).toBe('Ho Chi Minh City');
    expect(counterpart(named('Hue', '34'), '63', PROVINCES)?.nameEn).toBe('Thua Thien Hue');
  });

  it('share their members, whichever of them is asked', () => {
    const expected = ['Bac Giang', 'Bac Ninh'];
    for (const province of [named('Bac Ninh', '34'), named('Bac Giang', '63')])
      expect(
        membersOf(province, PROVINCES)
          .map(({ nameEn }) => nameEn)
          .sort(),
      ).toEqual(expected);
  });

  it('switch in the state with the chosen province', () => {
    const store = createAtlasStore('en');
    const actions = createActions(store);
    actions.provincesLoaded('34', PROVINCES['34'], []);
    actions.provincesLoaded('63', PROVINCES['63'], []);
    actions.chooseProvince(named('Bac Ninh', '34'));
    actions.setDivision('63');
    expect(store.getState().view).toEqual({ kind: 'province', division: '63', code: '27' });
    actions.setDivision('34');
    expect(store.getState().view).toEqual({ kind: 'province', division: '34', code: '24' });
    expect(store.getState().division).toBe('34');
    actions.showOverview();
    actions.setDivision('63');
    expect(store.getState().view).toEqual({ kind: 'overview' });
  });
});

describe('rank of a figure', () => {
  it('is the place among those that have it, largest first', () => {
    const largest = [...PROVINCES['34']].sort(
      (a, b) => (b.figures.population?.value ?? 0) - (a.figures.population?.value ?? 0),
    )[0];
    expect(largest && figureRank(largest, 'population', PROVINCES)).toEqual({ rank: 1, of: 34 });
    const withFdi = PROVINCES['34'].filter((p) => p.figures.fdi !== null);
    for (const province of withFdi) expect(figureRank(province, 'fdi', PROVINCES)?.of).toBe(withFdi.length);
  });

  it('does not exist without a figure, or for a figure that is a rank', () => {
    const without = PROVINCES['34'].find((p) => !p.disputed && p.figures.fdi === null);
    expect(without && figureRank(without, 'fdi', PROVINCES)).toBeNull();
    const ranked = PROVINCES['34'].find((p) => p.figures.pci !== null);
    expect(ranked && figureRank(ranked, 'pci', PROVINCES)).toBeNull();
  });
});
