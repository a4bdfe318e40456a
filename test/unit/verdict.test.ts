import { describe, expect, it } from 'vitest';
import { liesTo } from '../../src/domain/claim-borders.ts';
import { ruleOf } from '../../src/domain/claim-rule.ts';
import { isSaidSensible, type ClaimQuantity, type Said } from '../../src/domain/claim.ts';
import { judge, limitsOf } from '../../src/domain/verdict.ts';

const END = { kind: 'place', id: 'x' } as const;
const distance = (said: Said<number>): ClaimQuantity => ({ kind: 'distance', from: END, to: END, said });
const time = (said: Said<number>): ClaimQuantity => ({
  kind: 'drive-time',
  from: END,
  to: END,
  profile: null,
  said,
});
const area = (said: Said<number>): ClaimQuantity => ({ kind: 'area', of: END, isPlotInside: false, said });

const holds = (quantity: ClaimQuantity, value: number): boolean =>
  judge(value, limitsOf(quantity)!) === 'holds';

describe('what a word admits', () => {
  it.each<[string, ClaimQuantity, readonly number[], readonly number[]]>([
    ['about 30 km', distance({ word: 'about', value: 30_000 }), [25_500, 34_500], [25_499.9, 34_500.1]],
    // 1.15 × 100,000 is 114,999.99999999999 in a computer
    ['about 100 km', distance({ word: 'about', value: 100_000 }), [85_000, 115_000], [84_999.9, 115_000.1]],
    ['about 10 min', time({ word: 'about', value: 600 }), [480, 720], [479.9, 720.1]],
    ['about 14 ha', area({ word: 'about', value: 14 }), [12.6, 15.4], [12.59, 15.41]],
    [
      'between 30 and 40 km',
      distance({ word: 'between', least: 30_000, most: 40_000 }),
      [30_000, 40_000],
      [29_999.9, 40_000.1],
    ],
    ['less than one hour', time({ word: 'less than', value: 3600 }), [0, 3599.999], [3600, 3600.001]],
    ['at most one hour', time({ word: 'at most', value: 3600 }), [0, 3600], [3600.001]],
    ['more than 50 ha', area({ word: 'more than', value: 50 }), [50.001, 1e9], [50, 0]],
    ['at least 50 ha', area({ word: 'at least', value: 50 }), [50, 1e9], [49.999]],
  ])('%s', (_, quantity, within, outside) => {
    for (const value of within) expect(holds(quantity, value), String(value)).toBe(true);
    for (const value of outside) expect(holds(quantity, value), String(value)).toBe(false);
  });

  it('a rough position leaves open what lies within its error of a limit', () => {
    const limits = limitsOf(distance({ word: 'at most', value: 30_000 }))!;
    expect(judge(28_000, limits, 2000)).toBe('holds');
    expect(judge(28_001, limits, 2000)).toBeNull();
    expect(judge(32_000, limits, 2000)).toBeNull();
    expect(judge(32_001, limits, 2000)).toBe('does not hold');
  });

  it.each<[boolean, Said<number>]>([
    [true, { word: 'between', least: 0, most: 5 }],
    [false, { word: 'between', least: 6, most: 5 }],
    [false, { word: 'about', value: 0 }],
    [false, { word: 'about', value: -3 }],
    [false, { word: 'at most', value: Infinity }],
    [false, { word: 'between', least: NaN, most: 5 }],
  ])('figures that can be compared with: %s %o', (isSensible, said) => {
    expect(isSaidSensible(said)).toBe(isSensible);
  });
});

describe('sides of the compass', () => {
  it.each([
    [0, 'north', true],
    [45, 'north', true],
    [45, 'east', true],
    [45.01, 'north', false],
    [315, 'north', true],
    [314.99, 'north', false],
    [359.9, 'north', true],
    [180, 'north', false],
    [200, 'south', true],
    [270, 'west', true],
  ] as const)('%d° lies to the %s: %s', (degrees, side, lies) => expect(liesTo(degrees, side)).toBe(lies));
});

describe('rules in words', () => {
  it('say the limits that decide, in both languages', () => {
    const { en, vi } = ruleOf({ quantity: distance({ word: 'about', value: 30_000 }) });
    expect(en).toContain('from 25.5 km to 34.5 km');
    expect(en).toContain('15 %');
    expect(vi).toContain('từ 25,5 km đến 34,5 km');
  });

  it.each<[ClaimQuantity, string]>([
    [time({ word: 'less than', value: 3600 }), 'below 60 min'],
    [time({ word: 'at most', value: 3600 }), 'up to 60 min'],
    [area({ word: 'at least', value: 50 }), 'from 50 ha upwards'],
    [area({ word: 'more than', value: 50 }), 'above 50 ha'],
    [{ kind: 'on-road', of: END, road: 'QL.18' }, '500 m'],
    [{ kind: 'distance', from: END, to: END, said: null }, 'No number'],
  ])('%o: %s', (quantity, words) => expect(ruleOf({ quantity }).en).toContain(words));
});
