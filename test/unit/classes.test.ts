import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, quantileBreaks, valuesOf } from '../../src/domain/classes.ts';
import { province } from '../fixtures/atlas-state.ts';

const sizes = (values: readonly number[], breaks: readonly number[]): number[] => {
  const counts = Array.from({ length: breaks.length + 1 }, () => 0);
  for (const value of values) counts[classOf(value, breaks)] = (counts[classOf(value, breaks)] ?? 0) + 1;
  return counts;
};

describe('quantileBreaks', () => {
  it('makes classes of equally many, with limits that can be read', () => {
    const values = Array.from({ length: 100 }, (_, i) => i * 13.37);
    const breaks = quantileBreaks(values, 5);
    expect(breaks).toEqual([260, 530, 800, 1060]);
    expect(sizes(values, breaks)).toEqual([20, 20, 20, 20, 20]);
  });

  it('rounds small numbers and large ones', () => {
    expect(quantileBreaks([0.0123, 0.0456], 2)).toEqual([0.02]);
    expect(quantileBreaks([1_234_567, 9_876_543], 2)).toEqual([5_000_000]);
  });

  it('makes fewer classes of few values, and of values that repeat', () => {
    expect(quantileBreaks([], 5)).toEqual([]);
    expect(quantileBreaks([7], 5)).toEqual([]);
    expect(quantileBreaks([3, 3, 3, 3], 5)).toEqual([]);
    expect(quantileBreaks([1, 1, 1, 9], 5)).toHaveLength(1);
  });

  it('moves a limit to the nearest gap where equal values stand', () => {
    const breaks = quantileBreaks([1, 2, 3, 4, 4, 6, 7, 8], 2);
    expect([breaks.length, Math.min(...sizes([1, 2, 3, 4, 4, 6, 7, 8], breaks))]).toEqual([1, 3]);
  });

  it('leaves no class empty, whatever the values', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 1e7, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 70 }), fc.integer({ min: 1, max: 7 }), (values, count) => {
        const breaks = quantileBreaks(values, count);
        expect(breaks.length).toBeLessThan(Math.max(count, 1));
        expect([...breaks].sort((a, b) => a - b)).toEqual([...breaks]);
        if (values.length > 0) expect(Math.min(...sizes(values, breaks))).toBeGreaterThan(0);
      }),
      { seed: 34, numRuns: 400 },
    );
  });
});

describe('classOf', () => {
  it('puts a limit into the class above it', () => {
    expect([5, 10, 15, 20, 25].map((value) => classOf(value, [10, 20]))).toEqual([0, 1, 1, 2, 2]);
  });
});

describe('valuesOf', () => {
  it('counts what is missing, and leaves disputed islands out', () => {
    const figure = { value: 2.5, year: 2024, source: 'test', isDerived: false };
    const known = province('01', [105, 21]);
    const list = [
      { ...known, figures: { ...known.figures, fdi: figure } },
      province('02', [106, 21]),
      province('48', [112, 16], { disputed: true }),
    ];
    expect(valuesOf(list, 'fdi')).toEqual({ values: [2.5], missing: 1, years: [2024] });
  });
});
