import { describe, expect, it } from 'vitest';
import { isOpenIn } from '../../src/domain/scenario.ts';
import type { Status } from '../../src/domain/place.ts';

const open = (status: Status, year: number, opened: number | null, opens: number | null): boolean =>
  isOpenIn({ status, opened, opens }, year);

describe('what is in service in a year', () => {
  it('is what stands today, as long as no opening year says otherwise', () => {
    expect(open('operating', 2021, null, null)).toBe(true);
    expect(open('unknown', 2026, null, null)).toBe(true);
    expect(open('operating', 2021, 2024, null)).toBe(false);
    expect(open('operating', 2024, 2024, null)).toBe(true);
    expect(open('operating', 2024, null, 2025)).toBe(false);
  });

  it('is not what is planned, until a later year by which a source expects it', () => {
    expect(open('under_construction', 2026, null, 2026)).toBe(false);
    expect(open('under_construction', 2027, null, 2026)).toBe(true);
    expect(open('planned', 2027, null, 2030)).toBe(false);
    expect(open('planned', 2030, null, 2030)).toBe(true);
    expect(open('planned', 2030, null, null)).toBe(false);
  });

  it('is never what was closed', () => {
    expect(open('closed', 2030, 1990, null)).toBe(false);
  });
});
