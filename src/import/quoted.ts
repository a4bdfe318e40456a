import { MOST_QUOTED } from './limits.ts';

/** A piece of the file as a reason quotes it: in one line, and not long. */
export function quoted(text: string): string {
  const line = text
    .slice(0, 4 * MOST_QUOTED)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length > MOST_QUOTED ? `${line.slice(0, MOST_QUOTED - 1)}…` : line;
}
