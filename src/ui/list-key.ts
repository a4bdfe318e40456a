/** Where a key leads from a line of a list that is one stop of the Tab key; null for keys that do not move. */
export function lineForKey(key: string, from: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, length - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
