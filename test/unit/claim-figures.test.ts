import { describe, expect, it } from 'vitest';
import type { Basis, Reading } from '../../src/domain/claim.ts';
import { DEFAULT_UNITS } from '../../src/domain/display-units.ts';
import { writeMeasured, writeRange, writeSaid } from '../../src/ui/claim-figures.ts';

const readings = (basis: Basis, ...values: (number | null)[]): Reading[] =>
  values.map((value) => ({ basis, value }) as Reading);
const range = (basis: Basis, values: (number | null)[], limits: number[] = []) =>
  writeRange(basis, readings(basis, ...values), limits, 'en', DEFAULT_UNITS);

describe('figures of claims', () => {
  it('tell the least and the most, with one unit where both have the same', () => {
    expect(range('road', [31_700, 37_800, null])).toBe('31.7–37.8 km');
    expect(range('road', [900, 2100])).toBe('900 m–2.1 km');
    expect(range('time', [2040, 2580])).toBe('34–43 min');
    expect(range('time', [3000, 4000])).toBe('50 min–1 h 07 min');
    expect(range('time', [3900, 4000])).toBe('1 h 05 min–1 h 07 min');
    expect(range('straight', [28_400])).toBe('28.4 km');
    expect(range('straight', [null])).toBeNull();
  });

  it('show beside the limit why it is kept or not', () => {
    expect(range('road', [34_490, 34_510], [34_500])).toBe('34.49–34.51 km');
    expect(writeMeasured('time', 3599, [3600], 'en', DEFAULT_UNITS)).toBe('59.98 min');
    expect(writeMeasured('side', 8.4, [], 'en', DEFAULT_UNITS)).toBe('8°');
  });

  it('say what was said as it was said', () => {
    expect(writeSaid({ word: 'less than', value: 3600 }, 'drive-time', 'en')).toBe('less than 60 min');
    expect(writeSaid({ word: 'between', least: 30_000, most: 40_000 }, 'distance', 'vi')).toBe(
      'từ 30 km đến 40 km',
    );
    expect(writeSaid({ word: 'about', value: 13.25 }, 'area', 'en')).toBe('about 13.25 ha');
  });
});
