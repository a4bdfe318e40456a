import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion, Influence, Limit } from '../../src/domain/score.ts';
import type { ScoredSite } from '../../src/domain/score-elimination.ts';
import { measureKey, type Measure } from '../../src/domain/score-measure.ts';
import { prepareRanking, rankPrepared, rankSites, type Ranking } from '../../src/domain/score-ranking.ts';
import { normalise } from '../../src/domain/score-scale.ts';
import { sensitivity } from '../../src/domain/score-sensitivity.ts';
import { shownPoints } from '../../src/domain/score-shown.ts';

const RUNS = { seed: 20261122, numRuns: 400 };

/** Five measures that differ in nothing but their minutes. */
const MEASURES = [10, 20, 30, 40, 50].map((minutes): Measure => ({
  kind: 'people',
  profile: 'car',
  minutes,
}));
const KEYS = MEASURES.map(measureKey);

/** Whole numbers: no law below is about rounding. */
const value = fc.integer({ min: 0, max: 1000 });
const known = fc.option(fc.oneof({ weight: 9, arbitrary: value }, fc.constant(Infinity)), {
  nil: null,
  freq: 9,
});
const influence = fc.oneof(
  fc.constant<Influence>({ kind: 'more is better' }),
  fc.constant<Influence>({ kind: 'less is better' }),
  value.map((ideal): Influence => ({ kind: 'ideal value', value: ideal })),
);
const end = fc.option(value, { nil: null, freq: 3 });

const sitesOf = (values: fc.Arbitrary<number | null>): fc.Arbitrary<ScoredSite[]> =>
  fc.array(fc.tuple(...KEYS.map(() => values)), { minLength: 1, maxLength: 12 }).map((rows) =>
    rows.map((row, i) => ({
      key: `site-${String(i).padStart(2, '0')}`,
      status: 'operating' as const,
      values: new Map(KEYS.map((key, k) => [key, row[k] ?? null])),
    })),
  );

const criteriaOf = (weights: fc.Arbitrary<number>): fc.Arbitrary<Criterion[]> =>
  fc
    .array(fc.record({ weight: weights, influence, minimum: end, maximum: end, isOn: fc.boolean() }), {
      minLength: 1,
      maxLength: MEASURES.length,
    })
    .map((all) => all.map((criterion, i) => ({ ...criterion, id: `c-${i}`, measure: MEASURES[i]! })));
const criteria = criteriaOf(fc.integer({ min: 0, max: 100 }));
const sites = sitesOf(known);

const limits = fc
  .array(
    fc.record({
      kind: fc.constantFrom('at most' as const, 'at least' as const),
      which: fc.nat({ max: KEYS.length - 1 }),
      value,
      isOn: fc.boolean(),
    }),
    { maxLength: 3 },
  )
  .map((all) =>
    all.map(({ which, ...limit }, i): Limit => ({ ...limit, id: `l-${i}`, measure: MEASURES[which]! })),
  );

/** With what each criterion brings each site. */
const plain = ({ ranked }: Ranking) =>
  ranked.map((site) => ({ ...site, contributions: site.contributions() }));

const order = ({ ranked }: Ranking): string[] => ranked.map(({ key, rank }) => `${rank} ${key}`);

