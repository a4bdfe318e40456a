import { describe, expect, it } from 'vitest';
import { compete } from '../bench/compete.ts';
import type { Contestant, Question } from '../bench/contestant.ts';
import type { Row } from '../bench/rows.ts';
import { spreadOf } from '../bench/statistics.ts';

const route = (lon: number): Question => ({ kind: 'route', from: [lon, 0], to: [lon, 1] });

/** Takes `factor` milliseconds for every degree of the start's longitude, and writes down what it is asked. */
function fake(factor: number): Contestant & { log: string[] } {
  const log: string[] = [];
  return {
    log,
    async ask(question) {
      if (question.kind !== 'route') return null;
      log.push(String(question.from[0]));
      return { ms: factor * question.from[0], seconds: 60 };
    },
    async forget() {
      log.push('forget');
    },
  };
}

const row: Row = {
  name: 'routes',
  cases: [
    { isNew: true, before: [route(100)], ask: [route(1), route(3), route(2)] },
    { isNew: false, before: [], ask: [route(4)] },
  ],
};

describe('a row of the bench', () => {
  it('measures the median of what is asked, not what comes before', async () => {
    const ours = fake(1);
    const { times } = await compete(row, [{ name: 'ours', contestant: ours }]);
    expect(times['ours']).toEqual({ median: 4, low: 2, high: 4, count: 2 });
    expect(ours.log).toEqual(['forget', '100', '1', '3', '2', '4']);
  });

  it('divides by the time of the first contestant, case by case', async () => {
    const entries = [1, 5].map((factor) => ({ name: `×${factor}`, contestant: fake(factor) }));
    const { ratios, sameRoutes } = await compete(row, entries);
    expect(ratios).toEqual({ '×5': { median: 5, low: 5, high: 5, count: 2 } });
    expect(sameRoutes).toEqual({ '×5': 1 });
  });

  it('leaves out who cannot do it', async () => {
    const areas: Question = { kind: 'areas', origin: [0, 0], minutes: [60] };
    const cases = [{ isNew: false, before: [], ask: [areas] }];
    const { times } = await compete({ name: 'areas', cases }, [{ name: 'ours', contestant: fake(1) }]);
    expect(times).toEqual({});
  });
});

it('tells the middle and the middle eight tenths', () => {
  const numbers = Array.from({ length: 11 }, (_, i) => 10 - i);
  expect(spreadOf(numbers)).toEqual({ median: 5, low: 1, high: 9, count: 11 });
  expect(spreadOf([])).toBeNull();
});
