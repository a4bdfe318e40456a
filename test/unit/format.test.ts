import { describe, expect, it } from 'vitest';
import { formatArea, formatDistance, formatDuration, formatPosition } from '../../src/ui/format.ts';

describe('formats', () => {
  it.each([
    [0, '0 m'],
    [994, '990 m'],
    // never "1000 m" where a kilometre is meant
    [996, '1 km'],
    [1000, '1 km'],
    [8449, '8.4 km'],
    [99_960, '100 km'],
    [1_234_500, '1,235 km'],
  ])('%d metres are %s', (metres, text) => expect(formatDistance(metres, 'en')).toBe(text));

  it('uses the decimal comma in Vietnamese', () => expect(formatDistance(8449, 'vi')).toBe('8,4 km'));

  it.each([
    [0, '0 min'],
    [29, '< 1 min'],
    [59 * 60 + 29, '59 min'],
    [59 * 60 + 31, '1 h 00 min'],
    [3900, '1 h 05 min'],
    [36_000, '10 h 00 min'],
  ])('%d seconds are %s', (seconds, text) => expect(formatDuration(seconds, 'en')).toBe(text));

  it('writes areas and positions', () => {
    expect(formatArea(4120.4, 'en')).toBe('4,120 km²');
    expect(formatPosition([105.9304, 21.2217])).toBe('21.2217° N, 105.9304° E');
    expect(formatPosition([-70, -33])).toBe('33.0000° S, 70.0000° W');
  });
});
