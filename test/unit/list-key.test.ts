import { expect, it } from 'vitest';
import { choiceForKey, lineForKey, lineForLetters } from '../../src/ui/list-key.ts';

it('leads through a list by arrows, Home and End, and stays at its ends', () => {
  expect(lineForKey('ArrowDown', 0, 3)).toBe(1);
  expect(lineForKey('ArrowDown', 2, 3)).toBe(2);
  expect(lineForKey('ArrowUp', 2, 3)).toBe(1);
  expect(lineForKey('ArrowUp', 0, 3)).toBe(0);
  expect(lineForKey('Home', 2, 3)).toBe(0);
  expect(lineForKey('End', 0, 3)).toBe(2);
  expect(lineForKey('Enter', 1, 3)).toBeNull();
});

it('passes ten lines by Page Up and Page Down', () => {
  expect(lineForKey('PageDown', 1, 30)).toBe(11);
  expect(lineForKey('PageDown', 25, 30)).toBe(29);
  expect(lineForKey('PageUp', 4, 30)).toBe(0);
});

it('leads round choices side by side', () => {
  expect(choiceForKey('ArrowRight', 2, 3)).toBe(0);
  expect(choiceForKey('ArrowUp', 0, 3)).toBe(2);
  expect(choiceForKey('End', 0, 3)).toBe(2);
  expect(choiceForKey('PageDown', 0, 3)).toBeNull();
});

it('finds a line by the first letters of its name, with or without diacritics', () => {
  const names = ['Bắc Ninh', 'Đà Nẵng', 'Đồng Nai', 'Hà Nội'];
  expect(lineForLetters('d', 0, names)).toBe(1);
  // the same letter again leads on, and round
  expect(lineForLetters('d', 1, names)).toBe(2);
  expect(lineForLetters('d', 2, names)).toBe(1);
  expect(lineForLetters('do', 1, names)).toBe(2);
  expect(lineForLetters('đà', 1, names)).toBe(1);
  expect(lineForLetters('x', 0, names)).toBeNull();
});
