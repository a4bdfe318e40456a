import { describe, expect, it } from 'vitest';
import { freshId, type Criterion, type Influence, type Limit } from '../../src/domain/score.ts';
import { measureOfCriterion, measureOfLimit } from '../../src/domain/score-defaults.ts';
import { failedLimits, type ScoredSite } from '../../src/domain/score-elimination.ts';
import { measureKey, readMeasure, type Measure } from '../../src/domain/score-measure.ts';
import { SCORE_PRESETS } from '../../src/domain/score-presets.ts';
import { rankSites } from '../../src/domain/score-ranking.ts';
import { normalise, scaleOf } from '../../src/domain/score-scale.ts';
import { sensitivity } from '../../src/domain/score-sensitivity.ts';
import { shownPoints } from '../../src/domain/score-shown.ts';

const AREA: Measure = { kind: 'area' };
const PORT: Measure = {
  kind: 'drive',
  quantity: 'time',
  profile: 'truck',
  target: { kind: 'group', group: 'seaports' },
};
const LESS: Influence = { kind: 'less is better' };
const MORE: Influence = { kind: 'more is better' };

function criterion(id: string, weight: number, measure: Measure, influence: Influence, more = {}): Criterion {
  return { id, weight, measure, influence, minimum: null, maximum: null, isOn: true, ...more };
}

function site(key: string, area: number | null, port: number | null = null): ScoredSite {
  const values = new Map([
    [measureKey(AREA), area],
    [measureKey(PORT), port],
  ]);
  return { key, status: 'operating', values };
}

describe('a scale', () => {
  it('runs from the least to the most that is known and finite', () => {
    const free = { minimum: null, maximum: null };
    expect(scaleOf(free, [30, null, 10, Infinity])).toEqual({ minimum: 10, maximum: 30 });
    expect(scaleOf({ minimum: 0, maximum: null }, [30, 10])).toEqual({ minimum: 0, maximum: 30 });
    expect(scaleOf(free, [null, Infinity])).toBeNull();
    expect(scaleOf({ minimum: 1, maximum: 2 }, [])).toEqual({ minimum: 1, maximum: 2 });
  });

  it('gives 0 to 1 between its ends, and no more beyond them', () => {
    const scale = { minimum: 10, maximum: 30 };
    expect([0, 10, 15, 30, 50].map((value) => normalise(value, MORE, scale))).toEqual([0, 0, 0.25, 1, 1]);
    expect([0, 10, 15, 30, Infinity].map((value) => normalise(value, LESS, scale))).toEqual([
      1, 1, 0.75, 0, 0,
    ]);
  });

  it('falls to both sides of an ideal, to 0 at the end that is further away', () => {
    const scale = { minimum: 10, maximum: 30 };
    const ideal: Influence = { kind: 'ideal value', value: 15 };
    expect([0, 15, 22.5, 30, Infinity].map((value) => normalise(value, ideal, scale))).toEqual([
      0, 1, 0.5, 0, 0,
    ]);
  });

  it('without length is a step', () => {
    const scale = { minimum: 20, maximum: 20 };
    expect([19, 20, 21].map((value) => normalise(value, MORE, scale))).toEqual([0, 1, 1]);
    expect([19, 20, 21].map((value) => normalise(value, LESS, scale))).toEqual([1, 1, 0]);
    expect([19, 20].map((value) => normalise(value, { kind: 'ideal value', value: 20 }, scale))).toEqual([
      0, 1,
    ]);
  });
});

describe('hard limits', () => {
  const atMost: Limit = { kind: 'at most', id: 'port', measure: PORT, value: 5400, isOn: true };
  const atLeast: Limit = { kind: 'at least', id: 'area', measure: AREA, value: 50, isOn: true };
  const operating: Limit = { kind: 'status', id: 'status', statuses: ['operating'], isOn: true };

  it('are met by a value that is just that, and not by one that is not known', () => {
    expect(failedLimits(site('a', 50, 5400), [atMost, atLeast])).toEqual([]);
    expect(failedLimits(site('a', 49.999, 5400.001), [atMost, atLeast])).toEqual([
      { limit: atMost, value: 5400.001 },
      { limit: atLeast, value: 49.999 },
    ]);
    expect(failedLimits(site('a', null, Infinity), [atMost, atLeast])).toEqual([
      { limit: atMost, value: Infinity },
      { limit: atLeast, value: null },
    ]);
  });

  it('know the status, or that there is none', () => {
    expect(failedLimits(site('a', 1), [operating])).toEqual([]);
    expect(failedLimits({ ...site('a', 1), status: 'planned' }, [operating])).toEqual([
      { limit: operating, value: 'planned' },
    ]);
    expect(failedLimits({ ...site('a', 1), status: null }, [operating])).toHaveLength(1);
  });

  it('that are off eliminate nobody', () => {
    expect(failedLimits(site('a', 1, 9999), [{ ...atMost, isOn: false }])).toEqual([]);
  });
});

