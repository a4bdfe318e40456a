import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome, Reading, Said } from '../../src/domain/claim.ts';
import { admits, intervalOf, judge, verdictOf, type Interval } from '../../src/domain/verdict.ts';

const RUNS = { numRuns: 500, seed: 20261122, endOnFailure: true };

const OUTCOMES: readonly Reading['outcome'][] = ['holds', 'does not hold', 'cannot be measured', 'pending'];
const outcomes = fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 8 });
const figure = fc.integer({ min: 1, max: 200_000 });
const limit = fc.option(fc.record({ value: figure, isOpen: fc.boolean() }));
const interval: fc.Arbitrary<Interval> = fc.record({ least: limit, most: limit });
const said: fc.Arbitrary<Said<number>> = fc.oneof(
  fc.record({
    word: fc.constantFrom('about' as const, 'less than' as const, 'at most' as const, 'more than' as const),
    value: figure,
  }),
  fc
    .tuple(figure, figure)
    .map(([a, b]) => ({ word: 'between' as const, least: Math.min(a, b), most: Math.max(a, b) })),
);

/** The same limits further out, closed where they were open. */
function widened({ least, most }: Interval, below: number, above: number): Interval {
  return {
    least: least && { value: least.value - below, isOpen: least.isOpen && below > 0 },
    most: most && { value: most.value + above, isOpen: most.isOpen && above > 0 },
  };
}

describe('laws of verdicts', () => {
  it('what holds goes on holding when more is admitted, and what fails goes on failing when less is', () => {
    fc.assert(
      fc.property(
        interval,
        figure,
        fc.nat(5000),
        fc.nat(5000),
        fc.nat(3000),
        (narrow, value, below, above, margin) => {
          const wide = widened(narrow, below, above);
          if (judge(value, narrow, margin) === 'holds') expect(judge(value, wide, margin)).toBe('holds');
          if (judge(value, wide, margin) === 'does not hold')
            expect(judge(value, narrow, margin)).toBe('does not hold');
        },
      ),
      RUNS,
    );
  });

  it('a value whose position is less certain never turns the outcome round, it only stops deciding', () => {
    fc.assert(
      fc.property(interval, figure, fc.nat(5000), fc.nat(5000), (limits, value, margin, more) => {
        const [sure, unsure] = [judge(value, limits, margin), judge(value, limits, margin + more)];
        expect([sure, null]).toContain(unsure);
        expect(judge(value, limits)).toBe(admits(limits, value) ? 'holds' : 'does not hold');
      }),
      RUNS,
    );
  });

  it('the order of readings makes no difference, nor do those that cannot be measured beside others', () => {
    fc.assert(
      fc.property(outcomes, fc.nat(), (all, seed) => {
        const shuffled = all
          .map((outcome, i) => ({ outcome, rank: (seed * (i + 7)) % 101 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ outcome }) => outcome);
        expect(verdictOf(shuffled)).toBe(verdictOf(all));
        expect(verdictOf([...all, 'cannot be measured'])).toBe(verdictOf(all));
      }),
      RUNS,
    );
  });

  it('a verdict holds only where no reading fails, and fails only where none holds', () => {
    fc.assert(
      fc.property(outcomes, (all) => {
        const has = (outcome: Outcome): boolean => all.includes(outcome);
        const verdict = verdictOf(all);
        expect(verdict === 'pending').toBe(all.includes('pending'));
        if (verdict === 'holds') expect(has('does not hold')).toBe(false);
        if (verdict === 'does not hold') expect(has('holds')).toBe(false);
        if (verdict === 'depends on the reading') expect(has('holds') && has('does not hold')).toBe(true);
      }),
      RUNS,
    );
  });

  it('the unit in which a claim is entered makes no difference: km or m, hours, minutes or seconds', () => {
    fc.assert(
      fc.property(
        said,
        fc.integer({ min: 1, max: 400_000 }),
        fc.constantFrom(60, 1000, 3600),
        fc.constantFrom(10, 15, 20),
        (claim, value, factor, percent) => {
          const scaled: Said<number> =
            claim.word === 'between'
              ? { ...claim, least: claim.least * factor, most: claim.most * factor }
              : { ...claim, value: claim.value * factor };
          expect(judge(value * factor, intervalOf(scaled, percent))).toBe(
            judge(value, intervalOf(claim, percent)),
          );
        },
      ),
      RUNS,
    );
  });
});
