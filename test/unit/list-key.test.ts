import { expect, it } from 'vitest';
import { lineForKey } from '../../src/ui/list-key.ts';

it('leads through a list by arrows, Home and End, and stays at its ends', () => {
  expect(lineForKey('ArrowDown', 0, 3)).toBe(1);
  expect(lineForKey('ArrowDown', 2, 3)).toBe(2);
  expect(lineForKey('ArrowUp', 2, 3)).toBe(1);
  expect(lineForKey('ArrowUp', 0, 3)).toBe(0);
  expect(lineForKey('Home', 2, 3)).toBe(0);
  expect(lineForKey('End', 0, 3)).toBe(2);
  expect(lineForKey('Enter', 1, 3)).toBeNull();
});
