import { fold } from '../domain/fold.ts';

/** Lines that Page Up and Page Down pass. */
const PAGE = 10;

/** Where a key leads from a line of a list that is one stop of the Tab key; null for keys that do not move. */
export function lineForKey(key: string, from: number, length: number): number | null {
  const within = (line: number): number => Math.min(Math.max(line, 0), length - 1);
  switch (key) {
    case 'ArrowDown':
      return within(from + 1);
    case 'ArrowUp':
      return within(from - 1);
    case 'PageDown':
      return within(from + PAGE);
    case 'PageUp':
      return within(from - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}

/** Where a key leads within choices side by side: the arrows of both directions, round from the last to the first. */
export function choiceForKey(key: string, from: number, length: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (from + 1) % length;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (from - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}

/**
 * The next line whose name begins with the letters, with or without diacritics, from `from` on and round; null where none
 * does. One letter alone begins after `from`, so that the same letter again leads on.
 */
export function lineForLetters(letters: string, from: number, names: readonly string[]): number | null {
  const wanted = fold(letters);
  const first = letters.length === 1 ? from + 1 : from;
  for (let step = 0; step < names.length; step++) {
    const at = (first + step) % names.length;
    if (fold(names[at] ?? '').startsWith(wanted)) return at;
  }
  return null;
}