describe('a ranking', () => {
  const byArea = criterion('area', 3, AREA, MORE);
  const byPort = criterion('port', 1, PORT, LESS);

  it('is Σ w·n / Σ w of what is left, on the scale of what is left', () => {
    const limit: Limit = { kind: 'at most', id: 'l', measure: PORT, value: 5000, isOn: true };
    const sites = [site('far', 900, 6000), site('a', 100, 1000), site('b', 300, 3000), site('c', 200, 2000)];
    const { ranked, eliminated, scales } = rankSites(sites, [limit], [byArea, byPort]);
    expect(ranked.map(({ key, rank, score }) => [key, rank, score])).toEqual([
      ['b', 1, 75],
      ['c', 2, 50],
      ['a', 3, 25],
    ]);
    expect(eliminated.map(({ key }) => key)).toEqual(['far']);
    expect(scales.get('area')).toEqual({ minimum: 100, maximum: 300 });
  });

  it('counts what is not known as the worst, and says what it might be', () => {
    const [best, worst] = rankSites(
      [site('a', 100, 1000), site('b', null, 1000)],
      [],
      [byArea, byPort],
    ).ranked;
    expect([best?.key, best?.score, best?.ceiling]).toEqual(['a', 100, 100]);
    expect([worst?.score, worst?.ceiling]).toEqual([25, 100]);
    expect(worst?.contributions()[0]).toMatchObject({ value: null, normalised: 0, points: 0 });
  });

  it('gives those that tie one rank, and the next one its place', () => {
    const sites = [site('z', 1), site('a', 1), site('m', 0)];
    const { ranked } = rankSites(sites, [], [byArea]);
    expect(ranked.map(({ key, rank, isTied }) => [key, rank, isTied])).toEqual([
      ['a', 1, true],
      ['z', 1, true],
      ['m', 3, false],
    ]);
  });

  it('without weights, or without sites, is no division by zero', () => {
    expect(rankSites([site('a', 1)], [], [{ ...byArea, weight: 0 }]).ranked[0]?.score).toBe(0);
    expect(rankSites([], [], [byArea]).ranked).toEqual([]);
  });
});

describe('points that are shown', () => {
  it('add up to the score that is shown', () => {
    const third = 100 / 3;
    expect(shownPoints([third, third, third])).toEqual({ parts: [33.4, 33.3, 33.3], score: 100 });
    expect(shownPoints([0, 0.05])).toEqual({ parts: [0, 0.1], score: 0.1 });
  });
});

describe('sensitivity', () => {
  it('finds the weight at which the first two tie', () => {
    // a leads by area, b by port: 3·1 against 1·1
    const criteria = [criterion('area', 3, AREA, MORE), criterion('port', 1, PORT, LESS)];
    const [a, b] = rankSites([site('a', 300, 2000), site('b', 100, 1000)], [], criteria).ranked;
    const found = sensitivity(a!, b!);
    expect(found.flips.map(({ flipsAt }) => flipsAt)).toEqual([1, 3]);
    expect(found.easiest).toMatchObject({ criterionId: 'area', change: 2 / 3 });
  });

  it('says where no weight alone does it', () => {
    const criteria = [criterion('area', 3, AREA, MORE), criterion('port', 1, PORT, LESS)];
    const [a, b] = rankSites([site('a', 300, 1000), site('b', 100, 2000)], [], criteria).ranked;
    expect(sensitivity(a!, b!).flips.map(({ flipsAt }) => flipsAt)).toEqual([null, null]);
    expect(sensitivity(a!, b!).easiest).toBeNull();
  });

  it('names a tie', () => {
    const [a, b] = rankSites([site('a', 1), site('b', 1)], [], [criterion('area', 1, AREA, MORE)]).ranked;
    expect(sensitivity(a!, b!)).toMatchObject({ isTied: true, easiest: null });
  });
});

describe('measures', () => {
  it('have one key, however they were written', () => {
    const turned = {
      target: { group: 'seaports', kind: 'group' },
      profile: 'truck',
      quantity: 'time',
      kind: 'drive',
    };
    expect(measureKey(turned as Measure)).toBe(measureKey(PORT));
    for (const { is } of SCORE_PRESETS.flatMap(({ criteria }) => criteria))
      expect(readMeasure(measureKey(is.measure))).toEqual(is.measure);
  });

  it('get ids that nobody has', () => {
    expect(freshId('c', [{ id: 'c-1' }, { id: 'c-3' }])).toBe('c-4');
    expect(freshId('c', [{ id: 'c-3' }, { id: 'c-4' }])).toBe('c-5');
  });
});

describe.each(SCORE_PRESETS.map((preset) => [preset.id, preset] as const))('the preset %s', (_, preset) => {
  it('has ids of its own, weights of 100 together, and a reason for each part in both languages', () => {
    const { limits, criteria } = preset;
    for (const parts of [limits, criteria]) {
      expect(new Set(parts.map(({ is }) => is.id)).size).toBe(parts.length);
      for (const { why } of parts) expect([why.en, why.vi]).not.toContain('');
    }
    expect(criteria.reduce((all, { is }) => all + is.weight, 0)).toBe(100);
  });
});

describe('another measure', () => {
  const limit = { kind: 'at most', id: 'l', measure: PORT, value: 600, isOn: true } as const;
  const scaled = criterion('c', 3, PORT, LESS, { minimum: 600, maximum: 5400 });

  it('keeps what was set where the unit stays', () => {
    const car: Measure = { ...PORT, kind: 'drive', quantity: 'time', profile: 'car' } as Measure;
    expect(measureOfLimit(limit, car)).toEqual({ ...limit, measure: car });
    expect(measureOfCriterion(scaled, car)).toEqual({ ...scaled, measure: car });
  });

  it('forgets seconds where hectares are meant', () => {
    expect(measureOfLimit(limit, AREA)).toMatchObject({ kind: 'at least', value: 50, measure: AREA });
    expect(measureOfCriterion(scaled, AREA)).toMatchObject({
      weight: 3,
      influence: MORE,
      minimum: null,
      maximum: null,
    });
  });
});
