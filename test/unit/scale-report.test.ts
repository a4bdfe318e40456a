import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ScaleReport } from '../bench/scale-curves.ts';
import { chartOf, tablesOf, writtenInto } from '../bench/scale-report.ts';
import { readXml } from '../fixtures/read-xml.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const measured = { machine: '2 × processor', load: 0.5, date: '2026-11-22', commit: 'abc1234' };
const REPORT: ScaleReport = {
  curves: [
    {
      id: 'cells',
      title: 'Sites & gateways',
      unit: 'cells',
      notes: ['Nothing else.'],
      points: [
        {
          size: 100,
          what: '10 × 10',
          costs: { sorted: { processorMs: 0.5, runs: 3 } },
          memory: { table: 1 },
          measured,
        },
        {
          size: 10_000,
          what: '100 × 100',
          costs: { sorted: { processorMs: 1234, longestTaskMs: 56, runs: 3 } },
          memory: {},
          measured,
        },
      ],
    },
  ],
};

describe('cost curves', () => {
  it('are a table with processor time, the longest task where there is one, and what was not measured empty', () => {
    expect(tablesOf(REPORT)).toContain('| 100 | 10 × 10 | 0.5 | 1 |');
    expect(tablesOf(REPORT)).toContain('| 10,000 | 100 × 100 | 1,234 · 56 |  |');
    expect(tablesOf(REPORT)).toContain(
      'Nothing else.\n\n*2026-11-22, commit abc1234, 2 × processor, load up to 0.5.*',
    );
  });

  it('are a chart that is well-formed, for light and for dark pages', () => {
    const svg = chartOf(REPORT);
    expect(() => readXml(svg)).not.toThrow();
    expect(svg).toContain('Sites &amp; gateways');
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).not.toContain('NaN');
  });

  it('stand on their page as they were measured', () => {
    const report = JSON.parse(read('test/bench/scale.json')) as ScaleReport;
    expect(writtenInto(read('docs/scale.md'), report)).toBe(read('docs/scale.md'));
    expect(chartOf(report)).toBe(read('docs/scale.svg'));
  });
});