describe('a ranking, whatever is ranked', () => {
  it('has contributions that add up to the score to the last bit, as they do when shown in tenths', () => {
    fc.assert(
      fc.property(sites, limits, criteria, (all, hard, by) => {
        for (const { score, ceiling, contributions } of rankSites(all, hard, by).ranked) {
          const points = contributions().map((contribution) => contribution.points);
          expect(points.reduce((sum, part) => sum + part, 0)).toBe(score);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100 + 1e-9);
          expect(ceiling).toBeGreaterThanOrEqual(score - 1e-9);

          const shown = shownPoints(points);
          const tenths = shown.parts.map((part) => Math.round(part * 10));
          expect(tenths.reduce((sum, part) => sum + part, 0)).toBe(Math.round(shown.score * 10));
          points.forEach((part, i) => {
            expect(Math.abs(part - (shown.parts[i] ?? 0))).toBeLessThan(0.1 + 1e-9);
            if (part === 0) expect(shown.parts[i]).toBe(0);
          });
        }
      }),
      RUNS,
    );
  });

  it('is the same from what was prepared for other weights as from the beginning', () => {
    fc.assert(
      fc.property(
        sites,
        limits,
        criteria,
        fc.array(fc.nat({ max: 100 }), { minLength: 5, maxLength: 5 }),
        (all, hard, by, weights) => {
          const moved = by.map((one, i) => ({ ...one, weight: weights[i]! }));
          const prepared = prepareRanking(all, hard, by);
          rankPrepared(
            prepared,
            by.map(({ weight }) => weight),
          );
          const again = rankPrepared(prepared, weights);
          const anew = rankSites(all, hard, moved);
          expect(plain(again)).toEqual(plain(anew));
          expect({ ...again, ranked: [] }).toEqual({ ...anew, ranked: [] });
        },
      ),
      RUNS,
    );
  });

  it('does not change when all weights are scaled', () => {
    const factor = fc.constantFrom(2, 3, 0.1, 1 / 3, 1000);
    fc.assert(
      fc.property(sites, limits, criteria, factor, (all, hard, by, times) => {
        const scaled = by.map((one) => ({ ...one, weight: one.weight * times }));
        expect(order(rankSites(all, hard, scaled))).toEqual(order(rankSites(all, hard, by)));
      }),
      RUNS,
    );
  });

  it('does not change with the order of the candidates', () => {
    fc.assert(
      fc.property(sites, limits, criteria, (all, hard, by) => {
        expect(plain(rankSites(all.toReversed(), hard, by))).toEqual(plain(rankSites(all, hard, by)));
      }),
      RUNS,
    );
  });

  it('holds an equal place at least for a site of which more becomes better, or less', () => {
    const toBetter = fc.nat({ max: 500 });
    const monotone = criteria.map((by) => by.filter((one) => one.influence.kind !== 'ideal value'));
    fc.assert(
      fc.property(sitesOf(value), monotone, fc.nat(), fc.nat(), toBetter, (all, by, i, k, step) => {
        const one = all[i % all.length]!;
        const improved = by[k % Math.max(1, by.length)];
        if (improved === undefined) return;
        const key = measureKey(improved.measure);
        const before = one.values.get(key)!;
        const after = improved.influence.kind === 'more is better' ? before + step : before - step;
        const changed = { ...one, values: new Map(one.values).set(key, after) };
        const rank = (ranking: Ranking) => ranking.ranked.find((ranked) => ranked.key === one.key)!.rank;
        const now = rankSites(
          all.map((site) => (site === one ? changed : site)),
          [],
          by,
        );
        expect(rank(now)).toBeLessThanOrEqual(rank(rankSites(all, [], by)));
      }),
      RUNS,
    );
  });

  it('eliminates by limits alone: weights, influences and scales have no part in it', () => {
    fc.assert(
      fc.property(sites, limits, criteria, criteria, (all, hard, by, others) => {
        expect(rankSites(all, hard, others).eliminated).toEqual(rankSites(all, hard, by).eliminated);
      }),
      RUNS,
    );
  });

  it('ranks or eliminates each candidate, once', () => {
    fc.assert(
      fc.property(sites, limits, criteria, (all, hard, by) => {
        const { ranked, eliminated } = rankSites(all, hard, by);
        const keys = [...ranked, ...eliminated].map(({ key }) => key).sort();
        expect(keys).toEqual(all.map(({ key }) => key));
      }),
      RUNS,
    );
  });

  it('takes a criterion that is off for one without weight', () => {
    fc.assert(
      fc.property(sites, limits, criteria, (all, hard, by) => {
        const weightless = by.map((one) => (one.isOn ? one : { ...one, isOn: true, weight: 0 }));
        const scores = (ranking: Ranking) => ranking.ranked.map(({ key, score }) => [key, score]);
        expect(scores(rankSites(all, hard, weightless))).toEqual(scores(rankSites(all, hard, by)));
      }),
      RUNS,
    );
  });

  it('normalises to 0 to 1, whatever the scale', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const any = fc.oneof(
      influence,
      number.map((ideal): Influence => ({ kind: 'ideal value', value: ideal })),
    );
    const anyValue = fc.oneof(number, fc.constant(Infinity));
    fc.assert(
      fc.property(anyValue, any, number, number, (at, by, minimum, maximum) => {
        const normalised = normalise(at, by, { minimum, maximum });
        expect(normalised).toBeGreaterThanOrEqual(0);
        expect(normalised).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });
});

describe('the weight at which the first two change places', () => {
  /** Score of the first less that of the second when a criterion weighs something else. */
  function lead(all: readonly ScoredSite[], by: readonly Criterion[], id: string, weight: number): number {
    const [first, second] = rankSites(all, [], by).ranked;
    const changed = by.map((one) => (one.id === id ? { ...one, weight } : one));
    const after = rankSites(all, [], changed).ranked;
    const score = (key?: string) => after.find((one) => one.key === key)!.score;
    return score(first?.key) - score(second?.key);
  }

  it('does change them, and nothing short of it does', () => {
    let flipped = 0;
    fc.assert(
      fc.property(sitesOf(known), criteriaOf(fc.integer({ min: 1, max: 100 })), (all, by) => {
        const [first, second] = rankSites(all, [], by).ranked;
        if (first === undefined || second === undefined) return;
        for (const { criterionId, weight, flipsAt } of sensitivity(first, second).flips) {
          if (flipsAt === null) {
            if (first.rank === second.rank) continue;
            for (const other of [weight / 1000, weight * 1000])
              expect(lead(all, by, criterionId, other)).toBeGreaterThan(-1e-9);
            continue;
          }
          flipped++;
          const beyond = flipsAt > weight ? flipsAt * 1.001 : flipsAt * 0.999;
          const short = flipsAt + (weight - flipsAt) * 0.001;
          expect(lead(all, by, criterionId, beyond)).toBeLessThan(0);
          expect(lead(all, by, criterionId, flipsAt)).toBeCloseTo(0, 9);
          expect(lead(all, by, criterionId, short)).toBeGreaterThan(0);
        }
      }),
      { ...RUNS, numRuns: 1000 },
    );
    expect(flipped).toBeGreaterThan(100);
  });
});
