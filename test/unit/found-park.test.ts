import { describe, expect, it } from 'vitest';
import {
  countsWithout,
  rankFound,
  tightestAt,
  type ConditionFigure,
  type FoundOrder,
  type MeasuredPark,
} from '../../src/domain/found-park.ts';
import { writePeople } from '../../src/domain/people-count.ts';
import { park } from '../fixtures/atlas-state.ts';
import { AIRPORT, place } from '../fixtures/places.ts';

const airport = place('airport', [105.8, 21.2], AIRPORT);

const drive = (minutes: number, limit = 60): ConditionFigure => ({
  kind: 'drive',
  place: minutes === Infinity ? null : airport,
  seconds: minutes * 60,
  limit: limit * 60,
});
const people = (count: number, least = 500_000): ConditionFigure => ({
  kind: 'people',
  people: count,
  least,
});

const measured = (id: string, areaHa: number | null, ...figures: ConditionFigure[]): MeasuredPark => ({
  park: place(id, [106, 21], park({ areaHa })),
  figures,
});

const PARKS = [
  measured('near', 100, drive(10), drive(20), people(500_000)),
  measured('crowded', 300, drive(55), drive(50), people(2_000_000)),
  measured('balanced', null, drive(30), drive(30), people(800_000)),
  measured('far', 900, drive(61), drive(20), people(900_000)),
  measured('lonely', 900, drive(20), drive(20), people(499_999)),
  measured('cut off', 900, drive(Infinity), drive(Infinity), people(NaN)),
];

const ranked = (order: FoundOrder): string[] => rankFound(PARKS, order).map(({ park: { id } }) => id);

describe('parks that fit', () => {
  it('meet every condition, at the limit too; what is not known meets none', () => {
    expect(ranked({ by: 'drives' })).toEqual(['near', 'balanced', 'crowded']);
  });

  it('are ranked by all drives, by the tightest condition, by one, or by area with unknown ones last', () => {
    expect(ranked({ by: 'tightest' })).toEqual(['balanced', 'crowded', 'near']);
    expect(ranked({ by: 'condition', at: 0 })).toEqual(['near', 'balanced', 'crowded']);
    expect(ranked({ by: 'condition', at: 2 })).toEqual(['crowded', 'balanced', 'near']);
    expect(ranked({ by: 'area' })).toEqual(['crowded', 'near', 'balanced']);
  });

  it('are ranked by all drives while the condition that was to rank them is gone', () => {
    expect(ranked({ by: 'condition', at: 7 })).toEqual(ranked({ by: 'drives' }));
  });

  it('say which condition they meet most narrowly', () => {
    expect(PARKS.slice(0, 3).map(({ figures }) => tightestAt(figures))).toEqual([2, 0, 0]);
    expect(tightestAt([])).toBeNull();
  });

  it('are counted without each condition: those that miss only that one come back', () => {
    // far misses the first, lonely the third, and what is cut off misses all
    expect(countsWithout(PARKS, 3)).toEqual([4, 3, 4]);
  });
});

describe('a number of people', () => {
  it('has two digits and no more, in both languages', () => {
    expect(
      [7, 423, 47_321, 643_210, 999_999, 2_123_456, 21_234_567].map((n) => writePeople(n, 'en')),
    ).toEqual(['7', '420', '47,000', '640,000', '1 million', '2.1 million', '21 million']);
    expect([47_321, 2_123_456].map((n) => writePeople(n, 'vi'))).toEqual(['47.000', '2,1 triệu']);
    expect([47_321, 643_210, 2_123_456].map((n) => writePeople(n, 'en', 'short'))).toEqual([
      '47K',
      '640K',
      '2.1M',
    ]);
  });
});
