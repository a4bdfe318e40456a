import { describe, expect, it } from 'vitest';
import { LONGEST_MINUTES, MOST_BANDS, parseBands } from '../../src/domain/bands.ts';

describe('minutes as somebody types them', () => {
  it.each([
    ['15, 30, 60', [15, 30, 60]],
    ['60 30  15', [15, 30, 60]],
    ['20;40;20', [20, 40]],
    ['240', [240]],
    ['30·60·90', [30, 60, 90]],
  ])('"%s" are limits, ascending and each once', (text, minutes) => {
    expect(parseBands(text)).toEqual({ kind: 'bands', minutes });
  });

  it.each([
    ['', 'nothing'],
    [' , ', 'nothing'],
    ['0', 'not minutes'],
    [`${LONGEST_MINUTES + 1}`, 'not minutes'],
    ['12.5', 'not minutes'],
    ['an hour', 'not minutes'],
    [Array.from({ length: MOST_BANDS + 1 }, (_, i) => i + 1).join(), 'too many'],
  ])('"%s" are not, and it is said why', (text, problem) => {
    expect(parseBands(text)).toEqual({ kind: 'problem', problem });
  });
});
