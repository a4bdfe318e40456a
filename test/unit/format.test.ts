import { describe, expect, it } from 'vitest';
import { DEFAULT_UNITS } from '../../src/domain/display-units.ts';
import { writeArea, writeDistance, writeDuration } from '../../src/domain/quantities.ts';
import {
  formatArea,
  formatDistance,
  formatDuration,
  formatHectares,
  formatPosition,
} from '../../src/ui/format.ts';

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
  ])('%d metres are %s', (metres, text) => expect(formatDistance(metres, 'en', DEFAULT_UNITS)).toBe(text));

  it('uses the decimal comma in Vietnamese', () =>
    expect(formatDistance(8449, 'vi', DEFAULT_UNITS)).toBe('8,4 km'));

  it.each([
    [0, '0 min'],
    [29, '< 1 min'],
    [59 * 60 + 29, '59 min'],
    [59 * 60 + 31, '1 h 00 min'],
    [3900, '1 h 05 min'],
    [36_000, '10 h 00 min'],
  ])('%d seconds are %s', (seconds, text) => expect(formatDuration(seconds, 'en', DEFAULT_UNITS)).toBe(text));

  it('writes areas and positions', () => {
    expect(formatArea(4120.4, 'en', DEFAULT_UNITS)).toBe('4,120 km²');
    expect(formatPosition([105.9304, 21.2217], 'en', DEFAULT_UNITS)).toBe('21.22170° N, 105.93040° E');
    expect(formatPosition([-70, -33], 'en', DEFAULT_UNITS)).toBe('33.00000° S, 70.00000° W');
  });

  it('follow the units of the reader', () => {
    const miles = { ...DEFAULT_UNITS, distance: 'mi', area: 'mi2', time: 'min', coordinates: 'dms' } as const;
    expect(formatDistance(16_093.44, 'en', miles)).toBe('10 mi');
    expect(formatDistance(152.4, 'en', miles)).toBe('500 ft');
    expect(formatDistance(18_520, 'vi', { ...miles, distance: 'nmi' })).toBe('10 nmi');
    expect(formatArea(258.9988, 'en', miles)).toBe('100 mi²');
    expect(formatHectares(282, 'en', { ...miles, area: 'km2' })).toBe('2.82 km²');
    expect(formatHectares(282, 'en', DEFAULT_UNITS)).toBe('282 ha');
    expect(formatDuration(7500, 'en', miles)).toBe('125 min');
    expect(formatDuration(7500, 'vi', { ...miles, time: 'h' })).toBe('2,08 giờ');
    expect(formatPosition([105.9304, 21.2217], 'vi', miles)).toBe('21°13′18,1″ B, 105°55′49,4″ Đ');
  });

  it.each([
    [0.4, '0 m'],
    [999.4, '999 m'],
    [999.6, '1 km'],
    [8449, '8.45 km'],
    [112_345, '112.3 km'],
    [1_234_567, '1,235 km'],
  ])('a ruler gives a digit more: %d', (metres, text) =>
    expect(writeDistance(metres, 'en', 'km', 'fine')).toBe(text),
  );

  it('change from hectares to square kilometres where it reads well', () => {
    expect(writeArea(0.0042, 'en', 'auto')).toBe('0.42 ha');
    expect(writeArea(9.99, 'en', 'auto')).toBe('999 ha');
    expect(writeArea(12.34, 'en', 'auto')).toBe('12.3 km²');
    expect(writeDuration(20, 'en', 'min')).toBe('< 1 min');
  });
});
